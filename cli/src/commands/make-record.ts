import { buildRecord, indexWorld, type StoryRecord } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { gather, type InputOptions, worldOf } from '../inputs.js'
import { Progress } from '../progress.js'

/** From paths to the record: what `brief` and `record` share. */
export async function makeRecord(
  paths: readonly string[],
  options: InputOptions,
): Promise<{ readonly record: StoryRecord; readonly exitCode: number }> {
  const progress = new Progress(options.quiet === true)
  const { reports, notices, exitCode } = await gather(paths, options, progress)
  const record = buildRecord(reports, {
    reader: loadReader(),
    world: indexWorld(await worldOf(options.world)),
    asOf: options.asOf ?? null,
    notices,
    onProgress: (done, total) => progress.show('Reading report', done, total),
  })
  progress.clear()
  return { record, exitCode }
}
