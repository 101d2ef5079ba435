import type { Queries } from '../tables/database.js'

/** Notes up to which revision somebody has seen a story; never backwards. */
export async function recordVisit(
  db: Queries,
  visit: { readonly who: string; readonly storyId: string; readonly revision: number; readonly at: Date },
): Promise<void> {
  const { who, storyId, revision, at } = visit
  await db
    .insertInto('parley.visit')
    .values({ who, story_id: storyId, revision, at })
    .onConflict((conflict) =>
      conflict.columns(['who', 'story_id']).doUpdateSet((eb) => ({
        revision: eb.fn('greatest', ['parley.visit.revision', 'excluded.revision']),
        at,
      })),
    )
    .execute()
}

/** The last visit of somebody to a story; null for none. */
export async function lastVisit(
  db: Queries,
  who: string,
  storyId: string,
): Promise<{ readonly revision: number; readonly at: Date } | null> {
  const row = await db
    .selectFrom('parley.visit')
    .select(['revision', 'at'])
    .where('who', '=', who)
    .where('story_id', '=', storyId)
    .executeTakeFirst()
  return row ?? null
}

/** The revisions that somebody has seen, by story. */
export async function visitsOf(db: Queries, who: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('parley.visit')
    .select(['story_id', 'revision'])
    .where('who', '=', who)
    .execute()
  return new Map(rows.map((row) => [row.story_id, row.revision]))
}
