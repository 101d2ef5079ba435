import type { Queries } from '../tables/database.js'
import type { StoryEventKind } from '../tables/story-tables.js'

/** A decision about which report belongs where. */
export interface HistoryLine {
  readonly id: number
  readonly storyId: string
  readonly at: Date
  readonly kind: StoryEventKind
  readonly reportId: string | null
  /** The other story of a move, merge or split. */
  readonly otherId: string | null
  readonly who: string
  readonly why: Readonly<Record<string, unknown>>
  /** The decision that this one undid. */
  readonly undoes: number | null
  /** The decision that undid this one. */
  readonly undoneBy: number | null
}

function lines(db: Queries) {
  return db
    .selectFrom('parley.story_event as line')
    .leftJoin('parley.story_event as undoing', 'undoing.undoes', 'line.id')
    .select([
      'line.id',
      'line.story_id as storyId',
      'line.at',
      'line.kind',
      'line.report_id as reportId',
      'line.other_id as otherId',
      'line.who',
      'line.why',
      'line.undoes',
      'undoing.id as undoneBy',
    ])
}

/** What was decided about a story, in order, merges and splits that name it as the other one included. */
export async function historyOf(db: Queries, storyId: string): Promise<readonly HistoryLine[]> {
  return lines(db)
    .where((eb) => eb.or([eb('line.story_id', '=', storyId), eb('line.other_id', '=', storyId)]))
    .orderBy('line.id')
    .execute()
}

export async function historyLine(db: Queries, id: number): Promise<HistoryLine | null> {
  return (await lines(db).where('line.id', '=', id).executeTakeFirst()) ?? null
}
