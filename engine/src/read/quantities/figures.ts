import { cardinalAt, digitsOf, type Numeral, ordinalAt } from '../times/numerals.js'
import { phraseAt, phrases } from '../times/phrases.js'
import { isDash, startsWith, type Word } from '../times/words.js'
import type { Quantity } from './quantity.js'
import { CURRENCIES, CURRENCY_SIGNS, DOLLARS, MEASURES, POUNDS } from './units.js'

/** A number as printed with its unit: where it starts and ends among the words, and what it is worth. */
export interface Figure extends Numeral {
  readonly at: number
  readonly unit: string | null
  /** Bound that the words of the figure itself carry: `dozens` is at least 24. */
  readonly mod: Quantity['mod'] | null
}

/** A recogniser of one kind of figure; `null` means "not mine". */
type FigureReader = (words: readonly Word[], at: number) => Figure | null

/**
 * In order: money before plain numbers, which would leave the sign behind; fractions before numbers ("three-fourths");
 * group words ("dozens", "a trio") before numbers, because some of them begin with one ("a couple").
 */
const READERS: readonly FigureReader[] = [money, groupWord, fraction, percentage, measured]

/** The figure that starts at `at`. */
export function figureAt(words: readonly Word[], at: number): Figure | null {
  for (const read of READERS) {
    const figure = read(words, at)
    if (figure !== null) return figure
  }
  return null
}

/** `$7 billion`, `US$250,000`, `EUR 3 million`, `€1.5bn`. */
function money(words: readonly Word[], at: number): Figure | null {
  const sign = CURRENCY_SIGNS.get(words[at]?.form ?? '')
  const code = CURRENCIES.get(words[at]?.lower ?? '')
  const prefixed =
    words[at + 1]?.form === '$' && words[at + 1]?.glued === true
      ? DOLLARS.get(words[at]?.lower ?? '')
      : undefined
  const unit = prefixed ?? sign ?? (words[at]?.form === words[at]?.form.toUpperCase() ? code : undefined)
  if (unit === undefined) return null
  const lead = prefixed === undefined ? 1 : 2
  const number = cardinalAt(words, at + lead)
  return number === null ? null : { at, value: number.value, length: lead + number.length, unit, mod: null }
}

const GROUPS = phrases<{ readonly value: number; readonly mod: Quantity['mod'] }>([
  ['tens of thousands', { value: 20_000, mod: 'at-least' }],
  ['hundreds of thousands', { value: 200_000, mod: 'at-least' }],
  ['tens of millions', { value: 20e6, mod: 'at-least' }],
  ['hundreds of millions', { value: 200e6, mod: 'at-least' }],
  ['half a dozen', { value: 6, mod: 'about' }],
  ['half - dozen', { value: 6, mod: 'about' }],
  ['a half - dozen', { value: 6, mod: 'about' }],
  ['a couple', { value: 2, mod: 'about' }],
  ['a handful', { value: 5, mod: 'about' }],
  ['a pair', { value: 2, mod: 'exact' }],
  ['a duo', { value: 2, mod: 'exact' }],
  ['a trio', { value: 3, mod: 'exact' }],
  ['a quartet', { value: 4, mod: 'exact' }],
  ['a score', { value: 20, mod: 'exact' }],
  ['dozens', { value: 24, mod: 'at-least' }],
  ['scores', { value: 40, mod: 'at-least' }],
  ['hundreds', { value: 200, mod: 'at-least' }],
  ['thousands', { value: 2000, mod: 'at-least' }],
  ['millions', { value: 2e6, mod: 'at-least' }],
  ['billions', { value: 2e9, mod: 'at-least' }],
])

/** Group words that mean other things without "of": "a pair", "a score", "scores", "a couple". */
const NEED_OF = new Set(['couple', 'handful', 'pair', 'duo', 'trio', 'quartet', 'score', 'scores'])

/** `dozens of`, `a trio of`, `hundreds`: a plural number word is at least two of it. */
function groupWord(words: readonly Word[], at: number): Figure | null {
  const group = phraseAt(GROUPS, words, at)
  if (group === null) return null
  const end = at + group.length
  const of = words[end]?.lower === 'of'
  if (!of && NEED_OF.has(words[end - 1]?.lower ?? '')) return null
  const currency = of ? CURRENCIES.get(words[end + 1]?.lower ?? '') : undefined
  const length = group.length + (currency === undefined ? 0 : 2) // "millions of dollars"
  return { at, ...group.meaning, length, unit: currency ?? null }
}

const DENOMINATORS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
])

/** `three-fourths`, `two thirds`, `a quarter of`, `half of`, `one in five`: a share, 0 to 1, without unit. */
function fraction(words: readonly Word[], at: number): Figure | null {
  if (words[at]?.lower === 'half' && (words[at + 1]?.lower === 'of' || words[at + 1]?.lower === 'the')) {
    return { at, value: 0.5, length: 1, unit: null, mod: null }
  }
  const article = words[at]?.lower === 'a'
  const over = article ? { value: 1, length: 1 } : cardinalAt(words, at)
  if (over === null || over.value > 20 || digitsOf(words[at]) !== null) return null
  const joint = isDash(words[at + over.length]) ? 1 : 0
  const word = words[at + over.length + joint]?.lower ?? ''
  const under = DENOMINATORS.get(word) ?? DENOMINATORS.get(word.replace(/s$/, ''))
  if (under === undefined || under <= over.value) return null
  const length = over.length + joint + 1
  const plural = word.endsWith('s') || word === 'half'
  if ((article || over.value === 1) && words[at + length]?.lower !== 'of') return null
  return over.value > 1 && !plural ? null : { at, value: over.value / under, length, unit: null, mod: null }
}

/** `75 percent`, `75%`, `12 per cent`, `3 percentage points`. */
function percentage(words: readonly Word[], at: number): Figure | null {
  const number = cardinalAt(words, at)
  if (number === null) return null
  const next = at + number.length
  const joint = isDash(words[next]) ? 1 : 0
  const word = words[next + joint]
  if (word?.form === '%' || word?.lower === 'percent' || word?.lower === 'pct') {
    return { at, value: number.value, length: number.length + joint + 1, unit: '%', mod: null }
  }
  if (startsWith(words, next, ['per', 'cent']))
    return { at, value: number.value, length: number.length + 2, unit: '%', mod: null }
  const points = word?.lower === 'percentage' && words[next + joint + 1]?.lower.startsWith('point') === true
  return points ? { at, value: number.value, length: number.length + joint + 2, unit: 'pp', mod: null } : null
}

/** A plain number, or one with a unit of measure or a currency name: `1,900`, `20 km`, `3 million dollars`. */
function measured(words: readonly Word[], at: number): Figure | null {
  if (words[at]?.kind === 'word' && ordinalAt(words, at) !== null && cardinalAt(words, at) === null)
    return null
  const number = cardinalAt(words, at)
  if (number === null) return null
  const next = at + number.length
  const joint = isDash(words[next]) && words[next]?.glued === true ? 1 : 0
  const square = words[next + joint]?.lower === 'square' || words[next + joint]?.lower === 'metric' ? 1 : 0
  const word = words[next + joint + square]?.lower ?? ''
  const unit = unitOf(word, number.value)
  if (unit === null) return { at, value: number.value, length: number.length, unit: null, mod: null }
  const name = square === 1 && words[next + joint]?.lower === 'square' ? `${unit}²` : unit
  return { at, value: number.value, length: number.length + joint + square + 1, unit: name, mod: null }
}

function unitOf(word: string, value: number): string | null {
  if (POUNDS.has(word)) return value >= 1e6 ? 'GBP' : 'lb'
  return CURRENCIES.get(word) ?? MEASURES.get(word) ?? null
}
