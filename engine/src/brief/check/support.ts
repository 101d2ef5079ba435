import { checkReading } from './check-reading.js'
import type { Misfit } from './misfit.js'
import { isContent, type Passage } from './passage.js'

/** How much a misfit counts against a sentence: what is printed in so many words most, what is inferred less. */
const WEIGHTS: Readonly<Record<Misfit['kind'], number>> = {
  name: 1,
  number: 1,
  date: 1,
  quotation: 1,
  negation: 1,
  speaker: 0.7,
  office: 0.7,
  direction: 0.7,
  modality: 0.5,
  condition: 0.5,
  order: 0.5,
  group: 0.3,
  scope: 0.3,
  sources: 0.3,
  words: 0.3,
}

/**
 * How well a passage supports a sentence, at most 1: the part of its words, and of the pairs of words that
 * hang together, that the passage has, less what does not fit. For ranking; whether a sentence stands is decided by `checkReading` alone.
 */
export function support(sentence: Passage, cited: Passage, known: ReadonlySet<string> = new Set()): number {
  const words = sentence.words.filter((w) => isContent(w) || w.name)
  const found = words.filter((w) => cited.keys.has(w.key) || known.has(w.key))
  const joined = pairsOf(sentence)
  const printed = new Set(pairsOf(cited))
  const part =
    share(found.length, words.length) +
    share(joined.filter((pair) => printed.has(pair)).length, joined.length)
  const against = checkReading(sentence, cited, known).reduce((sum, { kind }) => sum + WEIGHTS[kind], 0)
  return part / 2 - against / 4
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

/** Keys of two words of which one hangs on the other, whichever way: "minister resign". */
function pairsOf({ words }: Passage): readonly string[] {
  return words.flatMap((word) => {
    const head = words[word.head]
    if (head === undefined || !isContent(word) || !isContent(head)) return []
    return [[word.key, head.key].sort().join(' ')]
  })
}
