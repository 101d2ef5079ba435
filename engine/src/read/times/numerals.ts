import { isDash, type Word } from './words.js'

/** A number written in digits or words, and how many words it takes. */
export interface Numeral {
  readonly value: number
  readonly length: number
}

const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)
const SCALES = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
])
/** Scale letters count only when written to the digits (`7bn`, `3m`), else they are other words. */
const GLUED_SCALES = new Set(['k', 'm', 'b', 'bn', 'tn', 'mln'])
const FRACTION_MARKS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
}

const ORDINALS = new Map(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENTH_ORDINALS = new Map([['thirtieth', 30]])

/** Words a written number begins with: all others are turned away at once. */
const NUMBER_STARTS = new Set([...UNITS.keys(), ...TENS.keys(), 'a', 'half'])

/** The value of a digit word (`1,900`, `12.5`). */
export function digitsOf(word: Word | undefined): number | null {
  return word?.kind === 'number' ? Number(word.form.replaceAll(',', '')) : null
}

/**
 * The number that starts at `at`: `1,900`, `2 1/2`, `7.5 million`, `twenty-four`, `two hundred and five thousand`,
 * `a hundred`, `a dozen`, `half a million`. `null` when none does. `one` is a number, `a` alone is not.
 */
export function cardinalAt(words: readonly Word[], at: number): Numeral | null {
  const word = words[at]
  if (word === undefined || (word.kind === 'word' && !NUMBER_STARTS.has(word.lower))) return null
  return digitNumberAt(words, at) ?? halfOfScaleAt(words, at) ?? dozenAt(words, at) ?? wordNumberAt(words, at)
}

/** An ordinal from first to thirty-first and beyond in digits: `12th`, `third`, `twenty-first`. */
export function ordinalAt(words: readonly Word[], at: number): Numeral | null {
  const word = words[at]
  if (word === undefined) return null
  if (word.kind === 'ordinal') return { value: Number.parseInt(word.form, 10), length: 1 }
  const simple = ORDINALS.get(word.lower) ?? TENTH_ORDINALS.get(word.lower)
  if (simple !== undefined) return { value: simple, length: 1 }
  const tens = TENS.get(word.lower)
  if (tens === undefined) return null
  const skip = isDash(words[at + 1]) ? 2 : 1
  const unit = ORDINALS.get(words[at + skip]?.lower ?? '')
  return unit === undefined || unit < 1 || unit > 9 ? null : { value: tens + unit, length: skip + 1 }
}

function digitNumberAt(words: readonly Word[], at: number): Numeral | null {
  const whole = digitsOf(words[at])
  if (whole === null) return null
  const fraction = fractionAfter(words, at + 1)
  const value = whole + (fraction?.value ?? 0)
  const length = 1 + (fraction?.length ?? 0)
  const scale = scaleAt(words, at + length)
  return scale === null ? { value, length } : { value: value * scale.value, length: length + scale.length }
}

/** `1/2` after a whole number, `½`, `-1/2`. */
function fractionAfter(words: readonly Word[], at: number): Numeral | null {
  const mark = FRACTION_MARKS[words[at]?.form ?? '']
  if (mark !== undefined) return { value: mark, length: 1 }
  const from = isDash(words[at]) ? at + 1 : at
  const [over, under] = [digitsOf(words[from]), digitsOf(words[from + 2])]
  if (over === null || under === null || words[from + 1]?.form !== '/' || over >= under || under > 16)
    return null
  return { value: over / under, length: from - at + 3 }
}

function scaleAt(words: readonly Word[], at: number): Numeral | null {
  const from = isDash(words[at]) && words[at]?.glued === true ? at + 1 : at
  const word = words[from]
  const scale = word === undefined ? undefined : SCALES.get(word.lower)
  if (word === undefined || scale === undefined) return null
  if (GLUED_SCALES.has(word.lower) && !(word.glued && from === at)) return null
  return { value: scale, length: from - at + 1 }
}

/** `half a million`, `a quarter of a million` is left to the quantity reader. */
function halfOfScaleAt(words: readonly Word[], at: number): Numeral | null {
  if (words[at]?.lower !== 'half' || words[at + 1]?.lower !== 'a') return null
  const scale = SCALES.get(words[at + 2]?.lower ?? '')
  return scale === undefined || scale < 1e3 ? null : { value: scale / 2, length: 3 }
}

function dozenAt(words: readonly Word[], at: number): Numeral | null {
  const times = words[at]?.lower === 'a' ? 1 : UNITS.get(words[at]?.lower ?? '')
  const from = isDash(words[at + 1]) ? at + 2 : at + 1
  if (times === undefined || words[from]?.lower !== 'dozen') return null
  return { value: times * 12, length: from - at + 1 }
}

/** Sums `two hundred and five thousand` from left to right: what follows must be smaller than what it adds to. */
function wordNumberAt(words: readonly Word[], at: number): Numeral | null {
  let total = 0
  let current = 0
  let room = Number.POSITIVE_INFINITY // the next unit or ten must be below this
  let next = at
  let length = 0
  if (words[at]?.lower === 'a' && isScaleWord(words[at + 1])) {
    current = 1
    room = 1
    next += 1
  }
  for (;;) {
    const skip = joiner(words, next, length)
    const word = words[next + skip]?.lower ?? ''
    const small = UNITS.get(word) ?? TENS.get(word)
    if (small !== undefined && small < room && (small > 0 || length === 0)) {
      current += small
      room = TENS.has(word) ? 10 : 0
    } else if (word === 'hundred' && current > 0 && current < 100) {
      current *= 100
      room = 100
    } else if (isScaleWord(words[next + skip]) && current > 0) {
      const scale = SCALES.get(word) ?? 1
      total += current * scale
      current = 0
      room = scale
    } else break
    next += skip + 1
    length = next - at
  }
  return length === 0 ? null : { value: total + current, length }
}

/** A hyphen, or `and` after hundreds, between two parts of one number. */
function joiner(words: readonly Word[], at: number, length: number): number {
  if (length === 0) return 0
  if (isDash(words[at]) && words[at]?.glued === true) return 1
  const before = words[at - 1]?.lower ?? ''
  return words[at]?.lower === 'and' && (before === 'hundred' || before === 'thousand') ? 1 : 0
}

function isScaleWord(word: Word | undefined): boolean {
  if (word === undefined) return false
  return word.lower === 'hundred' || (SCALES.has(word.lower) && word.lower.length > 3)
}
