import { MOST_WORDS } from './network.js'

/** As long as the sequences of the training data, where the paragraph gives a place to cut. */
const USUAL_WORDS = 128

/**
 * Cuts a paragraph of `words` words into sequences `[from, to)` that the network can read, at the word where the rules
 * begin a sentence; in the middle of a sentence only when it is too long to be read at all.
 */
export function cutSequences(
  words: number,
  opens: (word: number) => boolean,
): readonly (readonly [number, number])[] {
  const sequences: [number, number][] = []
  let from = 0
  while (words - from > USUAL_WORDS) {
    const to =
      lastOpening(from, Math.min(words, from + USUAL_WORDS), opens) ?? nextOpening(from, words, opens)
    sequences.push([from, to])
    from = to
  }
  if (words > from) sequences.push([from, words])
  return sequences
}

function lastOpening(from: number, limit: number, opens: (word: number) => boolean): number | null {
  for (let word = limit; word > from; word--) if (opens(word)) return word
  return null
}

/** The sentence is longer than a usual sequence: it is taken whole, up to the limit. */
function nextOpening(from: number, words: number, opens: (word: number) => boolean): number {
  const limit = Math.min(words, from + MOST_WORDS)
  for (let word = from + 1; word < limit; word++) if (opens(word)) return word
  return limit
}
