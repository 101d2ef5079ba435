/**
 * What a report, or a story, is about, in seven lists of weighted terms. The who, where, when and what of topic
 * detection (Allan, Papka and Lavrenko, SIGIR 1998; Makkonen, Ahonen-Myka and Salmenkivi, Information Retrieval 2004,
 * "simple semantics": names, places, times and general terms compared apart), and the words of the title, which
 * carry most of what tells stories apart (Miranda et al., EMNLP 2018).
 *
 * A term begins with a mark of its kind, so that one table can count all of them: `@` an actor, `#` a place, `!` who
 * did what, `=` a number with what it counts, `"` two words in a row of a title; days are ISO dates and everything
 * else is a word in its dictionary form.
 */
export const FACETS = ['who', 'where', 'what', 'title', 'acts', 'numbers', 'days'] as const
export type Facet = (typeof FACETS)[number]

/** A term and its weight, above 0. */
export type Term = readonly [term: string, weight: number]

/** Terms, the heaviest first and those of equal weight by their letters; no term twice. */
export type Terms = readonly Term[]

export type Facets = Readonly<Record<Facet, Terms>>

/** An object with a value for each facet. */
export function eachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return {
    who: make('who'),
    where: make('where'),
    what: make('what'),
    title: make('title'),
    acts: make('acts'),
    numbers: make('numbers'),
    days: make('days'),
  }
}

/** Weights are kept to four digits: they travel as JSON. */
const DIGITS = 10_000

/** The heaviest `most` terms of `weights`; those that round to nothing are left out. */
export function heaviest(weights: ReadonlyMap<string, number>, most: number): Terms {
  return [...weights]
    .map(([term, weight]): Term => [term, Math.round(weight * DIGITS) / DIGITS])
    .filter(([, weight]) => weight > 0)
    .sort(byWeight)
    .slice(0, most)
}

function byWeight([a, weightA]: Term, [b, weightB]: Term): number {
  return weightB - weightA || (a < b ? -1 : a > b ? 1 : 0)
}

/** All terms of some facets once, whatever their facet. */
export function allTerms(facets: Facets): ReadonlySet<string> {
  return new Set(FACETS.flatMap((facet) => facets[facet].map(([term]) => term)))
}
