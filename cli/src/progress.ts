/** Long work shows itself after this time (ms); shorter work leaves the terminal alone. */
const DELAY = 700
/** Redraw at most this often (ms). */
const INTERVAL = 100

/** A line on standard error that says what is done and how far it is: only on a terminal, only when it takes long. */
export class Progress {
  readonly #on: boolean
  readonly #started = performance.now()
  #drawn = 0

  constructor(quiet: boolean) {
    this.#on = !quiet && process.stderr.isTTY === true
  }

  show(what: string, done: number, total: number): void {
    const now = performance.now()
    if (!this.#on || now - this.#started < DELAY || now - this.#drawn < INTERVAL) return
    this.#drawn = now
    process.stderr.write(`\r\u001b[K${what} ${done} of ${total}`)
  }

  clear(): void {
    if (this.#drawn > 0) process.stderr.write('\r\u001b[K')
    this.#drawn = 0
  }
}
