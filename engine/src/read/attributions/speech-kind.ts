import type { Span } from '../../report/span.js'
import type { Attribution } from './attribution.js'

/** All words between quotation marks, some, or none. */
export function kindOf(text: string, content: readonly Span[], quoted: readonly Span[]): Attribution['kind'] {
  let inside = 0
  let outside = 0
  for (const part of content) {
    const within = overlapping(quoted, part)
    const all = lettersIn(text.slice(part.start, part.end))
    const marked = within.reduce(
      (sum, span) =>
        sum + lettersIn(text.slice(Math.max(span.start, part.start), Math.min(span.end, part.end))),
      0,
    )
    inside += marked
    outside += all - marked
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}

/** Those of the ordered, disjoint `spans` that share a code unit with `part`. */
function overlapping(spans: readonly Span[], part: Span): readonly Span[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= part.start) low = middle + 1
    else high = middle
  }
  let end = low
  while ((spans[end]?.start ?? Number.POSITIVE_INFINITY) < part.end) end++
  return spans.slice(low, end)
}

function lettersIn(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
