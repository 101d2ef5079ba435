import { fileURLToPath } from 'node:url'
import type { Notice } from '@parley-record/engine'
import { feedTextOf, findItem, findSource, finishItem, type Item, type Tx } from '@parley-record/store'
import { arrive } from '../arrive/arrive.js'
import { bringFeedText } from '../arrive/bring-feed-text.js'
import { bringFile } from '../arrive/bring-file.js'
import { bringPage } from '../arrive/bring-page.js'
import type { Brought } from '../arrive/brought.js'
import { tell } from '../events.js'
import type { Step, Work } from '../work.js'

/** Fetches one address or file; then its bytes, reports and the jobs to read them in one transaction. */
export const fetchItemStep: Step<'fetch-item'> = async (work, { item: id }, complete) => {
  const { store } = work
  const item = await findItem(store.db, id)
  if (item === null || item.state !== 'waiting') return store.transaction(complete)
  const brought = item.address.startsWith('file:')
    ? await bringFile(fileURLToPath(item.address))
    : await bringAddress(work, item)
  await store.transaction(async (tx) => {
    // Of two workers that fetched the same item, the second finds it settled.
    if (await lockWaiting(tx, id)) await settle(work, tx, { item, brought })
    await complete(tx)
  })
}

/** The page; where it cannot be read for good, the text that the feed carries of it. */
async function bringAddress({ fetcher, store, limits }: Work, item: Item): Promise<Brought> {
  const page = await bringPage(fetcher, item)
  const isLast = page.kind === 'nothing' || (page.kind === 'later' && item.tries + 1 >= limits.fetchTries)
  if (!isLast) return page
  const content = await feedTextOf(store.db, item.id)
  if (content === null) return page
  const outlet = (await findSource(store.db, item.sourceId))?.title ?? null
  return (await bringFeedText({ ...item, content, outlet }, page.notice)) ?? page
}

async function lockWaiting(tx: Tx, id: number): Promise<boolean> {
  const row = await tx
    .selectFrom('parley.item')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.state === 'waiting'
}

interface Settling {
  readonly item: Item
  readonly brought: Brought
}

async function settle(work: Work, tx: Tx, { item, brought }: Settling): Promise<void> {
  const { now, send, limits } = work
  switch (brought.kind) {
    case 'reports': {
      for (const arrived of brought.reports) {
        await arrive(tx, arrived, { source: item.sourceId, item: item.id, at: now(), send })
      }
      const [first = null] = brought.notices
      return finishItem(tx, { itemId: item.id, state: 'fetched', notice: first, at: now() })
    }
    case 'later': {
      if (item.tries + 1 >= limits.fetchTries) return fail(work, tx, { item, notice: brought.notice })
      await send('fetch-item', { item: item.id }, { tx, delay: brought.at.getTime() - now().getTime() })
      return finishItem(tx, { itemId: item.id, state: 'waiting', notice: brought.notice, at: now() })
    }
    case 'nothing':
      return fail(work, tx, { item, notice: brought.notice })
  }
}

/** What a source names and Parley does not read; no fault of the address. */
const SKIPPED: ReadonlySet<string> = new Set(['language-unsupported', 'no-article'])

async function fail(
  { now }: Work,
  tx: Tx,
  { item, notice }: { readonly item: Item; readonly notice: Notice },
): Promise<void> {
  const state = SKIPPED.has(notice.code) ? 'skipped' : 'failed'
  await finishItem(tx, { itemId: item.id, state, notice, at: now() })
  const { address, title, sourceId: source } = item
  await tell(tx, { kind: 'report.failed', source, report: null, body: { address, title, notice } }, now())
}
