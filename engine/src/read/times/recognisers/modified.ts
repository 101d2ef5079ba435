import { periodOf } from '../calendar.js'
import { isoDay } from '../days.js'
import { phraseAt, phrases, phrasesAt } from '../phrases.js'
import { implied, type Match, type Recogniser, type Scan, unknown } from '../recogniser.js'
import { isDash } from '../words.js'
import { periodValue } from './relative-period.js'

type Mod = NonNullable<Match['mod']>

/** Words that name a part of the time after them. */
const PARTS = phrases<Mod>([
  ['the beginning of', 'START'],
  ['the start of', 'START'],
  ['the middle of', 'MID'],
  ['the end of', 'END'],
  ['the close of', 'END'],
  ['the early', 'START'],
  ['the late', 'END'],
  ['the mid', 'MID'],
  ['sometime in', 'APPROX'],
  ['sometime', 'APPROX'],
  ['early in', 'START'],
  ['earlier in', 'START'],
  ['late in', 'END'],
  ['later in', 'END'],
  ['early on', 'START'],
  ['earlier on', 'START'],
  ['late on', 'END'],
  ['later on', 'END'],
  ['early', 'START'],
  ['earlier', 'START'],
  ['late', 'END'],
  ['later', 'END'],
  ['mid', 'MID'],
])

/**
 * What a bound may stand before: `any` time, an `amount` only (it is also a preposition of place and time: "over the
 * weekend"), or an amount or clock time ("talked about Monday").
 */
type Reach = 'any' | 'amount' | 'amount-or-clock'

/** Words that loosen or bound the time after them. */
const BOUNDS = phrases<{ readonly mod: Mod; readonly reach: Reach }>([
  ['no more than', { mod: 'EQUAL_OR_LESS', reach: 'any' }],
  ['not more than', { mod: 'EQUAL_OR_LESS', reach: 'any' }],
  ['no longer than', { mod: 'EQUAL_OR_LESS', reach: 'any' }],
  ['no less than', { mod: 'EQUAL_OR_MORE', reach: 'any' }],
  ['no fewer than', { mod: 'EQUAL_OR_MORE', reach: 'any' }],
  ['at least', { mod: 'EQUAL_OR_MORE', reach: 'any' }],
  ['at most', { mod: 'EQUAL_OR_LESS', reach: 'any' }],
  ['up to', { mod: 'EQUAL_OR_LESS', reach: 'amount' }],
  ['as long as', { mod: 'EQUAL_OR_LESS', reach: 'any' }],
  ['more than', { mod: 'MORE_THAN', reach: 'any' }],
  ['longer than', { mod: 'MORE_THAN', reach: 'any' }],
  ['less than', { mod: 'LESS_THAN', reach: 'any' }],
  ['fewer than', { mod: 'LESS_THAN', reach: 'any' }],
  ['well over', { mod: 'MORE_THAN', reach: 'amount' }],
  ['just over', { mod: 'MORE_THAN', reach: 'amount' }],
  ['just under', { mod: 'LESS_THAN', reach: 'amount' }],
  ['over', { mod: 'MORE_THAN', reach: 'amount' }],
  ['under', { mod: 'LESS_THAN', reach: 'amount' }],
  ['nearly', { mod: 'LESS_THAN', reach: 'any' }],
  ['almost', { mod: 'LESS_THAN', reach: 'any' }],
  ['about', { mod: 'APPROX', reach: 'amount-or-clock' }],
  ['around', { mod: 'APPROX', reach: 'any' }],
  ['approximately', { mod: 'APPROX', reach: 'any' }],
  ['roughly', { mod: 'APPROX', reach: 'any' }],
  ['circa', { mod: 'APPROX', reach: 'any' }],
  ['some', { mod: 'APPROX', reach: 'amount' }],
])

/**
 * A time with a modifier before it, kept in the span and as TIMEX3 `mod`: `early May`, `mid-November`, `later this
 * week`, `earlier on Saturday`, `the end of 1994`, `about two years ago`, `at least 30 days`, `nearly a month`.
 */
export const modified: Recogniser = (scan, at) => partOf(scan, at) ?? bounded(scan, at) ?? yearEnd(scan, at)

function partOf(scan: Scan, at: number): Match | null {
  for (const { meaning: mod, length } of phrasesAt(PARTS, scan.words, at)) {
    const lead = length + (isDash(scan.words[at + length]) ? 1 : 0)
    const inner = scan.core(at + lead) ?? runningUnit(scan, at + lead)
    const fits = inner !== null && inner.type !== 'DURATION' && inner.type !== 'SET'
    if (fits && !inner.value.endsWith('_REF')) return { ...inner, mod, length: lead + inner.length }
  }
  return null
}

/** `the day`, `the week`, `the month` after a part word: the running one. */
function runningUnit(scan: Scan, at: number): Match | null {
  const { words, published } = scan
  if (words[at]?.lower !== 'the') return null
  const unit = words[at + 1]?.lower
  if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null
  if (unit === 'day') return runningDay(scan, at)
  return published === null ? unknown(2, 'DATE', 'XXXX') : implied(2, 'DATE', periodValue(published, unit, 0))
}

/** The day named right after ("earlier in the day on May 12"), else the last day of the text, else publication. */
function runningDay(scan: Scan, at: number): Match {
  const after = scan.words[at + 2]?.lower === 'on' ? scan.core(at + 3) : null
  const named = periodOf(after?.value ?? '')
  const day = named?.begin ?? lastDay(scan)
  return day === null ? unknown(2, 'DATE', 'XXXX-XX-XX') : implied(2, 'DATE', isoDay(day))
}

/** The last day of the text unless it lies after publication: "the day" of a report is one that has come. */
export function lastDay(scan: Pick<Scan, 'memory' | 'published'>): number | null {
  const day = periodOf(scan.memory.day ?? '')?.begin ?? scan.published
  return day !== null && scan.published !== null ? Math.min(day, scan.published) : day
}

function bounded(scan: Scan, at: number): Match | null {
  const bound = phraseAt(BOUNDS, scan.words, at)
  const inner = bound === null ? null : scan.core(at + bound.length)
  if (bound === null || inner === null || inner.type === 'SET' || inner.value.endsWith('_REF')) return null
  const { mod, reach } = bound.meaning
  const counted = inner.type === 'DURATION' && /\d/.test(inner.value) && inner.begin === undefined
  const ago = inner.type === 'DATE' && scan.words[at + bound.length + inner.length - 1]?.lower === 'ago'
  if (reach !== 'any' && !counted && !ago && !(reach === 'amount-or-clock' && inner.type === 'TIME'))
    return null
  return isHyphened(scan, at + bound.length, inner)
    ? null
    : { ...inner, mod, length: bound.length + inner.length }
}

/** "about 30-day truces": the modifier belongs to the noun. */
function isHyphened(scan: Scan, at: number, inner: Match): boolean {
  return inner.type === 'DURATION' && isDash(scan.words[at + inner.length - 2])
}

/** `year-end`, `year's end`, `month-end`. */
function yearEnd(scan: Scan, at: number): Match | null {
  const unit = scan.words[at]?.lower
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return null
  const joint = isDash(scan.words[at + 1]) || scan.words[at + 1]?.lower === "'s" ? 1 : 0
  if (scan.words[at + joint + 1]?.lower !== 'end') return null
  const length = joint + 2
  if (scan.published === null) return { ...unknown(length, 'DATE', 'XXXX'), mod: 'END' }
  return implied(length, 'DATE', periodValue(scan.published, unit, 0), { mod: 'END' })
}
