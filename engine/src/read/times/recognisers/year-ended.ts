import { type Recogniser, stated } from '../recogniser.js'

/**
 * "the year ended March 31", "the fiscal year ending June 30": a length told by where it stops, not a year of the
 * calendar. TimeBank has it as `P1Y`.
 */
export const yearEnded: Recogniser = (scan, at) => {
  const word = (offset: number) => scan.words[at + offset]?.lower ?? ''
  const article = word(0) === 'the' ? 1 : 0
  const kind = /^(?:fiscal|financial|business|accounting)$/.test(word(article)) ? 1 : 0
  const length = article + kind + 1
  if (article + kind === 0 || word(length - 1) !== 'year' || !/^(?:ended|ending)$/.test(word(length)))
    return null
  return stated(length, 'DURATION', 'P1Y')
}
