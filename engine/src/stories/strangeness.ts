import { allTerms, type Facets, type Terms } from './facets.js'
import type { StorySketch } from './story-sketch.js'
import type { Rarity } from './term-counts.js'

/**
 * What speaks against belonging together although much is alike: two fights of one champion, two strikes of one
 * union. Each has its own names, which all its reports give and none of the other's (both between 0 and 1).
 */
export interface Strangeness {
  /** Share of what most reports of the story tell that this one does not. */
  readonly missing: number
  /** Share of what this one names first that hardly any report of the story does. */
  readonly strange: number
}

/** A term that this share of the reports has belongs to what the story tells. */
const MOST_REPORTS = 0.5

/** How many actors, places and title words are named first. */
const FIRST = { who: 8, where: 4, title: 8 }

/** How strange `facets` are to the story of `sketch`. */
export function strangeness(
  facets: Facets,
  { present, mass }: Pick<StorySketch, 'present' | 'mass'>,
  rarity: Rarity,
): Strangeness {
  const own = allTerms(facets)
  const shares = new Map(present.map(([term, count]) => [term, count / mass]))
  let [core, missing] = [0, 0]
  for (const [term, share] of shares) {
    if (share < MOST_REPORTS || term.startsWith('"')) continue
    core += rarity(term) * share
    if (!own.has(term)) missing += rarity(term) * share
  }
  let [first, strange] = [0, 0]
  for (const [term, weight] of namedFirst(facets)) {
    first += weight * rarity(term)
    strange += weight * rarity(term) * Math.max(0, 1 - 3 * (shares.get(term) ?? 0))
  }
  return { missing: core === 0 ? 0 : missing / core, strange: first === 0 ? 0 : strange / first }
}

function namedFirst({ who, where, title }: Facets): Terms {
  return [
    ...who.slice(0, FIRST.who),
    ...where.slice(0, FIRST.where),
    ...title.filter(([term]) => !term.startsWith('"')).slice(0, FIRST.title),
  ]
}
