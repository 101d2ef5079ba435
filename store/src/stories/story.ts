import type { StoryProfile, StorySketch } from '@parley-record/engine'
import { sql } from 'kysely'
import type { Queries, Tx } from '../tables/database.js'
import type { StoryState } from '../tables/story-tables.js'

/** Where a story stands. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly state: StoryState
  /** The story that holds its reports now, for state `merged`. */
  readonly mergedInto: string | null
  readonly shard: number
  readonly createdAt: Date
  readonly changedAt: Date
  readonly reports: number
  /** The `wanted` that its latest record was made for; 0 for none. */
  readonly revision: number
  /** Raised with every change; a record is due while `revision` is below it. */
  readonly wanted: number
  readonly sketch: StorySketch
  readonly terms: readonly string[]
  /** The latest publication of its reports; their arrival for those without a date, or dated later than they came. */
  readonly latestAt: Date
}

/** Who decided, when and why. `who` is 'parley' or an account's id. */
export interface Decided {
  readonly who: string
  readonly at: Date
  /** Reasons as data: sentences, scores, near stories; shown with the story's history. */
  readonly why: Readonly<Record<string, unknown>>
}

/** Makes a sketch, and the terms to find the story by, of all its reports: called when a report leaves a story. */
export type Resketch = (profiles: readonly StoryProfile[]) => Sketched

export interface Sketched {
  readonly sketch: StorySketch
  readonly terms: readonly string[]
}

export const STORY_COLUMNS = [
  'id',
  'title',
  'state',
  'merged_into as mergedInto',
  'shard',
  'created_at as createdAt',
  'changed_at as changedAt',
  'reports',
  'revision',
  'wanted',
  'sketch',
  'terms',
  'latest_at as latestAt',
] as const

export async function findStory(db: Queries, id: string): Promise<Story | null> {
  return (
    (await db.selectFrom('parley.story').select(STORY_COLUMNS).where('id', '=', id).executeTakeFirst()) ??
    null
  )
}

/** The story that holds this one's reports now: itself, or what it was merged into, however often. */
export async function currentStory(db: Queries, id: string): Promise<Story | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, merged_into, steps) as (
      select id, merged_into, 0 from parley.story where id = ${id}
      union all
      select s.id, s.merged_into, steps + 1 from way join parley.story s on s.id = way.merged_into where steps < 100
    )
    select id from way order by steps desc limit 1`.execute(db)
  const [last] = rows
  return last === undefined ? null : findStory(db, last.id)
}

/** The story that a report belongs to; null while it waits. */
export async function storyOfReport(db: Queries, reportId: string): Promise<string | null> {
  const row = await db
    .selectFrom('parley.membership')
    .select('story_id')
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return row?.story_id ?? null
}

/** Ids of a story's reports, in the order of publication, then arrival. */
export async function reportsOfStory(db: Queries, storyId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('parley.membership as membership')
    .innerJoin('parley.report as report', 'report.id', 'membership.report_id')
    .select('report.id')
    .where('membership.story_id', '=', storyId)
    .orderBy((eb) => eb.fn.coalesce('report.published_at', 'report.received_at'))
    .orderBy('report.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** First key of the advisory locks of shards. */
const SHARD_LOCK = 0x73686172

/** One transaction at a time decides about the stories of a shard. Look for candidates before, and again under it. */
export async function lockShard(tx: Tx, shard: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SHARD_LOCK}, ${shard})`.execute(tx)
}
