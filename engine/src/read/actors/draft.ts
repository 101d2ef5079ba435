import type { WorldOrganisation, WorldState } from '../../world/world.js'
import type { RolePhrase } from './role-phrase.js'

/** A stretch of tokens, both ends included. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** What every mention has before it is known who is meant. */
interface DraftBase extends Range {
  readonly sentence: number
  readonly head: number
}

/** A person by name. */
export interface PersonDraft extends DraftBase {
  readonly what: 'person'
  /** The name itself, without titles. */
  readonly core: Range
  readonly name: string
  readonly roles: readonly RolePhrase[]
  readonly gender: 'f' | 'm' | null
  /** The full name where only the given name is printed: "Anna and Piet Kern". */
  readonly whole: string | null
  /** "Minister Kern": a title with a capital and one name; `null` for all else. */
  readonly titled: string | null
  /** True for "Sir X", "King X": the name may be a given name. */
  readonly styled: boolean
}

/** A state by name, or by a seat that stands for it. */
export interface StateDraft extends DraftBase {
  readonly what: 'state'
  readonly state: WorldState
  readonly name: string
  readonly metonym: boolean
}

export interface PlaceDraft extends DraftBase {
  readonly what: 'place'
  readonly name: string
  /** State the place lies in, when known. */
  readonly state: string | null
  /** "the port of X": the name with what it is, as printed; `null` for the bare name. */
  readonly kindOf: string | null
}

export interface OrganisationDraft extends DraftBase {
  readonly what: 'organisation'
  readonly name: string
  readonly organisation: WorldOrganisation | null
  /** What it belongs to: "Ruritania's defence ministry". */
  readonly of: string | null
  /** Same for all mentions of it without a world id. */
  readonly key: string
  readonly metonym: boolean
  /** Short form printed after it in brackets. */
  readonly acronym: string | null
  /** True for "the Ruritanian government", which is no name. */
  readonly nominal: boolean
}

/** Several who act together: "European leaders". */
export interface GroupDraft extends DraftBase {
  readonly what: 'group'
  readonly name: string
  readonly of: string | null
  /** False for groups nobody could name again: "two officials", "some analysts". */
  readonly actor: boolean
  /** True for "its allies": whose is known only when the pronoun is. */
  readonly possessor: boolean
  /** Lemma of the head noun. */
  readonly noun: string
  /** False for "the international community", "the coalition of leaders". */
  readonly plural: boolean
  /** How many "the two leaders", "both sides", "the three ministers" are; `null` for all other groups. */
  readonly count: number | null
  /** True for "the leaders", who may be named before. */
  readonly again: boolean
  /** Where its list of members begins, when it has one. */
  readonly listFrom: number | null
}

/** A person by role alone: "the Ruritanian president". */
export interface RoleDraft extends DraftBase {
  readonly what: 'role'
  readonly role: RolePhrase
}

/** "the country", "the bloc": something named before. */
export interface AgainDraft extends DraftBase {
  readonly what: 'again'
  readonly kind: 'state' | 'organisation'
  /** Lemma of its noun. */
  readonly noun: string
  /** Its words without the article, folded. */
  readonly words: readonly string[]
  /** As printed, with a small article. */
  readonly form: string
}

export interface PronounDraft extends DraftBase {
  readonly what: 'pronoun'
  readonly form: 'he' | 'she' | 'it' | 'they' | 'who' | 'which'
  readonly possessive: boolean
  readonly reflexive: boolean
}

export type Draft =
  | PersonDraft
  | StateDraft
  | PlaceDraft
  | OrganisationDraft
  | GroupDraft
  | RoleDraft
  | AgainDraft
  | PronounDraft

/** True when the two stretches share a token. */
export function meets(a: Range, b: Range): boolean {
  return a.first <= b.last && b.first <= a.last
}
