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

/** Lower case, without diacritics (Unicode NFKD; letters that do not decompose are listed). */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøıđßæœðþ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
}

/** Words in the names of bodies that are spelt in two ways: one ministry is not two. */
const BRITISH: Readonly<Record<string, string>> = {
  defense: 'defence',
  center: 'centre',
  labor: 'labour',
  harbor: 'harbour',
  program: 'programme',
  organization: 'organisation',
  neighbor: 'neighbour',
}
const AMERICAN = new RegExp(`\\b(?:${Object.keys(BRITISH).join('|')})\\b`, 'g')

/** A form for comparing names: plain letters, no punctuation, no leading article, British spelling, one space. */
export function foldName(name: string): string {
  return plainLetters(name)
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(AMERICAN, (word) => BRITISH[word] ?? word)
}

/**
 * A coarser form for one name spelt several ways in transliteration: y, i, j and their doublings, v and w fall
 * together, doubled letters count once.
 */
export function foldSpelling(name: string): string {
  return foldName(name)
    .replace(/[yij]+/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(\p{L})\1/gu, '$1')
}
