const DAY = 86_400_000

/** A stretch of time, half-open, in milliseconds of UTC. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const SEASON: Readonly<Record<string, readonly [number, number]>> = {
  SP: [2, 5],
  SU: [5, 8],
  FA: [8, 11],
  WI: [11, 14],
  H1: [0, 6],
  H2: [6, 12],
  Q1: [0, 3],
  Q2: [3, 6],
  Q3: [6, 9],
  Q4: [9, 12],
}

const PART_OF_DAY: Readonly<Record<string, number>> = { MO: 9, MI: 12, AF: 15, EV: 19, NI: 22 }

/**
 * The time a TIMEX3 date value, or an ISO 8601 date, covers: a minute, a part of a day, a day, a week, a month, a
 * season or a year. `null` for what names no time, such as `PAST_REF`. A clock time without a zone is taken as UTC.
 */
export function stretchOf(value: string | null): Stretch | null {
  if (value === null || value.length > 40) return null
  const [first, last] = value.split('/')
  if (first !== undefined && last !== undefined) {
    const [from, to] = [stretchOf(first), stretchOf(last)]
    return from === null || to === null ? null : { from: from.from, to: Math.max(from.to, to.to) }
  }
  return clock(value) ?? day(value) ?? week(value) ?? longer(value)
}

function clock(value: string): Stretch | null {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(value)
  if (match === null) return null
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(value)
  const from = Date.parse(zoned ? value : `${match[1]}T${match[2]}:${match[3]}:00Z`)
  return Number.isNaN(from) ? null : { from, to: from + 60_000 }
}

function day(value: string): Stretch | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T?(MO|MI|AF|EV|NI))?/.exec(value)
  if (match === null) return null
  const start = Date.parse(`${match[1]}T00:00:00Z`)
  if (Number.isNaN(start)) return null
  const hour = match[2] === undefined ? undefined : PART_OF_DAY[match[2]]
  return hour === undefined
    ? { from: start, to: start + DAY }
    : { from: start + hour * 3_600_000, to: start + (hour + 3) * 3_600_000 }
}

/** ISO 8601 weeks: week 1 has the year's first Thursday. */
function week(value: string): Stretch | null {
  const match = /^(\d{4})-W(\d\d)(-WE)?/.exec(value)
  if (match === null) return null
  const fourth = Date.UTC(Number(match[1]), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(match[2]) - 1) * 7 * DAY
  return match[3] === undefined
    ? { from: monday, to: monday + 7 * DAY }
    : { from: monday + 5 * DAY, to: monday + 7 * DAY }
}

function longer(value: string): Stretch | null {
  const match = /^(\d{4})(?:-(\d\d|[A-Z][A-Z0-9]))?$/.exec(value)
  if (match === null) return null
  const year = Number(match[1])
  const part = match[2]
  if (part === undefined) return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) }
  const [begin, end] = SEASON[part] ?? [Number(part) - 1, Number(part)]
  if (begin === undefined || end === undefined || Number.isNaN(begin)) return null
  return { from: Date.UTC(year, begin), to: Date.UTC(year, end) }
}

/** `2025-09-08` of a time in milliseconds, in UTC. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `8 Sept`, for an axis or a tight cell. */
export function shortDay(time: number): string {
  return SHORT.format(time)
}

const MIDDLE = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `Mon, 8 Sept 2025` for a TIMEX3 day, for a tight cell; other values as they are. */
export function tightDate(value: string): string | null {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? MIDDLE.format(Date.parse(value)) : null
}

/** `Monday, 8 September 2025`, from an instant or an ISO date, in UTC. */
export function longDay(time: number): string {
  const parts = Object.fromEntries(LONG.formatToParts(time).map(({ type, value }) => [type, value]))
  return `${parts.weekday}, ${parts.day} ${parts.month} ${parts.year}`
}

/** An instant for people, in their own zone and with its name: when the desk heard of something. */
export function instantInWords(iso: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(time)
}
