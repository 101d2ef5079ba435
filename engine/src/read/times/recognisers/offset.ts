import { type Amount, amountAt, bareUnitsAt } from '../amount.js'
import { periodOf } from '../calendar.js'
import { addMonths, type Day, dateOf, isoDay, isoMonth, isoWeek, isoYear } from '../days.js'
import { implied, type Match, type Recogniser, type Scan, unknown } from '../recogniser.js'
import { startsWith } from '../words.js'
import { durationMatch } from './duration.js'
import { lastYearOf } from './quarter.js'

/**
 * A time so far from another: `two weeks ago`, `five years from now`, `three days later`, `a year earlier`.
 * `ago` and `from now` count from publication, the others from the last time the text named. The value is as
 * coarse as the unit: two weeks ago is a week, three years ago a year (TimeML guidelines 1.2.1).
 */
export const offset: Recogniser = (scan, at) => {
  const amount = amountAt(scan.words, at) ?? bareUnitsAt(scan.words, at)
  if (amount === null || amount.hyphened) return null
  const way = wayAt(scan, at + amount.length)
  if (way === null) return null
  const length = amount.length + way.length
  if (way.backYear && amount.count === 1 && amount.unit.grain === 'year' && scan.memory.quarter !== null) {
    return { ...lastYearOf(scan, null), length }
  }
  return { ...shift(scan, amount, way), length }
}

interface Way {
  readonly sign: 1 | -1
  readonly from: 'published' | 'text'
  readonly length: number
  /** True for a comparison with the same period of another year. */
  readonly backYear: boolean
}

function wayAt(scan: Scan, at: number): Way | null {
  const { words } = scan
  switch (words[at]?.lower) {
    case 'ago':
      return { sign: -1, from: 'published', length: 1, backYear: true }
    case 'earlier':
    case 'before':
    case 'previously':
      if (words[at]?.lower === 'before' && continues(scan, at + 1)) return null
      return { sign: -1, from: 'text', length: 1, backYear: words[at]?.lower === 'earlier' }
    case 'later':
    case 'afterward':
    case 'afterwards':
      return { sign: 1, from: 'text', length: 1, backYear: false }
    case 'hence':
      return { sign: 1, from: 'published', length: 1, backYear: false }
    case 'from':
      return startsWith(words, at, ['from', 'now']) || startsWith(words, at, ['from', 'today'])
        ? { sign: 1, from: 'published', length: 2, backYear: false }
        : null
    default:
      return null
  }
}

/** "two days before the vote": the anchor is an event, not a time of the text. */
function continues(scan: Scan, at: number): boolean {
  const next = scan.words[at]
  return next !== undefined && next.kind !== 'mark'
}

function shift(scan: Scan, amount: Amount, way: Way): Match {
  const anchor = way.from === 'published' ? scan.published : anchorOf(scan, amount)
  const vague = way.sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  const mod = amount.about ? ({ mod: 'APPROX' } as const) : {}
  if (amount.count === null && way.from === 'text') return durationMatch(amount, 1)
  if (amount.count === null) return { ...unknown(1, 'DATE', vague), ...mod }
  const value = anchor === null ? null : movedValue(anchor, amount, way.sign)
  if (value === null) return unknown(1, amount.unit.clock ? 'TIME' : 'DATE', vague)
  return implied(1, 'DATE', value, mod)
}

/** The last day the text named; for months and years the last time of any size will do. */
function anchorOf(scan: Scan, amount: Amount): Day | null {
  const { memory } = scan
  const day = periodOf(memory.day ?? '')
  if (amount.unit.grain === 'day' || amount.unit.grain === 'week' || amount.unit.grain === 'clock')
    return day?.begin ?? null
  return periodOf(memory.latest ?? '')?.begin ?? scan.published
}

/** The day, week, month or year an amount away; `null` when out of the calendar's range. */
export function movedValue(anchor: Day, amount: Pick<Amount, 'count' | 'unit'>, sign: 1 | -1): string | null {
  const steps = (amount.count ?? 0) * amount.unit.factor * sign
  if (!Number.isFinite(steps) || Math.abs(steps) > 100_000) return null
  const whole = Math.round(steps)
  switch (amount.unit.grain) {
    case 'clock':
      return amount.unit.letter === 'H' ? isoDay(anchor + Math.trunc(steps / 24)) : isoDay(anchor)
    case 'day':
      return positive(isoDay(anchor + whole))
    case 'week':
      return positive(isoWeek(anchor + Math.round(steps * 7)))
    case 'month':
    case 'quarter': {
      const date = dateOf(addMonths(anchor, Math.round(steps * (amount.unit.grain === 'quarter' ? 3 : 1))))
      return positive(isoMonth(date.year, date.month))
    }
    case 'year':
    case 'decade':
    case 'century':
      return positive(isoYear(dateOf(anchor).year + whole))
  }
}

/** Values before the year 1 are not written in TIMEX3. */
function positive(value: string): string | null {
  return value.startsWith('-') || value.startsWith('00-') || value.includes('--') ? null : value
}
