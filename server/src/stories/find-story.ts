import type { StoryRecord } from '@parley-record/engine'
import {
  currentStory,
  type Queries,
  type RecordLine,
  recordsOf,
  recordUpTo,
  type Story,
} from '@parley-record/store'
import { ProblemError } from '../problems.js'

/**
 * A story by its id; one that was merged leads to the story that has its reports now.
 *
 * @throws ProblemError `story-unknown`
 */
export async function findStory(db: Queries, id: string): Promise<Story> {
  const story = await currentStory(db, id)
  if (story === null) {
    throw new ProblemError('story-unknown', `There is no story ${id.slice(0, 100)}. See GET /api/v1/stories.`)
  }
  return story
}

export interface FoundRecord {
  readonly story: Story
  readonly record: StoryRecord
  readonly revision: number
  readonly madeAt: Date
  readonly sha256: string
}

/**
 * The record of a story: the latest one, or the one that was the latest at a revision.
 *
 * @throws ProblemError `story-unknown`; `story-empty` while the first record is being made; `revision-unknown`
 */
export async function findRecord(db: Queries, id: string, revision?: number): Promise<FoundRecord> {
  const story = await findStory(db, id)
  const line = await lineUpTo(db, story.id, revision)
  const record = line === undefined ? null : await unpacked(db, story.id, line)
  if (line !== undefined && record !== null) return { ...line, record, story }
  throw revision === undefined
    ? new ProblemError('story-empty', 'Its first record is being made; it will be there in a moment.', {
        headers: { 'retry-after': '2' },
      })
    : new ProblemError('revision-unknown', `Story ${story.id} has no record up to revision ${revision}.`)
}

/** Records kept unpacked for each store: unpacking one costs more than all else that is done for a request. */
const MOST_KEPT = 8
const kept = new WeakMap<Queries, Map<string, Promise<StoryRecord | null>>>()

/** A line of the list of records, the latest or the latest up to a revision. */
export async function lineUpTo(
  db: Queries,
  storyId: string,
  revision: number | undefined,
): Promise<RecordLine | undefined> {
  if (revision === undefined) return (await recordsOf(db, storyId, 1))[0]
  const lines = await recordsOf(db, storyId, 1_000)
  // A story with more records than are listed: the old one is looked up whole.
  return (
    lines.find((line) => line.revision <= revision) ?? (await recordUpTo(db, storyId, revision)) ?? undefined
  )
}

/** The record of a revision, which never changes: the one used longest ago makes room. */
function unpacked(
  db: Queries,
  storyId: string,
  { revision, sha256 }: RecordLine,
): Promise<StoryRecord | null> {
  const records = kept.get(db) ?? new Map<string, Promise<StoryRecord | null>>()
  kept.set(db, records)
  const key = `${storyId} ${revision} ${sha256}`
  const record = records.get(key) ?? recordUpTo(db, storyId, revision).then((found) => found?.record ?? null)
  records.delete(key)
  records.set(key, record)
  record.catch(() => records.delete(key))
  const [oldest] = records.keys()
  if (records.size > MOST_KEPT && oldest !== undefined) records.delete(oldest)
  return record
}
