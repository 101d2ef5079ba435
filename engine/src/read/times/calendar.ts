import {
  addMonths,
  type Day,
  dateOf,
  dayOf,
  daysInMonth,
  isoDay,
  mondayOfWeek,
  parseIsoDay,
  weekdayOf,
} from './days.js'

/** The first and the last day a time covers, both included. */
export interface Period {
  readonly begin: Day
  readonly end: Day
}

/** The same as ISO dates. */
export interface DateRange {
  readonly begin: string
  readonly end: string
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** English names of the months, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Meteorological seasons of the northern hemisphere; winter is the one that starts in the year. */
const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

const WEEK = /^(\d{4})-W(\d{1,2})(-WE)?$/
const PART_OF_YEAR = /^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$/
const MONTH = /^(\d{4})-(\d{2})$/
const YEAR = /^(?:FY)?(\d{4})$/
const DECADE = /^(\d{3})X?$/
const CENTURY = /^(\d{2})(?:XX)?$/
const DURATION =
  /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/**
 * The days a TIMEX3 value of type DATE or TIME covers: year, half, quarter, season, month, week, weekend, day,
 * time of day, decade (`199`), century (`19`: 1900 to 1999) and ISO interval (`2025-05-08/2025-05-10`).
 * `null` when the value names no such time (`PAST_REF`, `XXXX-05-15`, durations).
 */
export function periodOf(value: string): Period | null {
  const slash = value.indexOf('/')
  if (slash >= 0) return intervalOf(value.slice(0, slash), value.slice(slash + 1))
  const day = parseIsoDay(value)
  if (day !== null) return { begin: day, end: day }
  return monthOrYearOf(value) ?? weekOf(value) ?? partOfYearOf(value)
}

/** `periodOf` as ISO dates. */
export function dateRangeOf(value: string): DateRange | null {
  const period = periodOf(value)
  return period === null ? null : { begin: isoDay(period.begin), end: isoDay(period.end) }
}

/** The day when the value names exactly one, as a day number; else `null`. */
export function singleDayOf(value: string): Day | null {
  const period = periodOf(value)
  return period !== null && period.begin === period.end ? period.begin : null
}

/**
 * Adds an ISO 8601 duration (`P30D`, `P1M`, `P2Y6M`, `PT48H`) to a day; hours count in whole days, rounded up, so
 * that a deadline never falls early. `null` when the duration is not counted (`PXD`).
 */
export function addDuration(day: Day, duration: string, direction: 1 | -1 = 1): Day | null {
  const match = DURATION.exec(duration)
  if (match === null) return null
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const byMonth = addMonths(day, direction * ((years ?? 0) * 12 + (months ?? 0)))
  const clock = Math.ceil(((hours ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600) / 24)
  const moved = byMonth + direction * ((weeks ?? 0) * 7 + (days ?? 0) + clock)
  return Number.isSafeInteger(moved) && Math.abs(moved) < 5_000_000 ? moved : null
}

/** English name of an ISO date's weekday; `null` when the text is no date. */
export function weekdayName(iso: string): string | null {
  const day = parseIsoDay(iso)
  return day === null ? null : (WEEKDAY_NAMES[weekdayOf(day) - 1] ?? null)
}

/** `Thursday, 15 May 2025`; a text that is no ISO date comes back as it is. */
export function dateInWords(iso: string): string {
  const day = parseIsoDay(iso)
  if (day === null) return iso
  const date = dateOf(day)
  return `${WEEKDAY_NAMES[weekdayOf(day) - 1]}, ${date.day} ${MONTH_NAMES[date.month - 1]} ${date.year}`
}

function intervalOf(from: string, to: string): Period | null {
  if (to.includes('/')) return null
  const [first, last] = [periodOf(from), periodOf(to)]
  return first === null || last === null || first.begin > last.end
    ? null
    : { begin: first.begin, end: last.end }
}

function monthOrYearOf(value: string): Period | null {
  const month = MONTH.exec(value)
  if (month !== null) return months(Number(month[1]), Number(month[2]), 1)
  const year = YEAR.exec(value)
  if (year !== null) return months(Number(year[1]), 1, 12)
  const decade = DECADE.exec(value)
  if (decade !== null) return months(Number(decade[1]) * 10, 1, 120)
  const century = CENTURY.exec(value)
  return century === null ? null : months(Number(century[1]) * 100, 1, 1200)
}

function weekOf(value: string): Period | null {
  const match = WEEK.exec(value)
  const week = Number(match?.[2] ?? 0)
  if (match === null || week < 1 || week > 53) return null
  const monday = mondayOfWeek(Number(match[1]), week)
  return { begin: match[3] === undefined ? monday : monday + 5, end: monday + 6 }
}

function partOfYearOf(value: string): Period | null {
  const match = PART_OF_YEAR.exec(value)
  const [, year, part = ''] = match ?? []
  if (match === null) return null
  const digit = Number(part.slice(1))
  if (part.startsWith('Q')) return months(Number(year), digit * 3 - 2, 3)
  if (part.startsWith('H')) return months(Number(year), digit * 6 - 5, 6)
  return months(Number(year), SEASON_START[part] ?? 1, 3)
}

function months(year: number, month: number, count: number): Period | null {
  if (month < 1 || month > 12) return null
  const last = dateOf(dayOf(year, month + count - 1, 1))
  return {
    begin: dayOf(year, month, 1),
    end: dayOf(last.year, last.month, daysInMonth(last.year, last.month)),
  }
}
