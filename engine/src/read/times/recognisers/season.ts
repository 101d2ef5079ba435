import { dateOf, isoYear } from '../days.js'
import { SEASONS } from '../lexicon.js'
import { implied, type Recogniser, stated, unknown } from '../recogniser.js'
import { trailingYear } from './month-day.js'

/** Words before a bare season that make it a time: "fall" is also a verb and "spring" a well. */
const BEFORE = new Set(
  'in by until since during over through for before after late early mid of and or'.split(' '),
)

/** A season: `summer 2024`, `the summer of 2014`, `in the summer`, `by spring`. Northern, as news in English means it. */
export const season: Recogniser = (scan, at) => {
  const { words } = scan
  const the = words[at]?.lower === 'the' ? 1 : 0
  const code = SEASONS.get(words[at + the]?.lower ?? '')
  if (code === undefined) return null
  const of = words[at + the + 1]?.lower === 'of' ? 1 : 0
  const year = trailingYear(words, at + the + 1 + of)
  if (year !== null) return stated(the + 1 + of + year.length, 'DATE', `${isoYear(year.value)}-${code}`)
  if (of === 1) {
    const after = scan.core(at + the + 2)
    if (after !== null && /^\d{4}$/.test(after.value))
      return { ...after, length: the + 2 + after.length, value: `${after.value}-${code}` }
  }
  if (!BEFORE.has(words[at - 1]?.lower ?? '') || scan.uposAt(at + the) === 'VERB' || of === 1) return null
  if (scan.published === null) return unknown(the + 1, 'DATE', `XXXX-${code}`)
  const middle = { SP: 4, SU: 7, FA: 10, WI: 1 }[code] ?? 1
  const now = dateOf(scan.published)
  const ahead = middle > now.month + 1
  const past = scan.directionAt(at) !== 'future'
  const moved = past && ahead ? now.year - 1 : !past && middle < now.month - 1 ? now.year + 1 : now.year
  return implied(the + 1, 'DATE', `${isoYear(moved)}-${code}`)
}
