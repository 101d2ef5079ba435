import { z } from '@hono/zod-openapi'
import type { Alert, Queries } from '@parley-record/store'
import { sql } from 'kysely'
import type { Feed } from '../exports/feed.js'

const MOST_FIRINGS = 100

const firedSchema = z.object({
  findings: z.array(
    z.object({ key: z.string(), title: z.string(), text: z.string(), claim: z.string().nullable() }),
  ),
})

/** What a saved question found, the latest first. */
export async function alertFeed(db: Queries, alert: Alert, publicAddress: string | null): Promise<Feed> {
  const rows = await db
    .selectFrom('parley.event')
    .select(['at', 'story_id', 'body'])
    .where('kind', '=', 'alert.fired')
    .where(sql<boolean>`body ->> 'alert' = ${alert.id}`)
    .orderBy('id', 'desc')
    .limit(MOST_FIRINGS)
    .execute()
  const items = rows.flatMap(({ at, story_id: story, body }) => {
    const fired = firedSchema.safeParse(body)
    return (fired.data?.findings ?? []).map(({ key, title, text, claim }) => ({
      id: `urn:parley:alert:${alert.id}:${encodeURIComponent(key)}`,
      title,
      text,
      address:
        publicAddress === null || story === null ? null : `${publicAddress}/stories/${story}#${claim ?? ''}`,
      date: at,
    }))
  })
  return {
    id: `urn:parley:alert:${alert.id}`,
    title: alert.title,
    description: 'What a saved question found.',
    address: publicAddress,
    updated: (rows[0]?.at ?? alert.createdAt).toISOString(),
    items,
  }
}
