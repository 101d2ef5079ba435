import type { StoryRecord } from '@parley-record/engine'
import { currentStory, latestRecord, type Queries, recordUpTo, type Story } from '@parley-record/store'
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
  const kept =
    revision === undefined ? await latestRecord(db, story.id) : await recordUpTo(db, story.id, revision)
  if (kept !== null) return { ...kept, story }
  throw revision === undefined
    ? new ProblemError('story-empty', 'Its first record is being made; it will be there in a moment.', {
        headers: { 'retry-after': '2' },
      })
    : new ProblemError('revision-unknown', `Story ${story.id} has no record up to revision ${revision}.`)
}
