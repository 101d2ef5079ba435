import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { StoreError } from '../store-error.js'
import { EXPORT_TABLES, FORMAT, FORMAT_VERSION } from './tables.js'

/** The first line. */
export interface ExportHeader {
  readonly at: string
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
}

/** One row: the table's name, and the row as JSON text. */
export interface ExportRow {
  readonly table: string
  readonly json: string
}

/**
 * Reads an export, row by row, and checks it on the way: the header, each line, the number of rows, the hash. What
 * is wrong with it is known for sure only at the end.
 *
 * @throws StoreError `export-invalid`
 */
export async function* readExport(
  stream: Readable,
  onHeader: (header: ExportHeader) => void,
): AsyncGenerator<ExportRow, void> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = Object.fromEntries(EXPORT_TABLES.map(({ name }) => [name, 0]))
  let started = false
  let ended = false
  for await (const line of linesOf(stream)) {
    if (ended) throw invalid('goes on after its end')
    if (!started) {
      onHeader(readHeader(line))
      started = true
    } else if (line.startsWith('{')) {
      checkEnd(line, counts, hash.digest('hex'))
      ended = true
      continue
    } else {
      const row = readRow(line)
      const count = counts[row.table]
      if (count === undefined)
        throw invalid(`has rows of an unknown table, ${row.table}: it comes from a newer Parley`)
      counts[row.table] = count + 1
      yield row
    }
    hash.update(`${line}\n`)
  }
  if (!ended) throw invalid('stops in the middle')
}

/** Longest line: a row of the largest report there may be, twice over. */
const LONGEST = 256 * 1024 * 1024

async function* linesOf(stream: Readable): AsyncGenerator<string, void> {
  let rest: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream.pipe(createGunzip()) as AsyncIterable<Buffer>) {
      let from = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        rest.push(chunk.subarray(from, end))
        yield Buffer.concat(rest).toString('utf8')
        rest = []
        size = 0
        from = end + 1
      }
      rest.push(chunk.subarray(from))
      size += chunk.length - from
      if (size > LONGEST) throw invalid('has a line longer than any row')
    }
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    throw invalid(`cannot be unpacked (${cause instanceof Error ? cause.message : cause})`, cause)
  }
  if (size > 0) throw invalid('stops in the middle of a line')
}

function readHeader(line: string): ExportHeader {
  const header = parse(line)
  if (!isObject(header) || header.format !== FORMAT) throw invalid('is not one of Parley')
  if (header.version !== FORMAT_VERSION) {
    throw invalid(
      `has version ${String(header.version)}, and this Parley reads ${FORMAT_VERSION}: update Parley`,
    )
  }
  return header as unknown as ExportHeader
}

const ROW = /^\["([a-z_]+)",/

function readRow(line: string): ExportRow {
  const table = ROW.exec(line)?.[1]
  if (table === undefined || !line.endsWith(']')) throw invalid('has a line that is no row')
  return { table, json: line.slice(table.length + 4, -1) }
}

function checkEnd(line: string, counts: Readonly<Record<string, number>>, sha256: string): void {
  const end = parse(line)
  if (!isObject(end) || !isObject(end.rows)) throw invalid('has no proper end')
  if (end.sha256 !== sha256) throw invalid('was damaged: its hash does not fit what stands in it')
  for (const [table, count] of Object.entries(counts)) {
    if ((end.rows[table] ?? 0) !== count) throw invalid(`lacks rows of ${table}`)
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw invalid('has a line that is no JSON', cause)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function invalid(what: string, cause?: unknown): StoreError {
  return new StoreError(
    'export-invalid',
    `The export ${what}. Nothing was imported. Copy the file again, or make it again with "parley export".`,
    { cause },
  )
}
