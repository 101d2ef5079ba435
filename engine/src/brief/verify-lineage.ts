import { textOfAll } from '../report/span.js'
import type { StoryRecord } from '../schema/story-record.js'
import type { Fault } from './fault.js'

type Span = { readonly start: number; readonly end: number }
type Placed = readonly [place: string, report: string, spans: readonly Span[]]

/**
 * Where words come from points at reports that are in the record, inside their texts; the wordings of a quotation are
 * what their spans yield.
 */
export function verifyLineage(record: StoryRecord): readonly Fault[] {
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  const outside = placesOf(record).flatMap(([place, report, spans]): readonly Fault[] => {
    const text = texts.get(report)
    if (text === undefined) return [{ place, message: `the report ${report} is not in the record` }]
    return spans
      .filter(({ start, end }) => start >= end || end > text.length)
      .map(({ start, end }) => ({ place, message: `${start}–${end} lies outside the report ${report}` }))
  })
  const wordings = record.quotations.flatMap(({ id, fullest, variants }) =>
    [fullest, ...variants]
      .filter(({ report, spans, text }) => textOfAll(texts.get(report) ?? '', spans) !== text)
      .map(({ text }) => ({ place: `quotations/${id}`, message: `“${text}” is not what the spans yield` })),
  )
  return [...outside, ...wordings]
}

function placesOf({ lineage, versions, corrections, quotations }: StoryRecord): readonly Placed[] {
  const one = (span: Span | null): readonly Span[] => (span === null ? [] : [span])
  return [
    ...lineage.reports.flatMap(({ report, sentences }) => [
      [`lineage/${report}`, report, sentences] as const,
      ...sentences.flatMap(({ from }) =>
        from.flatMap((pointer): readonly Placed[] => [
          [`lineage/${report}`, report, pointer.evidence],
          ...(pointer.report === null ? [] : [[`lineage/${report}`, pointer.report, pointer.spans] as const]),
        ]),
      ),
    ]),
    ...lineage.pairs.flatMap(({ from, to, matches }): readonly Placed[] => [
      [`lineage/${from}`, from, matches.map((match) => match.from)],
      [`lineage/${from}`, to, matches.flatMap((match) => match.to)],
    ]),
    ...versions.flatMap(({ id, changes }) =>
      changes.flatMap((change): readonly Placed[] => [
        [`versions/${id}`, change.from, [...one(change.before), ...change.removed]],
        [`versions/${id}`, change.to, [...one(change.after), ...change.inserted]],
        ...change.stillCarriedBy.map(({ report, spans }) => [`versions/${id}`, report, spans] as const),
      ]),
    ),
    ...corrections.flatMap(({ id, report, span, was, now, stillCarriedBy }): readonly Placed[] => [
      [`corrections/${id}`, report, [span, ...was, ...now]],
      ...stillCarriedBy.map((place) => [`corrections/${id}`, place.report, place.spans] as const),
    ]),
    ...quotations.flatMap(({ id, fullest, variants }) =>
      [fullest, ...variants].map(({ report, spans }): Placed => [`quotations/${id}`, report, spans]),
    ),
  ]
}
