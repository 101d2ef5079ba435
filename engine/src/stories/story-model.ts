import { compare, prepare } from './compare.js'
import type { StoryProfile } from './story-profile.js'
import type { StorySketch } from './story-sketch.js'
import { strangeness } from './strangeness.js'
import type { Rarity } from './term-counts.js'

/**
 * What is weighed, each part between 0 and about 1: cosines by facet, shares of what one tells that the other tells
 * too, how rare the shared names and words are, what is strange on either side; and once more for young stories and
 * short reports, which are less like anything. A logistic model weighs them, as Miranda et al. (EMNLP 2018) and
 * Saravanakumar et al. (EACL 2021) learn the weights of their cosines; time is added apart (`timeEvidence`).
 */
export const FEATURES = [
  'one',
  'who',
  'where',
  'what',
  'title',
  'acts',
  'numbers',
  'days',
  'covered',
  'coreCovered',
  'rareNames',
  'rareWords',
  'missing',
  'strange',
  'exclusive',
  'young',
  'youngWho',
  'youngWhat',
  'youngCovered',
  'short',
  'shortWhat',
  'shortCovered',
] as const
export type Feature = (typeof FEATURES)[number]
export type Features = Readonly<Record<Feature, number>>

/** A profile of this many words is as telling as a longer one. */
const LONG = 60

/** A report beside a story. */
export function reportFeatures(profile: StoryProfile, sketch: StorySketch, rarity: Rarity): Features {
  return featuresBeside(profile, rarity)(sketch)
}

/** A report beside any number of stories: its own side is prepared once. */
export function featuresBeside(profile: StoryProfile, rarity: Rarity): (sketch: StorySketch) => Features {
  const own = prepare(profile.facets, rarity)
  return (sketch) =>
    featuresOf({
      likeness: compare(own, prepare(sketch.facets, rarity), rarity),
      against: strangeness(profile.facets, sketch, rarity),
      reports: sketch.reports,
      words: profile.facets.what.length,
    })
}

/** Two stories beside each other: the same whichever is given first, unless both have equally many reports. */
export function pairFeatures(a: StorySketch, b: StorySketch, rarity: Rarity): Features {
  const [small, large] = a.reports <= b.reports ? [a, b] : [b, a]
  const one = strangeness(small.facets, large, rarity)
  const other = strangeness(large.facets, small, rarity)
  return featuresOf({
    likeness: compare(prepare(small.facets, rarity), prepare(large.facets, rarity), rarity),
    against: { missing: (one.missing + other.missing) / 2, strange: (one.strange + other.strange) / 2 },
    reports: small.reports,
    words: small.facets.what.length / 2,
  })
}

interface Compared {
  readonly likeness: ReturnType<typeof compare>
  readonly against: ReturnType<typeof strangeness>
  readonly reports: number
  readonly words: number
}

function featuresOf({ likeness, against, reports, words }: Compared): Features {
  const { cosines, covered, coreCovered } = likeness
  const young = 1 / Math.max(1, reports)
  const short = Math.max(0, 1 - words / LONG)
  return {
    one: 1,
    ...cosines,
    covered,
    coreCovered,
    rareNames: Math.log1p(likeness.rareNames) / 4,
    rareWords: Math.log1p(likeness.rareWords) / 4,
    missing: (1 - young) * against.missing,
    strange: (1 - young) * against.strange,
    exclusive: (1 - young) * against.strange * against.missing,
    young,
    youngWho: young * cosines.who,
    youngWhat: young * cosines.what,
    youngCovered: young * covered,
    short,
    shortWhat: short * cosines.what,
    shortCovered: short * covered,
  }
}

/** Log odds by these weights, before time is considered. */
export function logOdds(features: Features, weights: Features): number {
  return FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0)
}

/** Log odds as a probability. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
