import type { Span } from '../../report/span.js'

/** A number with what it counts: "over 730 violations". */
export interface Quantity {
  readonly span: Span
  readonly sentence: number
  readonly value: number
  readonly mod: 'exact' | 'more-than' | 'less-than' | 'at-least' | 'at-most' | 'about'
  /** `%`, `USD`, `km`, … ; `null` for a plain count. */
  readonly unit: string | null
  /** Lemma of what is counted (`violation`); `null` when nothing is. */
  readonly counted: string | null
}
