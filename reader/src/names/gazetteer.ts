import type { Lexeme } from '../model/lexeme.js'

/** Lists that hint at names. The model learns how far to trust each; none decides. */
export interface GazetteerLists {
  /** Phrases separated by line breaks, tokens by spaces, as written. */
  readonly places: string
  readonly organisations: string
  readonly given: string
  readonly family: string
  readonly demonyms: string
  /** Words that the treebanks write without a capital in running text. */
  readonly common: string
}

/** Bits of the hints for one token. */
export const HINT = {
  place: 1,
  organisation: 2,
  given: 4,
  family: 8,
  demonym: 16,
  common: 32,
  inside: 64,
} as const

const LONGEST_PHRASE = 6

/** Looks up words and phrases; only words that carry a capital can be hinted, but for `common`. */
export class Gazetteer {
  readonly #words = new Map<string, number>()
  readonly #phrases = new Map<string, number>()
  /** First words of phrases with more than one word. */
  readonly #openers = new Set<string>()

  constructor(lists: GazetteerLists) {
    for (const phrase of linesOf(lists.places)) this.#addPhrase(phrase, HINT.place)
    for (const phrase of linesOf(lists.organisations)) this.#addPhrase(phrase, HINT.organisation)
    for (const phrase of linesOf(lists.demonyms)) this.#addPhrase(phrase, HINT.demonym)
    for (const word of linesOf(lists.given)) this.#addWord(word, HINT.given)
    for (const word of linesOf(lists.family)) this.#addWord(word, HINT.family)
    for (const word of linesOf(lists.common)) this.#addWord(word, HINT.common)
  }

  /** One set of bits for each word. */
  hints(lexemes: readonly Lexeme[]): Uint8Array {
    const hints = new Uint8Array(lexemes.length)
    lexemes.forEach((lexeme, index) => {
      const bits = this.#words.get(lexeme.lower) ?? 0
      hints[index] = (hints[index] as number) | (lexeme.caseClass >= 2 ? bits : bits & HINT.common)
      if (lexeme.caseClass >= 2 || this.#openers.has(lexeme.lower)) this.#markPhrase(lexemes, index, hints)
    })
    return hints
  }

  #addWord(word: string, bit: number): void {
    const lower = word.toLowerCase()
    this.#words.set(lower, (this.#words.get(lower) ?? 0) | bit)
  }

  #addPhrase(phrase: string, bit: number): void {
    const words = phrase.toLowerCase().split(' ')
    if (words.length === 1) this.#addWord(phrase, bit)
    if (words.length === 1 || words.length > LONGEST_PHRASE) return
    const key = words.join(' ')
    this.#phrases.set(key, (this.#phrases.get(key) ?? 0) | bit)
    this.#openers.add(words[0] ?? '')
  }

  /** Marks the longest known phrase of two words or more that begins here. */
  #markPhrase(lexemes: readonly Lexeme[], index: number, hints: Uint8Array): void {
    if (!this.#openers.has(lexemes[index]?.lower ?? '')) return
    let phrase = lexemes[index]?.lower ?? ''
    let found = 0
    let end = index
    for (let next = index + 1; next < Math.min(lexemes.length, index + LONGEST_PHRASE); next++) {
      phrase += ` ${lexemes[next]?.lower}`
      const bit = this.#phrases.get(phrase)
      if (bit === undefined || (lexemes[next]?.caseClass ?? 0) < 2) continue
      found = bit
      end = next
    }
    for (let at = index; found !== 0 && at <= end; at++) {
      hints[at] = (hints[at] as number) | found | HINT.inside
    }
  }
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}
