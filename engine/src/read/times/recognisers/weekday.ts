import { singleDayOf } from '../calendar.js'
import { isoDay } from '../days.js'
import { DAY_PARTS, MONTHS, PLURAL_WEEKDAYS, WEEKDAYS } from '../lexicon.js'
import { nearestWeekday, weekdayOfWeek } from '../nearest.js'
import { phraseAt, phrases } from '../phrases.js'
import { implied, type Match, type Recogniser, type Scan, stated, unknown } from '../recogniser.js'
import { isCapitalised, type Word } from '../words.js'
import { monthAt } from './month-day.js'

/** Abbreviated weekdays are other words too (`sun`, `sat`, `wed`): they need a capital and no name after. */
const DOUBTFUL = new Set(['sun', 'sat', 'mon', 'wed', 'thu', 'tue', 'fri'])

/**
 * A weekday with its modifiers and part of day: `Thursday`, `this Thursday`, `next Thursday`, `last Friday`,
 * `the previous Friday`, `this coming Sunday`, `Thursday morning`, `Thursday of next week`.
 */
export const weekday: Recogniser = (scan, at) => {
  const lead = phraseAt(LEADS, scan.words, at)
  const place = at + (lead?.length ?? 0)
  const day = weekdayAt(scan.words, place)
  if (day === null) return null
  const length = place - at + day.length
  const week = weekAfter(scan, at + length)
  const base = resolve(scan, at, day.weekday, week?.lead ?? lead?.meaning ?? null)
  return withDayPart(scan, at, { ...base, length: length + (week?.length ?? 0) })
}

/** Which occurrence is meant. */
type Lead = 'this' | 'next' | 'last' | 'previous' | 'following'

const LEADS = phrases<Lead>([
  ['this coming', 'this'],
  ['this past', 'last'],
  ['the coming', 'this'],
  ['the following', 'following'],
  ['the next', 'following'],
  ['the previous', 'previous'],
  ['the preceding', 'previous'],
  ['this', 'this'],
  ['coming', 'this'],
  ['next', 'next'],
  ['last', 'last'],
  ['past', 'last'],
])

function weekdayAt(
  words: readonly Word[],
  at: number,
): { readonly weekday: number; readonly length: number } | null {
  const word = words[at]
  const weekday = word === undefined ? undefined : WEEKDAYS.get(word.lower)
  if (word === undefined || weekday === undefined) return null
  if (!DOUBTFUL.has(word.lower)) return { weekday, length: 1 }
  const stop = words[at + 1]?.form === '.' ? 1 : 0
  const after = words[at + 1 + stop]
  const dated =
    stop === 1 ||
    words[at - 1]?.lower === 'on' ||
    after?.form === ',' ||
    after?.kind === 'number' ||
    MONTHS.has(after?.lower ?? '')
  if (!isCapitalised(word) || !dated || (after?.form === ',' && monthAt(words, at + 2 + stop) === null))
    return null
  return { weekday, length: 1 + stop }
}

/** `of next week`, `next week`, `last week` after a weekday. */
function weekAfter(scan: Scan, at: number): { readonly lead: Lead; readonly length: number } | null {
  const of = scan.words[at]?.lower === 'of' ? 1 : 0
  const lead = scan.words[at + of]?.lower
  if ((lead !== 'next' && lead !== 'last' && lead !== 'this') || scan.words[at + of + 1]?.lower !== 'week')
    return null
  return { lead, length: of + 2 }
}

function resolve(scan: Scan, at: number, weekday: number, lead: Lead | null): Match {
  const { published } = scan
  if (published === null) return unknown(1, 'DATE', `XXXX-WXX-${weekday}`)
  const anchor = singleDayOf(scan.memory.day ?? '')
  const day = (value: number) => implied(1, 'DATE', isoDay(value))
  switch (lead) {
    case null: {
      const printed = scan.printedWeekdays.get(weekday)
      if (printed !== undefined) return day(printed)
      return day(nearestWeekday(published, weekday, scan.directionAt(at)))
    }
    case 'this':
      return day(thisWeekday(scan, at, weekday))
    case 'next':
      return day(weekdayOfWeek(published, weekday, 1))
    case 'last':
      return day(nearestWeekday(published - 1, weekday, 'past'))
    case 'previous':
      return day(nearestWeekday((anchor ?? published) - 1, weekday, 'past'))
    case 'following':
      return day(nearestWeekday((anchor ?? published) + 1, weekday, 'future'))
  }
}

/** "This Thursday" is that of the running week when the verb agrees, else the next in the verb's direction. */
function thisWeekday(scan: Scan, at: number, weekday: number): number {
  const published = scan.published ?? 0
  const own = weekdayOfWeek(published, weekday, 0)
  const direction = scan.directionAt(at)
  if (own >= published || direction === 'past') return own
  return nearestWeekday(published, weekday, 'future')
}

/** `Thursday morning`: the day with a TIMEX3 part of day. */
export function withDayPart(scan: Scan, at: number, day: Match): Match {
  const part = DAY_PARTS.get(scan.words[at + day.length]?.lower ?? '')
  if (part === undefined || scan.words[at + day.length]?.lower.endsWith('s') === true) return day
  return { ...day, type: 'TIME', length: day.length + 1, value: `${day.value}T${part}` }
}

/** `Mondays`, `Tuesday nights`, `on Fridays`: a weekday that comes back. */
export const pluralWeekday: Recogniser = (scan, at) => {
  const word = scan.words[at]
  const plural = PLURAL_WEEKDAYS.get(word?.lower ?? '')
  if (plural !== undefined) return stated(1, 'SET', `XXXX-WXX-${plural}`)
  const single = WEEKDAYS.get(word?.lower ?? '')
  const part = scan.words[at + 1]?.lower ?? ''
  const code = DAY_PARTS.get(part)
  if (single === undefined || code === undefined || !part.endsWith('s')) return null
  return stated(2, 'SET', `XXXX-WXX-${single}T${code}`)
}
