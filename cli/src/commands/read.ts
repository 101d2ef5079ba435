import { indexWorld, type Reading, readReport, renderReading } from '@parley-record/engine'
import { loadReader } from '@parley-record/reader/node'
import { gather, type InputOptions, worldOf } from '../inputs.js'
import { emit } from '../output.js'
import { Progress } from '../progress.js'
import { UserError } from '../user-error.js'

interface ReadOptions extends InputOptions {
  readonly format: 'json' | 'html'
}

export async function read(paths: readonly string[], options: ReadOptions): Promise<number> {
  const progress = new Progress(options.quiet === true)
  const { reports, exitCode } = await gather(paths, options, progress)
  if (options.format === 'html' && reports.length > 1) {
    throw new UserError(
      `--format html shows one report; ${reports.length} were given. Name one, or use --format json.`,
    )
  }
  const tools = { reader: loadReader(), world: indexWorld(await worldOf(options.world)) }
  const readings = reports.map((report, i) => {
    progress.show('Reading report', i + 1, reports.length)
    return readReport(report, tools)
  })
  progress.clear()
  await emit(
    options.format === 'html' ? readings.map(renderReading).join('') : json(readings),
    options.output,
  )
  return exitCode
}

/** One reading as one object, several as a list. */
function json(readings: readonly Reading[]): string {
  return `${JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 2)}\n`
}
