import { type Notice, stableId } from '@parley-record/engine'
import { sql } from 'kysely'
import type { Queries } from './tables/database.js'
import type { SourceKind } from './tables/source-tables.js'

/** Where reports come from, and how it fares. */
export interface Source {
  readonly id: string
  readonly kind: SourceKind
  readonly address: string
  readonly title: string | null
  readonly official: boolean
  readonly paused: boolean
  readonly addedAt: Date
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextCheckAt: Date | null
  readonly checkedAt: Date | null
  readonly succeededAt: Date | null
  readonly failedAt: Date | null
  /** What went wrong last; null after a success. */
  readonly failure: Notice | null
  /** Failures in a row. */
  readonly failures: number
  /** Addresses it has named. */
  readonly items: number
  /** Median seconds from publication to arrival over its last hundred dated reports. */
  readonly delaySeconds: number | null
}

/** A source to follow. */
export interface NewSource {
  readonly kind: SourceKind
  readonly address: string
  readonly title?: string | null
  readonly official?: boolean
  readonly addedAt: Date
}

/** What came of checking a source. */
export interface SourceCheck {
  readonly sourceId: string
  readonly at: Date
  readonly nextCheckAt: Date
  /** Null for a success. */
  readonly failure: Notice | null
  readonly title?: string | null
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Addresses that were new. */
  readonly newItems?: number
}

const COLUMNS = [
  'id',
  'kind',
  'address',
  'title',
  'official',
  'paused',
  'added_at as addedAt',
  'etag',
  'last_modified as lastModified',
  'next_check_at as nextCheckAt',
  'checked_at as checkedAt',
  'succeeded_at as succeededAt',
  'failed_at as failedAt',
  'failure',
  'failures',
  'items',
  'delay_s as delaySeconds',
] as const

/** Address and id of the source of what people paste, upload or give by path. */
export const GIVEN = 'given'

/** Adds a source, due at once. @returns its id, and false when its address was followed before */
export async function addSource(db: Queries, source: NewSource): Promise<{ id: string; added: boolean }> {
  const id = source.kind === 'given' ? GIVEN : stableId('o', source.address)
  const inserted = await db
    .insertInto('parley.source')
    .values({
      id,
      kind: source.kind,
      address: source.kind === 'given' ? GIVEN : source.address,
      title: source.title ?? null,
      official: source.official ?? false,
      added_at: source.addedAt,
      next_check_at: source.kind === 'given' ? null : source.addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return { id, added: inserted.numInsertedOrUpdatedRows === 1n }
}

/** Every source with its health, in the order of its title or address. */
export async function listSources(db: Queries): Promise<readonly Source[]> {
  return db
    .selectFrom('parley.source')
    .select(COLUMNS)
    .orderBy((eb) => eb.fn.coalesce('title', 'address'))
    .orderBy('id')
    .execute()
}

export async function findSource(db: Queries, id: string): Promise<Source | null> {
  const found = await db.selectFrom('parley.source').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return found ?? null
}

/**
 * Takes the sources that are due, for this worker alone: their next check moves to `until`, so a worker that dies
 * gives them back at that time.
 */
export async function claimDueSources(
  db: Queries,
  { at, until, limit }: { readonly at: Date; readonly until: Date; readonly limit: number },
): Promise<readonly Source[]> {
  const due = db
    .selectFrom('parley.source')
    .select('id')
    .where('paused', '=', false)
    .where('next_check_at', '<=', at)
    .orderBy('next_check_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  return db
    .updateTable('parley.source')
    .set({ next_check_at: until })
    .where('id', 'in', due)
    .returning(COLUMNS)
    .execute()
}

/** Records a check and when the next one is due. A success clears the failures. */
export async function recordCheck(db: Queries, check: SourceCheck): Promise<void> {
  const { sourceId, at, nextCheckAt, failure } = check
  const update = db
    .updateTable('parley.source')
    .where('id', '=', sourceId)
    .set({ checked_at: at, next_check_at: nextCheckAt })
  if (failure !== null) {
    await update
      .set((eb) => ({ failed_at: at, failure: JSON.stringify(failure), failures: eb('failures', '+', 1) }))
      .execute()
    return
  }
  const told = {
    ...(check.title === undefined ? {} : { title: check.title }),
    ...(check.etag === undefined ? {} : { etag: check.etag }),
    ...(check.lastModified === undefined ? {} : { last_modified: check.lastModified }),
  }
  await update
    .set((eb) => ({
      ...told,
      succeeded_at: at,
      failure: null,
      failures: 0,
      items: eb('items', '+', check.newItems ?? 0),
      delay_s: medianDelay(sourceId),
    }))
    .execute()
}

/** Only reports dated to the minute tell a delay: a day alone starts at midnight. */
function medianDelay(sourceId: string) {
  return sql<number | null>`(
    select percentile_cont(0.5) within group (order by extract(epoch from received_at - published_at))
    from (
      select received_at, published_at from parley.report
      where source_id = ${sourceId} and published_at is not null and published like '%T%'
      order by received_at desc limit 100
    ) as latest)`
}

/** Stops checking a source, or goes on with it. @returns false when there is no such source */
export async function pauseSource(db: Queries, id: string, paused: boolean): Promise<boolean> {
  const result = await db.updateTable('parley.source').set({ paused }).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Names a source, or says that it is a party's own; what is absent stays. @returns false when there is no such source */
export async function changeSource(
  db: Queries,
  id: string,
  change: { readonly title?: string | undefined; readonly official?: boolean | undefined },
): Promise<boolean> {
  const { title, official } = change
  const set = { ...(title === undefined ? {} : { title }), ...(official === undefined ? {} : { official }) }
  if (Object.keys(set).length === 0) return (await findSource(db, id)) !== null
  const result = await db.updateTable('parley.source').set(set).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows === 1n
}
