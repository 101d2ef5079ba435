import { addMonths, type Day, dateOf, isoMonth, isoWeek, isoYear } from '../days.js'
import { MONTHS, SEASONS } from '../lexicon.js'
import { implied, type Match, type Recogniser, type Scan, unknown } from '../recogniser.js'
import { isCapitalised, type Word } from '../words.js'
import { monthAt } from './month-day.js'

/** Words that pick a period by its distance from the running one. */
const SHIFTS = new Map([
  ['this', 0],
  ['current', 0],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['prior', -1],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
])

/**
 * A week, weekend, month, quarter, year, decade, century, season or named month picked from publication:
 * `this week`, `last year`, `the current quarter`, `next March`, `last fall`, `this past spring`.
 */
export const relativePeriod: Recogniser = (scan, at) => {
  const lead = leadAt(scan.words, at)
  if (lead === null) return null
  const place = at + lead.length
  const named = namedPeriod(scan, place, lead.shift)
  if (named !== null) return { ...named, length: lead.length + named.length }
  const unit = periodWordAt(scan.words, place)
  if (unit === null || (place > 1 && isCapitalised(scan.words[place + unit.length - 1]))) return null // "This Week", a programme
  const length = lead.length + unit.length
  if (scan.published === null) return unknown(length, 'DATE', unknownValue(unit.unit))
  return implied(length, 'DATE', periodValue(scan.published, unit.unit, lead.shift))
}

type PeriodUnit = 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

function leadAt(
  words: readonly Word[],
  at: number,
): { readonly shift: number; readonly length: number } | null {
  const the = words[at]?.lower === 'the' ? 1 : 0
  const first = words[at + the]?.lower ?? ''
  const shift = SHIFTS.get(first)
  if (shift === undefined) return null
  if (first === 'this' && words[at + 1]?.lower === 'past') return { shift: -1, length: 2 }
  if (first === 'this' && words[at + 1]?.lower === 'coming') return { shift: 1, length: 2 }
  // "the last/next week" is a stretch of seven days and left to the durations; "past week" likewise.
  if (the === 1 && first !== 'current') return null
  if (the === 0 && (first === 'past' || first === 'current' || first === 'previous' || first === 'prior'))
    return null
  return { shift, length: the + 1 }
}

function periodWordAt(
  words: readonly Word[],
  at: number,
): { readonly unit: PeriodUnit; readonly length: number } | null {
  const fiscal = ['fiscal', 'calendar', 'financial', 'full', 'school'].includes(words[at]?.lower ?? '')
    ? 1
    : 0
  const word = words[at + fiscal]?.lower
  switch (word) {
    case 'week':
    case 'weekend':
    case 'month':
    case 'quarter':
    case 'year':
    case 'decade':
    case 'century':
      return { unit: word, length: fiscal + 1 }
    default:
      return null
  }
}

/** TIMEX3 value of the period `shift` units from the one that holds a day. */
export function periodValue(day: Day, unit: PeriodUnit, shift: number): string {
  const { year, month } = dateOf(day)
  switch (unit) {
    case 'week':
      return isoWeek(day + shift * 7)
    case 'weekend':
      return `${isoWeek(day + shift * 7)}-WE`
    case 'month': {
      const moved = dateOf(addMonths(day, shift))
      return isoMonth(moved.year, moved.month)
    }
    case 'quarter': {
      const index = year * 4 + Math.floor((month - 1) / 3) + shift
      return `${isoYear(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`
    }
    case 'year':
      return isoYear(year + shift)
    case 'decade':
      return isoYear(year + shift * 10).slice(0, 3)
    case 'century':
      return isoYear(year + shift * 100).slice(0, 2)
  }
}

function unknownValue(unit: PeriodUnit): string {
  const values = { week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX' }
  return unit in values ? values[unit as keyof typeof values] : 'XXXX'
}

/** `last March`, `next spring`. */
function namedPeriod(scan: Scan, at: number, shift: number): Match | null {
  const month = monthAt(scan.words, at)
  const season = SEASONS.get(scan.words[at]?.lower ?? '')
  if (month !== null && isCapitalised(scan.words[at])) {
    if (scan.published === null)
      return unknown(month.length, 'DATE', `XXXX-${String(month.month).padStart(2, '0')}`)
    return implied(
      month.length,
      'DATE',
      isoMonth(yearOfNamed(scan.published, month.month, shift), month.month),
    )
  }
  if (season === undefined || MONTHS.has(season)) return null
  if (scan.published === null) return unknown(1, 'DATE', `XXXX-${season}`)
  return implied(1, 'DATE', `${isoYear(yearOfSeason(scan.published, season, shift))}-${season}`)
}

/** First and last month of a season; winter belongs to the year it starts in. */
const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
}

/** "Last summer" said in August is that of the year before: the last one must be over, the next not begun. */
function yearOfSeason(published: Day, season: string, shift: number): number {
  const { year, month } = dateOf(published)
  const [first, last] = SEASON_MONTHS[season] ?? [1, 12]
  const running = season === 'WI' && month <= 2 ? year - 1 : year
  if (shift < 0) return last < month + (year - running) * 12 ? running : running - 1
  if (shift > 0) return first > month ? year : year + 1
  return running
}

/** The year of the nearest such month before, after, or in the year of publication. */
function yearOfNamed(published: Day, month: number, shift: number): number {
  const now = dateOf(published)
  if (shift === 0) return now.year
  if (shift < 0) return month < now.month ? now.year : now.year - 1
  return month > now.month ? now.year : now.year + 1
}
