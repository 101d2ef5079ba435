import { singleDayOf } from '../calendar.js'
import { DAY_PARTS } from '../lexicon.js'
import { type Recogniser, stated } from '../recogniser.js'

/**
 * `the morning of May 12`, `in the evening`, `at night`: the part of a day whose date is filled in from the
 * sentence, as with clock times. Alone after another noun ("the night shift") it is none.
 */
export const partOfDay: Recogniser = (scan, at) => {
  const { words } = scan
  const the = words[at]?.lower === 'the' ? 1 : 0
  const word = words[at + the]?.lower ?? ''
  const part = DAY_PARTS.get(word)
  if (part === undefined || word.endsWith('s')) return null
  const of = words[at + the + 1]?.lower === 'of' ? scan.core(at + the + 2) : null
  if (of !== null && the === 1 && singleDayOf(of.value) !== null && of.type === 'DATE') {
    return { ...of, type: 'TIME', length: the + 2 + of.length, value: `${of.value}T${part}` }
  }
  const before = words[at - 1]?.lower ?? ''
  const marked =
    the === 1
      ? ['in', 'during', 'through', 'into', 'throughout'].includes(before)
      : ['at', 'by', 'before', 'mid', '-'].includes(before)
  const after = words[at + the + 1]
  if (!marked || scan.uposAt(at + the + 1) === 'NOUN' || after?.form === '-') return null
  if (before === '-' && words[at - 2]?.lower !== 'mid') return null
  return stated(the + 1, 'TIME', `T${part}`)
}
