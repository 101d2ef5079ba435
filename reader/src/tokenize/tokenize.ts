import type { RawToken } from './raw-token.js'
import {
  ENDING_ABBREVIATIONS,
  JOINED_PREFIXES,
  JOINED_WORDS,
  NUMBER_UNITS,
  TITLE_ABBREVIATIONS,
} from './word-lists.js'

/**
 * Tokens in the style of UD English EWT: clitics and possessives apart (`do n't`, `Israel 's`), hyphenated
 * compounds apart (`30 - day`, `al - Qaeda`) but bound prefixes joined (`anti-government`), currency signs and
 * units apart (`$ 100 m`, `8 am`), abbreviations with their period (`U.S.`, `Sen.`, `a.m.`).
 *
 * Every pattern is sticky and has bounded or disjoint repetition, so the scan is linear in the text.
 */
export function tokenize(text: string): readonly RawToken[] {
  const tokens: RawToken[] = []
  CHUNK.lastIndex = 0
  for (const chunk of text.matchAll(CHUNK))
    scanChunk(text, chunk.index, chunk.index + chunk[0].length, tokens)
  return tokens
}

/** Zero-width characters part words like a space and belong to no token. */
const CHUNK = /[^\s\u200b\u2060\ufeff]+/gu
const APOSTROPHES = "'’‘ʼ`´"
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”]+/iuy
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+/uy
const DOMAIN = /[\p{L}\p{N}-]{2,64}\.(?:com|org|net|gov|edu|info|co\.uk)(?![\p{L}\p{N}])/iuy
const HANDLE = /[@#][\p{L}\p{N}_]+/uy
const FACE = /(?:[:;]-?[)(DP]|\(:)(?=$|[\s.,!?])/uy
const REPEATED = /\.{2,}|…+|-{2,}|[–—―]+|[!?]+|\*{2,}|={2,}|_{2,}|''|``/uy
const ACRONYM = /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|Ph\.D\.?/uy
const DATE_OR_PHONE =
  /\d{1,4}\/\d{1,2}\/\d{2,4}(?!\d)|\d{1,2}-\d{1,2}-\d{2,4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)|(?:\d-)?(?:\d{3}-)?\d{3}-\d{4}(?!\d)|(?:[1-9]|1[0-2])\/(?:[5-9]|[12]\d|3[01])(?![\d/])/uy
const NUMBER = /\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))?|[.,]\d+/iuy
const CURRENCY = /(?:US|A|C|NZ|HK|R|U)\$/uy
const WORD = /[\p{L}\p{M}\p{N}\u00ad_]+(?:(?:['’ʼ&@]|\.(?=\p{Ll}{2}))[\p{L}\p{M}\p{N}\u00ad_]+)*/uy

function scanChunk(text: string, from: number, to: number, tokens: RawToken[]): void {
  let at = from
  while (at < to) at = scanToken(text, at, from, to, tokens)
}

/** Emits the token at `at` (or the several tokens of one word) and returns the offset after it. */
function scanToken(text: string, at: number, from: number, to: number, tokens: RawToken[]): number {
  const whole = matchEnd(URL, text, at) ?? matchEnd(EMAIL, text, at) ?? matchEnd(DOMAIN, text, at)
  if (whole !== undefined) return emit(text, at, trimmedAddress(text, at, whole), tokens)
  const fixed = matchEnd(HANDLE, text, at) ?? (at === from ? matchEnd(FACE, text, at) : undefined)
  if (fixed !== undefined) return emit(text, at, fixed, tokens)
  const sign = matchEnd(REPEATED, text, at) ?? matchEnd(CURRENCY, text, at)
  if (sign !== undefined) return emit(text, at, sign, tokens)
  const elision = openingClitic(text, at, from, to)
  if (elision !== undefined) return emit(text, at, elision, tokens)
  const acronym = matchEnd(ACRONYM, text, at)
  if (acronym !== undefined) return emit(text, at, acronym, tokens)
  const number = numberEnd(text, at)
  if (number !== undefined) return emit(text, at, number, tokens)
  const word = matchEnd(WORD, text, at)
  if (word !== undefined) return emitWord(text, at, word, to, tokens)
  return emit(text, at, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1), tokens)
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function emit(text: string, start: number, end: number, tokens: RawToken[]): number {
  tokens.push({ start, end, form: text.slice(start, end) })
  return end
}

/** An address does not own the punctuation of the sentence around it. */
function trimmedAddress(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 4 && '.,;:!?)]}\'’”"*'.includes(text.charAt(last - 1))) last--
  return last
}

/** `'s` that begins a chunk, as in corpora that part it from its word: `Israel 's`. */
function openingClitic(text: string, at: number, from: number, to: number): number | undefined {
  if (at !== from || !APOSTROPHES.includes(text.charAt(at))) return undefined
  const rest = text.slice(at + 1, Math.min(to, at + 4)).toLowerCase()
  const clitic = /^(?:s|ll|re|ve|m|d)(?![\p{L}\p{N}])/u.exec(rest)
  return clitic ? at + 1 + clitic[0].length : undefined
}

/** Number, date, time or ordinal; a unit that follows is a token of its own. */
function numberEnd(text: string, at: number): number | undefined {
  const fixed = matchEnd(DATE_OR_PHONE, text, at)
  if (fixed !== undefined) return fixed
  const end = matchEnd(NUMBER, text, at)
  if (end === undefined) return undefined
  const wordEnd = matchEnd(WORD, text, end)
  if (wordEnd === undefined || NUMBER_UNITS.has(text.slice(end, wordEnd).toLowerCase())) return end
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? wordEnd : end
}

/** Splits one orthographic word into its UD words; includes the period of an abbreviation. */
function emitWord(text: string, start: number, end: number, chunkEnd: number, tokens: RawToken[]): number {
  const word = text.slice(start, end)
  if (text.charAt(end) === '.' && ownsPeriod(text, start, end, chunkEnd))
    return emit(text, start, end + 1, tokens)
  const joined = joinedPrefixEnd(text, start, end)
  const last = joined ?? end
  const cut = cliticStart(text, start, last) ?? joinedWordCut(word, start, joined)
  if (cut === undefined || cut <= start) return emit(text, start, last, tokens)
  emit(text, start, cut, tokens)
  return emit(text, cut, last, tokens)
}

function joinedWordCut(word: string, start: number, joined: number | undefined): number | undefined {
  const length = joined === undefined && word.length < 10 ? JOINED_WORDS.get(word.toLowerCase()) : undefined
  return length === undefined ? undefined : start + length
}

/** True for `Sen.`, `Inc.`, and an initial as in `J. Smith`. */
function ownsPeriod(text: string, start: number, end: number, chunkEnd: number): boolean {
  if (end - start > 12) return false
  const word = text.slice(start, end).toLowerCase()
  const next = text.slice(end + 1, end + 4)
  if (end - start === 1) return /\p{Lu}/u.test(text.charAt(start)) && word !== 'i' && /^ ?\p{Lu}/u.test(next)
  if (end + 1 < chunkEnd && /^[\p{L}\p{N}]/u.test(next)) return false
  if (word === 'no') return /^ ?\d/u.test(next)
  if (AMBIGUOUS_ABBREVIATIONS.has(word)) return /\p{Lu}/u.test(text.charAt(start)) && /^[ ,]/u.test(next)
  return TITLE_ABBREVIATIONS.has(word) || ENDING_ABBREVIATIONS.has(word)
}

/** Also ordinary words: they own a period only with a capital and something after it. */
const AMBIGUOUS_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'sun sat mar jun ill mass miss wash ind del ore fig art min max la pa co no gen col mo rep al est ca ch sec'.split(
    ' ',
  ),
)

/** End of `anti-government` when `start..end` is a bound prefix before a hyphen and a letter. */
function joinedPrefixEnd(text: string, start: number, end: number): number | undefined {
  if (text.charAt(end) !== '-' || end - start > 8) return undefined
  if (!JOINED_PREFIXES.has(text.slice(start, end).toLowerCase())) return undefined
  return matchEnd(WORD, text, end + 1)
}

/** Where the clitic of `don't`, `Israel's`, `they’ll` begins. */
function cliticStart(text: string, start: number, end: number): number | undefined {
  const tail = text.slice(Math.max(start, end - 3), end).toLowerCase()
  const clitic = /(?:n['’ʼ]t|['’ʼ](?:s|ll|re|ve|m|d))$/u.exec(tail)
  return clitic ? end - clitic[0].length : undefined
}
