import { type StoryRecord, summarise } from '@parley-record/engine'
import { editsForRecord, findStory, saveRecord, type Tx } from '@parley-record/store'
import { tell } from '../events.js'
import { loadPackedReadings } from '../stories/packed-readings.js'
import { wantRecord } from '../stories/want-record.js'
import type { Step, Work } from '../work.js'
import { GivenUp } from './given-up.js'

/**
 * The record of one story, from its readings as they stand now. `wanted` counts the changes of a story and `revision`
 * is the count that its latest record has seen: a change that comes while a record is being made leaves them unequal,
 * and one more job is sent.
 */
export const buildRecordStep: Step<'build-record'> = async (work, { story: id }, complete) => {
  const { store, pool } = work
  // The count is read before the readings and edits: it may then tell of less than they hold, never of more.
  const story = await findStory(store.db, id)
  if (story === null || story.state === 'merged' || story.revision >= story.wanted) {
    return store.transaction(complete)
  }
  const readings = await loadPackedReadings(work, id)
  if (readings.length === 0) return store.transaction(complete)
  const edits = await editsForRecord(store.db, id)
  const today = work.now().toISOString().slice(0, 10)
  const answer = await pool.assemble(id, readings, { edits, today })
  if (!answer.ok) throw new GivenUp(answer.notice)
  await store.transaction(async (tx) => {
    await keep(work, tx, { story: id, revision: story.wanted, record: answer.value })
    await complete(tx)
  })
}

interface Made {
  readonly story: string
  readonly revision: number
  readonly record: StoryRecord
}

async function keep(work: Work, tx: Tx, { story: id, revision, record }: Made): Promise<void> {
  const at = work.now()
  const { outcome } = await saveRecord(tx, { storyId: id, revision, record, madeAt: at })
  // Saving holds the story's row: what changes it from here on sends a job of its own.
  const story = await findStory(tx, id)
  if (story === null) return
  if (outcome === 'saved') {
    const { reports, origins, disputes } = summarise(record)
    const body = { title: story.title, revision, reports, origins, disputes }
    await tell(tx, { kind: 'story.changed', story: id, body }, at)
  }
  if (story.wanted > revision) await wantRecord(work, tx, { story: id, reports: story.reports })
}
