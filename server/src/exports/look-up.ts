import type { StoryRecord } from '@parley-record/engine'

type Citation = StoryRecord['moves'][number]['evidence'][number]

/** The ways from ids to words that exports share. */
export interface LookUp {
  /** Names in a row; empty for nobody. */
  names(ids: readonly string[]): string
  sides(ids: readonly string[]): readonly string[]
  reportName(id: string | undefined): string | null
  claimOf(statement: string): StoryRecord['claims'][number] | undefined
  /** The cited words. */
  quote(citation: Citation | undefined): string | null
}

export function lookUp(record: StoryRecord): LookUp {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]))
  const reports = new Map(record.reports.map((report) => [report.id, report]))
  const claims = new Map(
    record.claims.flatMap((claim) => claim.statements.map((statement) => [statement, claim] as const)),
  )
  return {
    names: (ids) => ids.map((id) => actors.get(id)?.name ?? id).join('; '),
    sides: (ids) => [...new Set(ids.map((id) => actors.get(id)?.side ?? id))],
    reportName: (id) => {
      const report = id === undefined ? undefined : reports.get(id)
      return report === undefined ? null : (report.source ?? report.title ?? report.id)
    },
    claimOf: (statement) => claims.get(statement),
    quote: (citation) => {
      const text = citation === undefined ? undefined : reports.get(citation.report)?.text
      if (citation === undefined || text === undefined) return null
      return citation.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
    },
  }
}
