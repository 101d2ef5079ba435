import type { InputOptions } from '../inputs.js'
import { emit } from '../output.js'
import { makeRecord } from './make-record.js'

export async function record(paths: readonly string[], options: InputOptions): Promise<number> {
  const made = await makeRecord(paths, options)
  await emit(`${JSON.stringify(made.record, null, 2)}\n`, options.output)
  return made.exitCode
}
