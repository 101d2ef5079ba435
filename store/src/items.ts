import type { Notice } from '@parley-record/engine'
import type { Queries } from './tables/database.js'
import type { ItemState } from './tables/source-tables.js'

/** One address that a source named. */
export interface Item {
  readonly id: number
  readonly sourceId: string
  readonly address: string
  readonly title: string | null
  /** As the feed says, ISO 8601. */
  readonly published: string | null
  readonly seenAt: Date
  readonly state: ItemState
  readonly tries: number
  readonly notice: Notice | null
}

/** What a feed says of one address. */
export interface NamedItem {
  readonly address: string
  readonly title?: string | null
  readonly published?: string | null
}

const COLUMNS = [
  'id',
  'source_id as sourceId',
  'address',
  'title',
  'published',
  'seen_at as seenAt',
  'state',
  'tries',
  'notice',
] as const

/** Longest address kept, in bytes of UTF-8: an index of PostgreSQL holds 2,704. */
export const ADDRESS_LIMIT = 2000

/**
 * Notes the addresses that a source names. An address that any source named before, or one longer than
 * `ADDRESS_LIMIT`, is passed over.
 *
 * @returns only those that are new, in the order given
 */
export async function noteItems(
  db: Queries,
  {
    sourceId,
    items,
    at,
  }: { readonly sourceId: string; readonly items: readonly NamedItem[]; readonly at: Date },
): Promise<readonly Item[]> {
  const kept = items.filter(({ address }) => Buffer.byteLength(address) <= ADDRESS_LIMIT)
  const fresh: Item[] = []
  for (let start = 0; start < kept.length; start += BATCH) {
    const rows = kept.slice(start, start + BATCH).map(({ address, title, published }) => ({
      source_id: sourceId,
      address,
      title: title ?? null,
      published: published ?? null,
      seen_at: at,
      changed_at: at,
    }))
    fresh.push(
      ...(await db
        .insertInto('parley.item')
        .values(rows)
        .onConflict((conflict) => conflict.column('address').doNothing())
        .returning(COLUMNS)
        .execute()),
    )
  }
  return fresh
}

/** Rows of one INSERT: a statement takes 65,535 parameters. */
const BATCH = 1000

export async function findItem(db: Queries, id: number): Promise<Item | null> {
  return (await db.selectFrom('parley.item').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The text that its feed carries of an item that is still open, as HTML; null when there is none. */
export async function feedTextOf(db: Queries, id: number): Promise<string | null> {
  const row = await db.selectFrom('parley.item').select('content').where('id', '=', id).executeTakeFirst()
  return row?.content ?? null
}

/** The items that wait to be fetched, oldest first. */
export async function waitingItems(
  db: Queries,
  { limit, sourceId }: { readonly limit: number; readonly sourceId?: string },
): Promise<readonly Item[]> {
  const waiting = db
    .selectFrom('parley.item')
    .select(COLUMNS)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(limit)
  return (sourceId === undefined ? waiting : waiting.where('source_id', '=', sourceId)).execute()
}

/** The latest items of a source, newest first, whatever became of them. */
export async function itemsOfSource(db: Queries, sourceId: string, limit: number): Promise<readonly Item[]> {
  return db
    .selectFrom('parley.item')
    .select(COLUMNS)
    .where('source_id', '=', sourceId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What became of an item; `waiting` again counts a try that may be repeated. */
export interface ItemOutcome {
  readonly itemId: number
  readonly state: ItemState
  readonly notice?: Notice | null
  readonly at: Date
}

/** Records what became of an item, and one more try. */
export async function finishItem(db: Queries, { itemId, state, notice, at }: ItemOutcome): Promise<void> {
  await db
    .updateTable('parley.item')
    .set((eb) => ({
      state,
      tries: eb('tries', '+', 1),
      notice: notice === undefined || notice === null ? null : JSON.stringify(notice),
      // The text of the feed is for items that are still open: what it was used for is kept as an original.
      ...(state === 'waiting' ? {} : { content: null }),
      changed_at: at,
    }))
    .where('id', '=', itemId)
    .execute()
}
