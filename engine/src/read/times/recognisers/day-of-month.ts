import { periodOf } from '../calendar.js'
import { dateOf, dayOf, isDate, isoDay, pad } from '../days.js'
import { ordinalAt } from '../numerals.js'
import { implied, type Recogniser, unknown } from '../recogniser.js'

/** `the 12th` after a preposition of time: a day of the month the text is in, or else of publication. */
export const dayOfMonth: Recogniser = (scan, at) => {
  const { words } = scan
  if (words[at]?.lower !== 'the' || words[at + 1]?.kind !== 'ordinal') return null
  if (!['on', 'until', 'by', 'before', 'after', 'since'].includes(words[at - 1]?.lower ?? '')) return null
  const after = words[at + 2]
  if (after !== undefined && after.kind !== 'mark' && !['and', 'in', 'at', 'to', 'for'].includes(after.lower))
    return null
  const ordinal = ordinalAt(words, at + 1)
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 31) return null
  const anchor = periodOf(scan.memory.month ?? scan.memory.day ?? '')?.begin ?? scan.published
  if (anchor === null) return unknown(2, 'DATE', `XXXX-XX-${pad(ordinal.value)}`)
  const { year, month } = dateOf(anchor)
  return isDate(year, month, ordinal.value)
    ? implied(2, 'DATE', isoDay(dayOf(year, month, ordinal.value)))
    : null
}
