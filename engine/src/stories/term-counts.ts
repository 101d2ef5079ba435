import { COMMON_WORDS } from './common-words.js'
import { allTerms, type Facets } from './facets.js'

/**
 * In how many reports each term stood: plain data that the caller keeps (one JSON value a desk) and hands in. It is
 * learned as reports come, and bounded: the rarest terms are forgotten when it grows past `MOST_TERMS` (lossy
 * counting, Manku and Motwani, VLDB 2002; a forgotten term counts as new), and all counts are halved after
 * `MOST_REPORTS`, so that it follows the news of the last months.
 */
export interface TermCounts {
  readonly version: 1
  /** Reports counted, halved with the counts. */
  readonly reports: number
  /** In how many of them the term stood; the most frequent first. */
  readonly terms: readonly (readonly [term: string, reports: number])[]
}

/** The counts of a desk that has read nothing yet. */
export const NO_COUNTS: TermCounts = { version: 1, reports: 0, terms: [] }

const MOST_TERMS = 20_000
const MOST_REPORTS = 20_000

/**
 * `counts` with the terms of more reports. The order of the reports does not matter as long as nothing had to be
 * forgotten. Costs a walk over all terms: give reports in batches of some hundred.
 */
export function countTerms(counts: TermCounts, profiles: readonly { readonly facets: Facets }[]): TermCounts {
  const terms = new Map(counts.terms)
  for (const { facets } of profiles)
    for (const term of allTerms(facets)) terms.set(term, (terms.get(term) ?? 0) + 1)
  const reports = counts.reports + profiles.length
  const share = reports > MOST_REPORTS ? 0.5 : 1
  const kept = [...terms]
    .map(([term, count]) => [term, count * share] as const)
    .filter(([, count]) => count > 0.5)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return { version: 1, reports: reports * share, terms: kept.slice(0, MOST_TERMS) }
}

/** How rare a term is: the negative logarithm of the share of reports it stands in, between 0 and about 7. */
export type Rarity = (term: string) => number

/** What general text counts against what the desk has read: as much as this many reports. */
const PRIOR_REPORTS = 200

/** The share of reports that a term stands in of which nothing is known. */
const UNKNOWN_SHARE = 0.0015

/** Looks up rarity in `counts`, leaning on the frequency of common words while few reports are counted. */
export function rarityIn(counts: TermCounts): Rarity {
  const seen = new Map(counts.terms)
  const all = PRIOR_REPORTS + counts.reports
  return (term) => {
    const expected = (COMMON_WORDS.get(term) ?? UNKNOWN_SHARE) * PRIOR_REPORTS
    return -Math.log(Math.min(1, (expected + (seen.get(term) ?? 0)) / all))
  }
}
