/**
 * Date arithmetic on whole numbers: a day is the count of days since 1970-01-01 in the proleptic Gregorian
 * calendar, so that no clock, zone or locale takes part. The conversion is Howard Hinnant's
 * (https://howardhinnant.github.io/date_algorithms.html, `days_from_civil`).
 */
export type Day = number

/** A calendar date; `month` 1-12, `day` 1-31. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day number of a date. The month may lie outside 1-12 and is carried into the year. */
export function dayOf(year: number, month: number, day: number): Day {
  const carried = year + Math.floor((month - 1) / 12)
  const inYear = modulo(month - 1, 12) + 1
  const y = inYear <= 2 ? carried - 1 : carried
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (inYear + (inYear > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day number. */
export function dateOf(day: Day): CalendarDate {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Days in a month (28-31). */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** True when the three numbers name a day that exists. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** ISO weekday: 1 Monday to 7 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return modulo(day + 3, 7) + 1
}

/** Adds months; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day)
  const first = dateOf(dayOf(date.year, date.month + months, 1))
  return dayOf(first.year, first.month, Math.min(date.day, daysInMonth(first.year, first.month)))
}

/** ISO 8601 week: the week belongs to the year of its Thursday. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4
  const { year } = dateOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4) // always in week 1
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** `2025-05-15`. */
export function isoDay(day: Day): string {
  const date = dateOf(day)
  return `${isoMonth(date.year, date.month)}-${pad(date.day)}`
}

/** `2025-05`. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${pad(month)}`
}

/** `2025`; four digits at least. TIMEX3 has no years before the year 0: they count as it. */
export function isoYear(year: number): string {
  return String(Math.max(0, year)).padStart(4, '0')
}

/** `2025-W20`, the ISO week of a day. */
export function isoWeek(day: Day): string {
  const { year, week } = isoWeekOf(day)
  return `${isoYear(year)}-W${pad(week)}`
}

/** Two digits. */
export function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** The day of `2025-05-15` or of a longer ISO time that starts so; `null` for anything else. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
