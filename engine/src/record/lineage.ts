import type { SharedQuotation } from '../across/lineage/drift.js'
import type { Change, Correction, VersionHistory } from '../across/lineage/history.js'
import type { Lineage } from '../across/lineage/lineage.js'
import type { CarriedSentence } from '../across/lineage/still-carried.js'
import type { Reading } from '../read/reading.js'
import type { Span } from '../report/span.js'
import type { StoryRecord } from '../schema/story-record.js'

/** The parts of the record that say where words come from. */
export type LineageParts = Pick<StoryRecord, 'lineage' | 'versions' | 'corrections' | 'quotations'>

export function toLineageParts(
  lineage: Lineage,
  quotations: readonly SharedQuotation[],
  readings: readonly Reading[],
): LineageParts {
  const spans = new Map(readings.map(({ report, sentences }) => [report.id, sentences]))
  const spanOf = (report: string, sentence: number | null): Span | null => {
    const found = sentence === null ? undefined : spans.get(report)?.[sentence]
    return found === undefined ? null : { start: found.start, end: found.end }
  }
  return {
    lineage: { reports: lineage.reports.map(toReport), pairs: lineage.pairs.map(toPair) },
    versions: lineage.versions.map((history) => toVersions(history, spanOf)),
    corrections: lineage.corrections.map(toCorrection),
    quotations: [...quotations],
  }
}

function toReport({ report, publisher, sentences }: Lineage['reports'][number]) {
  return {
    report,
    publisher: publisher?.name ?? null,
    sentences: sentences.map(({ span, kind, from, why }) => ({
      ...span,
      kind,
      from: from.map(({ report: other, spans, name, direction, evidence }) => {
        return { report: other, spans, party: name, direction, evidence }
      }),
      why: kind === 'own' ? null : why,
    })),
  }
}

function toPair({ matches, share, ...pair }: Lineage['pairs'][number]) {
  return {
    ...pair,
    share: Math.round(share * 100) / 100,
    matches: matches.map(({ kind, fromSpan, toSpans }) => ({ kind, from: fromSpan, to: toSpans })),
  }
}

function toVersions(
  { changes, ...history }: VersionHistory,
  spanOf: (report: string, sentence: number | null) => Span | null,
) {
  return {
    ...history,
    changes: changes.map(({ before, after, stillCarriedBy, ...change }: Change) => ({
      ...change,
      before: spanOf(change.from, before),
      after: spanOf(change.to, after),
      stillCarriedBy: stillCarriedBy.map(toPlace),
    })),
  }
}

function toCorrection({ stillCarriedBy, ...notice }: Correction) {
  return { ...notice, stillCarriedBy: stillCarriedBy.map(toPlace) }
}

function toPlace({ report, span }: CarriedSentence) {
  return { report, spans: [span] }
}
