import { storiesDue, waitingItems, waitingReports } from '@parley-record/store'
import type { Send, Work } from './work.js'

/** What had no job and has one now. */
export interface Recovered {
  readonly items: number
  readonly unread: number
  readonly unplaced: number
  readonly stories: number
}

/** More than this are left for the next time. */
const MOST = 100_000

/**
 * Sends a job for everything that waits for one, as after an import or when jobs were lost by hand. What has a job
 * already gets a second one, which finds its work done.
 */
export async function recover({
  store,
  send,
}: Pick<Work, 'store'> & { readonly send: Send }): Promise<Recovered> {
  const items = await waitingItems(store.db, { limit: MOST })
  for (const { id } of items) await send('fetch-item', { item: id })
  const unread = await unreadReports(store)
  for (const report of unread) await send('read-report', { report })
  const unplaced = await waitingReports(store.db, MOST)
  for (const report of unplaced) await send('join-story', { report })
  const stories = await storiesDue(store.db, MOST)
  for (const { id } of stories) await send('build-record', { story: id })
  return { items: items.length, unread: unread.length, unplaced: unplaced.length, stories: stories.length }
}

/** Reports that no model has read; those read by an older one are good as they are. */
async function unreadReports({ pool }: Work['store']): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from parley.report r
     where not exists (select from parley.reading where report_id = r.id) order by received_at limit $1`,
    [MOST],
  )
  return rows.map(({ id }) => id)
}
