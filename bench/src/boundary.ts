import type { Span } from '@parley-record/engine'

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** How a span that overlaps the gold one misses its bounds; `null` when it does not. */
export function boundaryError(ours: Span, gold: Span): 'too long' | 'too short' | 'shifted' | null {
  if (ours.start === gold.start && ours.end === gold.end) return null
  if (ours.start <= gold.start && ours.end >= gold.end) return 'too long'
  if (ours.start >= gold.start && ours.end <= gold.end) return 'too short'
  return 'shifted'
}

/** Gold items beside the item of ours that overlaps each most; an item of ours is given once. */
export function pairUp<G extends Span, O extends Span>(
  gold: readonly G[],
  ours: readonly O[],
): {
  readonly pairs: readonly (readonly [G, O])[]
  readonly missed: readonly G[]
  readonly spurious: readonly O[]
} {
  const meetings = gold.flatMap((one) =>
    ours.filter((other) => overlaps(one, other)).map((other) => [one, other, likeness(one, other)] as const),
  )
  const left: Set<G> = new Set(gold)
  const free: Set<O> = new Set(ours)
  const pairs: (readonly [G, O])[] = []
  for (const [one, other] of meetings.sort((a, b) => b[2] - a[2])) {
    if (!left.has(one) || !free.has(other)) continue
    left.delete(one)
    free.delete(other)
    pairs.push([one, other])
  }
  return { pairs, missed: [...left], spurious: [...free] }
}

/** Dice's coefficient of two spans: 1 when they are equal, 0 when they do not meet. */
export function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : (2 * shared) / (a.end - a.start + (b.end - b.start))
}
