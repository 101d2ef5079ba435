import { contains, type Span } from '../../report/span.js'
import { alignWords } from './align-words.js'
import { foldWord } from './spelling.js'
import { type ReportWords, sentenceWords, type Word } from './words.js'

/** A sentence of another report. */
export interface CarriedSentence {
  readonly report: string
  readonly span: Span
}

/** A sentence of another report that was found to share its origin with the report in question. */
export interface Relative {
  readonly text: ReportWords
  readonly sentence: number
}

/** Share of the old sentence that must stand in the other report's. */
const SAME = 0.55
const SAME_WHOLE = 0.65

/**
 * The sentences among `relatives` that still carry words since withdrawn: they hold most of the old sentence, and
 * all that was removed from it.
 */
export function stillCarrying(
  old: readonly Word[],
  removed: readonly Span[],
  relatives: readonly Relative[],
): readonly CarriedSentence[] {
  const gone = old.flatMap((word, i) => (removed.some((span) => contains(span, word)) ? [i] : []))
  const whole = gone.length === old.length
  return relatives.flatMap(({ text, sentence }) => {
    const theirs = sentenceWords(text, sentence)
    const kept = new Set(
      alignWords(forms(old), forms(theirs)).flatMap(({ a, b }) => (a !== null && b !== null ? [a] : [])),
    )
    const carries = whole
      ? kept.size >= SAME_WHOLE * old.length
      : kept.size >= SAME * old.length && gone.length > 0 && gone.every((i) => kept.has(i))
    return carries ? [placeOf(text, sentence)] : []
  })
}

/**
 * The sentences among `relatives` that have a word which a correction withdrew (`was`) where the corrected sentence
 * has the word given for it (`now`).
 */
export function stillUncorrected(
  corrected: readonly Word[],
  { was, now }: { readonly was: readonly string[]; readonly now: readonly string[] },
  relatives: readonly Relative[],
): readonly CarriedSentence[] {
  const [wrong, right] = [new Set(was.map(foldWord)), new Set(now.map(foldWord))]
  if (!corrected.some(({ form }) => right.has(form))) return []
  return relatives.flatMap(({ text, sentence }) => {
    const theirs = sentenceWords(text, sentence)
    const aligned = alignWords(forms(corrected), forms(theirs))
    const ours = aligned.flatMap(({ a, b }) => (b === null && a !== null ? (corrected[a]?.form ?? []) : []))
    const other = aligned.flatMap(({ a, b }) => (a === null && b !== null ? (theirs[b]?.form ?? []) : []))
    const differs = ours.some((form) => right.has(form)) && other.some((form) => wrong.has(form))
    return differs ? [placeOf(text, sentence)] : []
  })
}

function forms(words: readonly Word[]): readonly string[] {
  return words.map(({ form }) => form)
}

function placeOf({ reading }: ReportWords, sentence: number): CarriedSentence {
  const found = reading.sentences[sentence]
  return { report: reading.report.id, span: { start: found?.start ?? 0, end: found?.end ?? 0 } }
}
