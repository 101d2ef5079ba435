import type { Match, Recogniser, Scan } from '../recogniser.js'
import { stated } from '../recogniser.js'
import { isDash, type Word } from '../words.js'

/** Words before a bare four-digit number that make it a year. */
const YEAR_MARKERS = new Set(
  `in since of by until till through throughout before after during from to between around about circa early late mid
  year fiscal and or back than for the against from late- ( - – , ; /`.split(/\s+/),
)
const WORD_CENTURIES = new Map([
  ['sixteen', 1600],
  ['seventeen', 1700],
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['twenty', 2000],
])
const TEENS = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 10]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)
const ONES = new Map(
  'one two three four five six seven eight nine'.split(' ').map((word, index) => [word, index + 1]),
)

/** A year: `2014`, `'98`, `the year 2000`, `fiscal 2025`, `FY2025`, `nineteen ninety-six`. */
export const year: Recogniser = (scan, at) =>
  prefixedYear(scan.words, at) ??
  yearPeriod(scan, at) ??
  digitYear(scan, at) ??
  shortYear(scan.words, at) ??
  wordYear(scan.words, at)

function prefixedYear(words: readonly Word[], at: number): Match | null {
  const the = words[at]?.lower === 'the' ? 1 : 0
  const head = words[at + the]?.lower
  if (head !== 'fiscal' && head !== 'fy' && head !== 'year' && head !== 'calendar') return null
  const second = head !== 'year' && words[at + the + 1]?.lower === 'year' ? 1 : 0
  const word = words[at + the + 1 + second]
  if (isYear(word)) return stated(the + second + 2, 'DATE', word?.form ?? '')
  if (head !== 'year' || !(word?.lower === 'two' && words[at + the + 2]?.lower === 'thousand')) return null
  return stated(the + 3, 'DATE', '2000')
}

/** `the 1988 period`, `the 1988 quarter`: the part of a year under discussion, in another year. */
function yearPeriod(scan: Scan, at: number): Match | null {
  const { words } = scan
  const the = words[at]?.lower === 'the' ? 1 : 0
  const word = words[at + the]
  const noun = words[at + the + 1]?.lower
  if (!isYear(word) || (noun !== 'period' && noun !== 'quarter')) return null
  const part = scan.memory.quarter?.slice(4) ?? ''
  return {
    ...stated(the + 2, 'DATE', `${word?.form}${part}`),
    certainty: part === '' ? 'stated' : 'implied',
    passing: true,
  }
}

function digitYear(scan: Scan, at: number): Match | null {
  const { words } = scan
  const word = words[at]
  if (word === undefined || !isYear(word)) return null
  const next = words[at + 1]
  if (
    next !== undefined &&
    (next.form === '%' || (next.glued && (next.form === ':' || next.kind === 'word')))
  )
    return null
  if (words[at - 1]?.form === '$' || words[at - 1]?.form === '€' || words[at - 1]?.form === '£') return null
  if (countsSomething(scan, at)) return null
  const before = words[at - 1]
  const marked = before === undefined || YEAR_MARKERS.has(before.lower) || before.kind === 'mark'
  if (!marked && !plausibleUnmarked(scan, at)) return null
  return stated(1, 'DATE', word.form)
}

/** `2014` in "the 2014 war", "Olympics 2012": an unmarked year is believed when it is near our time. */
function plausibleUnmarked(scan: Scan, at: number): boolean {
  const value = Number(scan.words[at]?.form)
  return value >= 1900 && value <= 2100
}

const COUNTED_PEOPLE = new Set(['people', 'men', 'women', 'children', 'police', 'personnel', 'percent'])

/** A number before a plural noun counts it: "some 2000 people" is no year. */
function countsSomething(scan: Scan, at: number): boolean {
  const next = scan.words[at + 1]
  const before = scan.words[at - 1]?.lower ?? ''
  if (next === undefined || next.kind !== 'word') return false
  if (['in', 'since', 'by', 'until', 'the', 'of', 'year', 'from'].includes(before)) return false
  if (COUNTED_PEOPLE.has(next.lower)) return true
  return (
    /[^s]s$/.test(next.lower) &&
    (scan.uposAt(at + 1) === 'NOUN' || scan.uposAt(at + 1) === '') &&
    next.lower !== 'was'
  )
}

function shortYear(words: readonly Word[], at: number): Match | null {
  const [mark, digits, next] = [words[at], words[at + 1], words[at + 2]]
  if (mark?.form !== "'" && mark?.form !== '’' && mark?.form !== '‘') return null
  if (digits === undefined || !digits.glued || !/^\d\d$/.test(digits.form) || mark.glued) return null
  if (next?.lower === 's' && next.glued) return null
  const value = Number(digits.form)
  return stated(2, 'DATE', String(value >= 40 ? 1900 + value : 2000 + value))
}

function wordYear(words: readonly Word[], at: number): Match | null {
  const century = WORD_CENTURIES.get(words[at]?.lower ?? '')
  if (century === undefined) return null
  const from = isDash(words[at + 1]) ? at + 2 : at + 1
  const teen = TEENS.get(words[from]?.lower ?? '')
  if (teen !== undefined) return stated(from - at + 1, 'DATE', String(century + teen))
  const tens = TENS.get(words[from]?.lower ?? '')
  if (tens === undefined) return null
  const next = isDash(words[from + 1]) ? from + 2 : from + 1
  const one = ONES.get(words[next]?.lower ?? '')
  if (one !== undefined) return stated(next - at + 1, 'DATE', String(century + tens + one))
  return stated(from - at + 1, 'DATE', String(century + tens))
}

/** Four digits from 1500 to 2199. */
export function isYear(word: Word | undefined): boolean {
  return word !== undefined && /^(1[5-9]|20|21)\d\d$/.test(word.form)
}
