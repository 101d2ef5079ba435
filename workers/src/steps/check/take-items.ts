import { ADDRESS_LIMIT, type Source, type Tx } from '@parley-record/store'
import type { Work } from '../../work.js'
import type { NamedItem } from './look.js'

/** What became of the addresses a source named. */
export interface Taken {
  readonly named: number
  /** Sent to be fetched: new ones, and known ones that changed. */
  readonly fresh: number
  /** Left out for good: published long before the source was added. */
  readonly old: number
  /** Left for the next check. */
  readonly left: number
}

const DAY = 86_400_000

/** Puts new and changed addresses on the queue, the latest first, once each whatever else names them. */
export async function takeItems(
  { limits, send, now }: Work,
  tx: Tx,
  {
    source,
    items,
  }: { readonly source: Pick<Source, 'id' | 'kind' | 'addedAt'>; readonly items: readonly NamedItem[] },
): Promise<Taken> {
  const oldest = source.addedAt.getTime() - limits.oldestDays * DAY
  const short = items.filter(({ address }) => Buffer.byteLength(address) <= ADDRESS_LIMIT)
  const named = [...new Map(short.map((item) => [item.address, item])).values()]
  // A feed or a listing shows what its publisher thinks is news; a sitemap shows everything there ever was.
  const recent =
    source.kind === 'sitemap' ? named.filter((item) => (timeOf(item) ?? oldest) >= oldest) : named
  const known = await knownItems(tx, recent)
  const wanted = recent.filter((item) => isNews(item, known.get(item.address)))
  // Nobody is burdened by reading the files of a folder, and whoever gave it means all of them.
  const most = source.kind === 'folder' ? limits.queue : limits.itemsPerCheck
  const taken = wanted.sort(latestFirst).slice(0, most)
  const ids = await upsert(tx, { items: taken, source: source.id, at: now() })
  for (const item of ids) await send('fetch-item', { item }, { tx })
  return {
    named: named.length,
    fresh: ids.length,
    old: named.length - recent.length,
    left: wanted.length - taken.length,
  }
}

interface Known {
  readonly updated: string | null
}

async function knownItems(tx: Tx, items: readonly NamedItem[]): Promise<ReadonlyMap<string, Known>> {
  if (items.length === 0) return new Map()
  const rows = await tx
    .selectFrom('parley.item')
    .select(['address', 'updated'])
    .where(
      'address',
      'in',
      items.map(({ address }) => address),
    )
    .execute()
  return new Map(rows.map((row) => [row.address, row]))
}

/** A known item is fetched again when the source says that it changed. */
function isNews(item: NamedItem, known: Known | undefined): boolean {
  if (known === undefined) return true
  return item.updated !== null && known.updated !== null && item.updated !== known.updated
}

/** The ids of the items to fetch; what another check took meanwhile is not among them. */
async function upsert(
  tx: Tx,
  { items, source, at }: { readonly items: readonly NamedItem[]; readonly source: string; readonly at: Date },
): Promise<readonly number[]> {
  if (items.length === 0) return []
  const rows = await tx
    .insertInto('parley.item')
    .values(items.map((item) => ({ ...item, source_id: source, seen_at: at, changed_at: at })))
    .onConflict((conflict) =>
      conflict
        .column('address')
        .doUpdateSet((eb) => ({
          title: eb.ref('excluded.title'),
          updated: eb.ref('excluded.updated'),
          content: eb.ref('excluded.content'),
          state: 'waiting',
          tries: 0,
          notice: null,
          changed_at: at,
        }))
        .where('parley.item.updated', 'is distinct from', (eb) => eb.ref('excluded.updated')),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Milliseconds; null for an item without a date. */
function timeOf({ published, updated }: NamedItem): number | null {
  const times = [published, updated].flatMap((text) => {
    const time = text === null ? Number.NaN : Date.parse(text)
    return Number.isNaN(time) ? [] : [time]
  })
  return times.length === 0 ? null : Math.max(...times)
}

/** Undated ones first: most are pages of a listing, which shows what is new. */
function latestFirst(a: NamedItem, b: NamedItem): number {
  return (timeOf(b) ?? Number.MAX_VALUE) - (timeOf(a) ?? Number.MAX_VALUE)
}
