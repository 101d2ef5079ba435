/** Endings that make a noun, an adjective or an adverb of a verb or of each other, the longest first. */
const ENDINGS = [
  ...['ification', 'ication', 'isation', 'ization', 'ational', 'ements', 'ations', 'ition', 'ation', 'ement'],
  ...['ments', 'ances', 'ences', 'ities', 'ment', 'ance', 'ence', 'ings', 'ions', 'ally', 'ness', 'able'],
  ...['ible', 'ing', 'ion', 'ity', 'ive', 'ies', 'ers', 'ors', 'ish', 'als', 'ed', 'er', 'or', 'al', 'ly'],
  ...['es', 'y', 's', 'e'],
]

/** The first letters of a word without its ending. */
export function rootOf(word: string): string {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= (e.length > 2 ? 4 : 3))
  const bare = ending === undefined ? word : word.slice(0, -ending.length)
  const alternated = ending === 'ion' && bare.endsWith('s') ? `${bare.slice(0, -1)}d` : bare
  return alternated
    .replace(/(\p{L})\1$/u, '$1')
    .replace(/i$/, '')
    .slice(0, 7)
}
