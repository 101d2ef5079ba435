import { Worker } from 'node:worker_threads'
import { type Answer, READY, type Task } from './task.js'
import type { ThreadScript } from './thread-script.js'

/** How one errand ended. After `late` and `crashed` the thread is gone. */
export type ThreadOutcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly reason: string }
  | { readonly kind: 'late'; readonly limit: number }
  | { readonly kind: 'crashed'; readonly reason: string }

/** A heap that no report needs: a thread beyond it ends alone, instead of the process with it. */
const HEAP_MB = 2048
/** Starting a thread counts towards no report's time: the model must be loaded first (ms). */
const START_LIMIT = 60_000

/** One thread that does one errand at a time. */
export class PoolThread {
  readonly #worker: Worker
  #errands = 0
  #limit: { readonly ms: number; timer: NodeJS.Timeout } | null = null
  #loaded = false
  #gone: ThreadOutcome | null = null
  #settle: ((outcome: ThreadOutcome) => void) | null = null

  constructor({ url, execArgv }: ThreadScript, data: unknown) {
    this.#worker = new Worker(url, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
    })
    this.#worker.on('message', (answer: Answer<unknown>) => {
      if (answer.id === READY) this.#ready()
      else this.#finish(toOutcome(answer))
    })
    this.#worker.on('error', (error) => this.#crashed(String(error)))
    this.#worker.on('exit', (code) => this.#crashed(`it ended with code ${code}`))
  }

  /** Does one task; ends the thread when it takes longer than `limit` milliseconds, its start not counted. */
  async do(task: Task, limit: number): Promise<ThreadOutcome> {
    if (this.#gone !== null) return this.#gone
    const done = new Promise<ThreadOutcome>((settle) => {
      this.#settle = settle
    })
    this.#worker.postMessage({ id: ++this.#errands, task })
    this.#setLimit(limit, this.#loaded ? limit : START_LIMIT)
    const outcome = await done
    clearTimeout(this.#limit?.timer)
    this.#limit = null
    return outcome
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  /** The thread is there: from now on the time of its first errand counts. */
  #ready(): void {
    this.#loaded = true
    const waiting = this.#limit
    if (waiting === null) return
    clearTimeout(waiting.timer)
    this.#setLimit(waiting.ms, waiting.ms)
  }

  #setLimit(ms: number, after: number): void {
    this.#limit = { ms, timer: setTimeout(() => this.#late(ms), after) }
  }

  #late(limit: number): void {
    this.#finish({ kind: 'late', limit })
    void this.#worker.terminate()
  }

  #crashed(reason: string): void {
    this.#gone ??= { kind: 'crashed', reason }
    this.#finish(this.#gone)
  }

  #finish(outcome: ThreadOutcome): void {
    const settle = this.#settle
    this.#settle = null
    settle?.(outcome)
  }
}

function toOutcome(answer: Answer<unknown>): ThreadOutcome {
  return 'fault' in answer ? { kind: 'fault', reason: answer.fault } : { kind: 'value', value: answer.value }
}
