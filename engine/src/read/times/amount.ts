import { type TimeUnit, UNIT_ADJECTIVES, UNITS } from './lexicon.js'
import { cardinalAt } from './numerals.js'
import { phraseAt, phrases } from './phrases.js'
import { isCapitalised, isDash, startsWith, type Word } from './words.js'

/** A number of time units: `three years`, `30-day`, `a few hours`, `two and a half years`. */
export interface Amount {
  /** `null` when the number is not given (`several years`). */
  readonly count: number | null
  readonly unit: TimeUnit
  /** True when the number is a guess: `a couple of`, `two or three`, `a week or so`. */
  readonly about: boolean
  /** True when number and unit are tied by a hyphen and so stand before a noun: `30-day`. */
  readonly hyphened: boolean
  /** True for a bare unit word without number or quantifier. */
  readonly bare: boolean
  readonly length: number
}

/** Vague quantifiers: the count is unknown, or a usual guess. */
const QUANTIFIERS = phrases<number | null>([
  ['a couple of', 2],
  ['couple of', 2],
  ['a couple', 2],
  ['a good many', null],
  ['a great many', null],
  ['a number of', null],
  ['a handful of', null],
  ['a matter of', null],
  ['dozens of', null],
  ['scores of', null],
  ['hundreds of', null],
  ['thousands of', null],
  ['a few', null],
  ['few', null],
  ['several', null],
  ['many', null],
  ['numerous', null],
  ['some', null],
])

/** The amount that starts at `at`; singular `a`/`an` count one. */
export function amountAt(words: readonly Word[], at: number): Amount | null {
  return halfAt(words, at) ?? countedAt(words, at) ?? vagueAt(words, at)
}

/** A plural unit without a number: `weeks`, `weeks or months`. */
export function bareUnitsAt(words: readonly Word[], at: number): Amount | null {
  const unit = UNITS.get(words[at]?.lower ?? '')
  if (unit === undefined || !isPlural(words[at])) return null
  const joined =
    ['or', 'and'].includes(words[at + 1]?.lower ?? '') &&
    UNITS.has(words[at + 2]?.lower ?? '') &&
    isPlural(words[at + 2])
  return { count: null, unit, about: joined, hyphened: false, bare: true, length: joined ? 3 : 1 }
}

/** ISO 8601 duration of an amount, `PXY` when the count is unknown. Halves go to the smaller unit. */
export function isoDuration(amount: Pick<Amount, 'count' | 'unit'>): string {
  const { count, unit } = amount
  const time = unit.clock ? 'T' : ''
  if (count === null) return `P${time}X${unit.vagueLetter}`
  const value = count * unit.factor
  const whole = Math.floor(value)
  const rest = value - whole
  const smaller = SMALLER[`${time}${unit.letter}`]
  if (rest === 0) return `P${time}${whole}${unit.letter}`
  const part = smaller === undefined ? Number.NaN : rest * smaller.per
  if (smaller === undefined || !Number.isInteger(part))
    return `P${time}${Math.round(value * 100) / 100}${unit.letter}`
  return whole === 0
    ? `P${smaller.time}${part}${smaller.letter}`
    : `P${time}${whole}${unit.letter}${smaller.joint}${part}${smaller.letter}`
}

/** The smaller unit that takes a fraction, and how many there are; `joint` stands between the two in the value. */
const SMALLER: Readonly<Record<string, { per: number; letter: string; time: string; joint: string }>> = {
  Y: { per: 12, letter: 'M', time: '', joint: '' },
  D: { per: 24, letter: 'H', time: 'T', joint: 'T' },
  TH: { per: 60, letter: 'M', time: 'T', joint: '' },
  TM: { per: 60, letter: 'S', time: 'T', joint: '' },
}

/** `half an hour`, `half a day`. */
function halfAt(words: readonly Word[], at: number): Amount | null {
  if (words[at]?.lower !== 'half') return null
  const article =
    words[at + 1]?.lower === 'a' || words[at + 1]?.lower === 'an' || isDash(words[at + 1]) ? 1 : 0
  const unit = UNITS.get(words[at + 1 + article]?.lower ?? '')
  if (unit === undefined || article === 0) return null
  return { count: 0.5, unit, about: false, hyphened: isDash(words[at + 1]), bare: false, length: article + 2 }
}

function countedAt(words: readonly Word[], at: number): Amount | null {
  const article = words[at]?.lower === 'a' || words[at]?.lower === 'an'
  const first = cardinalAt(words, at) ?? (article ? { value: 1, length: 1 } : null)
  if (first === null) return null
  let next = at + first.length
  let count = first.value
  const range = article ? null : rangeAfter(words, next)
  if (range !== null) next += range.length
  if (
    startsWith(words, next, ['and', 'a', 'half']) ||
    (isDash(words[next]) && startsWith(words, next + 1, ['and', '-', 'a', '-', 'half']))
  ) {
    next += isDash(words[next]) ? 6 : 3
    count += 0.5
  }
  const hyphen = isDash(words[next]) ? 1 : 0
  next += hyphen
  while (hyphen === 0 && UNIT_ADJECTIVES.has(words[next]?.lower ?? '')) next += 1
  const unit = UNITS.get(words[next]?.lower ?? '')
  if (unit === undefined || isOrdinalSecond(words, next)) return null
  if (hyphen === 0 && isNumberedPeriod(words, at, next)) return null
  if (unit.grain === 'quarter' && (article || (hyphen === 1 && isPlural(words[next])))) return null // fractions
  if (isTitle(words[next]) && next > 0) return null
  next += 1
  if (article && isDash(words[next]) && COMPARISONS.has(words[next + 1]?.lower ?? '')) return null
  const tail = tailAt(words, next, unit)
  const half = tail === 'half' ? 0.5 : 0
  const about = range !== null || tail === 'so'
  return {
    count: count + half,
    unit,
    about,
    hyphened: hyphen === 1,
    bare: false,
    length: next - at + (tail === null ? 0 : tail === 'half' ? 3 : 2),
  }
}

/** "a second meeting": `second` counts seconds only in the plural or after a digit. */
function isOrdinalSecond(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'second' && words[at - 1]?.kind !== 'number' && !isDash(words[at - 1])
}

/** "the 1988 quarter" names a year; "a year-earlier loss" compares with one. */
const COMPARISONS = new Set(['earlier', 'ago'])

function isNumberedPeriod(words: readonly Word[], at: number, unit: number): boolean {
  return /^(1[89]|20)\d\d$/.test(words[at]?.form ?? '') && !isPlural(words[unit])
}

/** "60 Minutes", "24 Hours": a capital on the unit makes it a name. */
function isTitle(word: Word | undefined): boolean {
  return word !== undefined && isCapitalised(word) && word.form !== word.form.toUpperCase()
}

/** `or two`, `to three`, `-18`: the upper bound of a range of counts. */
function rangeAfter(words: readonly Word[], at: number): { readonly length: number } | null {
  const joint = words[at]
  if (joint === undefined || !(joint.lower === 'to' || joint.lower === 'or' || isDash(joint))) return null
  const upper = cardinalAt(words, at + 1)
  return upper === null ? null : { length: upper.length + 1 }
}

/** `or so`, `or two`, `and a half` after the unit. */
function tailAt(words: readonly Word[], at: number, unit: TimeUnit): 'so' | 'half' | null {
  if (startsWith(words, at, ['and', 'a', 'half'])) return 'half'
  if (startsWith(words, at, ['or', 'so'])) return 'so'
  return startsWith(words, at, ['or', 'two']) && !UNITS.has(words[at + 2]?.lower ?? '') && unit.letter !== ''
    ? 'so'
    : null
}

function vagueAt(words: readonly Word[], at: number): Amount | null {
  const quantifier = phraseAt(QUANTIFIERS, words, at)
  if (quantifier === null) return null
  let next = at + quantifier.length
  const hyphen = isDash(words[next]) ? 1 : 0
  next += hyphen
  while (hyphen === 0 && UNIT_ADJECTIVES.has(words[next]?.lower ?? '')) next += 1
  const unit = UNITS.get(words[next]?.lower ?? '')
  if (unit === undefined || (hyphen === 0 && !isPlural(words[next]))) return null
  const count = quantifier.meaning
  return { count, unit, about: true, hyphened: hyphen === 1, bare: false, length: next - at + 1 }
}

/** True for a plural unit word; no singular one ends in `s`. */
function isPlural(word: Word | undefined): boolean {
  return word?.lower.endsWith('s') === true
}
