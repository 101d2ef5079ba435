/** A half-open range `[start, end)` of UTF-16 code units in `report.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** The words of several spans, with an ellipsis where something between them is left out. */
export function textOfAll(text: string, spans: readonly Span[]): string {
  return spans.map((span) => textOf(text, span)).join(' … ')
}

/** True when `inner` lies inside `outer` (equal bounds count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The smallest span that covers all of `spans`; `null` for an empty list. */
export function cover(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}

/** Orders spans by start, the longer first among those that start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/**
 * Those of `sorted` (ordered, not overlapping each other) that share a code unit with `span`, by binary
 * search: a look-up in a long report does not walk it.
 */
export function overlapping<T extends Span>(sorted: readonly T[], span: Span): readonly T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) > span.start) high = middle
    else low = middle + 1
  }
  let end = low
  while (end < sorted.length && (sorted[end]?.start ?? 0) < span.end) end++
  return sorted.slice(low, end)
}
