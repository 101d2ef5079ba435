import { bestAssignment } from './assignment.js'

/** Mentions of one entity, by name; no mention is in two chains of one side. */
export type Chain = ReadonlySet<string>

/** Parts of a precision and of a recall, so that documents can be added up before dividing. */
export interface ChainScore {
  readonly precision: Fraction
  readonly recall: Fraction
}

export interface Fraction {
  readonly top: number
  readonly bottom: number
}

export type ChainMeasure = (key: readonly Chain[], response: readonly Chain[]) => ChainScore

export function addScores(scores: readonly ChainScore[]): ChainScore {
  const add = (fractions: readonly Fraction[]) => ({
    top: fractions.reduce((sum, { top }) => sum + top, 0),
    bottom: fractions.reduce((sum, { bottom }) => sum + bottom, 0),
  })
  return {
    precision: add(scores.map(({ precision }) => precision)),
    recall: add(scores.map(({ recall }) => recall)),
  }
}

export function chainF1({ precision, recall }: ChainScore): number {
  const [p, r] = [share(precision), share(recall)]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

export function share({ top, bottom }: Fraction): number {
  return bottom === 0 ? 0 : top / bottom
}

/** Chains of one mention say nothing about coreference; they are left out of both sides (as in CoNLL 2012). */
export function withoutSingletons(chains: readonly Chain[]): readonly Chain[] {
  return chains.filter(({ size }) => size > 1)
}

/** Pairs of mentions that are in one chain. */
export const pairwise: ChainMeasure = symmetric((chains, others) => ({
  top: total(chains, (chain) => total(others, (other) => links(shared(chain, other)))),
  bottom: total(chains, ({ size }) => links(size)),
}))

/** Vilain et al. (MUC-6, 1995): links that are missing to make each chain whole. */
export const muc: ChainMeasure = symmetric((chains, others) => ({
  top: total(chains, (chain) => chain.size - partsOf(chain, others)),
  bottom: total(chains, ({ size }) => size - 1),
}))

/** Bagga and Baldwin (1998): for each mention, the share of its chain that the other side's chain holds. */
export const bCubed: ChainMeasure = symmetric((chains, others) => ({
  top: total(chains, (chain) => total(others, (other) => shared(chain, other) ** 2 / chain.size)),
  bottom: total(chains, ({ size }) => size),
}))

/** Luo (2005), entity-based: likeness (phi 4) of chains under the best one-to-one matching. */
export const ceafE: ChainMeasure = (key, response) => {
  const likeness = key.map((chain) =>
    response.map((other) => (2 * shared(chain, other)) / (chain.size + other.size)),
  )
  const top = bestAssignment(likeness)
  return { precision: { top, bottom: response.length }, recall: { top, bottom: key.length } }
}

/** Moosavi and Strube (2016): how many of a chain's links are found, weighted by its size. */
export const lea: ChainMeasure = symmetric((chains, others) => ({
  top: total(chains, (chain) => {
    const found = total(others, (other) => links(shared(chain, other)))
    return chain.size === 1 ? 0 : (chain.size * found) / links(chain.size)
  }),
  bottom: total(chains, ({ size }) => size),
}))

/** Recall as defined, precision with key and response exchanged. */
function symmetric(recall: (chains: readonly Chain[], others: readonly Chain[]) => Fraction): ChainMeasure {
  return (key, response) => ({ precision: recall(response, key), recall: recall(key, response) })
}

function total<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}

function shared(a: Chain, b: Chain): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const mention of small) if (large.has(mention)) count++
  return count
}

function links(mentions: number): number {
  return (mentions * (mentions - 1)) / 2
}

/** Into how many parts the other side cuts a chain; a mention that is in none of its chains is a part. */
function partsOf(chain: Chain, others: readonly Chain[]): number {
  const meeting = others.map((other) => shared(chain, other)).filter((count) => count > 0)
  return meeting.length + chain.size - meeting.reduce((sum, count) => sum + count, 0)
}
