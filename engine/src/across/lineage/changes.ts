import type { Span } from '../../report/span.js'
import { type AlignedWord, alignWords } from './align-words.js'
import { type ReportWords, sentenceWords, type Word } from './words.js'

/** What became of one sentence between two versions of a report. */
export interface SentenceChange {
  readonly kind: 'added' | 'changed' | 'withdrawn'
  /** Index of the sentence in the earlier and in the later version. */
  readonly before: number | null
  readonly after: number | null
  /** Words of the earlier version that the later has not, and the reverse. */
  readonly removed: readonly Span[]
  readonly inserted: readonly Span[]
}

/** Two sentences are one, changed, when so large a share of the shorter one's words stands in both. */
const SAME_SENTENCE = 0.55
const SHORT = 4
/** A changed sentence is looked for at most so many sentences away from where it stood. */
const FARTHEST = 150

/** What was added, changed and withdrawn, sentence by sentence, in the order of the later version. */
export function findChanges(before: ReportWords, after: ReportWords): readonly SentenceChange[] {
  const [old, young] = [sentencesOf(before), sentencesOf(after)]
  const kept = alignWords(old, young).filter(({ a, b }) => a !== null && b !== null)
  const oldLeft = left(
    old,
    kept.map(({ a }) => a),
  )
  const youngLeft = left(
    young,
    kept.map(({ b }) => b),
  )
  const taken = new Set<number>()
  const changed = youngLeft.flatMap((b): readonly SentenceChange[] => {
    // A sentence that only moved is not changed.
    const moved = oldLeft.find((a) => !taken.has(a) && old[a] === young[b])
    if (moved !== undefined) {
      taken.add(moved)
      return []
    }
    const among = oldLeft.filter((one) => !taken.has(one) && Math.abs(one - b) <= FARTHEST)
    const a = closest(before, after, { b, among })
    if (a === null)
      return [{ kind: 'added', before: null, after: b, removed: [], inserted: [spanOf(after, b)] }]
    taken.add(a)
    return [
      {
        kind: 'changed',
        before: a,
        after: b,
        ...wordChanges(sentenceWords(before, a), sentenceWords(after, b)),
      },
    ]
  })
  const withdrawn = oldLeft
    .filter((a) => !taken.has(a))
    .map((a): SentenceChange => {
      return { kind: 'withdrawn', before: a, after: null, removed: [spanOf(before, a)], inserted: [] }
    })
  return [...changed, ...withdrawn]
}

function sentencesOf(text: ReportWords): readonly string[] {
  return text.reading.sentences.map(({ index }) =>
    sentenceWords(text, index)
      .map(({ form }) => form)
      .join(' '),
  )
}

function left(sentences: readonly string[], kept: readonly (number | null)[]): readonly number[] {
  const known = new Set(kept)
  return sentences.map((_, i) => i).filter((i) => !known.has(i) && sentences[i] !== '')
}

function spanOf({ reading }: ReportWords, sentence: number): Span {
  const found = reading.sentences[sentence]
  return { start: found?.start ?? 0, end: found?.end ?? 0 }
}

function closest(
  before: ReportWords,
  after: ReportWords,
  { b, among }: { readonly b: number; readonly among: readonly number[] },
): number | null {
  const ours = sentenceWords(after, b).map(({ form }) => form)
  const known = new Set(ours)
  let best: { readonly a: number; readonly share: number } | null = null
  for (const a of among) {
    const theirs = sentenceWords(before, a).map(({ form }) => form)
    const shorter = Math.min(ours.length, theirs.length)
    if (shorter < SHORT || theirs.filter((form) => known.has(form)).length < SAME_SENTENCE * shorter) continue
    const share = matchedOf(alignWords(theirs, ours)).length / shorter
    if (share >= SAME_SENTENCE && share > (best?.share ?? 0)) best = { a, share }
  }
  return best?.a ?? null
}

function matchedOf(aligned: readonly AlignedWord[]): readonly AlignedWord[] {
  return aligned.filter(({ a, b }) => a !== null && b !== null)
}

/** Runs of words that only one of two sentences has. */
export function wordChanges(
  before: readonly Word[],
  after: readonly Word[],
): Pick<SentenceChange, 'removed' | 'inserted'> {
  const aligned = alignWords(
    before.map(({ form }) => form),
    after.map(({ form }) => form),
  )
  const removed = aligned.flatMap(({ a, b }) => (b === null && a !== null ? [a] : []))
  const inserted = aligned.flatMap(({ a, b }) => (a === null && b !== null ? [b] : []))
  return { removed: runs(before, removed), inserted: runs(after, inserted) }
}

function runs(words: readonly Word[], indices: readonly number[]): readonly Span[] {
  const found: { start: number; end: number; last: number }[] = []
  for (const index of indices) {
    const word = words[index]
    const run = found.at(-1)
    if (word === undefined) continue
    if (run !== undefined && run.last === index - 1) {
      run.end = word.end
      run.last = index
    } else found.push({ start: word.start, end: word.end, last: index })
  }
  return found.map(({ start, end }) => ({ start, end }))
}
