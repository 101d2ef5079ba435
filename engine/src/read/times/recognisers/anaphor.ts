import { periodOf } from '../calendar.js'
import { type Day, isoDay } from '../days.js'
import { DAY_PARTS } from '../lexicon.js'
import { implied, type Match, type Recogniser, type Scan, unknown } from '../recogniser.js'
import { startsWith, type Word } from '../words.js'
import { periodValue } from './relative-period.js'

/** How far a determiner moves from the time the text named last. */
const SHIFTS = new Map([
  ['same', 0],
  ['following', 1],
  ['next', 1],
  ['ensuing', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
])

/**
 * Times that lean on an earlier one of the text: `the following day`, `the next morning`, `that day`, `the same month`,
 * `the previous year`, `the week of March 6`; and the running period by its article: `the year`, `the quarter`,
 * `the weekend`, `the day`.
 */
export const anaphor: Recogniser = (scan, at) => {
  const head = scan.words[at]?.lower
  if (head !== 'the' && head !== 'that') return null
  return weekOf(scan, at) ?? shifted(scan, at) ?? latestQuarter(scan, at) ?? runningPeriod(scan, at)
}

function shifted(scan: Scan, at: number): Match | null {
  const { words } = scan
  const head = words[at]?.lower
  if (head !== 'the' && head !== 'that') return null
  const word = words[at + 1]?.lower ?? ''
  const shift = head === 'that' && word !== 'same' ? 0 : SHIFTS.get(word)
  if (shift === undefined) return null
  const place = at + (head === 'that' && word !== 'same' ? 1 : 2)
  const length = place - at + 1
  const unit = words[place]?.lower ?? ''
  const part = DAY_PARTS.get(unit)
  if (part !== undefined && !unit.endsWith('s')) return dayPart(scan, { length, shift, part })
  if (unit === 'day') return dayShift(scan, length, shift)
  return unit === 'week' || unit === 'month' || unit === 'year' || unit === 'quarter' || unit === 'weekend'
    ? periodShift(scan, length, { unit, shift })
    : null
}

function dayShift(scan: Scan, length: number, shift: number): Match {
  const day = anchorDay(scan)
  return day === null ? unknown(length, 'DATE', 'XXXX-XX-XX') : implied(length, 'DATE', isoDay(day + shift))
}

function dayPart(
  scan: Scan,
  found: { readonly length: number; readonly shift: number; readonly part: string },
): Match {
  const day = anchorDay(scan)
  const { length, shift, part } = found
  // "the next morning" is the following day's, "the following night" too
  return day === null
    ? unknown(length, 'TIME', `XXXX-XX-XXT${part}`)
    : implied(length, 'TIME', `${isoDay(day + shift)}T${part}`)
}

function anchorDay(scan: Scan): Day | null {
  return periodOf(scan.memory.day ?? '')?.begin ?? null
}

type Unit = 'week' | 'month' | 'year' | 'quarter' | 'weekend'

function periodShift(
  scan: Scan,
  length: number,
  found: { readonly unit: Unit; readonly shift: number },
): Match {
  const anchor = periodOf(anchorValue(scan, found.unit) ?? '')?.begin ?? scan.published
  if (anchor === null) return unknown(length, 'DATE', found.unit === 'week' ? 'XXXX-WXX' : 'XXXX')
  return implied(length, 'DATE', periodValue(anchor, found.unit, found.shift))
}

function anchorValue(scan: Scan, unit: Unit): string | null {
  const { memory } = scan
  switch (unit) {
    case 'week':
    case 'weekend':
      return memory.day
    case 'month':
      return memory.month ?? memory.day
    case 'quarter':
      return memory.quarter
    case 'year':
      return memory.year ?? memory.latest
  }
}

/** `the latest quarter`, `the latest period`. */
function latestQuarter(scan: Scan, at: number): Match | null {
  if (!startsWith(scan.words, at, ['the', 'latest'])) return null
  const unit = scan.words[at + 2]?.lower
  if (unit !== 'quarter' && unit !== 'period') return null
  const ended = periodOf(scan.memory.quarter ?? '')?.end ?? Number.POSITIVE_INFINITY
  if (scan.published === null || ended <= scan.published) return runningQuarter(scan, 3)
  return implied(3, 'DATE', periodValue(scan.published, 'quarter', -1))
}

/** The quarter in mind; reports on results speak of the one that has just ended. */
function runningQuarter(scan: Scan, length: number): Match {
  if (scan.memory.quarter !== null) return implied(length, 'DATE', scan.memory.quarter)
  if (scan.published === null) return unknown(length, 'DATE', 'XXXX-QX')
  return implied(length, 'DATE', periodValue(scan.published, 'quarter', -1))
}

function runningPeriod(scan: Scan, at: number): Match | null {
  const { words } = scan
  if (words[at]?.lower !== 'the') return null
  const fiscal = ['fiscal', 'calendar', 'full', 'current'].includes(words[at + 1]?.lower ?? '') ? 1 : 0
  const unit = words[at + 1 + fiscal]?.lower
  if (isAttributive(words, at + 2 + fiscal)) return null
  const length = fiscal + 2
  if (unit === 'quarter') return runningQuarter(scan, length)
  if (unit === 'weekend') return weekendMatch(scan, at, length)
  if (
    unit !== 'year' &&
    !(unit === 'week' && words[at - 1]?.lower === 'for') &&
    !(unit === 'month' && words[at - 1]?.lower === 'of')
  )
    return null
  if (scan.published === null) return unknown(length, 'DATE', 'XXXX')
  return implied(length, 'DATE', periodValue(scan.published, unit, 0))
}

/** Over the weekend: the one before a weekday of publication when the verb is past, the coming one otherwise. */
function weekendMatch(scan: Scan, at: number, length: number): Match {
  if (scan.published === null) return unknown(length, 'DATE', 'XXXX-WXX-WE')
  const monday = (((scan.published + 3) % 7) + 7) % 7 // days since Monday
  const back = scan.directionAt(at) === 'past' && monday < 5 ? -1 : 0
  return implied(length, 'DATE', periodValue(scan.published, 'weekend', back))
}

/** "the week of March 6": the ISO week that holds the day. */
function weekOf(scan: Scan, at: number): Match | null {
  if (!startsWith(scan.words, at, ['the', 'week', 'of'])) return null
  const day = scan.core(at + 3)
  const period = periodOf(day?.value ?? '')
  if (day === null || period === null || period.begin !== period.end) return null
  return { ...day, type: 'DATE', length: 3 + day.length, value: periodValue(period.begin, 'week', 0) }
}

/** A noun right after makes it an adjective ("the year mark", "the day care"): only a few are excluded by form. */
function isAttributive(words: readonly Word[], at: number): boolean {
  return words[at]?.form === '-' && words[at]?.glued === true
}
