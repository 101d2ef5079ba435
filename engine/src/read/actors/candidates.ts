import type { Draft } from './draft.js'
import { isPeopleNoun, isPersonNoun } from './role-nouns.js'
import { firstConjunct, lemma, lower, relation, type Tree } from './tree.js'

/** Something a pronoun may mean: a mention, or a noun that is no actor and competes. */
export interface Candidate {
  readonly sentence: number
  readonly token: number
  /** Last token of its words. */
  readonly last: number
  /** Index in the cast; `null` for what is no actor or is not known. */
  readonly actor: number | null
  readonly kind: 'person' | 'body' | 'group' | 'thing' | 'things'
  /** For "Kern and Holm" taken together: their indexes in the cast. */
  readonly parts?: readonly number[]
}

const TIMES = /^(week|day|month|year|hour|minute|time|monday|percent|way|%)$/

/** Nouns outside all mentions, as competitors of "he", "it" and "they". */
export function competitorsOf(tree: Tree, drafts: readonly Draft[]): readonly Candidate[] {
  const covered = new Set<number>()
  for (const draft of drafts) {
    if (draft.what !== 'pronoun') for (let at = draft.first; at <= draft.last; at++) covered.add(at)
  }
  return tree.tokens.flatMap((token, at): readonly Candidate[] => {
    if (token.upos !== 'NOUN' || covered.has(at) || token.deprel === 'obl:tmod') return []
    if (!/^(nsubj|obj|obl|root|conj|nmod)$/.test(relation(tree, at)) || TIMES.test(lower(tree, at))) return []
    const kind = nounKind(lemma(tree, at), token.xpos === 'NNS')
    return kind === null ? [] : [{ sentence: tree.index, token: at, last: at, actor: null, kind }]
  })
}

function nounKind(noun: string, plural: boolean): Candidate['kind'] | null {
  if (TIMES.test(noun)) return null
  if (plural) return isPeopleNoun(noun) ? 'group' : 'things'
  return isPersonNoun(noun) ? 'person' : 'thing'
}

/** "Kern and Holm", "Ruritania and Sylvania": named side by side, they may be meant together by "they". */
export function pairsOf(
  tree: Tree,
  drafts: readonly Draft[],
  actorOf: (draft: number) => number | null,
): readonly Candidate[] {
  const parts = new Map<number, { token: number; last: number; members: number[] }>()
  drafts.forEach((draft, i) => {
    if (draft.what !== 'person' && draft.what !== 'state' && draft.what !== 'organisation') return
    const actor = actorOf(i)
    const first = firstConjunct(tree, draft.head)
    if (actor === null) return
    const list = parts.get(first) ?? { token: draft.head, members: [] }
    parts.set(first, { ...list, last: draft.last, members: [...new Set([...list.members, actor])] })
  })
  return [...parts.values()].flatMap(({ token, last, members }) =>
    members.length < 2
      ? []
      : [{ sentence: tree.index, token, last, actor: null, kind: 'group' as const, parts: members }],
  )
}
