import type { StoryRecord } from '@parley-record/engine'
import { sql } from 'kysely'
import type { Tx } from './tables/database.js'

/** A record to keep. */
export interface NewRecord {
  readonly storyId: string
  /** The story's `wanted` at the time its reports and edits were loaded: what the record is made for. */
  readonly revision: number
  readonly record: StoryRecord
  readonly madeAt: Date
}

/** Rows of one INSERT. */
const BATCH = 500

/** Keeps the statements that no record of the story held before. @returns how many they are */
export async function writeStatements(tx: Tx, { storyId, revision, record }: NewRecord): Promise<number> {
  let written = 0
  for (let start = 0; start < record.statements.length; start += BATCH) {
    const batch = record.statements.slice(start, start + BATCH)
    const result = await sql`
      insert into parley.statement (story_id, id, report_id, revision, body)
      select ${storyId}, s ->> 'id', s ->> 'report', ${revision}, s
      from jsonb_array_elements(${JSON.stringify(batch)}::jsonb) as s
      on conflict (story_id, id) do nothing`.execute(tx)
    written += Number(result.numAffectedRows ?? 0)
  }
  return written
}

/** Writes the links that differ from the records before: made now, changed in kind, or made no longer. */
export async function writeLinks(
  tx: Tx,
  { storyId, revision, record }: NewRecord,
): Promise<{ readonly made: number; readonly withdrawn: number }> {
  const before = await standingLinks(tx, storyId)
  const now = new Map(record.links.map((link) => [link.id, link]))
  const made = [...now.values()].filter(({ id, kind }) => before.get(id)?.kind !== kind)
  const withdrawn = [...before.values()].filter(({ id }) => !now.has(id))
  const rows = [
    ...made.map((link) => row(link.id, 'made', link.kind, JSON.stringify(link))),
    ...withdrawn.map(({ id, kind, body }) => row(id, 'withdrawn', kind, JSON.stringify(body))),
  ]
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx
      .insertInto('parley.link')
      .values(rows.slice(start, start + BATCH))
      .execute()
  }
  return { made: made.length, withdrawn: withdrawn.length }

  function row(id: string, state: 'made' | 'withdrawn', kind: string, body: string) {
    return { story_id: storyId, id, revision, state, kind, body }
  }
}

/** The links of a story that were made and not withdrawn since. */
async function standingLinks(tx: Tx, storyId: string) {
  const rows = await tx
    .selectFrom('parley.link')
    .distinctOn('id')
    .select(['id', 'state', 'kind', 'body'])
    .where('story_id', '=', storyId)
    .orderBy('id')
    .orderBy('revision', 'desc')
    .execute()
  return new Map(rows.filter(({ state }) => state === 'made').map((row) => [row.id, row]))
}
