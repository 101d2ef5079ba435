import type { Notice, Report } from '@parley-record/engine'
import { readFileBytes, readStreamBytes } from './bytes/read-bytes.js'
import { parseDate } from './dates/parse-date.js'
import { finishDraft } from './finish-draft.js'
import { parseInput } from './formats/parse-input.js'
import { notice } from './notice-codes.js'
import { expandInputs } from './walk/expand-inputs.js'

export interface ReadInputsOptions {
  /** What `-` stands for; without it `-` is not found. */
  readonly stdin?: AsyncIterable<Uint8Array> | null
  /** Date of publication for reports that carry none of their own. */
  readonly published?: string | null
  /** Stops between files; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called after each input with the number done, the number of all, and its path. */
  readonly onProgress?: (done: number, total: number, path: string) => void
}

export interface ReadInputs {
  /** In the order of the inputs; none twice. */
  readonly reports: readonly Report[]
  readonly notices: readonly Notice[]
}

/**
 * Reads reports from files, folders and `-` (standard input): text, Markdown, saved pages, ninjs and other JSON,
 * JSON Lines, PDF, told apart by content. What cannot be read becomes a notice and the others go on.
 */
export async function readInputs(
  inputs: readonly string[],
  options: ReadInputsOptions = {},
): Promise<ReadInputs> {
  const given = givenDate(options.published ?? null)
  const expanded = await expandInputs(inputs, options.signal)
  const notices: Notice[] = [...given.notices, ...expanded.notices]
  const reports = new Map<string, Report>()
  for (const [index, path] of expanded.paths.entries()) {
    options.signal?.throwIfAborted()
    const found = await readOne(path, given.published, options)
    notices.push(...found.notices)
    for (const report of found.reports) {
      if (reports.has(report.id)) notices.push(duplicate(path, reports.get(report.id)))
      else reports.set(report.id, report)
    }
    options.onProgress?.(index + 1, expanded.paths.length, path)
  }
  return { reports: [...reports.values()], notices }
}

async function readOne(
  path: string,
  published: string | null,
  options: ReadInputsOptions,
): Promise<ReadInputs> {
  const read = await bytesOf(path, options)
  if (read.bytes === null) return { reports: [], notices: [read.notice] }
  const parsed = await parseInput(read.bytes, path)
  const reports: Report[] = []
  const notices: Notice[] = [...parsed.notices]
  for (const draft of parsed.drafts) {
    const finished = await finishDraft(draft, { path, published })
    notices.push(...finished.notices)
    if (finished.report !== null) reports.push(finished.report)
  }
  return { reports, notices }
}

function bytesOf(path: string, { stdin, signal }: ReadInputsOptions): ReturnType<typeof readFileBytes> {
  if (path !== '-') return readFileBytes(path, signal)
  if (stdin === undefined || stdin === null) {
    return Promise.resolve({ bytes: null, notice: notice('not-found', path, 'there is no standard input') })
  }
  return readStreamBytes(stdin, path)
}

/** A date that is no date is reported once, for the whole run. */
function givenDate(value: string | null): { published: string | null; notices: readonly Notice[] } {
  const published = value === null ? null : parseDate(value)
  const wrong = value !== null && published === null
  return { published, notices: wrong ? [notice('date-invalid', null, `“${value.slice(0, 40)}”`)] : [] }
}

function duplicate(path: string, first: Report | undefined): Notice {
  return notice('duplicate-report', path, `first given as ${first?.path ?? 'standard input'}`)
}
