import type { Lexeme } from '../model/lexeme.js'
import type { WordPieces } from './word-pieces.js'

/** One word as the network sees it; the same numbers in training and in use. */
export interface WordFeatures {
  /** Ids in the vocabulary. */
  readonly pieces: readonly number[]
  /** `Lexeme.caseClass`. */
  readonly caseClass: number
  /** Hashed shape of the form. */
  readonly shape: number
  /** Hashed last three characters. */
  readonly ending: number
  /** Bits of the word lists (`HINT`). */
  readonly hints: number
  /** Bits of `PLACE`. */
  readonly place: number
}

/** Where a word stands. */
export const PLACE = {
  /** A space or the start of the text is before it. */
  spaced: 1,
  /** The rules for sentence ends would begin a sentence with it. */
  opens: 2,
  /** It is the first of its sequence. */
  first: 4,
} as const

const SHAPES = 512
const ENDINGS = 2048

export function wordFeatures(
  lexeme: Lexeme,
  pieces: WordPieces,
  { hints, place }: Pick<WordFeatures, 'hints' | 'place'>,
): WordFeatures {
  return {
    pieces: pieces.pieces(lexeme.normal),
    caseClass: lexeme.caseClass,
    shape: (lexeme.shape >>> 0) % SHAPES,
    ending: (lexeme.ending >>> 0) % ENDINGS,
    hints,
    place,
  }
}
