import type { Facet, Facets } from './facets.js'
import type { Rarity } from './term-counts.js'

/** What a kind of term is worth for finding: names find better than words, and words of the title than others. */
const WORTH: readonly (readonly [facet: Facet, worth: number])[] = [
  ['who', 1],
  ['where', 0.8],
  ['title', 0.9],
  ['what', 0.6],
]

/** A term that stands in more than one report of 20 finds too many stories to be of use (-ln 0.05). */
const RARE_ENOUGH = 3

const MOST = 32
const FEWEST = 6

/**
 * The few terms by which the story of a report is found in an inverted index, and by which a story is found: heavy in
 * it and rare elsewhere. Give the same function the profile of a report and the sketch of a story; candidates are
 * stories that share a term, those that share most first, at most some 30. Terms that stand everywhere are left out
 * (unless hardly any other is left), so that what a look-up costs does not grow with what is stored.
 */
export function candidateTerms({ facets }: { readonly facets: Facets }, rarity: Rarity): readonly string[] {
  const worth = new Map<string, number>()
  for (const [facet, factor] of WORTH) {
    const [top] = facets[facet]
    for (const [term, weight] of facets[facet]) {
      const value = (factor * weight * rarity(term)) / (top?.[1] ?? 1)
      worth.set(term, Math.max(worth.get(term) ?? 0, value))
    }
  }
  const best = [...worth]
    .filter(([term]) => !term.startsWith('"'))
    .sort(([a, worthA], [b, worthB]) => worthB - worthA || (a < b ? -1 : 1))
    .map(([term]) => term)
  const rare = best.filter((term) => rarity(term) >= RARE_ENOUGH).slice(0, MOST)
  const rest = [...best].sort((a, b) => rarity(b) - rarity(a)).filter((term) => !rare.includes(term))
  return rare.length >= FEWEST ? rare : [...rare, ...rest.slice(0, FEWEST - rare.length)]
}
