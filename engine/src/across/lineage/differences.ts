import type { Span } from '../../report/span.js'
import { alignWords } from './align-words.js'
import type { QuotedWord, Utterance } from './utterances.js'

/** One place where a wording departs from the fullest. */
export interface Difference {
  /** `translation`: other words for the same, as two translators choose them. */
  readonly kind: 'omitted' | 'replaced' | 'added' | 'translation'
  /** The words in the fullest wording; `null` for what is added. */
  readonly fullest: Span | null
  /** The words in the variant; `null` for what is omitted. */
  readonly variant: Span | null
  /** The report shows the gap: by closing the quotation, or by an ellipsis. */
  readonly marked: boolean
}

/** A wording set beside the fullest. */
export interface WordedAlike {
  /** Words in common, in order. */
  readonly shared: number
  /** Most of them in a row. */
  readonly run: number
  /** Words of the variant, and of the fullest between the first and last in common. */
  readonly length: number
  readonly window: number
  readonly differences: readonly Difference[]
  /** The variant begins later or ends earlier than the fullest. */
  readonly cut: boolean
}

interface Step {
  readonly f: number | null
  readonly v: number | null
}

/** Aligns two wordings word by word (Needleman & Wunsch, 1970) and tells where they part. */
export function compareWordings(text: string, fullest: Utterance, variant: Utterance): WordedAlike {
  const [f, v] = [fullest.words, variant.words]
  const steps = alignWords(forms(f), forms(v)).map(({ a, b }): Step => ({ f: a, v: b }))
  const matched = steps.filter((step) => step.f !== null && step.v !== null)
  const [first, last] = [matched[0], matched.at(-1)]
  if (first?.f == null || last?.f == null)
    return { shared: 0, run: 0, length: v.length, window: 0, differences: [], cut: false }
  const inside = steps.filter(({ f: at }) => at === null || (at >= (first.f ?? 0) && at <= (last.f ?? 0)))
  return {
    shared: matched.length,
    run: longestRun(steps),
    length: v.length,
    window: last.f - first.f + 1,
    differences: asTranslation(stretches(inside).map((stretch) => toDifference(stretch, { f, v, text }))),
    cut: first.f > 0 || last.f < f.length - 1,
  }
}

function forms(words: readonly QuotedWord[]): readonly string[] {
  return words.map(({ form }) => form)
}

function longestRun(steps: readonly Step[]): number {
  let [best, run] = [0, 0]
  for (const { f, v } of steps) {
    run = f !== null && v !== null ? run + 1 : 0
    best = Math.max(best, run)
  }
  return best
}

interface Stretch {
  readonly f: readonly number[]
  readonly v: readonly number[]
  /** Word of the variant before which the stretch stands. */
  readonly next: number
}

/** Neighbouring words that only one side has, together. */
function stretches(steps: readonly Step[]): readonly Stretch[] {
  const found: Stretch[] = []
  let [f, v]: [number[], number[]] = [[], []]
  const close = (next: number) => {
    if (f.length + v.length > 0) found.push({ f, v, next })
    f = []
    v = []
  }
  for (const step of steps) {
    if (step.f !== null && step.v !== null) close(step.v)
    else if (step.f !== null) f.push(step.f)
    else if (step.v !== null) v.push(step.v)
  }
  close(-1)
  return found
}

function toDifference(
  { f, v, next }: Stretch,
  { f: full, v: words, text }: { f: readonly QuotedWord[]; v: readonly QuotedWord[]; text: string },
): Difference {
  const kind = v.length === 0 ? 'omitted' : f.length === 0 ? 'added' : 'replaced'
  const [before, after] = [words[next - 1], words[next]]
  const gap = before === undefined || after === undefined ? '' : text.slice(before.end, after.start)
  const marked = kind === 'omitted' && (before?.piece !== after?.piece || /…|\.\s?\.\s?\./.test(gap))
  return { kind, fullest: spanOf(full, f), variant: spanOf(words, v), marked }
}

function spanOf(words: readonly QuotedWord[], at: readonly number[]): Span | null {
  const [first, last] = [words[at[0] ?? -1], words[at.at(-1) ?? -1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** Places where two translators must have chosen for themselves. */
const TRANSLATORS_CHOICES = 2

/** One replaced word is a slip or an edit; replaced words in several places are two translations. */
function asTranslation(differences: readonly Difference[]): readonly Difference[] {
  const replaced = differences.filter(({ kind }) => kind === 'replaced').length
  if (replaced < TRANSLATORS_CHOICES) return differences
  return differences.map((one) => (one.kind === 'replaced' ? { ...one, kind: 'translation' } : one))
}
