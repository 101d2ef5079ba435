import type { RecordSummary } from '@parley-record/engine'
import { sql } from 'kysely'
import type { Queries } from './tables/database.js'
import type { StoryState } from './tables/story-tables.js'

/** A story in a list. */
export interface StoryLine {
  readonly id: string
  readonly title: string
  readonly state: StoryState
  readonly reports: number
  readonly revision: number
  readonly wanted: number
  readonly createdAt: Date
  readonly changedAt: Date
  readonly latestAt: Date
  /** Of its latest record; null while there is none. */
  readonly summary: RecordSummary | null
}

/** Which stories, and from where on. */
export interface StoryListQuery {
  readonly limit: number
  /** `open` and `dormant` unless told. */
  readonly states?: readonly StoryState[]
  /** `cursor` of the page before. */
  readonly after?: string | null
}

export interface StoryPage {
  readonly stories: readonly StoryLine[]
  /** For the next page; null on the last. */
  readonly cursor: string | null
}

/** Stories with reports, the one with the latest report first. */
export async function listStories(db: Queries, { limit, states, after }: StoryListQuery): Promise<StoryPage> {
  const from = parseCursor(after ?? null)
  const rows = await db
    .selectFrom('parley.story as story')
    .leftJoin('parley.record as record', (join) =>
      join.onRef('record.story_id', '=', 'story.id').onRef('record.revision', '=', 'story.revision'),
    )
    .select([
      'story.id',
      'story.title',
      'story.state',
      'story.reports',
      'story.revision',
      'story.wanted',
      'story.created_at as createdAt',
      'story.changed_at as changedAt',
      'story.latest_at as latestAt',
      'record.summary',
    ])
    .where('story.state', 'in', [...(states ?? (['open', 'dormant'] as const))])
    .where('story.reports', '>', 0)
    .$if(from !== null, (query) =>
      query.where(
        sql<boolean>`(story.latest_at, story.id) < (${from?.at ?? null}::timestamptz, ${from?.id ?? null})`,
      ),
    )
    .orderBy('story.latest_at', 'desc')
    .orderBy('story.id', 'desc')
    .limit(limit + 1)
    .execute()
  const stories = rows.slice(0, limit)
  const last = stories.at(-1)
  return { stories, cursor: rows.length > limit && last ? `${last.latestAt.toISOString()}~${last.id}` : null }
}

/** A cursor comes back from outside: one that is not ours begins at the start. */
function parseCursor(cursor: string | null): { readonly at: string; readonly id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)~([\w-]{1,64})$/.exec(cursor ?? '')
  return match === null ? null : { at: match[1] ?? '', id: match[2] ?? '' }
}
