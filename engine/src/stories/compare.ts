import { eachFacet, type Facet, type Facets, type Term, type Terms } from './facets.js'
import type { Rarity } from './term-counts.js'

/** Two lists of facets compared: cosines of their rarity-weighted terms, and shares of one found in the other. */
export interface Likeness {
  readonly cosines: Readonly<Record<Facet, number>>
  /** Share of the weight of `one`'s who, where and what that `other` has too. */
  readonly covered: number
  /** The same from the other side, over the `CORE` heaviest terms of each kind. */
  readonly coreCovered: number
  /** Rarity summed over the shared who and where, and over shared words, up to the `RAREST` rarest. */
  readonly rareNames: number
  readonly rareWords: number
}

/** Facets prepared for comparing: weights multiplied by rarity. */
export type Prepared = Readonly<Record<Facet, Vector>>

interface Vector {
  readonly terms: Terms
  readonly weights: ReadonlyMap<string, number>
  readonly length: number
}

const RAREST = 12

/** How many terms of a kind are what something is mainly about. */
const CORE = 8

const SUBJECT = ['who', 'where', 'what'] as const

/** Facets with their weights multiplied by rarity, ready for any number of comparisons. */
export function prepare(facets: Facets, rarity: Rarity): Prepared {
  return eachFacet((facet) =>
    vectorOf(facets[facet].map(([term, weight]): Term => [term, weight * rarity(term)])),
  )
}

function vectorOf(terms: Terms): Vector {
  return { terms, weights: new Map(terms), length: Math.hypot(...terms.map(([, weight]) => weight)) }
}

/** How alike the two are, from the side of `one` (a report, or the smaller story). */
export function compare(one: Prepared, other: Prepared, rarity: Rarity): Likeness {
  const names = [...shared(one.who, other.who), ...shared(one.where, other.where)]
  return {
    cosines: eachFacet((facet) => cosine(one[facet], other[facet])),
    covered: share(SUBJECT.map((facet) => partOf(one[facet].terms, other[facet]))),
    coreCovered: share(SUBJECT.map((facet) => partOf(core(other[facet]), one[facet]))),
    rareNames: rarest(names, rarity),
    rareWords: rarest(shared(one.what, other.what), rarity),
  }
}

/** The terms that both have, by facet, those that weigh most in the two together first. */
export function sharedTerms(one: Prepared, other: Prepared): Readonly<Record<Facet, readonly string[]>> {
  return eachFacet((facet) => shared(one[facet], other[facet]))
}

function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0
  let dot = 0
  for (const [term, weight] of a.terms) dot += weight * (b.weights.get(term) ?? 0)
  return dot / (a.length * b.length)
}

function core({ terms }: Vector): Terms {
  return [...terms].sort(([, a], [, b]) => b - a).slice(0, CORE)
}

interface Part {
  readonly found: number
  readonly all: number
}

function partOf(terms: Terms, other: Vector): Part {
  const weigh = (some: Terms) => some.reduce((sum, [, weight]) => sum + weight, 0)
  return { found: weigh(terms.filter(([term]) => other.weights.has(term))), all: weigh(terms) }
}

function share(parts: readonly Part[]): number {
  const all = parts.reduce((sum, part) => sum + part.all, 0)
  return all === 0 ? 0 : parts.reduce((sum, part) => sum + part.found, 0) / all
}

function shared(a: Vector, b: Vector): readonly string[] {
  const weight = (term: string) => (a.weights.get(term) ?? 0) * (b.weights.get(term) ?? 0)
  return a.terms
    .flatMap(([term]) => (b.weights.has(term) ? [term] : []))
    .sort((x, y) => weight(y) - weight(x) || (x < y ? -1 : 1))
}

function rarest(terms: readonly string[], rarity: Rarity): number {
  return terms
    .map(rarity)
    .sort((a, b) => b - a)
    .slice(0, RAREST)
    .reduce((sum, value) => sum + value, 0)
}
