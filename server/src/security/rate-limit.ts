import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../problems.js'
import type { DeskEnv } from './who.js'

interface Bucket {
  tokens: number
  at: number
}

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number
  /** Requests a second that fill up again. */
  readonly perSecond: number
}

/** So many callers are remembered; the oldest are forgotten first, which only ever favours them. */
const MOST_CALLERS = 10_000

/** A token bucket for each caller: the account, or the address it comes from. */
export function rateLimiter({ burst, perSecond }: RateLimit, clock: () => number) {
  const buckets = new Map<string, Bucket>()
  /** Seconds to wait; 0 when the request may go on. */
  function take(caller: string): number {
    const now = clock()
    const old = buckets.get(caller)
    const tokens =
      old === undefined ? burst : Math.min(burst, old.tokens + ((now - old.at) / 1000) * perSecond)
    buckets.delete(caller)
    buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    if (buckets.size > MOST_CALLERS) {
      const [oldest] = buckets.keys()
      if (oldest !== undefined) buckets.delete(oldest)
    }
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
  /** Forgets what was just taken: it turned out to be no try. */
  function giveBack(caller: string): void {
    const bucket = buckets.get(caller)
    if (bucket !== undefined) bucket.tokens = Math.min(burst, bucket.tokens + 1)
  }
  return { take, giveBack }
}

/** Refuses callers who ask too often, and says when to come back. */
export function limitRate(limit: RateLimit, clock: () => number): MiddlewareHandler<DeskEnv> {
  const { take } = rateLimiter(limit, clock)
  return async (context, next) => {
    const who = context.get('who')
    const wait = take(who?.accountId ?? context.get('address'))
    if (wait > 0) {
      throw new ProblemError('too-many-requests', `Try again in ${wait} s.`, {
        headers: { 'retry-after': String(wait) },
      })
    }
    await next()
  }
}
