import { type StoryRecord, summarise } from '@parley-record/engine'
import type { Story } from './contract.js'
import type { LocalStory } from './local-story.js'

/** What the list of stories says of one that this browser holds. */
export function localSummary(
  { id, title, record }: LocalStory,
  { seen, title: renamed }: { readonly seen: number | null; readonly title: string | null },
): Story {
  const { headline, reports, origins, outlets, disputes, open, to, nextDates } = summarise(record)
  return {
    id,
    title: renamed ?? title,
    headline,
    state: 'open',
    mergedInto: null,
    revision: 1,
    pending: false,
    seenRevision: seen,
    changedAt: to ?? '',
    latestAt: to,
    reports,
    origins,
    outlets,
    disputes,
    open,
    newSince: record.since?.changes.length ?? null,
    nextDates: nextDates.slice(0, 3),
    history: [],
  }
}

/** Claims that no report published up to `day` has: what is new where no earlier record is at hand. */
export function changesAfter(record: StoryRecord, day: string): StoryRecord['since'] {
  const published = new Map(record.reports.map(({ id, published: date }) => [id, date?.slice(0, 10) ?? null]))
  const late = new Set(
    [...published].filter(([, date]) => date === null || date > day).map(([report]) => report),
  )
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]))
  const changes = record.claims.flatMap((claim) => {
    const told = claim.statements.flatMap((id) => statements.get(id) ?? [])
    const [head] = told
    if (head === undefined || !told.every(({ report }) => late.has(report))) return []
    return [
      {
        kind: 'new' as const,
        what: 'claim' as const,
        claim: claim.id,
        before: null,
        after: claim.text,
        why: 'No report published before says it.',
        evidence: [{ report: head.report, statement: head.id, spans: [head.sentence] }],
      },
    ]
  })
  return { date: day, asOf: day, reports: [...late], changes }
}
