import type { Clock } from '../src/fetch/clock.js'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** For tests: a clock that stands still until it is moved. */
export class TestClock implements Clock {
  private moment: number
  private sleepers: Sleeper[] = []

  constructor(start: string) {
    this.moment = Date.parse(start)
  }

  now(): number {
    return this.moment
  }

  /** How many wait at this moment. */
  get waiting(): number {
    return this.sleepers.length
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = { at: this.moment + ms, wake: resolve }
      this.sleepers.push(sleeper)
      signal.addEventListener('abort', () => {
        this.sleepers = this.sleepers.filter(({ wake }) => wake !== resolve)
        reject(signal.reason)
      })
    })
  }

  /** Puts the clock forward or back without waking anybody: somebody set the machine's time. */
  jump(ms: number): void {
    this.moment += ms
    this.sleepers = this.sleepers.map(({ at, wake }) => ({ at: at + ms, wake }))
  }

  /** Moves on, waking whoever's time has come in order, and lets what they do settle. */
  async advance(ms: number): Promise<void> {
    const end = this.moment + ms
    for (;;) {
      await settle()
      const next = this.sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.sleepers = this.sleepers.filter((other) => other !== next)
      this.moment = Math.max(this.moment, next.at)
      next.wake()
    }
    this.moment = end
    await settle()
  }
}

/** Lets every promise that is ready run, and those that these make ready. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
