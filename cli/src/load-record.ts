import { readFile } from 'node:fs/promises'
import { buffer as readAll } from 'node:stream/consumers'
import type { StoryRecord } from '@parley-record/engine'
import { parseRecord } from '@parley-record/engine/schema'
import { EXIT } from './exit-codes.js'
import { type Bundle, isZip, readBundle } from './read-bundle.js'
import { UserError } from './user-error.js'

/**
 * A record from a file, or from standard input for `-`.
 *
 * @throws {UserError} when there is no file, or it is no record of this version
 */
export async function loadRecord(file: string): Promise<StoryRecord> {
  return parseText(file, (await loadBytes(file)).toString('utf8'))
}

/** What a file to verify holds: a record, or an evidence bundle around one. */
export interface Loaded {
  readonly record: StoryRecord
  readonly bundle: Bundle | null
}

/**
 * A record, or the bundle it lies in.
 *
 * @throws {UserError} as `loadRecord`, or when a zip is no bundle
 */
export async function loadRecordOrBundle(file: string): Promise<Loaded> {
  const bytes = await loadBytes(file)
  if (!isZip(bytes)) return { record: parseText(file, bytes.toString('utf8')), bundle: null }
  const bundle = readBundle(file, bytes)
  return { record: parseText(`${file}: record.json`, bundle.record), bundle }
}

async function loadBytes(file: string): Promise<Buffer> {
  return (file === '-' ? readAll(process.stdin) : readFile(file)).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`cannot read the record ${file} (${error.code ?? error.message}).`)
  })
}

function parseText(file: string, text: string): StoryRecord {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError(`${file} is not JSON. Give a record written by parley record.`, EXIT.failed)
  }
  const parsed = parseRecord(value)
  if ('record' in parsed) return parsed.record
  throw new UserError(
    `${file} is not a record of version 1:\n  ${parsed.problems.slice(0, 20).join('\n  ')}`,
    EXIT.failed,
  )
}
