import type { Span } from '../../report/span.js'

/** Something that covers part of a text; several may overlap. */
export interface Cover<T> {
  readonly span: Span
  readonly of: T
}

/** A stretch of text over which nothing begins or ends. */
export interface Segment<T> extends Span {
  readonly text: string
  /** Everything that covers the stretch, in the order given. */
  readonly of: readonly T[]
}

/**
 * Splits a text wherever a cover begins or ends. The segments put together are the text, whatever the covers:
 * those that reach outside are cut, empty ones are left out. Time is linear in the text plus n log n in the
 * covers, times their depth.
 */
export function segment<T>(text: string, covers: readonly Cover<T>[]): readonly Segment<T>[] {
  const inside = covers.map(({ span, of }) => ({ span: clamp(span, text.length), of }))
  const edges = inside.flatMap(({ span }, index) =>
    span.start < span.end
      ? [
          { at: span.start, index },
          { at: span.end, index },
        ]
      : [],
  )
  edges.sort((a, b) => a.at - b.at)
  const segments: Segment<T>[] = []
  const open = new Set<number>()
  let start = 0
  for (const { at, index } of [...edges, { at: text.length, index: -1 }]) {
    if (at > start) segments.push(cut(text, { start, end: at }, coveredBy(inside, open)))
    start = at
    if (!open.delete(index)) open.add(index)
  }
  return segments
}

function clamp({ start, end }: Span, length: number): Span {
  const within = (at: number) => Math.min(Math.max(at, 0), length)
  return { start: within(start), end: within(end) }
}

function coveredBy<T>(covers: readonly Cover<T>[], open: ReadonlySet<number>): readonly T[] {
  return [...open]
    .sort((a, b) => a - b)
    .flatMap((index) => covers[index] ?? [])
    .map(({ of }) => of)
}

function cut<T>(text: string, span: Span, of: readonly T[]): Segment<T> {
  return { ...span, text: text.slice(span.start, span.end), of }
}
