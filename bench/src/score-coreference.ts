import {
  bCubed,
  type Chain,
  type ChainScore,
  ceafE,
  lea,
  muc,
  pairwise,
  withoutSingletons,
} from './chains.js'
import type { GoldMention } from './corpora/gum-mentions.js'
import type { Count } from './count.js'
import { matchMentions, type OurMention } from './match-mentions.js'

/** What one document gives. */
export interface CoreferenceScore {
  readonly mentions: Count
  /** Gold mentions by type and by form, with how many of them were found. */
  readonly found: readonly { readonly type: string; readonly form: string; readonly isFound: boolean }[]
  /** Forms of our mentions that are none of GUM's. */
  readonly spurious: readonly string[]
  readonly chains: Readonly<Record<ChainName, ChainScore>>
  /** He, she, it, they and their forms. */
  readonly thirdPerson: PronounCount
  /** I, we, you and their forms. */
  readonly speakers: PronounCount
}

export const CHAIN_MEASURES = { pairwise, muc, bCubed, ceafE, lea } as const
export type ChainName = keyof typeof CHAIN_MEASURES

/** Pronouns whose chain has a mention that is none: all, those we gave an actor, those given the right one. */
export interface PronounCount {
  readonly all: number
  readonly answered: number
  readonly right: number
}

const THIRD =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themsel(?:f|ves))$/

/**
 * Mentions and chains of one document. `gold` holds the mentions that count: other types are left out before.
 * A mention of ours that meets none of them is spurious, and stays in its chain.
 */
export function scoreCoreference(
  gold: readonly GoldMention[],
  ours: readonly OurMention[],
): CoreferenceScore {
  const matched = matchMentions(gold, ours)
  const found = new Set(matched.values())
  const key = withoutSingletons(chainsOf(gold.map(({ chain }, i) => [chain, `gold ${i}`])))
  const response = withoutSingletons(
    chainsOf(
      ours.flatMap(({ actor }, i) => {
        const theirs = matched.get(i)
        return actor === null ? [] : [[String(actor), theirs === undefined ? `ours ${i}` : `gold ${theirs}`]]
      }),
    ),
  )
  const chains = Object.entries(CHAIN_MEASURES).map(([name, measure]) => [name, measure(key, response)])
  return {
    mentions: { hit: matched.size, ours: ours.length, gold: gold.length },
    found: gold.map(({ type, form }, i) => ({ type, form, isFound: found.has(i) })),
    spurious: ours.flatMap(({ form }, i) => (matched.has(i) ? [] : [form])),
    chains: Object.fromEntries(chains) as Record<ChainName, ChainScore>,
    ...pronounCounts(gold, ours, matched),
  }
}

function chainsOf(members: readonly (readonly string[])[]): readonly Chain[] {
  const chains = new Map<string, Set<string>>()
  for (const [chain = '', mention = ''] of members) {
    const known = chains.get(chain)
    if (known) known.add(mention)
    else chains.set(chain, new Set([mention]))
  }
  return [...chains.values()]
}

/** A pronoun is right when most of its actor's matched mentions that are no pronouns belong to its chain. */
function pronounCounts(
  gold: readonly GoldMention[],
  ours: readonly OurMention[],
  matched: ReadonlyMap<number, number>,
): Pick<CoreferenceScore, 'thirdPerson' | 'speakers'> {
  const named = new Set(gold.flatMap(({ form, chain }) => (form === 'pronoun' ? [] : [chain])))
  const meant = chainsMeant(gold, ours, matched)
  const actorOf = new Map([...matched].map(([mine, theirs]) => [theirs, ours[mine]?.actor ?? null]))
  const count = (wanted: (head: string) => boolean): PronounCount => {
    const asked = gold.flatMap(({ form, chain, head }, i) =>
      form === 'pronoun' && named.has(chain) && wanted(head)
        ? [{ chain, actor: actorOf.get(i) ?? null }]
        : [],
    )
    const answered = asked.flatMap(({ chain, actor }) => (actor === null ? [] : [{ chain, actor }]))
    const right = answered.filter(({ chain, actor }) => meant.get(actor) === chain)
    return { all: asked.length, answered: answered.length, right: right.length }
  }
  return { thirdPerson: count((head) => THIRD.test(head)), speakers: count((head) => !THIRD.test(head)) }
}

/** The gold chain of each actor: the one that most of its names and nominals belong to. */
function chainsMeant(
  gold: readonly GoldMention[],
  ours: readonly OurMention[],
  matched: ReadonlyMap<number, number>,
): ReadonlyMap<number, string> {
  const votes = new Map<number, Map<string, number>>()
  for (const [mine, theirs] of matched) {
    const actor = ours[mine]?.actor ?? null
    const mention = gold[theirs]
    if (actor === null || mention === undefined || mention.form === 'pronoun') continue
    const own = votes.get(actor) ?? new Map<string, number>()
    own.set(mention.chain, (own.get(mention.chain) ?? 0) + 1)
    votes.set(actor, own)
  }
  return new Map(
    [...votes].map(([actor, own]) => [actor, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  )
}
