import { FINGERPRINT_WORDS, winnow } from './winnow.js'
import type { ReportWords, Word } from './words.js'

/** Two reports worth comparing: indices into the list, the smaller first. */
export interface Candidate {
  readonly a: number
  readonly b: number
}

/** A trace is linked to the first so many reports that hold it, not to all: a star, not a clique. */
const FIRST_HOLDERS = 3
/** A report is compared with at most so many others, those that share most with it. */
const MOST_PARTNERS = 12

/**
 * Pairs of reports that share at least `fewest` traces, by an inverted index. Linear in the number of traces,
 * however many reports carry one text: each trace makes at most three pairs for each report that holds it.
 */
export function pairByTraces(traces: readonly (readonly number[])[], fewest: number): readonly Candidate[] {
  const holders = new Map<number, number[]>()
  return traces.flatMap((own, b) => {
    const counts = new Map<number, number>()
    for (const trace of new Set(own)) {
      const first = holders.get(trace) ?? []
      for (const a of first) counts.set(a, (counts.get(a) ?? 0) + 1)
      if (first.length === 0) holders.set(trace, [b])
      else if (first.length < FIRST_HOLDERS) first.push(b)
    }
    return [...counts]
      .filter(([, count]) => count >= fewest)
      .sort(([a, m], [c, n]) => n - m || a - c)
      .slice(0, MOST_PARTNERS)
      .map(([a]) => ({ a, b }))
  })
}

/** The fingerprints of a report: runs of words outside quotations, or inside them. Runs of names tell nothing. */
export function fingerprints({ words }: ReportWords, side: 'own words' | 'quoted'): readonly number[] {
  return winnow(words).flatMap(({ hash, at }) => {
    const gram = words.slice(at, at + FINGERPRINT_WORDS)
    const quoted = gram.every((word) => word.quoted)
    return gram.every(isName) || quoted !== (side === 'quoted') ? [] : [hash]
  })
}

function isName({ name }: Word): boolean {
  return name
}

/** Each pair once, in order. */
export function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const byKey = new Map(candidates.map((pair) => [pair.b * 2 ** 26 + pair.a, pair]))
  return [...byKey].sort(([k], [l]) => k - l).map(([, pair]) => pair)
}
