import { type Amount, amountAt, bareUnitsAt } from '../amount.js'
import { addDuration } from '../calendar.js'
import { isoDay } from '../days.js'
import { UNITS } from '../lexicon.js'
import { type Match, type Recogniser, type Scan, stated } from '../recogniser.js'
import { isOneOf, type Word } from '../words.js'
import { durationMatch } from './duration.js'

/** Adjectives that place a stretch: back from publication, ahead of it, or neither. */
const BACK = new Set(['past', 'last', 'previous', 'preceding', 'recent'])
const AHEAD = new Set(['next', 'coming', 'upcoming', 'following', 'future'])
const INSIDE = new Set(['first', 'final', 'early', 'latest', 'opening', 'initial', 'full', 'whole', 'entire'])
const DETERMINERS = new Set(['the', 'these', 'those', 'its', 'his', 'her', 'their'])

/**
 * A stretch of time with its determiner: `the past three years`, `the next few days`, `recent weeks`, `the first nine
 * months`, `the past decade`, `the weeks ahead`. Those that lean on publication get its first and last day.
 */
export const stretch: Recogniser = (scan, at) => {
  const { words } = scan
  const each = words[at]?.lower === 'each' && words[at + 1]?.lower === 'of' ? 2 : 0
  const the = isOneOf(words, at + each, DETERMINERS) ? 1 : 0
  const place = at + each + the
  const side = words[place]?.lower ?? ''
  const placed = BACK.has(side) || AHEAD.has(side) || INSIDE.has(side)
  const amount = placed
    ? sidedAmount(words, place + 1, { the: the === 1, side })
    : afterArticle(words, place, the === 1)
  if (amount === null || amount.hyphened) return null
  const ahead = words[place + (placed ? 1 : 0) + amount.length]?.lower === 'ahead' ? 1 : 0
  if (!placed && amount.bare && ahead === 0) return null
  if (side === 'early' && amount.unit.clock) return null // "the early hours of Thursday"
  const length = place - at + (placed ? 1 : 0) + amount.length + ahead
  const found = durationMatch(amount, length)
  if (BACK.has(side)) return anchored(scan, found, -1)
  return AHEAD.has(side) || ahead === 1 ? anchored(scan, found, 1) : found
}

/** `three years`, `few days`, `weeks`, and after `the past` also one unit: `the past year`, `the last decade`. */
function sidedAmount(
  words: readonly Word[],
  at: number,
  lead: { readonly the: boolean; readonly side: string },
): Amount | null {
  const amount = amountAt(words, at) ?? bareUnitsAt(words, at)
  if (amount !== null) return amount.length > 0 && (lead.side !== 'early' || lead.the) ? amount : null
  const unit = UNITS.get(words[at]?.lower ?? '')
  const singular = lead.the
    ? BACK.has(lead.side) || lead.side === 'coming' || lead.side === 'next'
    : lead.side === 'past'
  if (
    unit === undefined ||
    !singular ||
    unit.grain === 'day' ||
    unit.grain === 'quarter' ||
    words[at]?.lower === 'second'
  )
    return null
  return { count: 1, unit, about: false, hyphened: false, bare: false, length: 1 }
}

/** `the nine months`, `the four days`; a single unit after the article is left to others. */
function afterArticle(words: readonly Word[], at: number, the: boolean): Amount | null {
  if (!the) return null
  const amount = amountAt(words, at) ?? bareUnitsAt(words, at)
  return amount !== null && words[at + amount.length - 1]?.lower.endsWith('s') === true ? amount : null
}

function anchored(scan: Scan, found: Match, direction: 1 | -1): Match {
  if (scan.published === null) return found
  const other = addDuration(scan.published, found.value, direction)
  if (other === null) return found
  const [begin, end] = direction === 1 ? [scan.published, other] : [other, scan.published]
  return {
    ...stated(found.length, 'DURATION', found.value),
    ...found,
    begin: isoDay(begin),
    end: isoDay(end),
  }
}
