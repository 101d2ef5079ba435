import { periodOf } from './calendar.js'
import { isoDay } from './days.js'
import type { Match } from './recogniser.js'
import { isDash, type Word } from './words.js'

/** A match at its place among the words of the sentence. */
export interface Placed {
  readonly at: number
  readonly match: Match
}

/**
 * Two dates tied as the ends of one range: `from Monday to Wednesday`, `between May 8 and June 10`, `May 30 - June 2`.
 * TimeML keeps them two expressions; both get the first and the last day of the whole.
 */
export function joinRanges(words: readonly Word[], placed: readonly Placed[]): readonly Placed[] {
  const joined = [...placed]
  for (let index = 0; index + 1 < placed.length; index += 1) {
    const [first, last] = [joined[index], joined[index + 1]]
    if (first === undefined || last === undefined || !areEnds(words, first, last)) continue
    const [from, to] = [periodOf(first.match.value), periodOf(last.match.value)]
    if (from === null || to === null || from.begin > to.end) continue
    const range = { begin: isoDay(from.begin), end: isoDay(to.end) }
    joined[index] = { at: first.at, match: { ...first.match, ...range } }
    joined[index + 1] = { at: last.at, match: { ...last.match, ...range } }
  }
  return joined
}

function areEnds(words: readonly Word[], first: Placed, last: Placed): boolean {
  if (first.match.type === 'DURATION' || last.match.type === 'DURATION') return false
  const joint = first.at + first.match.length
  if (last.at !== joint + 1) return false
  const before = words[first.at - 1]?.lower
  const word = words[joint]
  switch (word?.lower) {
    case 'to':
    case 'until':
    case 'till':
      return before === 'from'
    case 'through':
      return true
    case 'and':
      return before === 'between'
    default:
      return isDash(word)
  }
}
