import { MONTH_NAMES } from '../read/times/calendar.js'
import { foldName } from '../report/fold.js'
import { checkReading } from './check/check-reading.js'
import type { Misfit } from './check/misfit.js'
import { findPart, type Passage } from './check/passage.js'
import { stem } from './check/stem.js'
import { NUMBER_WORDS } from './number-words.js'

export type { Misfit } from './check/misfit.js'

/** What a sentence is checked against: the cited words, and what the record knows of them. */
export interface Evidence {
  /** The words of the cited sentence or sentences. */
  readonly text: string
  /** Names and aliases of the actors resolved in those words: "he" may stand for Putin, "Moscow" for Russia. */
  readonly names: readonly string[]
  /** Names of those who act or speak in the cited statement. */
  readonly speakers: readonly string[]
  /** TIMEX3 values of the time expressions in those words. */
  readonly dates: readonly string[]
  /** The cited words as read, where the reading is at hand: the sentence is then compared reading with reading. */
  readonly passage?: () => Passage
}

export interface CheckOptions {
  /** Name put before the sentence as its speaker or actor, if any. */
  readonly speaker?: string | null
  /** The reading of the words the sentence is taken from, where they are not the cited ones. */
  readonly from?: () => Passage
}

/**
 * Compares a sentence with what it cites. A sentence of the brief is printed in some report; with its reading and that of
 * the cited words at hand they are compared reading with reading (see `check/check-reading.ts`); without, as in a
 * finished record, by the words alone: every name, number, date, negation and quoted word of the sentence must be in
 * the evidence (conviction 3 of the design). Words alone cannot prove a sentence true; these are the parts whose
 * change misleads most, after the error types of BUMP (Ma et al., ACL 2023).
 */
export function check(
  sentence: string,
  evidence: Evidence,
  { speaker = null, from = evidence.passage }: CheckOptions = {},
): readonly Misfit[] {
  const told = checkSpeaker(speaker, evidence)
  if (normalise(evidence.text) === normalise(sentence)) return told
  const cited = evidence.passage?.()
  const part = cited === undefined || from === undefined ? null : findPart(from(), sentence)
  if (cited !== undefined && part !== null) {
    const known = new Set(evidence.names.flatMap((name) => words(name).flatMap((word) => [word, stem(word)])))
    return [...told, ...checkReading(part, cited, known)]
  }
  if (normalise(evidence.text).includes(normalise(sentence))) return told
  return [
    ...told,
    ...checkNames(sentence, evidence),
    ...checkNumbers(sentence, evidence),
    ...checkDates(sentence, evidence),
    ...checkNegation(sentence, evidence),
    ...checkQuotations(sentence, evidence),
  ]
}

function checkSpeaker(speaker: string | null, { speakers }: Evidence): readonly Misfit[] {
  if (speaker === null || speakers.some((name) => foldName(name) === foldName(speaker))) return []
  return [{ kind: 'speaker', what: speaker }]
}

/** Capitalised words inside the sentence, and its first word when it is no ordinary word of the evidence. */
function checkNames(sentence: string, evidence: Evidence): readonly Misfit[] {
  const known = new Set(words([evidence.text, ...evidence.names].join(' ')))
  const names = sentence.match(/(?<![\p{L}])\p{Lu}[\p{L}’'-]*/gu) ?? []
  return names
    .filter((name) => !DATE_WORD.test(name))
    .filter((name) => !words(name).every((word) => known.has(word)))
    .map((what) => ({ kind: 'name', what }))
}

function words(text: string): readonly string[] {
  return foldName(text).split(' ')
}

/** Month and weekday names are dates, not names. ("May" and "March" as verbs do no harm here.) */
const DATE_WORD =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/

function numbers(text: string): readonly string[] {
  const digits = text.match(/\d+(?:[.,]\d+)*/g) ?? []
  const spelt = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => NUMBER_WORDS.indexOf(word) > 1)
  return [
    ...digits.map((d) => d.replace(/,(?=\d{3})/g, '')),
    ...spelt.map((w) => String(NUMBER_WORDS.indexOf(w))),
  ]
}

function checkNumbers(sentence: string, evidence: Evidence): readonly Misfit[] {
  const known = new Set([
    ...numbers(evidence.text),
    ...evidence.dates.flatMap((value) => numbers(unpad(value))),
  ])
  return numbers(sentence)
    .filter((number) => !known.has(number))
    .map((what) => ({ kind: 'number', what }))
}

/** `2025-05-08` as the numbers 2025, 5 and 8. */
function unpad(value: string): string {
  return value.replace(/-/g, ' ').replace(/\b0+(?=\d)/g, '')
}

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase())

function checkDates(sentence: string, evidence: Evidence): readonly Misfit[] {
  const known = new Set(words(evidence.text))
  for (const value of evidence.dates) {
    const month = MONTHS[Number(value.slice(5, 7)) - 1]
    if (month !== undefined) known.add(month)
  }
  return (sentence.match(/\p{Lu}\p{L}+/gu) ?? [])
    .filter((word) => DATE_WORD.test(word) && !known.has(word.toLowerCase()))
    .map((what) => ({ kind: 'date', what }))
}

const NEGATION = /\b(not|no|never|none|nobody|nor|neither|without|cannot)\b|n[’']t\b/giu

function checkNegation(sentence: string, evidence: Evidence): readonly Misfit[] {
  const said = sentence.match(NEGATION)?.length ?? 0
  const printed = evidence.text.match(NEGATION)?.length ?? 0
  if ((said === 0) === (printed === 0)) return []
  return [{ kind: 'negation', what: said === 0 ? 'a negation is missing' : 'a negation was added' }]
}

function checkQuotations(sentence: string, evidence: Evidence): readonly Misfit[] {
  const printed = normalise(evidence.text)
  return [...sentence.matchAll(/[“"]([^“”"]+)[”"]/g)]
    .map((match) => match[1] ?? '')
    .filter((quoted) => !printed.includes(normalise(quoted)))
    .map((what) => ({ kind: 'quotation', what }))
}

/** No marks, single blanks, no closing punctuation: what may differ without changing a word. */
function normalise(text: string): string {
  return text
    .replace(/[“”„«»"‘’']/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.,;:!?…]+(?=\s|$)/g, '')
    .trim()
    .toLowerCase()
}
