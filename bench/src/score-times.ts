import type { Span } from '@parley-record/engine'
import { overlaps } from './boundary.js'
import type { Count } from './count.js'

/** One time expression, gold or found: half-open offsets in the document's text. */
export interface Timex extends Span {
  readonly type: string
  readonly value: string
}

/** Counts from which TempEval-3's scores follow. */
export interface TimesScore {
  /** Same bounds. */
  readonly strict: Count
  /** Any overlap: recall asks each gold expression, precision each found one. */
  readonly relaxed: RelaxedCount
  /** Found expressions that overlap a gold one and have its value. */
  readonly value: Count
}

export interface RelaxedCount extends Omit<Count, 'hit'> {
  readonly oursMet: number
  readonly goldMet: number
}

/** TempEval-3 task A (UzZaman et al., SemEval 2013), of one document. */
export function scoreTimes(gold: readonly Timex[], found: readonly Timex[]): TimesScore {
  const sizes = { ours: found.length, gold: gold.length }
  const same = (a: Timex, b: Timex) => a.start === b.start && a.end === b.end
  const agrees = (a: Timex, b: Timex) => overlaps(a, b) && normalValue(a.value) === normalValue(b.value)
  const met = (list: readonly Timex[], others: readonly Timex[], test: (a: Timex, b: Timex) => boolean) =>
    list.filter((one) => others.some((other) => test(one, other))).length
  return {
    strict: { ...sizes, hit: met(found, gold, same) },
    relaxed: { ...sizes, oursMet: met(found, gold, overlaps), goldMet: met(gold, found, overlaps) },
    value: { ...sizes, hit: met(found, gold, agrees) },
  }
}

export function relaxedF1({ ours, gold, oursMet, goldMet }: RelaxedCount): number {
  const [precision, recall] = [oursMet / Math.max(1, ours), goldMet / Math.max(1, gold)]
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Two spellings of one value are equal: `1998-W8` and `1998-W08`. */
export function normalValue(value: string): string {
  return value.trim().replace(/-W(\d)(?!\d)/, '-W0$1')
}
