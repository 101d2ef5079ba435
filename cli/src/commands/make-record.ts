import { buildRecord, indexWorld, type StoryRecord } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { gather, type InputOptions, worldOf } from '../inputs.js'
import { loadRecord } from '../load-record.js'
import { Progress } from '../progress.js'

/** From paths to the record: what `brief` and `record` share. */
export async function makeRecord(
  paths: readonly string[],
  options: InputOptions,
): Promise<{ readonly record: StoryRecord; readonly exitCode: number }> {
  const since = await sinceOf(options.since)
  const progress = new Progress(options.quiet === true)
  const { reports, notices, exitCode } = await gather(paths, options, progress)
  const record = buildRecord(reports, {
    reader: loadReader(),
    world: indexWorld(await worldOf(options.world)),
    asOf: options.asOf ?? null,
    since,
    notices,
    onProgress: (done, total) => progress.show('Reading report', done, total),
  })
  progress.clear()
  return { record, exitCode }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day as it is; anything else is the file of an earlier record. */
async function sinceOf(since: string | undefined): Promise<string | StoryRecord | null> {
  if (since === undefined || DAY.test(since)) return since ?? null
  return loadRecord(since)
}
