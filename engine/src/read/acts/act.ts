import type { Span } from '../../report/span.js'
import type { TokenRef } from '../sentence.js'

/** PLOVER root event types (Halterman et al., 2023; https://github.com/openeventdata/PLOVER). */
export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'YIELD'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/** What an act is in a negotiation. */
export type MoveKind =
  | 'offer'
  | 'invitation'
  | 'demand'
  | 'acceptance'
  | 'conditional-acceptance'
  | 'refusal'
  | 'deferral'
  | 'threat'
  | 'concession'
  | 'withdrawal'

/** How a contact took place. */
export type ContactKind = 'call' | 'meeting' | 'visit' | 'talks'

/** Did it happen, will it, may it, would it (under a condition), must it (demanded). */
export type Modality = 'did' | 'will' | 'may' | 'would' | 'must'

/** A condition on an act: "unless Moscow complies", "only after aid stops". */
export interface Condition {
  readonly span: Span
  /** `if`, `unless`, `only after`, `prerequisite`, `without` (an explicit absence of conditions). */
  readonly marker: string
}

/** What somebody does by speaking or moving. */
export interface Act {
  readonly trigger: TokenRef
  /** The clause that carries the act, without attribution, heading or credit. */
  readonly span: Span
  readonly plover: PloverType
  readonly move: MoveKind | null
  readonly contact: ContactKind | null
  /** Indexes into `reading.mentions`; empty when the text does not say who. */
  readonly agents: readonly number[]
  readonly addressees: readonly number[]
  /** What the act is about: "direct talks", "a 30-day ceasefire". */
  readonly theme: Span | null
  /**
   * `negated`: what `plover` and `move` name did not take place. A negation that makes another act of it ("did
   * not rule out", "has yet to confirm") gives that act, affirmed.
   */
  readonly polarity: 'affirmed' | 'negated'
  readonly modality: Modality
  readonly conditions: readonly Condition[]
  /** Indexes into `reading.times`. */
  readonly times: readonly number[]
  /** The time by which something must happen: index into `reading.times`. */
  readonly deadline: number | null
  /** Where the talks or the act are to be: index into `reading.mentions`. */
  readonly venue: number | null
  /** Innermost attribution whose content holds the act; `null` for the outlet's own voice. */
  readonly attribution: number | null
}
