import type { StoryRecord } from '@parley-record/engine'
import { citation } from './evidence.js'

/** Each contradiction with the passages that differ. */
export function disputesOf({ links, reports, edits }: StoryRecord): readonly object[] {
  const byId = new Map(reports.map((report) => [report.id, report]))
  return links
    .filter(({ type }) => type === 'contradicts')
    .map(({ id, kind, why, evidence }) => ({
      id,
      kind,
      why,
      decided: edits.filter(({ edit }) => edit.target.id === id).map(({ effect }) => effect),
      passages: evidence.flatMap(({ report: reportId, spans }) => {
        const report = byId.get(reportId)
        if (report === undefined) return []
        return spans.map(({ start, end }) => ({
          report: citation(report),
          start,
          end,
          exact: report.text.slice(start, end),
        }))
      }),
    }))
}
