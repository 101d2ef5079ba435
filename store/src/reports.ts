import { type Notice, type Report, stableId } from '@parley-record/engine'
import { sql } from 'kysely'
import { ADDRESS_LIMIT } from './items.js'
import { isUnstorable } from './json.js'
import { StoreError } from './store-error.js'
import type { Queries, Tx } from './tables/database.js'

/** A report as it arrived. */
export interface Arrival {
  readonly report: Report
  /** Its canonical address: reports that share one are versions of one article. Null for text without an address. */
  readonly canonical: string | null
  readonly sourceId: string
  readonly itemId: number | null
  /** SHA-256 of `keepOriginal`; null when the bytes were not kept. */
  readonly original: string | null
  readonly receivedAt: Date
  readonly notices: readonly Notice[]
}

/**
 * What a report was to the store.
 * - `new`: the first version of an article
 * - `version`: other words under a known canonical address
 * - `known`: these words of this outlet, or these words under this address, were there; nothing was written
 */
export interface SavedReport {
  readonly reportId: string
  readonly articleId: string
  readonly version: number
  readonly outcome: 'new' | 'version' | 'known'
}

/** First key of the advisory locks of articles; the second is a hash of the article's id. */
const ARTICLE_LOCK = 0x61727469

/**
 * Saves a report, once: call it as often and from as many workers as need be.
 *
 * @throws StoreError `report-unstorable` for a text with NUL or half a surrogate pair, which PostgreSQL cannot keep
 */
export async function saveReport(tx: Tx, arrival: Arrival): Promise<SavedReport> {
  const { report, canonical } = arrival
  if (isUnstorable(report)) throw unstorable(report)
  const articleId = canonical === null ? stableId('a', '', report.id) : stableId('a', canonical)
  // Versions are numbered one after the other: whoever comes second sees what the first has committed.
  await sql`select pg_advisory_xact_lock(${ARTICLE_LOCK}, hashtext(${articleId}))`.execute(tx)
  const known = await findSame(tx, articleId, report)
  if (known !== null) return known
  const version = (await latestVersion(tx, articleId)) + 1
  await keepArticle(tx, articleId, canonical)
  const written = await insertReport(tx, { arrival, articleId, version })
  if (written) return { reportId: report.id, articleId, version, outcome: version === 1 ? 'new' : 'version' }
  // The same words of the same outlet came at this moment under another address.
  const same = await findSame(tx, articleId, report)
  if (same === null) throw new Error(`Report ${report.id} is neither new nor known.`)
  return same
}

/** The report with these words: by its id (words and outlet), or by the hash of the words within the article. */
async function findSame(tx: Tx, articleId: string, { id, sha256 }: Report): Promise<SavedReport | null> {
  const found = await tx
    .selectFrom('parley.report')
    .select(['id as reportId', 'article_id as articleId', 'version'])
    .where((eb) =>
      eb.or([eb('id', '=', id), eb.and([eb('article_id', '=', articleId), eb('sha256', '=', sha256)])]),
    )
    .orderBy((eb) => eb('id', '=', id), 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? null : { ...found, outcome: 'known' }
}

async function latestVersion(tx: Tx, articleId: string): Promise<number> {
  const found = await tx
    .selectFrom('parley.report')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  return found?.version ?? 0
}

/** An address too long for an index names its article by the id alone, which is made from it. */
async function keepArticle(tx: Tx, id: string, canonical: string | null): Promise<void> {
  const fits = canonical !== null && Buffer.byteLength(canonical) <= ADDRESS_LIMIT
  await tx
    .insertInto('parley.article')
    .values({ id, canonical: fits ? canonical : null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface Row {
  readonly arrival: Arrival
  readonly articleId: string
  readonly version: number
}

async function insertReport(tx: Tx, { arrival, articleId, version }: Row): Promise<boolean> {
  const { report } = arrival
  const result = await tx
    .insertInto('parley.report')
    .values({
      id: report.id,
      article_id: articleId,
      version,
      source_id: arrival.sourceId,
      item_id: arrival.itemId,
      original: arrival.original,
      received_at: arrival.receivedAt,
      outlet: report.source,
      title: report.title,
      url: report.url,
      published: report.published,
      published_at: publishedAt(report.published),
      language: report.language,
      sha256: report.sha256,
      body: JSON.stringify(report),
      notices: JSON.stringify(arrival.notices),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** The start of a day, or the moment; null for what is no whole date. A date alone counts as UTC. */
function publishedAt(published: string | null): Date | null {
  if (published === null || !/^\d{4}-\d{2}-\d{2}/.test(published)) return null
  const time = new Date(published)
  return Number.isNaN(time.getTime()) ? null : time
}

function unstorable({ path, url, id }: Report): StoreError {
  return new StoreError(
    'report-unstorable',
    `The text of ${path ?? url ?? id} has NUL or broken characters, which a database cannot keep. ` +
      'Read it from its file or page again: Parley replaces such characters when it reads.',
  )
}

/** A report with what the store knows of it. */
export interface StoredReport {
  readonly report: Report
  readonly articleId: string
  readonly version: number
  readonly sourceId: string
  readonly original: string | null
  readonly receivedAt: Date
  readonly notices: readonly Notice[]
}

const COLUMNS = [
  'body as report',
  'article_id as articleId',
  'version',
  'source_id as sourceId',
  'original',
  'received_at as receivedAt',
  'notices',
] as const

/** Reports by their ids, in the order of the ids; ids that are not there are passed over. */
export async function loadReports(db: Queries, ids: readonly string[]): Promise<readonly StoredReport[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('parley.report')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.report.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [{ ...row, notices: row.notices ?? [] }]
  })
}

export async function loadReport(db: Queries, id: string): Promise<StoredReport | null> {
  return (await loadReports(db, [id]))[0] ?? null
}

/** The versions of an article, the first first. */
export async function versionsOf(db: Queries, articleId: string): Promise<readonly StoredReport[]> {
  const rows = await db
    .selectFrom('parley.report')
    .select(COLUMNS)
    .where('article_id', '=', articleId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ ...row, notices: row.notices ?? [] }))
}

/** The latest version of the article with this canonical address; null when none was saved. */
export async function findByCanonical(db: Queries, canonical: string): Promise<StoredReport | null> {
  return (await versionsOf(db, stableId('a', canonical))).at(-1) ?? null
}
