import { type ReadingVersion, reportsToRead, type Store } from '@parley-record/store'
import type { Send } from './work.js'

/** Reports sent in one transaction. */
const BATCH = 1000
/** More than this are left for the next time. */
const MOST = 1_000_000

/**
 * Sends a job for every report that was not read with this model and these facts. Its record is made again when it has
 * been read; the place it has in its story stays.
 *
 * @returns how many
 */
export async function reread(store: Store, version: ReadingVersion, send: Send): Promise<number> {
  const reports = await reportsToRead(store.db, { ...version, limit: MOST })
  for (let start = 0; start < reports.length; start += BATCH) {
    await store.transaction(async (tx) => {
      for (const report of reports.slice(start, start + BATCH)) await send('read-report', { report }, { tx })
    })
  }
  return reports.length
}
