import type { StoryRecord } from '@parley-record/engine'
import { sql } from 'kysely'
import type { Queries } from '../tables/database.js'
import type { ReportSearch } from './search-reports.js'

export interface StatementHit {
  readonly storyId: string
  readonly storyTitle: string
  readonly reportId: string
  readonly outlet: string | null
  /** The record that first held it. */
  readonly revision: number
  readonly statement: StoryRecord['statements'][number]
}

/** Statements that are ranked at most, those of the latest reports; see `searchReports`. */
const RANKED = 1000

/** The statements that fit best. Those of stories that were merged are found under the story that has them now. */
export async function searchStatements(
  db: Queries,
  { query, limit = 20, storyId, from, to }: ReportSearch,
): Promise<readonly StatementHit[]> {
  const story = storyId === undefined ? sql`` : sql`and statement.story_id = ${storyId}`
  const since = from === undefined ? sql`` : sql`and coalesce(published_at, received_at) >= ${from}`
  const until = to === undefined ? sql`` : sql`and coalesce(published_at, received_at) < ${to}`
  const { rows } = await sql<StatementHit>`
    with asked as (select websearch_to_tsquery('parley.english', ${query}) as words),
    newest as materialized (
      select statement.*, report.outlet, report.received_at
      from parley.statement as statement join parley.report as report on report.id = statement.report_id
      join parley.membership as membership
        on membership.report_id = statement.report_id and membership.story_id = statement.story_id, asked
      where statement.words @@ asked.words ${story} ${since} ${until}
      order by report.received_at desc limit ${RANKED}
    )
    select story_id as "storyId", story.title as "storyTitle", report_id as "reportId", outlet, newest.revision,
      body as statement
    from newest join parley.story as story on story.id = newest.story_id, asked
    order by ts_rank_cd(newest.words, asked.words, 1) desc, received_at desc, newest.id limit ${limit}`.execute(
    db,
  )
  return rows
}
