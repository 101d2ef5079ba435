import { sql } from 'kysely'
import type { Queries } from '../tables/database.js'
import { STORY_COLUMNS, type Story } from './story.js'

/** Stories to compare a report with. */
export interface CandidateQuery {
  /** See the engine's `candidateTerms`. */
  readonly terms: readonly string[]
  /** Stories whose latest report is older are passed over. */
  readonly since: Date
  /** Most candidates; 30 unless told. */
  readonly limit?: number
}

/** Stories that share a term are looked at newest first, this many at most: a term may be everywhere. */
const WINDOW = 300

/** Stories that share terms with a report, those that share most first, of equals the newest. */
export async function findCandidates(
  db: Queries,
  { terms, since, limit = 30 }: CandidateQuery,
): Promise<readonly Story[]> {
  if (terms.length === 0) return []
  const wanted = sql<string[]>`${[...terms]}::text[]`
  const newest = db
    .selectFrom('parley.story')
    .select(STORY_COLUMNS)
    .where('state', '<>', 'merged')
    .where('reports', '>', 0)
    .where('latest_at', '>=', since)
    .where(sql<boolean>`terms && ${wanted}`)
    .orderBy('latest_at', 'desc')
    .limit(WINDOW)
  return db
    .selectFrom(newest.as('newest'))
    .selectAll()
    .orderBy(sql`(select count(*) from unnest(terms) as t(term) where term = any(${wanted}))`, 'desc')
    .orderBy('latestAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Reports that were read and belong to no story yet, oldest first. */
export async function waitingReports(db: Queries, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('parley.report as report')
    .innerJoin('parley.reading as reading', 'reading.report_id', 'report.id')
    .leftJoin('parley.membership as membership', 'membership.report_id', 'report.id')
    .select(['report.id', 'report.received_at'])
    .distinct()
    .where('membership.report_id', 'is', null)
    .orderBy('report.received_at')
    .orderBy('report.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Stories whose record is older than their reports and edits, those that changed first first. */
export async function storiesDue(db: Queries, limit: number): Promise<readonly Story[]> {
  return db
    .selectFrom('parley.story')
    .select(STORY_COLUMNS)
    .whereRef('revision', '<', 'wanted')
    .where('state', '<>', 'merged')
    .where('reports', '>', 0)
    .orderBy('changed_at')
    .limit(limit)
    .execute()
}

/** Open stories whose reports were all published, and all came, before `before`: to put to sleep. */
export async function quietStories(db: Queries, before: Date, limit: number): Promise<readonly Story[]> {
  return db
    .selectFrom('parley.story')
    .select(STORY_COLUMNS)
    .where('state', '=', 'open')
    .where('latest_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('parley.membership as membership')
            .select('membership.report_id')
            .whereRef('membership.story_id', '=', 'parley.story.id')
            .where('membership.since', '>=', before),
        ),
      ),
    )
    .orderBy('latest_at')
    .limit(limit)
    .execute()
}

/**
 * Wants new records of the stories whose latest one names as coming a day that has passed by now: what was open then
 * may be past its deadline. A new record names no day before its own, so each passing is told once.
 *
 * @param today ISO date
 * @returns ids of those stories
 */
export async function wantRecordsPast(
  db: Queries,
  { today, at, limit }: { readonly today: string; readonly at: Date; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update parley.story set wanted = wanted + 1, changed_at = ${at}
    where revision = wanted and id in (
      select story.id from parley.story story
      join parley.record record on record.story_id = story.id and record.revision = story.revision
      where story.state <> 'merged' and story.reports > 0 and story.revision = story.wanted
        and exists (select from jsonb_array_elements(record.summary -> 'nextDates') next
          where next ->> 'date' < ${today})
      order by story.id limit ${limit} for update of story skip locked)
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Wants a new record of a story, as after an edit. */
export async function wantRecord(db: Queries, storyId: string, at: Date): Promise<void> {
  await db
    .updateTable('parley.story')
    .set((eb) => ({ wanted: eb('wanted', '+', 1), changed_at: at }))
    .where('id', '=', storyId)
    .execute()
}
