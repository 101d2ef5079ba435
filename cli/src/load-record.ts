import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { StoryRecord } from '@parley-record/engine'
import { parseRecord } from '@parley-record/engine/schema'
import { EXIT } from './exit-codes.js'
import { UserError } from './user-error.js'

/**
 * A record from a file, or from standard input for `-`.
 *
 * @throws {UserError} when there is no file, or it is no record of this version
 */
export async function loadRecord(file: string): Promise<StoryRecord> {
  const text = await (file === '-' ? readAll(process.stdin) : readFile(file, 'utf8')).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UserError(`cannot read the record ${file} (${error.code ?? error.message}).`)
    },
  )
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
