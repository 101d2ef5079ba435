import { foldName } from '../../report/fold.js'

/** Words that a body's short form may leave out or move: "Ministry of Defence", "the defence ministry". */
const SMALL = new Set('of the and for in on to at a'.split(' '))

/** A body's name taken apart for comparing its full and its short forms. */
export interface BodyWords {
  /** The noun that says what it is: `mission` of "observer mission in the strait", `ministry` of "Ministry of Trade". */
  readonly head: string
  /** All words that count, folded, the head among them. */
  readonly words: ReadonlySet<string>
  /** The same words in one order for all forms: `trade ministry`. */
  readonly key: string
}

/** An organisation of the report with the words of its name. */
export interface KnownBody {
  readonly actor: number
  readonly words: BodyWords
  /** What it belongs to, where that is known. */
  readonly of: string | null
}

/** Reads the words of a body's name: what it is comes last, or before the first preposition. */
export function bodyWordsOf(name: string): BodyWords {
  const pieces = foldName(name).split(' ')
  const split = pieces.findIndex((piece, i) => i > 0 && /^(of|for|in|on|to)$/.test(piece))
  const before = split < 0 ? pieces : pieces.slice(0, split)
  const after = split < 0 ? [] : pieces.slice(split)
  const ordered = [...after, ...before].filter((piece) => !SMALL.has(piece) && !(piece === 'affairs'))
  return { head: before.at(-1) ?? '', words: new Set(ordered), key: ordered.join(' ') }
}

/** True when `short` may stand for `full`: the same kind of body, and no word that the full name has not. */
export function isShortForm(short: BodyWords, full: BodyWords): boolean {
  return (
    short.head === full.head &&
    short.key !== full.key &&
    [...short.words].every((word) => full.words.has(word))
  )
}

/** "International Mediation Network" → `IMN`: the capitals of a name, to compare with an acronym. */
export function initialsOf(name: string): string {
  return [...name.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([letter]) => letter).join('')
}
