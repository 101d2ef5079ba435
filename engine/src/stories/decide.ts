import { addHours } from './clock.js'
import { prepare, sharedTerms } from './compare.js'
import { explainGap, explainShared, nothingNear } from './reasons.js'
import { featuresBeside, logOdds, probability } from './story-model.js'
import { type StoryProfile, saysNothing } from './story-profile.js'
import type { StorySketch } from './story-sketch.js'
import type { Rarity } from './term-counts.js'
import { speaksOf, timeEvidence } from './time-evidence.js'
import { REPORT_WEIGHTS } from './weights.js'

/** A story that the index found. */
export interface Candidate {
  readonly id: string
  readonly sketch: StorySketch
}

/** How near a story is, between 0 and 1: from `JOIN_FROM` on a report joins. */
export interface Near {
  readonly story: string
  readonly score: number
}

/**
 * Where a report belongs. `wait`: not yet known; decide again at `until`, or when one of the stories `near` has
 * changed. `near` are the likeliest stories, best first, whatever was decided. Plain data.
 */
export type Decision =
  | {
      readonly kind: 'join'
      readonly story: string
      readonly score: number
      readonly reasons: readonly string[]
      readonly near: readonly Near[]
    }
  | { readonly kind: 'start'; readonly reasons: readonly string[]; readonly near: readonly Near[] }
  | {
      readonly kind: 'wait'
      /** ISO 8601, UTC. */
      readonly until: string
      readonly reasons: readonly string[]
      readonly near: readonly Near[]
    }

export interface DecideOptions {
  readonly rarity: Rarity
  /** When the report came in and what time it is: ISO 8601 in UTC, as `Date.prototype.toISOString` gives it. */
  readonly arrived: string
  readonly now: string
}

/** From this score a report joins; below `START_BELOW` it starts a story; between them it waits. */
const JOIN_FROM = 0.5
const START_BELOW = 0.3

/** The score of a story with which a report shares no name, place or word of a title, however near their days. */
const NEAR_AT_MOST = 0.25

/** Hours that a report in between may wait for others to make the matter clear. */
const WAIT_HOURS = 6

/** How many stories a decision names. */
const NAMED = 5

interface Judged {
  readonly candidate: Candidate
  readonly score: number
}

/**
 * Decides where a report belongs by who, where, when and what it and the stories tell. Pure: the same profile,
 * candidates and options give the same decision, in whatever order the candidates come. It joins readily: what was
 * joined wrongly comes apart in `reviewStory`, which sees more than one report.
 *
 * @throws RangeError when `arrived` or `now` is no UTC time.
 */
export function decide(
  profile: StoryProfile,
  candidates: readonly Candidate[],
  { rarity, arrived, now }: DecideOptions,
): Decision {
  const until = addHours(arrived, WAIT_HOURS)
  const patient = addHours(now, 0) < until
  if (saysNothing(profile)) return undecidable(patient ? until : null)
  const judged = judge(profile, candidates, rarity)
  const near = judged.slice(0, NAMED).map(toNear)
  const [best] = judged
  if (best === undefined)
    return { kind: 'start', reasons: ['No open story shares a rare name or word with this report.'], near }
  const reasons = explain(profile, best.candidate.sketch, rarity)
  if (best.score >= JOIN_FROM) return { kind: 'join', ...toNear(best), reasons, near }
  if (best.score >= START_BELOW && patient)
    return {
      kind: 'wait',
      until,
      reasons: ['Unknown: the nearest story is neither clearly the same nor clearly another.', ...reasons],
      near,
    }
  return { kind: 'start', reasons: [nothingNear(candidates.length), ...reasons], near }
}

function judge(profile: StoryProfile, candidates: readonly Candidate[], rarity: Rarity): readonly Judged[] {
  const features = featuresBeside(profile, rarity)
  return candidates
    .map((candidate) => {
      const odds = logOdds(features(candidate.sketch), REPORT_WEIGHTS)
      const score = probability(odds + timeEvidence(profile, candidate.sketch))
      const told = score < START_BELOW || sharesAName(profile, candidate.sketch, rarity)
      return { candidate, score: told ? score : NEAR_AT_MOST }
    })
    .sort(byScore)
}

/**
 * Whether a report and a story name the same person, body or place, or share a word of their titles. Days and common
 * words are shared by whatever was written that week: without a name they make no story.
 */
function sharesAName(profile: StoryProfile, sketch: StorySketch, rarity: Rarity): boolean {
  const { who, where, title } = sharedTerms(prepare(profile.facets, rarity), prepare(sketch.facets, rarity))
  return who.length + where.length + title.length > 0
}

function byScore(a: Judged, b: Judged): number {
  return b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1)
}

function toNear({ candidate, score }: Judged): Near {
  return { story: candidate.id, score: Math.round(score * 1000) / 1000 }
}

function explain(profile: StoryProfile, sketch: StorySketch, rarity: Rarity): readonly string[] {
  const shared = sharedTerms(prepare(profile.facets, rarity), prepare(sketch.facets, rarity))
  return [
    ...explainShared(shared, [...profile.names, ...sketch.names]),
    ...explainGap(profile.published, sketch),
    ...(speaksOf(profile.facets, sketch) ? ['It speaks of a day on which the story was reported.'] : []),
  ]
}

function undecidable(until: string | null): Decision {
  const reason = 'Unknown: the report names too little to tell what it is about.'
  return until === null
    ? { kind: 'start', reasons: [reason, 'It has waited long enough and stays by itself.'], near: [] }
    : { kind: 'wait', until, reasons: [reason], near: [] }
}
