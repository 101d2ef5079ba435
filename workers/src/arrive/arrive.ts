import { keepOriginal, type SavedReport, saveReport, type Tx } from '@parley-record/store'
import { tell } from '../events.js'
import type { Send } from '../work.js'
import type { BroughtReport } from './brought.js'

/** Where a report is booked. */
export interface Booking {
  readonly source: string
  readonly item: number | null
  readonly at: Date
}

/** Stores a report, has it read, and tells of it: what every way in ends with. One transaction, the caller's. */
export async function arrive(
  tx: Tx,
  { report, original, canonical, notices }: BroughtReport,
  { source, item, at, send }: Booking & { readonly send: Send },
): Promise<SavedReport> {
  const key =
    original === null
      ? null
      : await keepOriginal(tx, { ...original, bytes: Buffer.from(original.bytes), receivedAt: at })
  const arrival = {
    report,
    canonical,
    sourceId: source,
    itemId: item,
    original: key,
    receivedAt: at,
    notices,
  }
  const saved = await saveReport(tx, arrival)
  const body = { title: report.title, outlet: report.source, url: report.url }
  if (saved.outcome === 'known') {
    await tell(tx, { kind: 'report.known', source, report: saved.reportId, body }, at)
    return saved
  }
  await send('read-report', { report: saved.reportId }, { tx })
  const told = { ...body, version: saved.version, notices }
  await tell(tx, { kind: 'report.arrived', source, report: saved.reportId, body: told }, at)
  return saved
}
