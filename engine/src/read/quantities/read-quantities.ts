import { overlaps, type Span } from '../../report/span.js'
import type { Sentence } from '../sentence.js'
import type { TimeExpression } from '../times/time-expression.js'
import { isCapitalised, isDash, type Word, wordsOfTokens } from '../times/words.js'
import { boundAfter, boundBefore } from './bounds.js'
import { countedAfter } from './counted.js'
import { type Figure, figureAt } from './figures.js'
import type { Quantity } from './quantity.js'

/**
 * Numbers with their bound, unit and what they count: "over 730 violations", "$7 billion", "75 percent of voters",
 * "dozens of people". The span runs from the bound to the counted noun when nothing else stands between. Numbers
 * inside time expressions, names ("Resolution 1701", "F-16") and ages in commas are left out.
 */
export function readQuantities(
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): readonly Quantity[] {
  const bySentence = new Map<number, Span[]>()
  for (const time of times)
    bySentence.set(time.sentence, [...(bySentence.get(time.sentence) ?? []), time.span])
  return sentences.flatMap((sentence) => readSentence(sentence, bySentence.get(sentence.index) ?? []))
}

function readSentence(sentence: Sentence, taken: readonly Span[]): readonly Quantity[] {
  const words = wordsOfTokens(sentence)
  const found: Quantity[] = []
  for (let at = 0; at < words.length; ) {
    const figure = figureAt(words, at)
    if (figure === null || isTaken(words, figure, taken) || isName(sentence, words, figure)) {
      at += 1
      continue
    }
    const quantity = quantityOf(sentence, words, figure)
    if (quantity !== null) found.push(quantity)
    at += figure.length
  }
  return found
}

function isTaken(words: readonly Word[], figure: Figure, taken: readonly Span[]): boolean {
  const span = spanOf(words, figure.at, figure.at + figure.length)
  return taken.some((time) => overlaps(time, span))
}

/** Words before a number that make it a label: "Article 5", "page 12". */
const LABELS = new Set(
  `article page chapter section phase level type channel version room flight route highway resolution number no nos
  day article annex paragraph part act clause line item title tier category group step volume`.split(/\s+/),
)

/** True for numbers that are part of a name, a score, an age or a clock, and count nothing. */
function isName(sentence: Sentence, words: readonly Word[], figure: Figure): boolean {
  const { at, length } = figure
  const [before, after] = [words[at - 1], words[at + length]]
  if (isYearsOld(words, at + length)) return true
  if (figure.unit !== null) return false
  if (words[at]?.kind !== 'number') return isNamePart(words, at) || isPronounOne(sentence, words, figure)
  if (before?.kind === 'word' && LABELS.has(before.lower) && isCapitalised(before)) return true
  if (
    isDash(before) &&
    before?.glued === true &&
    words[at]?.glued === true &&
    words[at - 2]?.kind !== 'number'
  )
    return true // F-16
  if (isMarker(words, at, length)) return true
  if (before?.form === ',' && (after === undefined || after.form === ',' || after.form === '.'))
    return isAge(words, at)
  if (words[at]?.glued === true && before !== undefined && before.kind !== 'mark') return true // G7
  const plain = { at, money: false }
  const scored =
    isDash(after) &&
    words[at + length + 1]?.kind === 'number' &&
    countedAfter(sentence, words, { ...plain, after: at + length + 2 }) === null
  if (scored) return true
  const named =
    before?.kind === 'word' &&
    isCapitalised(before) &&
    at > 1 &&
    sentence.tokens[before.token]?.upos === 'PROPN'
  return named && countedAfter(sentence, words, { ...plain, after: at + length }) === null
}

/** A list number at the start of a sentence (`2)`), part of an address (`/2013/`) or of a formula (`P5+1`). */
function isMarker(words: readonly Word[], at: number, length: number): boolean {
  const [before, after] = [words[at - 1], words[at + length]]
  if (at === 0 && (after?.form === ')' || after?.form === '.')) return true
  if (words[at]?.glued === true && (before?.form === '/' || before?.form === '+' || before?.form === '#'))
    return true
  return after?.form === '/' && after.glued
}

function isAge(words: readonly Word[], at: number): boolean {
  const value = Number(words[at]?.form)
  return Number.isInteger(value) && value < 120
}

/** `-year-old`, `years old` after a number: an age, not a quantity of a story. */
function isYearsOld(words: readonly Word[], at: number): boolean {
  const from = isDash(words[at]) ? at + 1 : at
  const old = isDash(words[from + 1]) ? from + 2 : from + 1
  return /^(year|month|week|day)s?$/.test(words[from]?.lower ?? '') && words[old]?.lower === 'old'
}

/** A number word with a capital inside a name: "World War Two". */
function isNamePart(words: readonly Word[], at: number): boolean {
  return at > 0 && isCapitalised(words[at]) && isCapitalised(words[at - 1]) && words[at - 1]?.kind === 'word'
}

/** "one" counts only before a noun: "no one", "one of the reasons", "the one who" do not count. */
function isPronounOne(sentence: Sentence, words: readonly Word[], figure: Figure): boolean {
  if (figure.unit !== null || figure.length !== 1 || words[figure.at]?.lower !== 'one') return false
  const next = sentence.tokens[words[figure.at + 1]?.token ?? -1]
  const before = words[figure.at - 1]?.lower ?? ''
  return (
    next?.upos !== 'NOUN' || ['no', 'this', 'that', 'the', 'any', 'every', 'each', 'another'].includes(before)
  )
}

function quantityOf(sentence: Sentence, words: readonly Word[], figure: Figure): Quantity | null {
  const { at, length } = figure
  const bound = boundBefore(words, at)
  const tail = boundAfter(words, at + length)
  const end = at + length + (tail?.length ?? 0)
  const range = rangeRole(words, figure)
  const counted = countedAfter(sentence, words, {
    at,
    after: range === 'at-least' ? end + rangeLength(words, end) : end,
    money: /^[A-Z]{3}$/.test(figure.unit ?? ''),
  })
  const adjacent = counted !== null && range !== 'at-least'
  const mod = range ?? tail?.mod ?? (bound.mod === 'exact' ? (figure.mod ?? 'exact') : bound.mod)
  return {
    span: spanOf(words, at - bound.length, adjacent ? counted.word + 1 : end),
    sentence: sentence.index,
    value: figure.value,
    mod,
    unit: figure.unit,
    counted: counted?.lemma ?? null,
  }
}

/** The two numbers of "20 to 30 people" are its lower and its upper bound. */
function rangeRole(words: readonly Word[], figure: Figure): 'at-least' | 'at-most' | null {
  const end = figure.at + figure.length
  if (figure.mod !== null) return null
  if (rangeLength(words, end) > 0) return 'at-least'
  const joint = words[figure.at - 1]
  const before = words[figure.at - 2]
  const joined =
    joint?.lower === 'to' ||
    isDash(joint) ||
    (joint?.lower === 'and' && words[figure.at - 3]?.lower === 'between')
  const scaled = figureEndsAt(words, figure.at - 1)
  return joined && (before?.kind === 'number' || scaled) ? 'at-most' : null
}

/** True when a figure of up to four words ends right before `end`: "$6 billion" of "$6 billion to $7 billion". */
function figureEndsAt(words: readonly Word[], end: number): boolean {
  return [2, 3, 4].some((back) => {
    const figure = end - back >= 0 && words[end - back]?.kind !== 'word' ? figureAt(words, end - back) : null
    return figure !== null && figure.length === back
  })
}

/** Words of `to 30` after the first number of a range; 0 when there is none. */
function rangeLength(words: readonly Word[], at: number): number {
  const joint = words[at]
  const range = joint?.lower === 'to' || isDash(joint) || (joint?.lower === 'and' && isBetween(words, at))
  const second = range && words[at + 1]?.kind !== 'word' ? figureAt(words, at + 1) : null
  return second === null || joint === undefined ? 0 : 1 + second.length
}

function isBetween(words: readonly Word[], at: number): boolean {
  return [2, 3, 4].some((back) => words[at - back]?.lower === 'between')
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  const start = words[from]?.start ?? 0
  return { start, end: words[to - 1]?.end ?? start }
}
