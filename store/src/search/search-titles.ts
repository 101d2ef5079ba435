import { sql } from 'kysely'
import type { Queries } from '../tables/database.js'
import type { StoryState } from '../tables/story-tables.js'

export interface TitleHit {
  readonly storyId: string
  readonly title: string
  readonly state: StoryState
  /** 0 to 1: how much of what was typed stands in the title (trigrams). */
  readonly likeness: number
}

/** Longest name that is looked for. */
const LONGEST = 200

/**
 * Stories by part of their title or of an actor's name in their latest record, forgiving about accents, case and a
 * wrong letter.
 */
export async function searchTitles(db: Queries, name: string, limit = 10): Promise<readonly TitleHit[]> {
  const asked = name.trim().slice(0, LONGEST)
  if (asked === '') return []
  const { rows } = await sql<TitleHit>`
    select story.id as "storyId", story.title, story.state, parley.likeness(parley.fold(${asked}), found.name) as likeness
    from parley.story as story
    left join parley.record as record on record.story_id = story.id and record.revision = story.revision
    cross join lateral (
      select parley.fold(story.title || ' ' || coalesce(
        (select string_agg(actor, ' ') from jsonb_array_elements_text(record.summary -> 'actors') as actor), '')) as name
    ) as found
    where story.state <> 'merged' and story.reports > 0
      and (strpos(found.name, parley.fold(${asked})) > 0 or parley.likeness(parley.fold(${asked}), found.name) > 0.4)
    order by likeness desc, story.latest_at desc, story.id limit ${limit}`.execute(db)
  return rows
}
