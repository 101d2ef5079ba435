import { FACETS } from './facets.js'
import type { StoryProfile } from './story-profile.js'
import type { Rarity } from './term-counts.js'

/** Two sides of one story and how clearly they come apart. */
export interface Division {
  /** Indexes into the members, ascending; the side of the first member first. */
  readonly sides: readonly [readonly number[], readonly number[]]
  /** Mean likeness of members of one side, and of members of different sides, between 0 and 1. */
  readonly within: number
  readonly across: number
}

type Vector = ReadonlyMap<string, number>

/**
 * Divides members into the two sides that are least alike: average-link clustering in the space of what tells these
 * members apart. What all of them share is what made them one story and says nothing here; what only one of them has
 * connects nothing. `null` for fewer than two members. Cubic in their number: give at most some 60.
 */
export function divide(members: readonly StoryProfile[], rarity: Rarity): Division | null {
  if (members.length < 2) return null
  const vectors = tellingApart(members, rarity)
  const likeness = vectors.map((a) => vectors.map((b) => cosine(a, b)))
  const sides = twoSides(likeness)
  const [one, two] = sides
  const inside = [...pairs(one, one), ...pairs(two, two)].map(([a, b]) => likeness[a]?.[b] ?? 0)
  const between = pairs(one, two).map(([a, b]) => likeness[a]?.[b] ?? 0)
  return { sides, within: mean(inside), across: mean(between) }
}

function tellingApart(members: readonly StoryProfile[], rarity: Rarity): readonly Vector[] {
  const weighed = members.map((member) => {
    const weights = new Map<string, number>()
    for (const facet of FACETS)
      for (const [term, weight] of member.facets[facet])
        weights.set(term, Math.max(weights.get(term) ?? 0, weight))
    return weights
  })
  const counts = new Map<string, number>()
  for (const weights of weighed)
    for (const term of weights.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return weighed.map((weights) => {
    const vector = new Map<string, number>()
    for (const [term, weight] of weights) {
      const count = counts.get(term) ?? 0
      const telling = count < 2 ? 0 : Math.log(members.length / count)
      if (telling > 0) vector.set(term, weight * rarity(term) * telling)
    }
    return vector
  })
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0)
  const lengths = Math.hypot(...a.values()) * Math.hypot(...b.values())
  return lengths === 0 ? 0 : dot / lengths
}

/**
 * Joins the two likest groups until two are left; equal likeness goes to the earlier pair. The likeness to a joined
 * group is the mean over its members (Lance and Williams, 1967), so nothing is computed twice.
 */
function twoSides(likeness: readonly (readonly number[])[]): Division['sides'] {
  const groups = new Map<number, readonly number[]>(likeness.map((_, i) => [i, [i]]))
  const near = likeness.map((row) => [...row])
  while (groups.size > 2) {
    const { a, b } = likest([...groups.keys()], near)
    const [one, two] = [groups.get(a) ?? [], groups.get(b) ?? []]
    for (const c of groups.keys()) {
      const joint =
        ((near[a]?.[c] ?? 0) * one.length + (near[b]?.[c] ?? 0) * two.length) / (one.length + two.length)
      setBoth(near, { a, c, value: joint })
    }
    groups.set(
      a,
      [...one, ...two].sort((x, y) => x - y),
    )
    groups.delete(b)
  }
  const [first = [], second = []] = groups.values()
  return [first, second]
}

function likest(groups: readonly number[], near: readonly (readonly number[])[]): { a: number; b: number } {
  let best = { a: 0, b: 1, score: -1 }
  groups.forEach((a, i) => {
    for (const b of groups.slice(i + 1)) {
      const score = near[a]?.[b] ?? 0
      if (score > best.score) best = { a, b, score }
    }
  })
  return best
}

function setBoth(near: readonly number[][], { a, c, value }: { a: number; c: number; value: number }): void {
  const [row, other] = [near[a], near[c]]
  if (row !== undefined) row[c] = value
  if (other !== undefined) other[a] = value
}

function pairs(one: readonly number[], two: readonly number[]): readonly (readonly [number, number])[] {
  return one.flatMap((a) => two.flatMap((b) => (one === two && a >= b ? [] : [[a, b] as const])))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
