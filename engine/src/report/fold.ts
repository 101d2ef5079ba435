/**
 * A form for comparing names: lower case, no diacritics, no punctuation, no leading article, one space.
 * Unicode NFKD takes accents off; letters that do not decompose are listed.
 */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđßæœ]/g, (c) => PLAIN[c] ?? c)
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/**
 * A coarser form for one name spelt several ways in transliteration: y, i, j and their doublings fall
 * together, doubled letters count once.
 */
export function foldSpelling(name: string): string {
  return fold(name)
    .replace(/[yij]+/g, 'i')
    .replace(/(\p{L})\1/gu, '$1')
}
