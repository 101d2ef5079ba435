import { amountAt, isoDuration } from '../amount.js'
import { pad } from '../days.js'
import { DAY_PARTS, SEASONS, type TimeUnit, UNITS, WEEKDAYS } from '../lexicon.js'
import { cardinalAt } from '../numerals.js'
import { type Match, type Recogniser, type Scan, stated } from '../recogniser.js'
import { isDash, type Word } from '../words.js'
import { monthAt } from './month-day.js'

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
])

/**
 * What comes back: `daily`, `every day`, `each July`, `every two weeks`, `twice a week`, `$1 billion a year`. The value
 * is the period of repetition or the repeated date, as TIMEX3 sets have it.
 */
export const set: Recogniser = (scan, at) =>
  adverb(scan, at) ?? everyTime(scan, at) ?? timesPer(scan, at) ?? rate(scan, at)

function adverb(scan: Scan, at: number): Match | null {
  const word = scan.words[at]
  const value = ADVERBS.get(word?.lower ?? '')
  if (word === undefined || value === undefined) return null
  // "twice-daily" is one adjective, "Daily Mail" a name
  const name = word.form !== word.lower && scan.words[at + 1]?.form !== scan.words[at + 1]?.lower
  // a quarterly dividend is a kind of dividend; a daily rally takes place every day
  if (word.lower === 'quarterly' && ['NOUN', 'ADJ', ''].includes(scan.uposAt(at + 1))) return null
  return name ? null : stated(1, 'SET', value)
}

function everyTime(scan: Scan, at: number): Match | null {
  const { words } = scan
  if (words[at]?.lower !== 'every' && words[at]?.lower !== 'each') return null
  const other = words[at + 1]?.lower === 'other' || words[at + 1]?.lower === 'single' ? 1 : 0
  const place = at + 1 + other
  const word = words[place]?.lower ?? ''
  const weekday = WEEKDAYS.get(word)
  const part = DAY_PARTS.get(word)
  const month = monthAt(words, place)
  const season = SEASONS.get(word)
  const unit = UNITS.get(word)
  if (weekday !== undefined) return everyWeekday(words, at, place, weekday)
  if (part !== undefined && unit === undefined) return stated(other + 2, 'SET', `XXXX-XX-XXT${part}`)
  if (month !== null) return stated(other + 1 + month.length, 'SET', `XXXX-${pad(month.month)}`)
  if (season !== undefined) return stated(other + 2, 'SET', `XXXX-${season}`)
  if (unit !== undefined && word !== 'second')
    return stated(other + 2, 'SET', isoDuration({ count: words[at + 1]?.lower === 'other' ? 2 : 1, unit }))
  const amount = other === 0 ? amountAt(words, place) : null
  return amount === null ? null : stated(1 + amount.length, 'SET', isoDuration(amount))
}

function everyWeekday(words: readonly Word[], at: number, place: number, weekday: number): Match {
  const part = DAY_PARTS.get(words[place + 1]?.lower ?? '')
  const tail = part === undefined ? '' : `T${part}`
  return stated(place - at + (part === undefined ? 1 : 2), 'SET', `XXXX-WXX-${weekday}${tail}`)
}

/** `twice a week`, `three times per day`, `once every two years`. */
function timesPer(scan: Scan, at: number): Match | null {
  const { words } = scan
  const lower = words[at]?.lower
  const head = lower === 'once' || lower === 'twice' ? 1 : timesLength(words, at)
  if (head === 0) return null
  const per = words[at + head]?.lower
  const gap = isDash(words[at + head]) && words[at + head + 1]?.lower === 'a' ? 2 : 1
  const unit = perUnit(words, at + head + gap)
  const each = everyTime(scan, at + head)
  if (each !== null) return { ...each, length: head + each.length }
  if (unit === null || !(per === 'a' || per === 'an' || per === 'per' || gap === 2)) return null
  return stated(head + gap + 1, 'SET', isoDuration({ count: 1, unit }))
}

function timesLength(words: readonly Word[], at: number): number {
  const count = cardinalAt(words, at)
  return count !== null && words[at + count.length]?.lower === 'times' ? count.length + 1 : 0
}

/** `a year`, `per day` after an amount of something: a rate. */
function rate(scan: Scan, at: number): Match | null {
  const { words } = scan
  const per = words[at]?.lower
  const unit = perUnit(words, at + 1)
  if (unit === null || unit.clock || !(per === 'a' || per === 'an' || per === 'per')) return null // speeds
  if (per === 'per') return stated(2, 'SET', isoDuration({ count: 1, unit }))
  const next = words[at + 2]?.lower ?? ''
  if (
    ['ago', 'earlier', 'later', 'before', 'after', 'from', 'and', 'or', 'long', 'old'].includes(next) ||
    isDash(words[at + 2])
  )
    return null
  return isMeasured(scan, at) ? stated(2, 'SET', isoDuration({ count: 1, unit })) : null
}

/** A number within the four words before, with no preposition right before the article. */
function isMeasured(scan: Scan, at: number): boolean {
  const before = scan.words[at - 1]
  if (before === undefined || before.kind === 'mark') return before?.form === '%'
  if (
    [
      'for',
      'in',
      'of',
      'within',
      'after',
      'over',
      'about',
      'nearly',
      'than',
      'almost',
      'by',
      'and',
      'to',
      'at',
      'just',
      'once',
    ].includes(before.lower)
  )
    return false
  for (let place = at - 1; place >= Math.max(0, at - 5); place -= 1) {
    const word = scan.words[place]
    if (word?.kind === 'number' || cardinalAt(scan.words, place) !== null) return true
    if (['hundreds', 'dozens', 'thousands', 'millions', 'billions'].includes(word?.lower ?? '')) return true
  }
  return false
}

function perUnit(words: readonly Word[], at: number): TimeUnit | null {
  const word = words[at]
  const unit = UNITS.get(word?.lower ?? '')
  return unit === undefined || word?.lower.endsWith('s') === true || word?.lower === 'quarter' ? null : unit
}
