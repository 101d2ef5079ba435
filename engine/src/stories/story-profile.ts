import type { Reading } from '../read/reading.js'
import type { WorldIndex } from '../world/world-index.js'
import { keysOfActors } from './actor-keys.js'
import { eachFacet, type Facet, type Facets, heaviest } from './facets.js'
import { weighActors } from './weigh-actors.js'
import { weighActs } from './weigh-acts.js'
import { weighDays } from './weigh-days.js'
import { weighNumbers } from './weigh-numbers.js'
import { headlineOf, weighTitle } from './weigh-title.js'
import { weighWords } from './weigh-words.js'

/** What one report is about, for finding its story: a few kilobytes of JSON, made from its reading alone. */
export interface StoryProfile {
  readonly version: 1
  /** Id of the report. */
  readonly report: string
  /** ISO 8601, as the report has it; `null` when it has no date. */
  readonly published: string | null
  /** The title, else the first sentence, cut at 160 code units; `null` for a report without words. */
  readonly headline: string | null
  readonly facets: Facets
  /** How the heaviest actors and places are printed, by their terms: for reasons that people read. */
  readonly names: readonly (readonly [term: string, printed: string])[]
}

/** How many terms of each kind a profile keeps. */
const MOST: Readonly<Record<Facet, number>> = {
  who: 32,
  where: 12,
  what: 120,
  title: 32,
  acts: 32,
  numbers: 16,
  days: 12,
}

/** What the report of `reading` is about. Pure; linear in the reading. */
export function profileReport(reading: Reading, world: WorldIndex): StoryProfile {
  const keys = keysOfActors(reading, world)
  const headline = headlineOf(reading)
  const { who, where } = weighActors(reading, { keys, headline })
  const weights: Readonly<Record<Facet, ReadonlyMap<string, number>>> = {
    who,
    where,
    what: weighWords(reading, headline),
    title: weighTitle(reading, headline),
    acts: weighActs(reading, keys),
    numbers: weighNumbers(reading),
    days: weighDays(reading),
  }
  const facets = eachFacet((facet) => heaviest(weights[facet], MOST[facet]))
  const named = new Map(keys.flatMap(({ terms, printed }) => terms.map((term) => [term, printed] as const)))
  return {
    version: 1,
    report: reading.report.id,
    published: reading.report.published,
    headline: headline?.slice(0, 160) ?? null,
    facets,
    names: [...facets.who, ...facets.where].flatMap(([term]) => {
      const printed = named.get(term)
      return printed === undefined ? [] : [[term, printed] as const]
    }),
  }
}

/** True when nothing in the profile can tell which story it belongs to. */
export function saysNothing(profile: Pick<StoryProfile, 'facets'>): boolean {
  const { who, where, what } = profile.facets
  return who.length + where.length + what.length < FEWEST_TERMS
}

/** A report of fewer names and words than this cannot be placed. */
const FEWEST_TERMS = 3
