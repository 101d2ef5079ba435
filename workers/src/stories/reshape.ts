import {
  candidateTerms,
  type Rarity,
  reviewPair,
  reviewStory,
  type StoryProfile,
  sketchStory,
  stableId,
} from '@parley-record/engine'
import {
  findStory,
  loadProfiles,
  mergeStories,
  type Resketch,
  reportsOfStory,
  type Story,
  splitStory,
  type Tx,
} from '@parley-record/store'
import { tell } from '../events.js'
import type { Work } from '../work.js'
import { wantRecord } from './want-record.js'

/** A story that a report has just joined, under the shard's lock. */
export interface Changed {
  readonly story: string
  readonly reports: number
  /** The likeliest other stories for that report. */
  readonly near: readonly string[]
  readonly rarity: Rarity
  readonly at: Date
}

/** Looks whether the story that changed is one with another, or has become two. */
export async function reshape(work: Work, tx: Tx, changed: Changed): Promise<void> {
  for (const other of changed.near) {
    if (other !== changed.story && (await mergeIfOne(work, tx, { changed, other }))) return
  }
  if (isReviewSize(changed.reports)) await splitIfTwo(work, tx, changed)
}

/** Sizes at which a story is looked at again: from six on with each fourth part more. */
function isReviewSize(reports: number): boolean {
  const step = (n: number) => Math.floor(Math.log(n) / Math.log(1.25))
  return reports >= 6 && (reports === 6 || step(reports) !== step(reports - 1))
}

async function mergeIfOne(
  work: Work,
  tx: Tx,
  { changed, other }: { readonly changed: Changed; readonly other: string },
): Promise<boolean> {
  const { rarity, at } = changed
  const [a, b] = [await findStory(tx, changed.story), await findStory(tx, other)]
  if (a === null || b === null || a.state === 'merged' || b.state === 'merged' || b.reports === 0)
    return false
  const review = reviewPair(a.sketch, b.sketch, rarity)
  if (review.kind === 'apart' || (await wereParted(tx, a.id, b.id))) return false
  const [into, from] = larger(a, b)
  const why = { reasons: review.reasons, score: review.score }
  const decided = { who: 'parley', at, why }
  if (
    (await mergeStories(tx, { from: from.id, into: into.id, decided, resketch: resketchBy(rarity) })) === null
  ) {
    return false
  }
  const body = { title: into.title, other: from.id, why: review.reasons.join(' ') }
  await tell(tx, { kind: 'story.merged', story: into.id, body }, at)
  await wantRecord(work, tx, { story: into.id, reports: a.reports + b.reports })
  return true
}

/** The one with more reports stays, of equal ones the older. */
function larger(a: Story, b: Story): readonly [Story, Story] {
  if (a.reports !== b.reports) return a.reports > b.reports ? [a, b] : [b, a]
  return a.createdAt <= b.createdAt ? [a, b] : [b, a]
}

/** True when one was split from the other, or somebody undid that they were one. */
async function wereParted(tx: Tx, a: string, b: string): Promise<boolean> {
  const row = await tx
    .selectFrom('parley.story_event')
    .select('id')
    .where('kind', '=', 'split')
    .where('story_id', 'in', [a, b])
    .where('other_id', 'in', [a, b])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** True when a person put this story together, or undid a split of it: Parley does not part it again. */
async function wasHeldTogether(tx: Tx, story: string): Promise<boolean> {
  const row = await tx
    .selectFrom('parley.story_event as line')
    .leftJoin('parley.story_event as undoing', 'undoing.undoes', 'line.id')
    .select('line.id')
    .where('line.kind', '=', 'merged')
    .where('line.who', '<>', 'parley')
    .where((eb) => eb.or([eb('line.story_id', '=', story), eb('line.other_id', '=', story)]))
    .where('undoing.id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function splitIfTwo(work: Work, tx: Tx, { story: id, rarity, at }: Changed): Promise<void> {
  if (await wasHeldTogether(tx, id)) return
  const reports = await reportsOfStory(tx, id)
  const profiles = await loadProfiles(tx, reports)
  const members = reports.flatMap((report) => {
    const found = profiles.get(report)
    return found === undefined ? [] : [found.profile as StoryProfile]
  })
  const review = reviewStory(members, rarity)
  const story = await findStory(tx, id)
  if (review.kind === 'keep' || story === null) return
  const leaving = members.filter(({ report }) => review.leave.includes(report))
  const title = leaving.at(0)?.headline ?? story.title
  const other = stableId('st', id, ...review.leave, at.toISOString())
  await splitStory(tx, {
    storyId: id,
    id: other,
    title,
    shard: story.shard,
    reports: review.leave,
    decided: { who: 'parley', at, why: { reasons: review.reasons } },
    resketch: resketchBy(rarity),
  })
  const body = { title, other: id, why: review.reasons.join(' ') }
  await tell(tx, { kind: 'story.split', story: other, body }, at)
  await wantRecord(work, tx, { story: id, reports: review.stay.length })
  await wantRecord(work, tx, { story: other, reports: review.leave.length })
}

/** How a story is sketched anew when reports leave it or come in together. */
export function resketchBy(rarity: Rarity): Resketch {
  return (profiles) => {
    const sketch = sketchStory(profiles)
    return { sketch, terms: candidateTerms(sketch, rarity) }
  }
}
