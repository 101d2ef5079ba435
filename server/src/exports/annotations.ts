import type { StoryRecord } from '@parley-record/engine'
import type { ExportedStory } from './exported-story.js'

const CONTEXT = 40

/**
 * The evidence as W3C Web Annotations: one for each statement, its words selected by place and by quotation.
 * Positions count Unicode code points, as the model asks, where the record counts UTF-16 code units.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export function annotations({ record, title, id, madeAt }: ExportedStory): string {
  const points = new Map(record.reports.map((report) => [report.id, codePoints(report.text)]))
  const items = record.statements.flatMap((statement) => {
    const report = record.reports.find((one) => one.id === statement.report)
    const pointOf = points.get(statement.report)
    return report === undefined || pointOf === undefined ? [] : [annotation(statement, report, pointOf)]
  })
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:parley:story:${id}`,
    type: 'AnnotationCollection',
    label: title,
    created: madeAt,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotation(
  statement: StoryRecord['statements'][number],
  report: StoryRecord['reports'][number],
  pointOf: (unit: number) => number,
): object {
  const { text } = report
  return {
    id: `urn:parley:statement:${statement.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: { type: 'TextualBody', value: statement.text, format: 'text/plain', language: report.language },
    target: statement.spans.map(({ start, end }) => ({
      source: report.url ?? `urn:sha256:${report.sha256}`,
      state: { type: 'State', 'parley:sha256': report.sha256 },
      selector: [
        { type: 'TextPositionSelector', start: pointOf(start), end: pointOf(end) },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - CONTEXT), start),
          suffix: text.slice(end, end + CONTEXT),
        },
      ],
    })),
  }
}

/** From UTF-16 code units to code points: subtracts the second halves of pairs before the place. */
function codePoints(text: string): (unit: number) => number {
  const seconds: number[] = []
  for (let i = 1; i < text.length; i += 1) {
    const isPair = /[\uD800-\uDBFF]/.test(text[i - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[i] ?? '')
    if (isPair) seconds.push(i)
  }
  return (unit) => unit - seconds.filter((at) => at < unit).length
}
