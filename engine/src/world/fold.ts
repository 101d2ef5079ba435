/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
}

const MARKS = /\p{M}+/gu
/** Apostrophes (also ʿ, ʼ and the like) and full stops are dropped: `Sana'a` is `sanaa`, `U.S.` is `us`. */
const DROPPED = /['’‘ʼʻʿʾ`.]/g
const NOT_WORD = /[^\p{L}\p{N}+&]+/u

/** `words` without case, diacritics, full stops and apostrophes, for comparing spellings. */
export function fold(words: string): string {
  const lower = words.normalize('NFD').replace(MARKS, '').toLowerCase().replace(DROPPED, '')
  return lower.replace(/[łøıđßæœðþ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
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
