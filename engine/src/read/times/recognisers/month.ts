import { dateOf, isoMonth, pad } from '../days.js'
import { nearestYearOfMonth } from '../nearest.js'
import { implied, type Match, type Recogniser, type Scan, stated, unknown } from '../recogniser.js'
import { isCapitalised, isPossessive } from '../words.js'
import { monthAt, trailingYear } from './month-day.js'

const BEFORE_MONTH = new Set(
  `in since of by until till through throughout before after during from to between early late mid last next this and or
  for around about every each past coming previous following - – ( every following`.split(/\s+/),
)
/** Month names that are also given names or other words: alone they need a sign that a month is meant. */
const DOUBTFUL = new Set([
  'may',
  'march',
  'april',
  'june',
  'august',
  'jan',
  'mar',
  'sun',
  'dec',
  'jun',
  'apr',
  'jul',
])

/** A month: `March`, `March 2022`, `March of 2022`, `March last year`, `March this year`. */
export const month: Recogniser = (scan, at) => {
  const named = monthAt(scan.words, at)
  if (named === null || !meansMonth(scan, at, named.length)) return null
  return withYear(scan, at, named) ?? bareMonth(scan, at, named)
}

type Named = NonNullable<ReturnType<typeof monthAt>>

function withYear(scan: Scan, at: number, named: Named): Match | null {
  const { words, published } = scan
  const of = words[at + named.length]?.lower === 'of' ? 1 : 0
  const printed = trailingYear(words, at + named.length + of) ?? wordYearAfter(scan, at + named.length + of)
  if (printed !== null)
    return stated(named.length + of + printed.length, 'DATE', isoMonth(printed.value, named.month))
  const shift = { last: -1, this: 0, next: 1 }[words[at + named.length + of]?.lower ?? '']
  if (shift === undefined || words[at + named.length + of + 1]?.lower !== 'year') return null
  const length = named.length + of + 2
  if (published === null) return unknown(length, 'DATE', `XXXX-${pad(named.month)}`)
  return implied(length, 'DATE', isoMonth(dateOf(published).year + shift, named.month))
}

function wordYearAfter(scan: Scan, at: number): { readonly value: number; readonly length: number } | null {
  if (scan.words[at]?.lower !== 'nineteen' && scan.words[at]?.lower !== 'twenty') return null
  const year = scan.core(at)
  return year !== null && /^\d{4}$/.test(year.value)
    ? { value: Number(year.value), length: year.length }
    : null
}

function bareMonth(scan: Scan, at: number, named: Named): Match {
  if (scan.published === null) return unknown(named.length, 'DATE', `XXXX-${pad(named.month)}`)
  const year = nearestYearOfMonth(scan.published, named.month, scan.directionAt(at))
  return implied(named.length, 'DATE', isoMonth(year, named.month))
}

/** "May" the verb, "April" the woman, "March" the walk: a doubtful month needs a preposition, or no name around it. */
function meansMonth(scan: Scan, at: number, length: number): boolean {
  const word = scan.words[at]
  const before = scan.words[at - 1]
  const after = scan.words[at + length]
  if (word === undefined) return false
  if (after?.kind === 'number' && after.form.length <= 2) return false // "February 30": no date, so no month either
  if (!DOUBTFUL.has(word.lower)) return true
  const joint = before?.lower === 'and' || before?.lower === 'or' || before?.kind === 'mark'
  if (joint && isCapitalised(after) && after?.kind === 'word') return false
  if (before !== undefined && BEFORE_MONTH.has(before.lower)) return true
  if (trailingYear(scan.words, at + length) !== null) return true
  if (scan.uposAt(at) === 'AUX' || scan.uposAt(at) === 'VERB') return false
  const named = isCapitalised(before) || (isCapitalised(after) && after?.kind === 'word')
  if (isPossessive(after)) return before !== undefined && !named
  return (
    before !== undefined && before.kind !== 'mark' && !named && word.lower !== 'march' && word.lower !== 'may'
  )
}
