import type { Reading } from '../../read/reading.js'
import type { Sentence } from '../../read/sentence.js'
import { contains, overlapping, type Span, textOf } from '../../report/span.js'
import { foldWord } from './spelling.js'

/** What a sentence tells, without its wording: numbers, dates, short quotations, names, and plain words. */
export interface SentenceFacts {
  readonly sentence: number
  /** Fact → weight of its kind. Numbers, dates and quoted phrases weigh more: they survive any rewriting. */
  readonly terms: ReadonlyMap<string, number>
}

const WEIGHT = { number: 2, date: 1.5, phrase: 3, name: 1.2, word: 1 }
/** Weight of a word that is no name, number, date or phrase. */
export const PLAIN = WEIGHT.word
/** Words of a quotation that a writer picks out; longer ones are the speaker's, and prove only that they were said. */
const LONGEST_PHRASE = 12
const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'NUM', 'PROPN'])
const EMPTY = new Set(
  'be have do say tell state make take go come get other such include more most also would one two on'.split(
    ' ',
  ),
)

/**
 * The facts of each sentence. Clough et al. (METER, 2002) found that names, numbers and quoted words stay when a
 * newspaper rewrites agency copy, while the words between them change.
 */
export function factsOf(reading: Reading): readonly SentenceFacts[] {
  return reading.sentences.map((sentence) => ({
    sentence: sentence.index,
    terms: termsOf(reading, sentence),
  }))
}

function termsOf(reading: Reading, sentence: Sentence): ReadonlyMap<string, number> {
  const terms = new Map<string, number>()
  const quotations = overlapping(
    reading.quotations.map(({ span }) => span),
    sentence,
  )
  const speech = quotations.filter(
    (span) => textOf(reading.report.text, span).split(/\s+/).length > LONGEST_PHRASE,
  )
  for (const token of sentence.tokens) {
    if (!CONTENT.has(token.upos) || !/[\p{L}\p{N}]/u.test(token.form)) continue
    if (speech.some((span) => contains(span, token))) continue
    const lemma = foldWord(token.lemma)
    if (lemma.length < 2 || EMPTY.has(lemma)) continue
    terms.set(stem(lemma), token.upos === 'PROPN' ? WEIGHT.name : WEIGHT.word)
  }
  for (const { value } of overlapping(reading.quantities.map(inPlace), sentence))
    if (value > 2) terms.set(`n:${value}`, WEIGHT.number)
  for (const { time } of overlapping(
    reading.times.map((time) => ({ ...time.span, time })),
    sentence,
  ))
    if (/\d/.test(time.value)) terms.set(`t:${time.value.slice(0, 10)}`, WEIGHT.date)
  for (const phrase of phrasesOf(reading, quotations)) terms.set(`q:${phrase}`, WEIGHT.phrase)
  return terms
}

function inPlace<T extends { readonly span: { readonly start: number; readonly end: number } }>(item: T) {
  return { ...item, ...item.span }
}

/** Inflection and the commonest suffixes off, so that "break" meets "breaking" where the lemma fails. */
function stem(lemma: string): string {
  return lemma.length < 6 ? lemma : lemma.replace(/(?:ations?|ings?|ments?|ed|es|s|e|ions?|al|ly)$/, '')
}

/** Quotations short enough to be a writer's choice of words; the folded words of each. */
function phrasesOf({ report }: Reading, quotations: readonly Span[]): readonly string[] {
  return quotations.flatMap((span) => {
    const words = (textOf(report.text, span).match(/[\p{L}\p{N}’'-]+/gu) ?? []).map(foldWord)
    return words.length < 2 || words.length > LONGEST_PHRASE ? [] : [words.join(' ')]
  })
}
