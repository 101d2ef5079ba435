/** What is known of a source when the next look at it is planned. Times are ISO 8601. */
export interface CheckHistory {
  readonly now: string
  /** Times at which its latest items were published or, where unknown, first seen; in any order. */
  readonly items: readonly string[]
  /** What the source asks for: `ttlMinutes` of the feed; `null` when it asks nothing. */
  readonly ttlMinutes: number | null
  /** Looks that failed in a row; 0 after a success. */
  readonly failures: number
  /** Seconds that an HTTP `Retry-After` asked for; `null` when none came. */
  readonly retryAfterS?: number | null
}

export interface NextCheck {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Why then, for `source` pages and logs. */
  readonly reason: 'retry-after' | 'failures' | 'asked' | 'pace' | 'unknown-pace'
}

const MINUTE = 60
const HOUR = 3_600
const DAY = 86_400
/** Never sooner, whatever the pace: one look every five minutes is what publishers bear. */
const SHORTEST_S = 5 * MINUTE
/** Never later: a source that has been silent for years may still speak. */
const LONGEST_S = DAY
/** A wish to wait is followed up to six hours; a feed that says "weekly" while a story breaks is not. */
const LONGEST_TTL_S = 6 * HOUR
const UNKNOWN_PACE_S = 30 * MINUTE
const FIRST_RETRY_S = 5 * MINUTE
const LONGEST_RETRY_S = DAY
/** A server may ask for a week and mean it; longer is taken for a mistake. */
const LONGEST_RETRY_AFTER_S = 7 * DAY

/**
 * When to look at a source again. After a failure the wait doubles from five minutes to a day (or is what
 * `Retry-After` asks). Otherwise it is half the median interval between its latest items, or half the time since the
 * last one when that is longer, so that a source that wakes up is asked often and one that sleeps seldom; never less
 * than five minutes or what the feed asks for (up to six hours), never more than a day. (Adaptive polling after
 * Urbansky et al., "FeedMe", 2011: pace of the last items, bounded.)
 *
 * @throws RangeError when `now` is no time.
 */
export function nextCheck(history: CheckHistory): NextCheck {
  const now = Date.parse(history.now)
  if (Number.isNaN(now)) throw new RangeError(`“${history.now}” is no time`)
  const at = ({ seconds, reason }: Wait): NextCheck => ({
    at: new Date(now + seconds * 1000).toISOString(),
    reason,
  })
  const asked = history.retryAfterS ?? null
  if (asked !== null && asked > 0)
    return at({ seconds: bounded(asked, SHORTEST_S, LONGEST_RETRY_AFTER_S), reason: 'retry-after' })
  if (history.failures > 0) return at({ seconds: retryAfter(history.failures), reason: 'failures' })
  const pace = paceOf(history.items, now)
  const ttl = bounded((history.ttlMinutes ?? 0) * MINUTE, 0, LONGEST_TTL_S)
  return at(ttl > pace.seconds ? { seconds: ttl, reason: 'asked' } : pace)
}

interface Wait {
  readonly seconds: number
  readonly reason: NextCheck['reason']
}

function retryAfter(failures: number): number {
  return bounded(FIRST_RETRY_S * 2 ** Math.min(failures - 1, 20), FIRST_RETRY_S, LONGEST_RETRY_S)
}

function paceOf(items: readonly string[], now: number): Wait {
  const times = [...new Set(items.map((one) => Date.parse(one)))]
    .filter((time) => time <= now)
    .sort((a, b) => b - a)
  const [latest] = times
  if (latest === undefined) return { seconds: UNKNOWN_PACE_S, reason: 'unknown-pace' }
  const gaps = times.slice(0, 20).flatMap((time, index) => {
    const before = times[index + 1]
    return before === undefined ? [] : [(time - before) / 1000]
  })
  const silence = (now - latest) / 1000
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
  if (middle === undefined)
    return { seconds: bounded(silence / 2, UNKNOWN_PACE_S, LONGEST_S), reason: 'unknown-pace' }
  return { seconds: bounded(Math.max(middle, silence) / 2, SHORTEST_S, LONGEST_S), reason: 'pace' }
}

function bounded(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)))
}
