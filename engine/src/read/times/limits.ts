import { addDuration } from './calendar.js'
import { isoDay } from './days.js'
import type { Match, Scan } from './recogniser.js'
import { isPossessive, startsWith } from './words.js'

type Mod = NonNullable<Match['mod']>

/** Prepositions that make a date a limit. They stay outside the span, as in TimeML. */
const LIMITS: readonly (readonly [string, Mod])[] = [
  ['no later than', 'BY'],
  ['not later than', 'BY'],
  ['by', 'BY'],
  ['prior to', 'BEFORE'],
  ['ahead of', 'BEFORE'],
  ['before', 'BEFORE'],
  ['since', 'SINCE'],
  ['until', 'UNTIL'],
  ['till', 'UNTIL'],
  ['through', 'UNTIL'],
  ['after', 'AFTER'],
  ['beyond', 'AFTER'],
]
/** Prepositions that may stand between the limit and the date: "until at least", "before the". */
const BETWEEN = new Set(['at', 'least', 'about', 'around', 'the', 'on'])

/**
 * Adds the sense of the preposition before a date as `mod`. A deadline weighs more than "early" or "late", so it
 * replaces them. "Within" bounds a duration, which then runs from publication when the verb looks ahead.
 */
export function withLimit(scan: Scan, at: number, match: Match): Match {
  if (match.type === 'DURATION') return withinDuration(scan, at, match)
  if (match.type === 'SET' || match.value.endsWith('_REF')) return match
  for (let gap = 0; gap <= 2; gap += 1) {
    const place = at - gap
    if (gap > 0 && !BETWEEN.has(scan.words[place]?.lower ?? '')) return match
    for (const [phrase, mod] of LIMITS) {
      const forms = phrase.split(' ')
      // "shocked by Sunday's strike": the date belongs to what did it
      if (mod === 'BY' && isPossessive(scan.words[at + match.length])) continue
      if (place >= forms.length && startsWith(scan.words, place - forms.length, forms))
        return { ...match, mod }
    }
  }
  return match
}

function withinDuration(scan: Scan, at: number, match: Match): Match {
  if (scan.words[at - 1]?.lower !== 'within') return match
  const bounded: Match = { ...match, mod: 'EQUAL_OR_LESS' }
  const after = scan.words[at + match.length]?.lower
  if (scan.published === null || after === 'of' || after === 'after' || scan.directionAt(at) === 'past')
    return bounded
  const last = addDuration(scan.published, match.value)
  return last === null ? bounded : { ...bounded, begin: isoDay(scan.published), end: isoDay(last) }
}
