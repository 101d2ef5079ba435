import type { Sentence } from '../sentence.js'

/**
 * A word as the time and quantity grammars see it. They split the text themselves, finer than the reader does
 * (`30-day`, `10am`, `1980s`), so that they do not depend on how a tokeniser treats hyphens and suffixes.
 */
export interface Word {
  readonly form: string
  readonly lower: string
  /** Offsets in `report.text`. */
  readonly start: number
  readonly end: number
  /** True when no blank stands before it. */
  readonly glued: boolean
  readonly kind: 'word' | 'number' | 'ordinal' | 'numeric-date' | 'clock' | 'mark'
  /** Index of the token of the sentence that holds its first character; -1 when there is none. */
  readonly token: number
}

/**
 * Numeric dates and clock times first, because their parts would otherwise be taken as numbers; then numbers with
 * thousands marks (at most six groups, which keeps the match linear), ordinals, abbreviations with inner stops
 * (`a.m.`), words, and any other character alone.
 */
const LEXEME = new RegExp(
  [
    String.raw`(?<date>\d{4}-\d{1,2}-\d{1,2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)|\d{1,2}([/.])\d{1,2}\2(?:\d{4}|\d{2})(?!\d))`,
    String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))`,
    String.raw`(?<ordinal>\d{1,4}(?:st|nd|rd|th)(?![\p{L}\d]))`,
    String.raw`(?<number>\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`,
    String.raw`(?<word>\p{L}\.(?:\p{L}\.){1,6}|o['’]clock|['’]s(?!\p{L})|\p{L}[\p{L}\p{M}]*)`,
    String.raw`(?<mark>\S)`,
  ].join('|'),
  'giu',
)

/** The words of one sentence, in order. */
export function wordsOf(text: string, sentence: Sentence): readonly Word[] {
  return split(text.slice(sentence.start, sentence.end), sentence)
}

/** The same from the tokens alone, for a reader that has no text: blanks stand where no token does. */
export function wordsOfTokens(sentence: Sentence): readonly Word[] {
  let text = ''
  for (const token of sentence.tokens) {
    const gap = token.start - sentence.start - text.length
    if (gap >= 0) text += ' '.repeat(gap) + token.form
  }
  return split(text, sentence)
}

function split(slice: string, sentence: Sentence): readonly Word[] {
  const words: Word[] = []
  let token = 0
  let lastEnd = -1
  for (const match of slice.matchAll(LEXEME)) {
    const [form] = match
    const start = sentence.start + match.index
    while (token < sentence.tokens.length && (sentence.tokens[token]?.end ?? 0) <= start) token += 1
    const held = (sentence.tokens[token]?.start ?? Number.POSITIVE_INFINITY) < start + form.length
    const word = { form, lower: form.toLowerCase().replace('’', "'"), start, end: start + form.length }
    words.push({ ...word, glued: start === lastEnd, kind: kindOf(match), token: held ? token : -1 })
    lastEnd = word.end
  }
  return words
}

function kindOf(match: RegExpExecArray): Word['kind'] {
  const groups = match.groups ?? {}
  if (groups.date !== undefined) return 'numeric-date'
  if (groups.clock !== undefined) return 'clock'
  if (groups.ordinal !== undefined) return 'ordinal'
  if (groups.number !== undefined) return 'number'
  return groups.word === undefined ? 'mark' : 'word'
}

/** True when the word at `at` is one of the given lower-case words. */
export function isOneOf(words: readonly Word[], at: number, forms: ReadonlySet<string>): boolean {
  const word = words[at]
  return word !== undefined && forms.has(word.lower)
}

/** True when the words from `at` on are exactly the given lower-case ones. */
export function startsWith(words: readonly Word[], at: number, forms: readonly string[]): boolean {
  return forms.every((form, index) => words[at + index]?.lower === form)
}

/** True for a hyphen or dash. */
export function isDash(word: Word | undefined): boolean {
  return (
    word !== undefined && (word.form === '-' || word.form === '–' || word.form === '—' || word.form === '‑')
  )
}

/** True when the word is written with a capital. */
export function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && word.form.charAt(0) !== word.form.charAt(0).toLowerCase()
}

/** True for the possessive ending `'s`. */
export function isPossessive(word: Word | undefined): boolean {
  return word?.lower === "'s"
}
