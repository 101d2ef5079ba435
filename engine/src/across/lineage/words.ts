import type { Reading } from '../../read/reading.js'
import type { Span } from '../../report/span.js'
import { foldWord } from './spelling.js'

/** One word of a report's running text, ready to be compared. */
export interface Word extends Span {
  /** Folded: see `foldWord`. */
  readonly form: string
  /** Index of its sentence in the reading. */
  readonly sentence: number
  /** Printed between quotation marks. */
  readonly quoted: boolean
  /** Part of a name, or a figure, by its tag: runs of names, titles and dates are shared by chance. */
  readonly name: boolean
}

/** The running text of a report as words in order. */
export interface ReportWords {
  readonly reading: Reading
  readonly words: readonly Word[]
  /** Index of the first word of each sentence, and one more for the end. */
  readonly starts: readonly number[]
}

/** Words joined by an apostrophe, hyphen, full stop or comma are one: "cease-fire", "a.m", "5,000". */
const WORD = /[\p{L}\p{N}]+(?:[’'.,‐‑-][\p{L}\p{N}]+)*/gu

/**
 * Takes the words out of the sentences. Titles, captions and credits are not running text. What a report prints
 * between quotation marks as the words of an outlet (`ofOutlets`: sentences that do) counts as that outlet's
 * text and not as speech. Linear.
 */
export function wordsOf(reading: Reading, ofOutlets: ReadonlySet<number> = new Set()): ReportWords {
  const quotations = reading.quotations.map(({ span }) => span)
  const words: Word[] = []
  const starts: number[] = []
  let q = 0
  for (const sentence of reading.sentences) {
    starts.push(words.length)
    let t = 0
    const text = reading.report.text.slice(sentence.start, sentence.end)
    for (const match of text.matchAll(WORD)) {
      const start = sentence.start + match.index
      const end = start + match[0].length
      while ((quotations[q]?.end ?? Number.POSITIVE_INFINITY) <= start) q++
      while ((sentence.tokens[t]?.end ?? Number.POSITIVE_INFINITY) <= start) t++
      const form = foldWord(match[0])
      if (form === '') continue
      const inside = (quotations[q]?.start ?? Number.POSITIVE_INFINITY) <= start
      const quoted = inside && !ofOutlets.has(sentence.index)
      const name = /^(?:PROPN|NUM)$/.test(sentence.tokens[t]?.upos ?? '')
      words.push({ start, end, form, sentence: sentence.index, quoted, name })
    }
  }
  starts.push(words.length)
  return { reading, words, starts }
}

/** The words of one sentence. */
export function sentenceWords({ words, starts }: ReportWords, sentence: number): readonly Word[] {
  return words.slice(starts[sentence] ?? 0, starts[sentence + 1] ?? words.length)
}
