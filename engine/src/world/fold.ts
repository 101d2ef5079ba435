import { plainLetters } from '../report/fold.js'

/** Apostrophes (also ʿ, ʼ and the like) and full stops are dropped: `Sana'a` is `sanaa`, `U.S.` is `us`. */
const DROPPED = /['’‘ʼʻʿʾ`.]/g
const NOT_WORD = /[^\p{L}\p{N}+&]+/u

/** `words` without case, diacritics, full stops and apostrophes, for comparing spellings. */
export function fold(words: string): string {
  return plainLetters(words).replace(DROPPED, '')
}

/**
 * The folded pieces of a name, split at blanks, hyphens and slashes: `Ban Ki-moon` → `ban ki moon`.
 * Taggers split hyphenated names in different ways; pieces are the same for all of them.
 */
export function piecesOf(words: string): readonly string[] {
  return fold(words)
    .split(NOT_WORD)
    .filter((piece) => piece !== '')
}
