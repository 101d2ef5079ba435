import type { Clock } from '../clock.js'
import { backOffMs } from './back-off.js'

export interface QueueSettings {
  readonly clock: Clock
  readonly random: () => number
  readonly delayMs: number
  readonly longestWaitMs: number
  readonly parallel: number
}

/** What a task says of its host: well, or not, and not before when. */
export interface TaskEnd<T> {
  readonly value: T
  readonly health: 'well' | 'failing'
  /** The server's own wish, in milliseconds since 1970. */
  readonly notBefore?: number | null
}

/** A task that ran, or the moment it could run: the wait would have been longer than allowed. */
export type Queued<T> =
  | { readonly kind: 'done'; readonly value: T; readonly nextAt: number }
  | { readonly kind: 'later'; readonly at: number }

interface Job {
  readonly start: () => Promise<void>
  readonly postpone: (at: number) => void
}

interface Host {
  readonly waiting: Job[]
  busy: boolean
  /** No task before this moment. */
  nextAt: number
  /** When `nextAt` was set: a clock that was put back since takes `nextAt` back with it. */
  setAt: number
  /** The latest moment that was promised to a postponed task, so that they do not all return at once. */
  promisedAt: number
  crawlDelayMs: number
  failures: number
  timer: AbortController | null
}

/** Below this number hosts are not worth forgetting. */
const FEW_HOSTS = 1_000
const FAILURE_KEPT_MS = 60 * 60 * 1000

/**
 * One queue a host: one task at a time, a pause after each, a longer one after each failure, at most `parallel`
 * hosts at a time. A task whose turn is far off is answered with the moment to come back instead of waiting.
 */
export class HostQueues {
  private readonly settings: QueueSettings
  private readonly hosts = new Map<string, Host>()
  /** Hosts with work that found no free place, the one waiting longest first. */
  private readonly ready = new Set<Host>()
  private running = 0
  /** Number of hosts at which idle ones are forgotten next. */
  private forgetAt = FEW_HOSTS

  constructor(settings: QueueSettings) {
    this.settings = settings
  }

  /**
   * Runs a task in its host's turn. Rejects with the signal's reason when aborted before it began, and with what
   * the task throws.
   */
  run<T>(name: string, task: () => Promise<TaskEnd<T>>, signal: AbortSignal): Promise<Queued<T>> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason)
        return
      }
      const host = this.host(name)
      const leave = () => {
        const at = host.waiting.indexOf(job)
        if (at >= 0) host.waiting.splice(at, 1)
        this.stopIdleTimer(host)
        reject(signal.reason)
      }
      const job: Job = {
        start: () => {
          signal.removeEventListener('abort', leave)
          return this.work(host, task).then(resolve, reject)
        },
        postpone: (at) => {
          signal.removeEventListener('abort', leave)
          resolve({ kind: 'later', at })
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      host.waiting.push(job)
      this.pump(host)
    })
  }

  /** The site's own wish for a pause between requests; shorter than the setting changes nothing. */
  setCrawlDelay(name: string, ms: number): void {
    this.host(name).crawlDelayMs = ms
  }

  /** Hosts that are remembered: those with work, a pause or a failure. */
  get size(): number {
    return this.hosts.size
  }

  private host(name: string): Host {
    const known = this.hosts.get(name)
    if (known !== undefined) return known
    if (this.hosts.size >= this.forgetAt) this.forget()
    const host: Host = {
      waiting: [],
      busy: false,
      nextAt: 0,
      setAt: 0,
      promisedAt: 0,
      crawlDelayMs: 0,
      failures: 0,
      timer: null,
    }
    this.hosts.set(name, host)
    return host
  }

  /** Hosts that are idle and owe nothing are as good as new; so are those that failed, an hour later. */
  private forget(): void {
    const now = this.settings.clock.now()
    for (const [name, host] of this.hosts) {
      const idle = !host.busy && host.waiting.length === 0
      const owes = host.failures > 0 ? FAILURE_KEPT_MS : 0
      if (idle && Math.max(host.nextAt + owes, host.promisedAt) <= now) this.hosts.delete(name)
    }
    this.forgetAt = Math.max(FEW_HOSTS, this.hosts.size * 2)
  }

  private pump(host: Host): void {
    if (host.busy || host.waiting.length === 0) return
    const wait = this.waitOf(host)
    if (wait > this.settings.longestWaitMs) this.postponeAll(host)
    else if (wait > 0) this.wake(host, wait)
    else if (this.running >= this.settings.parallel) this.ready.add(host)
    else this.startNext(host)
  }

  private startNext(host: Host): void {
    const job = host.waiting.shift()
    if (job === undefined) return
    host.busy = true
    this.running++
    void job.start()
  }

  private async work<T>(host: Host, task: () => Promise<TaskEnd<T>>): Promise<Queued<T>> {
    try {
      const end = await task()
      this.settle(host, end)
      return { kind: 'done', value: end.value, nextAt: host.nextAt }
    } catch (error) {
      this.setNext(host, this.settings.clock.now() + this.delayOf(host))
      throw error
    } finally {
      host.busy = false
      this.running--
      // Those who found no free place come first: a host with much to do would take every place again.
      this.pumpReady()
      this.pump(host)
    }
  }

  private settle(host: Host, { health, notBefore = null }: TaskEnd<unknown>): void {
    const { clock, random } = this.settings
    host.failures = health === 'well' ? 0 : host.failures + 1
    const pause = health === 'well' ? this.delayOf(host) : backOffMs(host.failures, random)
    this.setNext(host, Math.max(clock.now() + Math.max(pause, this.delayOf(host)), notBefore ?? 0))
  }

  private setNext(host: Host, at: number): void {
    host.nextAt = at
    host.setAt = this.settings.clock.now()
  }

  /** Milliseconds until a host may be asked again; negative when it may. */
  private waitOf(host: Host): number {
    const now = this.settings.clock.now()
    if (now < host.setAt) {
      this.setNext(host, host.nextAt - (host.setAt - now))
      host.promisedAt = 0
    }
    return host.nextAt - now
  }

  private delayOf(host: Host): number {
    return Math.max(this.settings.delayMs, host.crawlDelayMs)
  }

  private pumpReady(): void {
    for (const host of [...this.ready]) {
      if (this.running >= this.settings.parallel) return
      this.ready.delete(host)
      this.pump(host)
    }
  }

  private postponeAll(host: Host): void {
    for (const job of host.waiting.splice(0)) {
      host.promisedAt = Math.max(host.nextAt, host.promisedAt + this.delayOf(host))
      job.postpone(host.promisedAt)
    }
  }

  private wake(host: Host, ms: number): void {
    if (host.timer !== null) return
    const timer = new AbortController()
    host.timer = timer
    const over = () => {
      if (host.timer === timer) host.timer = null
      this.pump(host)
    }
    // Aborting the timer is how an empty queue stops waiting; there is nothing to pump then.
    this.settings.clock.sleep(ms, timer.signal).then(over, () => undefined)
  }

  private stopIdleTimer(host: Host): void {
    if (host.waiting.length > 0 || host.timer === null) return
    const { timer } = host
    host.timer = null
    timer.abort()
  }
}
