import { findDate } from '../dates/find-date.js'
import { monthNumber } from '../dates/months.js'
import { isoDay, parseDate, zoneOf } from '../dates/parse-date.js'

/** Days before the web stand for "unknown" (1970 is the zero of Unix, 1601 that of Windows). */
const FIRST_YEAR = 1990

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,]\d{1,9})?)?`
const FORMS: readonly RegExp[] = [
  // RFC 822 as it is written: years of two digits, any word for the day, zones with or without GMT before them.
  new RegExp(
    String.raw`^(?:\p{L}{2,12}\.?,? ?)?(?<day>\d{1,2})(?: |-| - )(?<name>\p{L}{3,12})\.?,?(?: |-)(?<year>\d{4}|\d{2})(?:,? ${TIME} ?(?<zone>.{0,20}))?$`,
    'iu',
  ),
  // W3C date and time, with minutes or seconds missing and white space where there should be none.
  /^(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})(?:(?:T| |T )(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,]\d{1,9})?)? ?(?<zone>.{0,20}))?$/iu,
  // C's asctime, with a zone before or after the year.
  new RegExp(
    String.raw`^(?:\p{L}{2,12}\.?,? )?(?<name>\p{L}{3,12})\.? (?<day>\d{1,2}),? ${TIME} (?:(?<zone>[a-z]{1,4}|[+-]\d{4}) )?(?<year>\d{4})$`,
    'iu',
  ),
  // Month before the day, as English prints it.
  new RegExp(
    String.raw`^(?:\p{L}{2,12}\.?,? )?(?<name>\p{L}{3,12})\.? (?<day>\d{1,2}),? (?<year>\d{4}),?(?: ${TIME} ?(?<zone>.{0,20}))?$`,
    'iu',
  ),
]

/**
 * A date of a feed as ISO 8601: date and time with zone when both are given, the day alone otherwise; `null` when
 * it names no day. Forms as RFC 822, RFC 3339 and W3CDTF define them, and as feeds write them.
 */
export function parseFeedDate(value: string): string | null {
  const clean = value
    .replace(/\([^()]{0,40}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '' || clean.length > 100) return null
  const found = parseDate(clean) ?? fromForms(clean)
  const date =
    found === null || (found.length === 10 && clean.length > 12) ? (fromForms(clean) ?? found) : found
  const sure = date ?? fromUnixTime(clean) ?? findDate(clean)
  return sure === null || Number(sure.slice(0, 4)) < FIRST_YEAR ? null : sure
}

function fromForms(clean: string): string | null {
  for (const form of FORMS) {
    const groups = form.exec(clean)?.groups
    const date = groups === undefined ? null : fromParts(groups)
    if (date !== null) return date
  }
  return null
}

function fromParts(parts: Readonly<Record<string, string | undefined>>): string | null {
  const month = parts.name === undefined ? Number(parts.month) : monthNumber(parts.name)
  const day = month === null ? null : isoDay(fullYear(parts.year ?? ''), month, Number(parts.day))
  if (day === null || parts.hour === undefined) return day
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second ?? 0)]
  const zone = feedZone(parts.zone ?? '')
  if (zone === null || hour > 23 || minute > 59 || second > 60) return day
  return `${day}T${pad(hour)}:${pad(minute)}:${pad(Math.min(second, 59))}${zone}`
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
function fullYear(year: string): number {
  const value = Number(year)
  return year.length > 2 ? value : value + (value < 50 ? 2000 : 1900)
}

/** `GMT`, `+0100`, `GMT+01:00`, `+1`; `null` when no known zone is given. */
function feedZone(written: string): string | null {
  const zone = written.trim().replace(/^(?:gmt|utc|ut|z) ?(?=[+-])/i, '')
  const short = /^([+-])(\d)(?::?00)?$/.exec(zone)
  if (short !== null) return `${short[1]}0${short[2]}:00`
  const plain = zoneOf(zone === '' ? undefined : zone)
  return plain === '+00:00' || plain === '-00:00' ? 'Z' : plain
}

function fromUnixTime(clean: string): string | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(clean)) return null
  return `${new Date(Number(clean.padEnd(13, '0'))).toISOString().slice(0, 19)}Z`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
