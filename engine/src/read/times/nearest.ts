import { type Day, dateOf, dayOf, isDate, weekdayOf } from './days.js'
import type { Direction } from './verb-tense.js'

/**
 * The weekday on or before publication in past context, on or after it in future context. News names the day of
 * publication itself by its weekday, so the same day is always allowed. Without a sign the past is meant: nine in
 * ten bare weekdays of TimeBank are past or the same day.
 */
export function nearestWeekday(published: Day, weekday: number, direction: Direction | null): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7
  return direction === 'future' ? published + ((7 - back) % 7) : published - back
}

/** The weekday of the ISO week `weeks` away from that of `published`. */
export function weekdayOfWeek(published: Day, weekday: number, weeks: number): Day {
  return published - weekdayOf(published) + weekday + weeks * 7
}

/**
 * The year of a date printed without one: the nearest, except that tense decides when the nearest is more than two
 * months away on the other side ("in January" of an October report with a future verb is next January).
 */
export function nearestYear(published: Day, month: number, day: number, direction: Direction | null): number {
  const { year } = dateOf(published)
  const distance = (candidate: number) => dayOf(candidate, month, Math.min(day, 28)) - published
  const allowed = [year, year - 1, year + 1].filter((candidate) => {
    if (!isDate(candidate, month, day)) return false
    if (direction === 'past') return distance(candidate) <= 60
    if (direction === 'future') return distance(candidate) >= -60
    return distance(candidate) <= 120 // without a sign: rather the past
  })
  const nearest = allowed.toSorted((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0]
  return nearest ?? year
}

/** The year of a month printed without one; past and future include the month of publication. */
export function nearestYearOfMonth(published: Day, month: number, direction: Direction | null): number {
  const now = dateOf(published)
  if (direction === 'future') return month >= now.month ? now.year : now.year + 1
  if (direction === 'past') return month <= now.month ? now.year : now.year - 1
  const ahead = (month - now.month + 12) % 12
  if (ahead <= 3) return month >= now.month ? now.year : now.year + 1
  return month <= now.month ? now.year : now.year - 1
}
