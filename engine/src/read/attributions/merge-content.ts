import { bySpan, type Span } from '../../report/span.js'

/** Spans in order, those joined that overlap or have only blanks between them. */
export function mergeContent(text: string, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort(bySpan)) {
    const last = merged.at(-1)
    const joins = last && (span.start <= last.end || text.slice(last.end, span.start).trim() === '')
    if (last && joins) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
