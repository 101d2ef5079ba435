import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import type pg from 'pg'
import type { Store } from '../store.js'
import { EXPORT_TABLES, type ExportTable, FORMAT, FORMAT_VERSION, LEFT_OUT } from './tables.js'

/** What an export holds. */
export interface ExportSummary {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  /** SHA-256 of the lines before the last one. */
  readonly sha256: string
}

/**
 * Writes everything to one stream, as it was at one moment, while others go on writing: gzip of JSON Lines, first a
 * header, then a line a row (`["table", {…}]`, bytes as base64 by `encode`), last the number of rows by table and a
 * hash of all that stands before. Memory does not grow with the store.
 *
 * @param at when, for the header
 */
export async function exportAll(store: Store, stream: Writable, at: Date): Promise<ExportSummary> {
  // First of all, so that a stream that fails while we connect is heard.
  const out = new LineWriter(stream)
  const client = await store.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await out.write({
      format: FORMAT,
      version: FORMAT_VERSION,
      at: at.toISOString(),
      migrations: await migrations(client),
    })
    await checkTables(client)
    const rows: Record<string, number> = {}
    for (const table of EXPORT_TABLES) rows[table.name] = await writeRows(client, table, out)
    const sha256 = out.digest()
    await out.end({ rows, sha256 })
    return { rows, sha256 }
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

async function migrations(client: pg.PoolClient): Promise<readonly unknown[]> {
  return (await client.query('select name, sha256 from parley.migration order by number')).rows
}

/** A table that a later migration added must be named among the exported ones. */
async function checkTables(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'parley'::regnamespace and relkind in ('r', 'p')`,
  )
  const known = new Set([...EXPORT_TABLES.map(({ name }) => name), ...LEFT_OUT])
  const unknown = rows.find(({ name }) => !known.has(name))
  if (unknown !== undefined) throw new Error(`parley.${unknown.name} is not among the exported tables.`)
}

/** Rows of one fetch: a record with its texts may have megabytes. */
const FETCH = 100

async function writeRows(client: pg.PoolClient, table: ExportTable, out: LineWriter): Promise<number> {
  const name = JSON.stringify(table.name)
  const without = table.computed.map((column) => ` - '${column}'`).join('')
  // The database makes the JSON: numbers, times and bytes (as \x…) come back by the same rules.
  await client.query(
    `declare rows no scroll cursor for select (to_jsonb(t)${without})::text as row from parley.${table.name} t order by ${table.order}`,
  )
  let count = 0
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${FETCH} from rows`)
    if (rows.length === 0) break
    for (const { row } of rows) await out.writeText(`[${name},${row}]\n`)
    count += rows.length
  }
  await client.query('close rows')
  return count
}

/** Lines into gzip into the stream, hashed on the way; waits where the stream is slow. */
class LineWriter {
  readonly #hash: Hash = createHash('sha256')
  readonly #gzip: Gzip = createGzip()
  readonly #done: Promise<void>
  #failure: unknown = null

  constructor(stream: Writable) {
    this.#gzip.pipe(stream)
    this.#done = finished(stream).catch((error: unknown) => {
      this.#failure = error
      this.#gzip.destroy()
    })
  }

  write(value: unknown): Promise<void> {
    return this.writeText(`${JSON.stringify(value)}\n`)
  }

  async writeText(line: string): Promise<void> {
    if (this.#failure !== null) throw this.#failure
    this.#hash.update(line)
    if (!this.#gzip.write(line)) await Promise.race([once(this.#gzip, 'drain'), this.#done])
  }

  digest(): string {
    return this.#hash.copy().digest('hex')
  }

  async end(value: unknown): Promise<void> {
    this.#gzip.end(`${JSON.stringify(value)}\n`)
    await this.#done
    if (this.#failure !== null) throw this.#failure
  }
}
