/** A text of the stream, by words. */
export interface Worded {
  readonly words: readonly string[]
}

/** The words of a text as a simple index has them: lower case, letters and digits. */
export function wordsOf(text: string): Worded {
  return { words: text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] }
}

/**
 * The classic peer (Allan, Papka and Lavrenko, 1998): each text joins the story whose centroid has the greatest cosine
 * with it, or starts one below `threshold`; words weigh (1 + ln tf) · ln (N / df). It is given what a stream does not
 * have: the document frequencies of the whole stream from the start, and a look at every story each time.
 */
export function singlePass(stream: readonly Worded[], threshold: number): readonly string[] {
  // By word the stories that have it, with its weight in them: only these are looked at, the cosines are the same.
  const byWord = new Map<string, Map<number, number>>()
  const squares: number[] = []
  return weigh(stream).map((vector) => {
    const best = nearest(vector, byWord, squares)
    const at = best.score >= threshold ? best.at : squares.length
    let square = squares[at] ?? 0
    for (const [word, weight] of vector) {
      const postings = byWord.get(word) ?? new Map<number, number>()
      const before = postings.get(at) ?? 0
      postings.set(at, before + weight)
      byWord.set(word, postings)
      square += weight * (2 * before + weight)
    }
    squares[at] = square
    return `s${at}`
  })
}

function nearest(
  vector: ReadonlyMap<string, number>,
  byWord: ReadonlyMap<string, ReadonlyMap<number, number>>,
  squares: readonly number[],
): { readonly at: number; readonly score: number } {
  const dots = new Float64Array(squares.length)
  for (const [word, weight] of vector)
    for (const [story, own] of byWord.get(word) ?? []) dots[story] = (dots[story] ?? 0) + weight * own
  let best = { at: -1, score: 0 }
  dots.forEach((dot, at) => {
    const score = dot / Math.sqrt(squares[at] ?? 1)
    if (score > best.score) best = { at, score }
  })
  return best
}

function weigh(stream: readonly Worded[]): readonly ReadonlyMap<string, number>[] {
  const frequency = new Map<string, number>()
  const counts = stream.map(({ words }) => {
    const own = new Map<string, number>()
    for (const word of words) own.set(word, (own.get(word) ?? 0) + 1)
    for (const word of own.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
    return own
  })
  return counts.map((own) => {
    const weights = [...own].map(
      ([word, count]) =>
        [word, (1 + Math.log(count)) * Math.log(stream.length / (frequency.get(word) ?? 1))] as const,
    )
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([word, weight]) => [word, weight / length]))
  })
}
