import type { TitledRows } from './table.js'

const SHOWN = 10

/** The ten most frequent kinds of error with their count and share of all errors; ties in order of the alphabet. */
export function mostFrequent(errors: readonly string[]): TitledRows {
  const counts = new Map<string, number>()
  for (const kind of errors) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, SHOWN)
  return {
    title: `The ten most frequent kinds of error (of ${errors.length} errors, ${counts.size} kinds)`,
    rows: [
      ['kind of error', 'count', 'share'],
      ...sorted.map(([kind, count]) => [
        kind,
        String(count),
        `${((100 * count) / errors.length).toFixed(1)} %`,
      ]),
    ],
  }
}
