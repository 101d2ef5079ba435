import type { Clock } from '../clock.js'
import type { Stopped } from '../follow.js'
import { ALL_ALLOWED, type RobotRules } from './read-robots.js'

/** What came of asking for a robots.txt. */
export type RobotsAnswer =
  | { readonly kind: 'rules'; readonly rules: RobotRules }
  /** The server fails or does not answer: nothing else may be asked of it for a while (RFC 9309, 2.3.1.4). */
  | {
      readonly kind: 'unreachable'
      readonly why: Stopped
      /** When to ask again, in milliseconds since 1970. */
      readonly until: number
    }

/** Asks for the robots.txt of an origin. */
export type AskRobots = (origin: string, signal: AbortSignal) => Promise<RobotsAnswer>

interface Entry {
  readonly answer: RobotsAnswer
  readonly until: number
  /** The last rules that were read, used while the server fails. */
  readonly last: { readonly rules: RobotRules; readonly readAt: number } | null
}

/** RFC 9309 (2.4): no longer than a day. */
const KEPT_MS = 24 * 60 * 60 * 1000
/** Rules that could be read once hold for a month while the server fails (RFC 9309, 2.3.1.4). */
const LAST_KEPT_MS = 30 * 24 * 60 * 60 * 1000
const MOST_ENTRIES = 2_000
/** All texts together, in UTF-16 code units: forty of the largest that are read. */
const MOST_TEXT = 20_000_000

/** The rules of each origin, asked for once a day. */
export class RobotsCache {
  private readonly ask: AskRobots
  private readonly clock: Clock
  private readonly entries = new Map<string, Entry>()
  private text = 0
  private readonly asking = new Map<string, Promise<RobotsAnswer>>()

  constructor(ask: AskRobots, clock: Clock) {
    this.ask = ask
    this.clock = clock
  }

  /** Rules of an origin, from memory or asked for; several who want the same ask once. */
  async rulesOf(origin: string, signal: AbortSignal): Promise<RobotsAnswer> {
    const known = this.entries.get(origin)
    if (known !== undefined && this.isFresh(known)) return known.answer
    const going = this.asking.get(origin)
    if (going !== undefined) {
      try {
        return await raced(going, signal)
      } catch {
        // Whoever asked was stopped; that is no reason for the others to stop.
        signal.throwIfAborted()
        return this.rulesOf(origin, signal)
      }
    }
    const asked = this.askOnce(origin, signal).finally(() => this.asking.delete(origin))
    this.asking.set(origin, asked)
    return asked
  }

  private async askOnce(origin: string, signal: AbortSignal): Promise<RobotsAnswer> {
    const answer = await this.ask(origin, signal)
    const now = this.clock.now()
    if (answer.kind === 'rules') {
      this.keep(origin, { answer, until: now + KEPT_MS, last: { rules: answer.rules, readAt: now } })
      return answer
    }
    const last = this.entries.get(origin)?.last ?? null
    const fallback: RobotsAnswer =
      last !== null && now - last.readAt < LAST_KEPT_MS ? { kind: 'rules', rules: last.rules } : answer
    this.keep(origin, { answer: fallback, until: answer.until, last })
    return fallback
  }

  /** A clock that was put back would make an answer last longer than a day. */
  private isFresh({ until }: Entry): boolean {
    const now = this.clock.now()
    return now < until && until <= now + KEPT_MS
  }

  private keep(origin: string, entry: Entry): void {
    this.drop(origin)
    this.entries.set(origin, entry)
    this.text += entry.last?.rules.size ?? 0
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= MOST_ENTRIES && this.text <= MOST_TEXT) return
      this.drop(oldest)
    }
  }

  private drop(origin: string): void {
    this.text -= this.entries.get(origin)?.last?.rules.size ?? 0
    this.entries.delete(origin)
  }
}

/** The rules that follow from the status of an answer; `null` when the server failed (RFC 9309, 2.3.1). */
export function rulesByStatus(status: number): RobotRules | null {
  // 429 is a plea for a pause, not a sign that there are no rules.
  return status >= 400 && status < 500 && status !== 429 ? ALL_ALLOWED : null
}

function raced<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason)
      return
    }
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
