/** A server that asks for longer is asked again after a day: it may have meant another unit. */
const LONGEST_MS = 24 * 60 * 60 * 1000

/**
 * `Retry-After` as a moment in milliseconds since 1970: seconds or an HTTP date (RFC 9110, 10.2.3). Never before
 * `now`, never more than a day after it; `null` when the header is absent or says neither.
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const moment = /^\d{1,10}$/.test(value) ? now + Number(value) * 1000 : httpDate(value)
  return moment === null ? null : Math.min(Math.max(moment, now), now + LONGEST_MS)
}

/** The three forms of RFC 9110; anything else is no date, whatever `Date.parse` makes of it. */
function httpDate(value: string): number | null {
  if (!/^[A-Z][a-z]{2,8},? [\w :-]{10,40}$/.test(value)) return null
  // The old asctime form names no zone and means UTC.
  const moment = Date.parse(/GMT$/.test(value) ? value : `${value} GMT`)
  return Number.isNaN(moment) ? null : moment
}
