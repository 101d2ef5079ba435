/** Two words at the same place of an alignment; `null` where one side has none. Indices into the two lists. */
export interface AlignedWord {
  readonly a: number | null
  readonly b: number | null
}

/** Longest texts aligned, in words: the table has their product in cells. */
const LONGEST = 400

/** Worth of a match, and of a match that follows one: the longest common sequence, with the fewest breaks in it. */
const MATCH = 64
const IN_A_ROW = 1

/**
 * Aligns two lists of words (Needleman & Wunsch, 1970): a longest common subsequence, of several the one with fewest
 * breaks, so that a word goes with its neighbours. Every word of both lists appears once, in order. Lists beyond 400
 * words are cut.
 */
export function alignWords(a: readonly string[], b: readonly string[]): readonly AlignedWord[] {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  const width = m + 1
  // The best worth from here on: `after` where the words just before were matched, `best` where not.
  const best = new Uint16Array((n + 1) * width)
  const after = new Uint16Array((n + 1) * width)
  const skip = (i: number, j: number) =>
    Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
  const take = (i: number, j: number) => MATCH + (after[(i + 1) * width + j + 1] ?? 0)
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const matched = a[i] === b[j] ? take(i, j) : 0
      const skipped = skip(i, j)
      best[i * width + j] = Math.max(matched, skipped)
      after[i * width + j] = Math.max(matched === 0 ? 0 : matched + IN_A_ROW, skipped)
    }
  }
  const aligned: AlignedWord[] = []
  let [i, j, row] = [0, 0, 0]
  while (i < n || j < m) {
    const inside = i < n && j < m
    if (inside && a[i] === b[j] && take(i, j) + row >= skip(i, j)) {
      aligned.push({ a: i++, b: j++ })
      row = IN_A_ROW
    } else if (j >= m || (i < n && (best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0))) {
      aligned.push({ a: i++, b: null })
      row = 0
    } else {
      aligned.push({ a: null, b: j++ })
      row = 0
    }
  }
  return aligned
}

/** Number of words that both lists share in the same order. */
export function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  return alignWords(a, b).filter((pair) => pair.a !== null && pair.b !== null).length
}
