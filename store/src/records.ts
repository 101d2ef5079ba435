import { createHash } from 'node:crypto'
import { type RecordSummary, type StoryRecord, summarise } from '@parley-record/engine'
import { packJson, unpackJson } from './json.js'
import { type NewRecord, writeLinks, writeStatements } from './record-parts.js'
import { StoreError } from './store-error.js'
import type { Queries, Tx } from './tables/database.js'

/** `stale`: a record for this or a later revision is there; nothing was written. */
export interface SavedRecord {
  readonly outcome: 'saved' | 'stale'
  readonly links: { readonly made: number; readonly withdrawn: number }
  readonly newStatements: number
}

/** Keeps a record, the statements it is the first to hold, and the links that it makes or no longer makes. */
export async function saveRecord(tx: Tx, made: NewRecord): Promise<SavedRecord> {
  const { storyId, revision, record, madeAt } = made
  const story = await tx
    .selectFrom('parley.story')
    .select('revision')
    .where('id', '=', storyId)
    .forUpdate()
    .executeTakeFirst()
  if (story === undefined) throw new StoreError('not-found', `There is no story ${storyId}.`)
  if (story.revision >= revision)
    return { outcome: 'stale', links: { made: 0, withdrawn: 0 }, newStatements: 0 }
  await tx
    .insertInto('parley.record')
    .values({
      story_id: storyId,
      revision,
      made_at: madeAt,
      as_of: record.asOf,
      reports: record.reports.length,
      sha256: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
      body: await packJson(record),
      summary: JSON.stringify(summarise(record)),
    })
    .execute()
  const newStatements = await writeStatements(tx, made)
  const links = await writeLinks(tx, made)
  await tx.updateTable('parley.story').set({ revision }).where('id', '=', storyId).execute()
  return { outcome: 'saved', links, newStatements }
}

/** A record as it was kept. */
export interface KeptRecord extends RecordLine {
  readonly record: StoryRecord
}

/** A record in a list. */
export interface RecordLine {
  readonly storyId: string
  readonly revision: number
  readonly madeAt: Date
  /** SHA-256 of the record as JSON. */
  readonly sha256: string
  readonly summary: RecordSummary
}

const LINE = ['story_id as storyId', 'revision', 'made_at as madeAt', 'sha256', 'summary'] as const

/** The latest record of a story; null while there is none. */
export async function latestRecord(db: Queries, storyId: string): Promise<KeptRecord | null> {
  return recordUpTo(db, storyId, 2 ** 31 - 1)
}

/** The record that was the latest one at a revision: what somebody saw who last read then. Revisions have gaps. */
export async function recordUpTo(db: Queries, storyId: string, revision: number): Promise<KeptRecord | null> {
  const found = await db
    .selectFrom('parley.record')
    .select([...LINE, 'body'])
    .where('story_id', '=', storyId)
    .where('revision', '<=', revision)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (found === undefined) return null
  const { body, ...line } = found
  return { ...line, record: await unpackJson<StoryRecord>(body) }
}

/** The records of a story without their bodies, the latest first. */
export async function recordsOf(db: Queries, storyId: string, limit = 100): Promise<readonly RecordLine[]> {
  return db
    .selectFrom('parley.record')
    .select(LINE)
    .where('story_id', '=', storyId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
}
