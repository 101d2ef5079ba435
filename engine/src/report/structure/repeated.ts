import { type StretchRecogniser, whole } from './recogniser.js'
import { type Stretch, wordsOf } from './stretch.js'

/** Shorter lines may well be said twice. */
const SHORTEST = 60

/**
 * A paragraph printed a second time word for word, as when a page gives its summary again as "context". Only
 * the first copy is read, so that nothing counts twice.
 */
export const repeated: StretchRecogniser = (index, { stretches, repeats }) => {
  const stretch = stretches[index]
  return stretch !== undefined && repeats.has(index) ? whole('boilerplate', stretch) : null
}

/** Indexes of the stretches whose words an earlier stretch has printed already. */
export function findRepeats(stretches: readonly Stretch[]): ReadonlySet<number> {
  const seen = new Set<string>()
  const repeats = new Set<number>()
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.words.length < SHORTEST) continue
    const words = wordsOf(stretch.words)
    if (seen.has(words)) repeats.add(index)
    seen.add(words)
  }
  return repeats
}
