import type { Explanation, StoryRecord } from '@parley-record/engine'

/** The statements behind a claim or link, each with what a citation needs. */
export function evidenceOf(record: StoryRecord, explanation: Explanation): object {
  const reports = new Map(record.reports.map((report) => [report.id, report]))
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]))
  const { kind, id, text, status, origins, links } = explanation
  return {
    kind,
    id,
    text,
    status,
    origins,
    statements: explanation.statements.flatMap(({ id: statementId, saidBy }) => {
      const statement = statements.get(statementId)
      const report = statement === undefined ? undefined : reports.get(statement.report)
      if (statement === undefined || report === undefined) return []
      return [
        {
          id: statementId,
          saidBy,
          report: citation(report),
          passages: statement.spans.map(({ start, end }) => ({
            start,
            end,
            exact: report.text.slice(start, end),
          })),
        },
      ]
    }),
    links: links.map(({ type, kind: about, why, other }) => ({ type, about, why, other })),
  }
}

/** What names a report in a citation. */
export function citation({ id, source, title, url, published, sha256 }: StoryRecord['reports'][number]) {
  return { id, source, title, url, published, sha256 }
}
