import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Notice, Report } from '@parley-record/engine'
import { notice, readInputs } from '@parley-record/sources'
import type { Brought, BroughtReport } from './brought.js'
import { mediaTypeOf } from './media-type.js'

/**
 * Reads one file.
 *
 * @param published ISO date for reports that carry none
 */
export async function bringFile(path: string, published: string | null = null): Promise<Brought> {
  const { reports, notices } = await readInputs([path], { published })
  if (reports.length === 0) return { kind: 'nothing', notice: worst(notices) ?? notice('empty', path) }
  // The file was within its limit a moment ago; when it is gone by now, the report is kept without its bytes.
  const bytes = await readFile(path).catch(() => null)
  const address = pathToFileURL(path).href
  const original = bytes === null ? null : { bytes, mediaType: mediaTypeOf(path), address }
  const single = reports.length === 1
  const toBrought = (report: Report): BroughtReport => ({
    report: named(report),
    original,
    canonical: report.url ?? (single ? address : null),
    notices: single ? notices : [],
  })
  return { kind: 'reports', reports: reports.map(toBrought), notices }
}

/** Only the file's name is kept: where somebody's folders lie is no part of a report. */
function named(report: Report): Report {
  return report.path === null ? report : { ...report, path: basename(report.path) }
}

function worst(notices: readonly Notice[]): Notice | undefined {
  return notices.find(({ level }) => level === 'error') ?? notices[0]
}
