import type { Role } from './actor.js'

/** A title or description of a person in a sentence: "the former U.S. Secretary of State". Token indexes. */
export interface RolePhrase {
  /** Whole phrase with article and complement, both ends included. */
  readonly first: number
  readonly last: number
  /** The noun that heads it. */
  readonly head: number
  /** First word after the article: where the role words begin. */
  readonly start: number
  /** Office in one spelling, see `officeOf`; singular. */
  readonly office: string
  /** World id or words; `null` when not said. */
  readonly of: string | null
  readonly qualifier: string | null
  /** How it is determined: "the president", "a president", "his president", bare. */
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none'
  readonly plural: boolean
  readonly gender: 'f' | 'm' | null
  /** True when the noun can be a title ("President X"), false for occupations ("analyst X"). */
  readonly title: boolean
  /** True when whose it is stands after the noun: "chairman of the Senate". No name follows then. */
  readonly ownedAfter: boolean
}

/** The role as the record keeps it, with the span of its words. */
export function toRole(
  phrase: RolePhrase,
  tokens: readonly { readonly start: number; readonly end: number }[],
): Role {
  const start = tokens[phrase.start]?.start ?? 0
  const end = tokens[phrase.last]?.end ?? start
  return { office: phrase.office, of: phrase.of, qualifier: phrase.qualifier, span: { start, end } }
}
