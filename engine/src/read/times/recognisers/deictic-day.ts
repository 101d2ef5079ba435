import { isoDay } from '../days.js'
import { DAY_PARTS } from '../lexicon.js'
import { phraseAt, phrases } from '../phrases.js'
import { implied, type Match, type Recogniser, type Scan, unknown } from '../recogniser.js'
import { startsWith } from '../words.js'
import { withDayPart } from './weekday.js'

const DAYS = phrases<number>([
  ['the day before yesterday', -2],
  ['the day after tomorrow', 2],
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** Days and parts of days counted from publication: `today`, `yesterday morning`, `tonight`, `this morning`, `last night`. */
export const deicticDay: Recogniser = (scan, at) =>
  dayWord(scan, at) ?? nightWord(scan, at) ?? thisPart(scan, at)

function dayWord(scan: Scan, at: number): Match | null {
  const day = phraseAt(DAYS, scan.words, at)
  if (day === null || isName(scan, at)) return null
  return withDayPart(scan, at, shifted(scan, day.length, day.meaning, ''))
}

/** "Israel Today", "USA Today": a newspaper, not a day. */
function isName(scan: Scan, at: number): boolean {
  const [before, word] = [scan.words[at - 1], scan.words[at]]
  return (
    word?.lower === 'today' &&
    word.form !== 'today' &&
    before?.kind === 'word' &&
    before.form.charAt(0) !== before.lower.charAt(0)
  )
}

function nightWord(scan: Scan, at: number): Match | null {
  const word = scan.words[at]?.lower
  if (word === 'tonight') return shifted(scan, 1, 0, 'TNI')
  if (word === 'overnight') return shifted(scan, 1, 0, 'TNI')
  return startsWith(scan.words, at, ['last', 'night']) ? shifted(scan, 2, -1, 'TNI') : null
}

function thisPart(scan: Scan, at: number): Match | null {
  const part = DAY_PARTS.get(scan.words[at + 1]?.lower ?? '')
  return scan.words[at]?.lower === 'this' && part !== undefined ? shifted(scan, 2, 0, `T${part}`) : null
}

function shifted(scan: Scan, length: number, shift: number, part: string): Match {
  const type = part === '' ? 'DATE' : 'TIME'
  if (scan.published === null) return unknown(length, type, `XXXX-XX-XX${part}`)
  return implied(length, type, isoDay(scan.published + shift) + part)
}
