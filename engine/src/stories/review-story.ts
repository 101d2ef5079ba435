import { type Division, divide } from './divide.js'
import { explainSides } from './reasons.js'
import { logOdds, reportFeatures } from './story-model.js'
import type { StoryProfile } from './story-profile.js'
import { sketchStory } from './story-sketch.js'
import type { Rarity } from './term-counts.js'
import { REPORT_WEIGHTS } from './weights.js'

/** Whether a story is one or two. */
export type StoryReview =
  | { readonly kind: 'keep'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'split'
      /** Ids of the reports that keep the story and of those that leave it together; none on both sides. */
      readonly stay: readonly string[]
      readonly leave: readonly string[]
      readonly reasons: readonly string[]
    }

/** With fewer reports a story tells too little of itself; a side of fewer is a straggler, not a story. */
const FEWEST_REPORTS = 6
const FEWEST_ON_A_SIDE = 3

/** Only the last so many are compared with each other; older reports go with the side they are more like. */
const MOST_COMPARED = 60

/**
 * Two sides are two stories when members of different sides share hardly anything beyond what all share: by mean
 * cosine in the space of what tells them apart, absolute and against that within the sides. Chosen on the odd topics
 * of ECB+, where 13 of 16 joined pairs of stories come apart by it and no single story does.
 */
const MOST_ACROSS = 0.056
const MOST_OF_WITHIN = 0.38

/** True when a story has grown enough since it was last reviewed (0: never) to look at it again. */
export function reviewDue(reports: number, reviewedAt: number): boolean {
  return reports >= FEWEST_REPORTS && reports >= reviewedAt * 1.25
}

/**
 * Looks whether a story has become two. The side with more reports (of equal sides that of the first member) keeps the
 * story, its id and history. A story may come into more than two: review the sides again.
 *
 * @param members profiles of its reports, in the order in which they joined
 */
export function reviewStory(members: readonly StoryProfile[], rarity: Rarity): StoryReview {
  const recent = members.slice(-MOST_COMPARED)
  const division = members.length < FEWEST_REPORTS ? null : divide(recent, rarity)
  if (division === null)
    return { kind: 'keep', reasons: [`A story of fewer than ${FEWEST_REPORTS} reports is not split.`] }
  if (!comesApart(division)) return { kind: 'keep', reasons: [togetherBecause(division)] }
  const [one, two] = withOlder(division, { recent, older: members.slice(0, -MOST_COMPARED), rarity })
  const [stay, leave] = one.length >= two.length ? [one, two] : [two, one]
  return {
    kind: 'split',
    stay: stay.map((profile) => profile.report),
    leave: leave.map((profile) => profile.report),
    reasons: explainSides(sketchStory(stay), sketchStory(leave), rarity),
  }
}

function comesApart({ sides, within, across }: Division): boolean {
  const smaller = Math.min(...sides.map((side) => side.length))
  return smaller >= FEWEST_ON_A_SIDE && across <= MOST_ACROSS && across <= MOST_OF_WITHIN * within
}

function togetherBecause({ sides, within, across }: Division): string {
  const [one, two] = sides.map((side) => side.length)
  const percent = within === 0 ? 100 : Math.round((100 * across) / within)
  return `Divided as well as can be (${one} and ${two} reports), the sides share ${percent}% of what reports of one side share.`
}

type Sides = readonly [readonly StoryProfile[], readonly StoryProfile[]]

function withOlder(
  { sides }: Division,
  {
    recent,
    older,
    rarity,
  }: { recent: readonly StoryProfile[]; older: readonly StoryProfile[]; rarity: Rarity },
): Sides {
  const pick = (side: readonly number[]) => side.flatMap((i) => recent[i] ?? [])
  const [one, two] = [pick(sides[0]), pick(sides[1])]
  if (older.length === 0) return [one, two]
  const [a, b] = [sketchStory(one), sketchStory(two)]
  const liker = (profile: StoryProfile) =>
    logOdds(reportFeatures(profile, a, rarity), REPORT_WEIGHTS) >=
    logOdds(reportFeatures(profile, b, rarity), REPORT_WEIGHTS)
  return [
    [...older.filter(liker), ...one],
    [...older.filter((profile) => !liker(profile)), ...two],
  ]
}
