import { reviewQueue, type StoryRecord } from '@parley-record/engine'
import type { Edit, ReviewItem } from './contract.js'

/** The engine's queue, less what has been decided in this browser. */
export function localReview(record: StoryRecord, edits: readonly Edit[]): readonly ReviewItem[] {
  const decided = new Set(
    edits
      .filter(({ undoneAt, action }) => undoneAt === null && action !== 'note')
      .map(({ targetId }) => targetId),
  )
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  return reviewQueue(record)
    .filter(({ target }) => !decided.has(target.id))
    .map(({ key, target, weight, reason, text, evidence, effects }) => ({
      key,
      targetKind: target.kind,
      targetId: target.id,
      weight,
      reason,
      text,
      evidence: evidence.flatMap(({ report, spans }) =>
        spans.map((span) => ({
          reportId: report,
          span,
          exact: (texts.get(report) ?? '').slice(span.start, span.end),
        })),
      ),
      effects,
    }))
}
