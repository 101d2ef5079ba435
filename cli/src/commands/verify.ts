import { createHash } from 'node:crypto'
import { type Fault, type StoryRecord, verifyRecord } from '@parley-record/engine'
import { EXIT } from '../exit-codes.js'
import { gather } from '../inputs.js'
import { loadRecordOrBundle } from '../load-record.js'
import { Progress } from '../progress.js'

interface VerifyOptions {
  readonly published?: string
}

/** Prints what holds or the list of what does not; the exit code says which. */
export async function verify(
  file: string,
  paths: readonly string[],
  options: VerifyOptions,
): Promise<number> {
  const { record, bundle } = await loadRecordOrBundle(file)
  const faults = [
    ...(bundle === null ? [] : [...bundle.faults, ...compareTexts(record, bundle.reports)]),
    ...verifyRecord(record, sha256),
    ...(paths.length === 0 ? [] : await compare(record, paths, options)),
  ]
  if (faults.length === 0) {
    const { reports, statements, brief } = record
    const lines = brief.sections.reduce((sum, section) => sum + section.sentences.length, 0)
    process.stdout.write(
      `${file}: holds. ${reports.length} reports, ${statements.length} statements, ${lines} cited lines checked${bundle === null ? '' : ', bundle as in its manifest'}${paths.length > 0 ? ', files compared' : ''}.\n`,
    )
    return EXIT.ok
  }
  for (const { place, message } of faults) process.stdout.write(`${file}: ${place}: ${message}\n`)
  process.stderr.write(
    `parley: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found in ${file}.\n`,
  )
  return EXIT.failed
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The texts of a bundle must be those of its record. */
function compareTexts({ reports }: StoryRecord, texts: ReadonlyMap<string, string>): readonly Fault[] {
  return reports
    .filter(({ id, text }) => texts.get(id) !== text)
    .map(({ id }) => ({ place: `reports/${id}.txt`, message: 'it is not the text that the record has' }))
}

/** The files must give the reports of the record, word for word. */
async function compare(
  record: StoryRecord,
  paths: readonly string[],
  options: VerifyOptions,
): Promise<readonly Fault[]> {
  const { reports } = await gather(paths, options, new Progress(false))
  const found = new Map(reports.map((report) => [report.id, report]))
  const missing = record.reports.filter(({ id, sha256: hash }) => found.get(id)?.sha256 !== hash)
  return missing.map(({ id, path }) => ({
    place: `reports/${id}`,
    message: `none of the given files has this text${path === null ? '' : ` (it came from ${path})`}`,
  }))
}
