import type { Span } from '../../report/span.js'
import type { TokenRef } from '../sentence.js'

export type ActorKind = 'person' | 'state' | 'organisation' | 'group' | 'place'

/** An office held, as the text or the world data gives it. */
export interface Role {
  /** Lower-case office: `president`, `foreign minister`, `spokesperson`. */
  readonly office: string
  /** What the office belongs to: an actor's world id or the words of the text; `null` when not said. */
  readonly of: string | null
  /** `former`, `acting`, … as printed; `null` for the plain office. */
  readonly qualifier: string | null
  readonly span: Span | null
}

/** One mention of an actor or a place in the text. */
export interface Mention {
  /** The whole noun phrase with its title and apposition: "Russian Foreign Minister Sergey Lavrov". */
  readonly span: Span
  readonly head: TokenRef
  readonly kind: 'name' | 'nominal' | 'pronoun'
  /** Index into `reading.actors`; `null` when it was not resolved ("unknown" is an answer). */
  readonly actor: number | null
  /** True when a place name stands for its government ("Moscow refused", "talks with Kyiv"). */
  readonly metonym: boolean
}

/** An actor within one report: all mentions that mean the same one. */
export interface Actor {
  /** Id in the world data when known (`Q159`-like ids are not required: any stable key), else `null`. */
  readonly world: string | null
  /** Fullest name printed, or the world data's name. */
  readonly name: string
  readonly kind: ActorKind
  /** Every form printed in this report, most frequent first. */
  readonly aliases: readonly string[]
  readonly roles: readonly Role[]
  /** For groups: indexes of members in `reading.actors` where the text names them. */
  readonly members: readonly number[]
  /** For persons, where a title, a pronoun or the world data says. */
  readonly gender?: 'f' | 'm'
}
