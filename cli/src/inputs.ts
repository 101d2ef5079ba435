import { readFile } from 'node:fs/promises'
import { mergeWorld, type Notice, parseWorld, type Report, type WorldFacts } from '@parley-record/engine'
import { loadWorld, type ReadInputs, readInputs } from '@parley-record/sources'
import { EXIT } from './exit-codes.js'
import type { Progress } from './progress.js'
import { UserError } from './user-error.js'

/** Options that every command on reports shares. */
export interface InputOptions {
  readonly published?: string
  readonly asOf?: string
  /** A calendar day, or the file of an earlier record. */
  readonly since?: string
  readonly world?: readonly string[]
  readonly output?: string
  readonly quiet?: boolean
}

/** The reports behind the paths; what went wrong with an input is told on standard error and does not stop the others. */
export async function gather(
  paths: readonly string[],
  options: InputOptions,
  progress: Progress,
): Promise<{
  readonly reports: readonly Report[]
  readonly notices: readonly Notice[]
  readonly exitCode: number
}> {
  const read = await readInputs(paths, {
    stdin: process.stdin,
    published: options.published ?? null,
    onProgress: (done, total) => progress.show('Opening', done, total),
  })
  progress.clear()
  const { reports, notices } = options.asOf === undefined ? read : leaveOutUndated(read)
  if (options.quiet !== true) for (const notice of notices) process.stderr.write(`${describe(notice)}\n`)
  if (reports.length === 0) {
    throw new UserError('no input gave a report; the messages above say why for each.', EXIT.nothing)
  }
  return { reports, notices, exitCode: notices.some((n) => n.level === 'error') ? EXIT.partial : EXIT.ok }
}

/** What has no date cannot be placed before or after the day asked for. */
function leaveOutUndated({ reports, notices }: ReadInputs): ReadInputs {
  const undated = reports.filter((report) => report.published === null)
  const warnings = undated.map(
    ({ path }): Notice => ({
      code: 'undated-as-of',
      level: 'warning',
      path,
      message: 'The report has no date, so --as-of leaves it out. Give its date with --published.',
    }),
  )
  return {
    reports: reports.filter((report) => report.published !== null),
    notices: [...notices, ...warnings],
  }
}

/** `parley: warning: duplicate-report: a.txt: …` */
function describe({ level, code, path, message }: Notice): string {
  return `parley: ${level}: ${code}: ${path === null ? '' : `${path}: `}${message}`
}

/** The facts that come with Parley, and those of the files the user names. */
export async function worldOf(files: readonly string[] = []): Promise<WorldFacts> {
  const more = await Promise.all(files.map(readWorld))
  return more.reduce(mergeWorld, await loadWorld())
}

/** World facts of a file that the user named. */
export async function readWorld(file: string): Promise<WorldFacts> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`cannot read the world facts ${file} (${error.code ?? error.message}).`)
  })
  try {
    const { asOf, states, people, organisations, places } = JSON.parse(text)
    const part = (items: unknown) => ({ asOf, items })
    return parseWorld({
      states: part(states),
      people: part(people),
      organisations: part(organisations),
      places: part(places),
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(`${file} holds no world facts: ${reason}. See engine/data/README.md for the format.`)
  }
}
