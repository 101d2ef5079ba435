import { parseIsoDay } from '../read/times/days.js'
import { allTerms, eachFacet, type Facet, type Facets, heaviest, type Terms } from './facets.js'
import type { StoryProfile } from './story-profile.js'

/**
 * What a story is about: the sum of its reports' profiles, the older ones faded. Bounded in size however long the
 * story lives. Two sums of the same dated reports are equal in whatever order they were added, up to rounding, as long
 * as no facet is full (then the lightest terms are forgotten). A report is taken out by building the sketch again.
 */
export interface StorySketch {
  readonly version: 1
  readonly reports: number
  /** Days of the first and last dated report, ISO; `null` while none has a date. */
  readonly first: string | null
  readonly latest: string | null
  /** Days on which its reports were published, with the number of reports, unfaded; the latest `PUBLISHED`. */
  readonly published: readonly (readonly [day: string, reports: number])[]
  readonly facets: Facets
  /** How many reports there are, the older ones faded, and in how many of them a term stands. */
  readonly mass: number
  readonly present: Terms
  readonly names: StoryProfile['names']
}

/** Days after which a report counts half against a new one: stories live for weeks and move on. */
const HALF_LIFE = 21

/** How many terms of each kind a sketch keeps. */
const MOST: Readonly<Record<Facet, number>> = {
  who: 64,
  where: 24,
  what: 300,
  title: 100,
  acts: 80,
  numbers: 40,
  days: 30,
}
const PUBLISHED = 60
const NAMES = 48
const PRESENT = 240

/** The sketch of a story without reports. */
export const EMPTY_SKETCH: StorySketch = {
  version: 1,
  reports: 0,
  first: null,
  latest: null,
  published: [],
  facets: eachFacet(() => []),
  mass: 0,
  present: [],
  names: [],
}

/** The sketch of these reports, the same for every order of them. */
export function sketchStory(profiles: readonly StoryProfile[]): StorySketch {
  return [...profiles].sort(byPublication).reduce(addToSketch, EMPTY_SKETCH)
}

function byPublication(a: StoryProfile, b: StoryProfile): number {
  const [dayA, dayB] = [a.published ?? '', b.published ?? '']
  return dayA < dayB ? -1 : dayA > dayB ? 1 : a.report < b.report ? -1 : a.report > b.report ? 1 : 0
}

/**
 * The sketch with one more report. Weights fade from the latest day backwards ("forward decay", Cormode et al., ICDE
 * 2009): a late report fades the sum, a report that comes in late is itself faded, so that both orders give the same.
 * A report without a date counts as one of the latest day.
 */
export function addToSketch(sketch: StorySketch, profile: StoryProfile): StorySketch {
  const day = dayOfPublication(profile.published)
  const latest = later(sketch.latest, day)
  const old = fade(sketch.latest, latest)
  const fresh = fade(day, latest)
  const facets = eachFacet((facet) =>
    heaviest(
      added({ into: sketch.facets[facet], old }, { from: unit(profile.facets[facet]), fresh }),
      MOST[facet],
    ),
  )
  return {
    version: 1,
    reports: sketch.reports + 1,
    first: day === null || (sketch.first !== null && sketch.first < day) ? sketch.first : day,
    latest,
    published: publishedWith(sketch.published, day),
    facets,
    mass: sketch.mass * old + fresh,
    present: heaviest(
      added(
        { into: sketch.present, old },
        { from: [...allTerms(profile.facets)].map((term) => [term, 1]), fresh },
      ),
      PRESENT,
    ),
    names: namesFor(facets, [...sketch.names, ...profile.names]),
  }
}

/** ISO day of a publication; `null` when there is none or it is no date. */
export function dayOfPublication(published: string | null): string | null {
  const day = published?.slice(0, 10) ?? null
  return day === null || parseIsoDay(day) === null ? null : day
}

function later(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || b < a ? a : b
}

/** What a weight of day `from` counts on day `to`. */
function fade(from: string | null, to: string | null): number {
  const days = daysBetween(from, to)
  return days === null ? 1 : 2 ** (-days / HALF_LIFE)
}

/** Days from `a` to `b`; `null` when one of them is not known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const from = a === null ? null : parseIsoDay(a)
  const to = b === null ? null : parseIsoDay(b)
  return from === null || to === null ? null : to - from
}

/** Every report counts the same, however long it is: its weights are scaled to length 1. */
function unit(terms: Terms): Terms {
  const length = Math.hypot(...terms.map(([, weight]) => weight))
  return length === 0 ? [] : terms.map(([term, weight]) => [term, weight / length])
}

function added(
  { into, old }: { into: Terms; old: number },
  { from, fresh }: { from: Terms; fresh: number },
): ReadonlyMap<string, number> {
  const weights = new Map(into.map(([term, weight]) => [term, weight * old]))
  for (const [term, weight] of from) weights.set(term, (weights.get(term) ?? 0) + weight * fresh)
  return weights
}

function publishedWith(published: StorySketch['published'], day: string | null): StorySketch['published'] {
  if (day === null) return published
  const counts = new Map(published)
  counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-PUBLISHED)
}

/** The names of the heaviest actors and places; of several printed forms the first by the alphabet, for any order. */
function namesFor(facets: Facets, names: StoryProfile['names']): StorySketch['names'] {
  const printed = new Map<string, string>()
  for (const [term, name] of names) {
    const known = printed.get(term)
    if (known === undefined || name < known) printed.set(term, name)
  }
  return [...facets.who, ...facets.where].slice(0, NAMES).flatMap(([term]) => {
    const name = printed.get(term)
    return name === undefined ? [] : [[term, name] as const]
  })
}
