import { MONTH, monthNumber } from './months.js'

/** Offsets of the zone names RFC 2822 knows, and of those that English news prints. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  ut: 'Z',
  gmt: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

const ZONE = String.raw`(?:\s*(?<zone>z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{2,4})\b)?`
const TIME = String.raw`(?:(?:,|\s|\sat\s|t)\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s*(?<half>[ap]\.?m\.?)?${ZONE})?`
const WEEKDAY = String.raw`(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,?\s+)?`

/** Forms in which a date has one reading only; `03/04/2025` has two and is refused. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`,
  String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-](?<name>${MONTH}),?[\s-](?<year>\d{4})`,
  String.raw`${WEEKDAY}(?<name>${MONTH})\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}${TIME}$`, 'i'))

/**
 * A date as ISO 8601: `2025-05-12`, or `2025-05-12T10:00:00+03:00` when time and zone are given (a time
 * without a zone names no moment, so only its day is kept). `null` for anything that is no date, February 30
 * included, or that could be read in two ways.
 */
export function parseDate(value: string): string | null {
  const clean = value.trim().replace(/\s+/g, ' ')
  if (clean.length < 8 || clean.length > 60) return null
  for (const form of FORMS) {
    const groups = form.exec(clean)?.groups
    if (groups !== undefined) return fromParts(groups)
  }
  return null
}

/** `YYYY-MM-DD` when the three make a day between 1900 and 2100, else `null`. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day > last ? null : `${year}-${pad(month)}-${pad(day)}`
}

type Parts = Readonly<Record<string, string | undefined>>

function fromParts(parts: Parts): string | null {
  const month = parts.name === undefined ? Number(parts.month) : monthNumber(parts.name)
  const day = month === null ? null : isoDay(Number(parts.year), month, Number(parts.day))
  if (day === null || parts.hour === undefined) return day
  const hour = hourOf(Number(parts.hour), parts.half)
  const minute = Number(parts.minute)
  const second = Number(parts.second ?? 0)
  if (hour === null || minute > 59 || second > 60) return null
  const zone = zoneOf(parts.zone)
  return zone === null ? day : `${day}T${pad(hour)}:${pad(minute)}:${pad(Math.min(second, 59))}${zone}`
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

/** `Z` or `+hh:mm`; `null` when no known zone is given. */
export function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return null
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined) return named
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (numeric === null) return null
  const [, sign, hours = '00', minutes = '00'] = numeric
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours}:${minutes}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
