import type { EndRecogniser } from './recogniser.js'
import { endsSentence, REACH, wordsOf } from './stretch.js'

const FEWEST_WORDS = 4

/** The title, or the end of it, printed behind the last sentence of a paragraph, as a picture's label often is. */
export const gluedTitle: EndRecogniser = (span, { text, title }) => {
  if (title === null) return null
  const from = Math.max(span.start, span.end - REACH)
  const tail = text.slice(from, span.end)
  if (endsSentence(tail) && !endsSentence(title)) return null
  const start = from + lastSentenceEnd(tail.slice(0, -1))
  const label = wordsOf(text.slice(start, span.end))
  const known = ` ${wordsOf(title)}`.endsWith(` ${label}`) && label.split(' ').length >= FEWEST_WORDS
  if (start === from || !known) return null
  const block = { kind: 'title' as const, span: { start, end: span.end } }
  return { blocks: [block], credits: [], rest: { start: span.start, end: start } }
}

/** Index behind the last finished sentence and its blank; 0 when there is none. */
function lastSentenceEnd(words: string): number {
  let end = 0
  for (const match of words.matchAll(/[.!?…][”"’'»)\]]{0,2}\s{1,3}(?=\S)/gu))
    end = match.index + match[0].length
  return end
}
