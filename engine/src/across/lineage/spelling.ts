import { plainLetters } from '../../report/fold.js'

/**
 * A word as it is compared with a word of another report: plain letters, without possessive, apostrophe, full stop,
 * comma or hyphen, in one of the two spellings of English. An editor who turns "harbor" into "harbour" or "5,000"
 * into "5000" has written nothing of their own.
 */
export function foldWord(word: string): string {
  // Most words are plain letters already; taking them apart is what costs.
  const letters = PLAIN.test(word) ? word.toLowerCase() : plainLetters(word)
  const plain = letters.replace(/[’'‘]s$/u, '').replace(/[^\p{L}\p{N}]+/gu, '')
  return plain.length < 5 || !MAY_DIFFER.test(plain) ? plain : american(plain)
}

const PLAIN = /^[a-z’'.,-]+$/i
/** Letters before the endings below: words without them are spelt alike on both sides of the ocean. */
const MAY_DIFFER = /our|is[ei]|isat|[bt]res?$|ences?$|ll[ei]|mmes?$|wards$/

/** British endings and what American English writes for them; each keeps at least three letters before it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})our(?=s?$|ed$|ing$|ings$|able$|ful$|hood$|ly$)/u, 'or'],
  [/(?<=\p{L}{3})is(?=e[sd]?$|ing$|ation$|ations$)/u, 'iz'],
  [/(?<=\p{L}{2}[bt])re(?=s?$)/u, 'er'],
  [/(?<=\p{L}{3})ence(?=s?$)/u, 'ense'],
  [/(?<=\p{L}{3})ll(?=ed$|ing$|er$|ers$)/u, 'l'],
  [/(?<=\p{L}{4})mme(?=s?$)/u, 'm'],
  [/(?<=ward)s$/u, ''],
]

function american(word: string): string {
  return ENDINGS.reduce((form, [ending, by]) => form.replace(ending, by), word)
}
