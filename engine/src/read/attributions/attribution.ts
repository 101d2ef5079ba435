import type { Span } from '../../report/span.js'

/** One attribution: who (source) says (cue) what (content), as in PARC 3 and PolNeAR. */
export interface Attribution {
  readonly sentence: number
  /** Words that name the source; empty when it is implied by an earlier sentence. */
  readonly source: readonly Span[]
  /** Index into `reading.mentions` of the source; `null` when it is anonymous or not an actor. */
  readonly sourceMention: number | null
  readonly cue: readonly Span[]
  /** Lemma of the cue's head: `say`, `according`, `warn`. */
  readonly cueLemma: string
  readonly content: readonly Span[]
  /** `direct`: all quoted; `mixed`: part quoted; `indirect`: none quoted. */
  readonly kind: 'direct' | 'indirect' | 'mixed'
  /** Denial and doubt about the content itself ("denied that", "did not say"). */
  readonly polarity: 'affirmed' | 'negated'
  /** Index of the attribution in whose content this one stands; `null` at depth 0. */
  readonly parent: number | null
}
