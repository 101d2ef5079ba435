import { hashString } from './hash.js'

/** Everything about a word that features use, computed once for each normal form. */
export interface Lexeme {
  readonly normal: string
  readonly lower: string
  /** Hash of the shape: `Xxxx`, `XX`, `0,0`; runs longer than two are cut. */
  readonly shape: number
  /** Hash of the last three characters of the lower-cased form; 0 when it has no more than these. */
  readonly ending: number
  /** 0 no letters, 1 lower case, 2 first capital, 3 all capitals, 4 mixed. */
  readonly caseClass: number
}

/** Remembers lexemes of short words; long ones are seldom seen twice. */
export class LexemeCache {
  readonly #known = new Map<string, Lexeme>()

  get(normal: string): Lexeme {
    const known = this.#known.get(normal)
    if (known !== undefined) return known
    const lexeme = makeLexeme(normal)
    if (normal.length > 40) return lexeme
    if (this.#known.size > 100_000) this.#known.clear()
    this.#known.set(normal, lexeme)
    return lexeme
  }
}

function makeLexeme(normal: string): Lexeme {
  const lower = normal.toLowerCase()
  return {
    normal,
    lower,
    shape: hashString(shapeOf(normal)),
    ending: lower.length > 3 ? hashString(lower.slice(-3)) : 0,
    caseClass: caseClassOf(normal),
  }
}

function shapeOf(text: string): string {
  return text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[^X\P{L}]/gu, 'x')
    .replace(/\d/gu, '0')
    .replace(/(.)\1{2,}/gu, '$1$1')
}

function caseClassOf(text: string): number {
  const head = text.slice(0, 40)
  const upper = /\p{Lu}/u.test(head)
  if (!upper) return /\p{L}/u.test(head) ? 1 : 0
  const lower = /\p{Ll}/u.test(head)
  if (!lower) return 3
  return /^\P{Lu}*\p{Lu}[^\p{Lu}]*$/u.test(head) && /^\p{Lu}/u.test(head) ? 2 : 4
}
