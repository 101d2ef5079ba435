import type { Placed } from './join-ranges.js'
import type { Word } from './words.js'

/**
 * A clock time and its day tied by "on" are one time: "noon on Friday", "10 a.m. on May 12". (TimeML tags
 * "10 a.m. Friday" as one and says nothing of the preposition; two times would put two things on the calendar.)
 */
export function joinClock(words: readonly Word[], placed: readonly Placed[]): readonly Placed[] {
  const joined: Placed[] = []
  for (const next of placed) {
    const last = joined.at(-1)
    const one = last === undefined ? null : asOne(words, last, next)
    if (one === null) joined.push(next)
    else joined[joined.length - 1] = one
  }
  return joined
}

const CLOCK = /^(\d{4}|XXXX)-(\d{2}|XX)-(\d{2}|XX)T\d{2}/

function asOne(words: readonly Word[], clock: Placed, day: Placed): Placed | null {
  const joint = clock.at + clock.match.length
  if (words[joint]?.lower !== 'on' || day.at !== joint + 1) return null
  if (!CLOCK.test(clock.match.value) || day.match.type !== 'DATE') return null
  if (!/^(\d{4}-\d{2}-\d{2}|XXXX-.*)$/.test(day.match.value)) return null
  const { length } = clock.match
  const certainty = day.match.certainty === 'stated' ? 'stated' : clock.match.certainty
  return { at: clock.at, match: { ...clock.match, certainty, length: length + 1 + day.match.length } }
}
