import {
  addToSketch,
  candidateTerms,
  type Decision,
  decide,
  EMPTY_SKETCH,
  type Rarity,
  type StoryProfile,
  stableId,
} from '@parley-record/engine'
import {
  findStory,
  joinStory,
  loadProfiles,
  lockShard,
  type Sketched,
  type Story,
  startStory,
  storyOfReport,
  type Tx,
} from '@parley-record/store'
import { tell } from '../events.js'
import { workNotice } from '../notice-codes.js'
import { freshStories, searchStories } from '../stories/candidates.js'
import { storyOfEarlierVersion } from '../stories/earlier-version.js'
import { reshape } from '../stories/reshape.js'
import { keepWaiting, wakeWaiting } from '../stories/waiting.js'
import { wantRecord } from '../stories/want-record.js'
import type { Step, Work } from '../work.js'
import { GivenUp } from './given-up.js'

/** One shard serves some hundred decisions a second; see `docs/scaling.md` before there are more. */
const SHARD = 0

/** What a decision about one report rests on. */
interface Case {
  readonly report: string
  readonly profile: StoryProfile
  readonly rarity: Rarity
  readonly arrived: Date
  readonly at: Date
}

/**
 * Decides which story a report belongs to. Candidates are searched before the shard's lock is taken; under it the
 * decision is made on the rows as they are then, and written with the report's place, its history and the next job.
 */
export const joinStoryStep: Step<'join-story'> = async (work, { report }, complete) => {
  const { store, terms, now } = work
  if ((await storyOfReport(store.db, report)) !== null) return store.transaction(complete)
  const found = (await loadProfiles(store.db, [report])).get(report)
  if (found === undefined) throw new GivenUp(workNotice('job-failed', report, 'the report was not read'))
  const rarity = await terms.rarity()
  const profile = found.profile as StoryProfile
  const given: Case = { report, profile, rarity, arrived: found.receivedAt, at: now() }
  const search = await searchStories(store.db, profile, given)
  await store.transaction(async (tx) => {
    await lockShard(tx, SHARD)
    if ((await storyOfReport(tx, report)) === null) {
      const stories = await freshStories(tx, search)
      await settle(work, tx, { given, stories, decision: await decideOn(tx, given, stories) })
      await terms.learn(tx)
    }
    await complete(tx)
  })
}

/** A new version of a report goes where the report is; everything else is weighed. */
async function decideOn(tx: Tx, given: Case, stories: readonly Story[]): Promise<Decision> {
  const earlier = await storyOfEarlierVersion(tx, given.report)
  if (earlier !== null) {
    const reasons = ['It is a new version of a report that is in this story.']
    return { kind: 'join', story: earlier, score: 1, reasons, near: [] }
  }
  const { profile, rarity, arrived, at } = given
  return decide(profile, stories, { rarity, arrived: arrived.toISOString(), now: at.toISOString() })
}

interface Settling<K extends Decision['kind'] = Decision['kind']> {
  readonly given: Case
  readonly stories: readonly Story[]
  readonly decision: Extract<Decision, { kind: K }>
}

async function settle(work: Work, tx: Tx, settling: Settling): Promise<void> {
  const { decision, given } = settling
  switch (decision.kind) {
    case 'join':
      return join(work, tx, { ...settling, decision })
    case 'start':
      return start(work, tx, { ...settling, decision })
    case 'wait':
      return keepWaiting(tx, { report: given.report, decision, at: given.at, send: work.send })
  }
}

async function join(work: Work, tx: Tx, { given, stories, decision }: Settling<'join'>): Promise<void> {
  const { report, profile, rarity, at } = given
  const story = stories.find(({ id }) => id === decision.story) ?? (await findStory(tx, decision.story))
  if (story === null) throw new Error(`story ${decision.story} is not there`)
  const sketch = addToSketch(story.sketch, profile)
  const sketched: Sketched = { sketch, terms: candidateTerms(sketch, rarity) }
  const joined = await joinStory(tx, {
    ...sketched,
    storyId: story.id,
    reportId: report,
    decided: decided(at, decision),
  })
  if (joined === 'merged') throw new Error(`story ${story.id} was merged at this moment; decide again`)
  if (joined === 'known') return
  const body = { title: story.title, reports: story.reports + 1, why: decision.reasons.join(' ') }
  await tell(tx, { kind: 'story.joined', story: story.id, report, body }, at)
  await follow(work, tx, { report, story: story.id, reports: body.reports })
  const near = decision.near.map(({ story: other }) => other)
  await reshape(work, tx, { story: story.id, reports: body.reports, near, rarity, at })
}

async function start(work: Work, tx: Tx, { given, decision }: Settling<'start'>): Promise<void> {
  const { report, profile, rarity, at } = given
  const id = stableId('st', report, at.toISOString())
  const title = profile.headline ?? 'Without a title'
  const sketch = addToSketch(EMPTY_SKETCH, profile)
  const sketched: Sketched = { sketch, terms: candidateTerms(sketch, rarity) }
  const story = { ...sketched, id, title, shard: SHARD, reportId: report, decided: decided(at, decision) }
  if (!(await startStory(tx, story))) return
  const body = { title, reports: 1, why: decision.reasons.join(' ') }
  await tell(tx, { kind: 'story.started', story: id, report, body }, at)
  await follow(work, tx, { report, story: id, reports: 1 })
}

/** What comes after a report has its story. */
async function follow(
  work: Work,
  tx: Tx,
  { report, story, reports }: { readonly report: string; readonly story: string; readonly reports: number },
): Promise<void> {
  await wakeWaiting(tx, { report, story, send: work.send })
  await wantRecord(work, tx, { story, reports })
}

function decided(at: Date, { reasons, near, ...decision }: Exclude<Decision, { kind: 'wait' }>) {
  const score = decision.kind === 'join' ? { score: decision.score } : {}
  return { who: 'parley', at, why: { reasons, near, ...score } }
}
