import type { Span } from '../span.js'

/** The sign a line is set off with; the sign itself is never part of the stretch. */
export type Marker = 'none' | 'heading' | 'strong' | 'bullet' | 'number' | 'dashes' | 'quote' | 'rule'

/** How a text is written: line breaks as in plain text, as in Markdown, or one block per line. */
export type Markup = 'plain' | 'markdown' | 'article'

/** A paragraph's worth of text before anything is known about it. */
export interface Stretch {
  /** Without marker and surrounding blanks. */
  readonly span: Span
  readonly words: string
  readonly marker: Marker
}

/** What every recogniser may look at. */
export interface StructureContext {
  readonly text: string
  readonly stretches: readonly Stretch[]
  /** Title as given with the text or found in it. */
  readonly title: string | null
  /** Byline as given with the text. */
  readonly byline: string | null
  /** Indexes of stretches that print an earlier one again. */
  readonly repeats: ReadonlySet<number>
  /** Index of the first stretch that can only be running text; the number of stretches when there is none. */
  readonly bodyStart: number
}

/** Recognisers read at most this many code units from either end of a stretch: any input takes linear time. */
export const REACH = 240

/** Longer stretches are running text, whatever they contain. */
const LONGEST_LINE = 420

export function headOf(stretch: Stretch): string {
  return stretch.words.slice(0, REACH)
}

/** True for a stretch of at most `limit` code units. */
export function isShort(stretch: Stretch, limit: number = LONGEST_LINE): boolean {
  return stretch.words.length <= limit
}

/** Sentence-final punctuation, closing quotation marks and brackets allowed after it. */
const SENTENCE_END = /[.!?…][”"’'»)\]]{0,3}$/u

export function endsSentence(words: string): boolean {
  return SENTENCE_END.test(words.slice(-6))
}

/** Words in lower case without punctuation, for comparing a title with its repetition. */
export function wordsOf(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
