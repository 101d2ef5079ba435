import { prepare, sharedTerms } from './compare.js'
import { explainShared, explainStories } from './reasons.js'
import { logOdds, pairFeatures, probability } from './story-model.js'
import type { StorySketch } from './story-sketch.js'
import type { Rarity } from './term-counts.js'
import { storyTimeEvidence } from './time-evidence.js'
import { PAIR_WEIGHTS } from './weights.js'

/** Whether two stories are one. */
export interface PairReview {
  readonly kind: 'merge' | 'apart'
  /** Between 0 and 1; from 0.5 on they are one. */
  readonly score: number
  readonly reasons: readonly string[]
}

const MERGE_FROM = 0.5

/**
 * Looks whether two stories are one: two reports that shared little may each have started one, which their later
 * reports show to be the same. Give it the stories that share candidate terms with one that has changed; not those
 * that were split from each other, nor those a person parted.
 */
export function reviewPair(a: StorySketch, b: StorySketch, rarity: Rarity): PairReview {
  const odds = logOdds(pairFeatures(a, b, rarity), PAIR_WEIGHTS) + storyTimeEvidence(a, b)
  const score = Math.round(probability(odds) * 1000) / 1000
  const shared = sharedTerms(prepare(a.facets, rarity), prepare(b.facets, rarity))
  return {
    kind: score >= MERGE_FROM ? 'merge' : 'apart',
    score,
    reasons: [...explainShared(shared, [...a.names, ...b.names]), ...explainStories(a, b)],
  }
}
