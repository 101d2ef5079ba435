import { sql } from 'kysely'
import { StoreError } from '../store-error.js'
import type { Tx } from '../tables/database.js'
import type { StoryEventKind } from '../tables/story-tables.js'
import { type Decided, findStory, type Resketch, type Sketched, type Story } from './story.js'

/** A line of a story's history, to write. */
export interface Line extends Decided {
  readonly storyId: string
  readonly kind: StoryEventKind
  readonly reportId?: string
  readonly otherId?: string
  readonly undoes?: number
}

/** Writes a line of history. @returns its number */
export async function writeLine(tx: Tx, line: Line): Promise<number> {
  const { id } = await tx
    .insertInto('parley.story_event')
    .values({
      story_id: line.storyId,
      at: line.at,
      kind: line.kind,
      report_id: line.reportId ?? null,
      other_id: line.otherId ?? null,
      who: line.who,
      why: JSON.stringify(line.why),
      undoes: line.undoes ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Locks stories against other decisions, in the order of their ids, so that no two transactions wait in a ring. */
export async function lockStories(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Story>> {
  await tx
    .selectFrom('parley.story')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  const stories = new Map<string, Story>()
  for (const id of ids) {
    const story = await findStory(tx, id)
    if (story === null) throw new StoreError('not-found', `There is no story ${id}.`)
    stories.set(id, story)
  }
  return stories
}

/** Puts reports into a story, wherever they were. */
export async function assign(tx: Tx, reportIds: readonly string[], storyId: string, at: Date): Promise<void> {
  if (reportIds.length === 0) return
  await tx
    .insertInto('parley.membership')
    .values(reportIds.map((id) => ({ report_id: id, story_id: storyId, since: at })))
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ story_id: storyId, since: at }))
    .execute()
}

/** Counts a story's reports again, and wants a new record. Without a sketch the old one stays. */
export async function recount(tx: Tx, storyId: string, at: Date, sketched: Sketched | null): Promise<void> {
  const sketch =
    sketched === null ? {} : { sketch: JSON.stringify(sketched.sketch), terms: [...sketched.terms] }
  await tx
    .updateTable('parley.story')
    .set((eb) => ({
      ...sketch,
      changed_at: at,
      wanted: eb('wanted', '+', 1),
      reports: sql<number>`(select count(*)::int from parley.membership where story_id = ${storyId})`,
      latest_at: sql<Date>`coalesce(${latest(storyId)}, latest_at)`,
    }))
    .where('id', '=', storyId)
    .execute()
}

function latest(storyId: string) {
  return sql<Date | null>`(
    select max(least(coalesce(published_at, received_at), received_at))
    from parley.membership m join parley.report r on r.id = m.report_id where m.story_id = ${storyId})`
}

/** Sketches a story anew from the profiles of the reports it has now, and counts them. */
export async function remake(tx: Tx, storyId: string, at: Date, resketch: Resketch): Promise<void> {
  const rows = await tx
    .selectFrom('parley.membership as membership')
    .innerJoin('parley.reading as reading', 'reading.report_id', 'membership.report_id')
    .distinctOn('membership.report_id')
    .select('profile')
    .where('membership.story_id', '=', storyId)
    .orderBy('membership.report_id')
    .orderBy('made_at', 'desc')
    .execute()
  await recount(tx, storyId, at, resketch(rows.map(({ profile }) => profile)))
}
