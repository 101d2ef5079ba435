import type { Readable } from 'node:stream'
import type pg from 'pg'
import type { Store } from '../store.js'
import { StoreError } from '../store-error.js'
import { type ExportHeader, invalid, readExport } from './read-export.js'
import { EXPORT_TABLES, type ExportTable } from './tables.js'

/** What was imported. */
export interface ImportSummary {
  readonly rows: Readonly<Record<string, number>>
  /** When the export was made. */
  readonly exportedAt: string
}

/**
 * Puts an export into an empty store, all of it or nothing: in one transaction, which is undone when the file turns
 * out to be damaged at its very end. Numbers go on after the highest ones of the file.
 *
 * @throws StoreError `store-not-empty`, `export-invalid`
 */
export async function importAll(store: Store, stream: Readable): Promise<ImportSummary> {
  const client = await store.pool.connect()
  try {
    await client.query('begin')
    await client.query('set constraints all deferred')
    await lockEmpty(client)
    const summary = await readInto(client, stream)
    await client.query('commit')
    return summary
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(true)
  }
}

/** Nobody may write meanwhile, and nobody may have written before. */
async function lockEmpty(client: pg.PoolClient): Promise<void> {
  const names = EXPORT_TABLES.map(({ name }) => `parley.${name}`)
  await client.query(`lock table ${names.join(', ')} in exclusive mode`)
  for (const name of names) {
    const { rowCount } = await client.query(`select from ${name} limit 1`)
    if (rowCount === 0) continue
    throw new StoreError(
      'store-not-empty',
      `The store has something in it already (${name}), and an import would mix two desks. Import into a new home ` +
        '(PARLEY_HOME) or an empty database.',
    )
  }
}

/** Characters of JSON that one INSERT takes. */
const BATCH = 4_000_000

async function readInto(client: pg.PoolClient, stream: Readable): Promise<ImportSummary> {
  const rows: Record<string, number> = Object.fromEntries(EXPORT_TABLES.map(({ name }) => [name, 0]))
  let header: ExportHeader | null = null
  let current: string | null = null
  let batch: string[] = []
  let size = 0
  const flush = async () => {
    if (current !== null && batch.length > 0) await insert(client, current, batch)
    batch = []
    size = 0
  }
  const opened = readExport(stream, (found) => {
    header = found
  })
  for await (const { table, json } of opened) {
    if (table !== current || size > BATCH) await flush()
    current = table
    batch.push(json)
    size += json.length
    rows[table] = (rows[table] ?? 0) + 1
  }
  await flush()
  for (const table of EXPORT_TABLES) await goOn(client, table)
  // What was told before the move is not told again.
  await client.query(
    'update parley.alert set seen_xid = pg_current_xact_id(), seen_id = (select coalesce(max(id), 0) from parley.event)',
  )
  return { rows, exportedAt: headerOf(header).at }
}

function headerOf(header: ExportHeader | null): ExportHeader {
  if (header === null) throw invalid('is empty')
  return header
}

async function insert(client: pg.PoolClient, name: string, rows: readonly string[]): Promise<void> {
  const columns = await columnsOf(client, name)
  const list = columns.map((column) => `"${column}"`).join(', ')
  try {
    await client.query(
      `insert into parley.${name} (${list}) overriding system value
       select ${list} from jsonb_populate_recordset(null::parley.${name}, $1::jsonb)`,
      [`[${rows.join(',')}]`],
    )
  } catch (cause) {
    throw invalid(
      `has rows that do not fit ${name} (${cause instanceof Error ? cause.message : cause})`,
      cause,
    )
  }
}

/** The columns that the file has of a table. */
async function columnsOf(client: pg.PoolClient, name: string): Promise<readonly string[]> {
  const computed = EXPORT_TABLES.find((table) => table.name === name)?.computed ?? []
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = ('parley.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and attname <> all ($2) order by attnum`,
    [name, computed],
  )
  return rows.map((row) => row.name)
}

async function goOn(client: pg.PoolClient, { name, identity }: ExportTable): Promise<void> {
  if (identity === undefined) return
  await client.query(
    `select setval(pg_get_serial_sequence('parley.${name}', '${identity}'),
       (select coalesce(max(${identity}), 0) + 1 from parley.${name}), false)`,
  )
}
