import type { RawToken } from './raw-token.js'
import { SENTENCE_OPENERS, TITLE_ABBREVIATIONS } from './word-lists.js'

/** A parser sees no more than this at once, so that its time stays linear in the text. */
export const MAX_SENTENCE_TOKENS = 250

/**
 * Groups the tokens of one paragraph into sentences.
 *
 * A sentence ends after `.`, `!`, `?` or an ellipsis with the closing quotation marks and brackets that touch
 * it, unless the next word shows that it goes on; after an abbreviation only when a new sentence clearly begins;
 * and at a line break, unless the line was wrapped in the middle of a sentence.
 */
export function splitSentences(text: string, tokens: readonly RawToken[]): readonly (readonly RawToken[])[] {
  const sentences: RawToken[][] = []
  let current: RawToken[] = []
  tokens.forEach((token, index) => {
    current.push(token)
    const next = tokens[index + 1]
    if (next === undefined || endsSentence(text, tokens, index, current.length)) {
      sentences.push(...capped(current))
      current = []
    }
  })
  return sentences
}

const TERMINAL = /^(?:[.!?]+|…+|\.{2,})$/u
const CLOSER = /^(?:["”’'»)\]]|'')$/u
const ABBREVIATION = /^[\p{L}.]*\p{L}\.$/u

function endsSentence(text: string, tokens: readonly RawToken[], index: number, length: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token === undefined || next === undefined) return true
  const gap = text.slice(token.end, next.start)
  if (gap.includes('\n') && isHardBreak(text, token, next, gap)) return true
  const terminal = tokens[terminalIndex(tokens, index, length)]
  if (terminal === undefined) return false
  if (isCloserOf(token, next, gap, text)) return false
  if (terminal.form.length > 1 && ABBREVIATION.test(terminal.form))
    return endsAfterAbbreviation(terminal, token, next)
  return startsSentence(terminal, token, tokens, index + 1, gap)
}

/** Index of the terminal mark that `index` closes: itself, or the one before closing quotes and brackets. */
function terminalIndex(tokens: readonly RawToken[], index: number, length: number): number {
  let at = index
  for (let step = 0; step < 4 && step < length; step++) {
    const token = tokens[at]
    if (token === undefined) return -1
    if (TERMINAL.test(token.form) || (token.form.length > 1 && ABBREVIATION.test(token.form))) return at
    const before = tokens[at - 1]
    if (!CLOSER.test(token.form) || before === undefined || before.end !== token.start) return -1
    at--
  }
  return -1
}

/** The next token is a closing mark that still belongs to this sentence. */
function isCloserOf(token: RawToken, next: RawToken, gap: string, text: string): boolean {
  if (gap !== '' || token.end !== next.start) return false
  return (CLOSER.test(next.form) && !isOpening(text, next)) || TERMINAL.test(next.form)
}

/** A straight mark opens when a letter touches its right side and a space or nothing its left. */
function isOpening(text: string, token: RawToken): boolean {
  if (token.form !== '"' && token.form !== "'") return false
  const before = text.charAt(token.start - 1)
  return (before === '' || /\s/u.test(before)) && /\S/u.test(text.charAt(token.end))
}

function endsAfterAbbreviation(terminal: RawToken, token: RawToken, next: RawToken): boolean {
  const word = terminal.form.slice(0, -1).toLowerCase()
  if (terminal !== token) return /^[\p{Lu}“"]/u.test(next.form)
  if (TITLE_ABBREVIATIONS.has(word) || /^\p{Lu}$/u.test(terminal.form.slice(0, -1))) return false
  if (next.form === '“') return true
  return /^\p{Lu}/u.test(next.form) && SENTENCE_OPENERS.has(next.form.toLowerCase())
}

function startsSentence(
  terminal: RawToken,
  token: RawToken,
  tokens: readonly RawToken[],
  nextIndex: number,
  gap: string,
): boolean {
  const next = tokens[nextIndex]
  if (next === undefined) return true
  const first = firstWord(tokens, nextIndex)
  if (first !== undefined && /^\p{Ll}/u.test(first)) {
    return terminal === token && /^[!?]+$/u.test(terminal.form)
  }
  if (gap === '' && terminal === token) return /^[.!?]$/u.test(terminal.form) && /^[\p{Lu}“]/u.test(next.form)
  return !/^[,;:–—-]|^--/u.test(next.form)
}

/** The word after opening marks: `( The`, `“ We`. */
function firstWord(tokens: readonly RawToken[], from: number): string | undefined {
  for (let at = from; at < from + 3; at++) {
    const form = tokens[at]?.form
    if (form !== undefined && /^[\p{L}\p{N}]/u.test(form)) return form
  }
  return undefined
}

/** A blank line always ends a sentence; a single break does unless the line looks wrapped. */
function isHardBreak(text: string, token: RawToken, next: RawToken, gap: string): boolean {
  if (/\n[^\n]*\n/u.test(gap)) return true
  if (/^\p{Ll}/u.test(next.form)) return false
  if (/^[.!?”"]+$/u.test(token.form)) return true
  const lineStart = text.lastIndexOf('\n', token.end - 1) + 1
  const length = token.end - lineStart
  return length < 50 || length > 110
}

/** Cuts an over-long sentence, after a comma or semicolon where one stands near the limit. */
function capped(sentence: RawToken[]): RawToken[][] {
  const parts: RawToken[][] = []
  let from = 0
  while (sentence.length - from > MAX_SENTENCE_TOKENS) {
    const cut = cutIndex(sentence, from)
    parts.push(sentence.slice(from, cut))
    from = cut
  }
  parts.push(sentence.slice(from))
  return parts
}

function cutIndex(sentence: readonly RawToken[], from: number): number {
  const limit = from + MAX_SENTENCE_TOKENS
  for (let at = limit - 1; at > limit - 60; at--) {
    if (/^[,;:]$/u.test(sentence[at]?.form ?? '')) return at + 1
  }
  return limit
}
