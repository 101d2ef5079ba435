import type { Reading } from '../read/reading.js'
import { textOf } from '../report/span.js'
import { titleWords } from './weigh-words.js'

/** The title; the first sentence of a report that has none, which says the same in more words. */
export function headlineOf({ report, sentences }: Reading): string | null {
  const [first] = sentences
  const words = report.title ?? (first === undefined ? '' : textOf(report.text, first))
  return words.trim() === '' ? null : words.slice(0, LONGEST_TITLE)
}

/** Code units; a longer "title" is a paragraph. */
const LONGEST_TITLE = 300

/** Words of the title and their neighbours two by two: `"ceasefire talk`. */
export function weighTitle(reading: Reading, headline: string | null): ReadonlyMap<string, number> {
  const words = titleWords(reading, headline)
  const terms = new Map<string, number>(words.map((word) => [word, 1]))
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (next !== undefined) terms.set(`"${word} ${next}`, 1)
  })
  return terms
}
