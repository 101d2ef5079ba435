import { type Amount, amountAt, bareUnitsAt, isoDuration } from '../amount.js'
import { UNITS } from '../lexicon.js'
import { type Match, type Recogniser, type Scan, stated } from '../recogniser.js'
import { isDash } from '../words.js'

/** Prepositions and other words before a bare plural that make it a stretch of time: "for weeks". */
const BEFORE_BARE = new Set(
  'for in within over after of took take takes last lasted through despite during follows followed'.split(
    ' ',
  ),
)
const AFTER_BARE = new Set('of before after'.split(' '))
/** Things that have an age and are not people: "the three-year-old war". */
const AGEING = new Set(
  `war conflict truce ceasefire fire siege blockade dispute agreement deal accord treaty pact policy ban law program
  programme insurgency rebellion embargo crisis government alliance occupation strike standoff stalemate campaign
  offensive uprising revolution peace process regime coalition company republic state democracy case investigation`.split(
    /\s+/,
  ),
)
const PEOPLE = new Set(
  'boy girl baby infant son daughter child toddler man woman grandson granddaughter twin twins brother sister'.split(
    ' ',
  ),
)

/**
 * A stretch of time without a place on the calendar: `30-day`, `three years`, `a few hours`, `month-long`,
 * `two and a half hours`, `for weeks`, `an 8-month-old truce`. Ages of people are not time expressions here.
 */
export const duration: Recogniser = (scan, at) =>
  longAdjective(scan, at) ?? counted(scan, at) ?? bare(scan, at)

function counted(scan: Scan, at: number): Match | null {
  const amount = amountAt(scan.words, at)
  if (amount === null) return null
  const end = at + amount.length
  const tail = oldAt(scan, end, amount)
  if (tail === null) return null
  const long = isDash(scan.words[end]) && scan.words[end + 1]?.lower === 'long' ? 2 : 0
  return durationMatch(amount, amount.length + tail + long)
}

/** A match with the ISO duration of an amount. */
export function durationMatch(amount: Amount, length: number): Match {
  return stated(
    length,
    'DURATION',
    isoDuration(amount),
    amount.about && amount.count !== null ? { mod: 'APPROX' } : {},
  )
}

/** Words of `-old` after the amount that belong to it: 0 for none, `null` when it is somebody's age. */
function oldAt(scan: Scan, at: number, amount: Amount): number | null {
  const joint = isDash(scan.words[at]) ? 1 : 0
  const old = scan.words[at + joint]?.lower
  if (old !== 'old' && old !== 'olds') return 0
  const next = scan.words[at + joint + 1]
  const grain = amount.unit.grain
  if (joint === 0) return null
  const thing = [next, scan.words[at + joint + 2]].some((word) => AGEING.has(word?.lower ?? ''))
  if (thing) return joint + 1
  const person = PEOPLE.has(next?.lower ?? '') || next === undefined || next.kind === 'mark'
  return grain === 'year' || grain === 'decade' || person ? null : joint + 1
}

/** `month-long`, `weeklong`, `decades-long`, `yearlong`. */
function longAdjective(scan: Scan, at: number): Match | null {
  const { words } = scan
  const word = words[at]?.lower ?? ''
  const joined = /^(hour|day|week|month|year|decade)(s?)long$/.exec(word)
  const unit = UNITS.get(joined === null ? word : `${joined[1]}`)
  if (unit === undefined) return null
  if (joined === null && !(isDash(words[at + 1]) && words[at + 2]?.lower === 'long')) return null
  const many = joined === null ? word.endsWith('s') || word === 'centuries' : joined[2] === 's'
  return stated(joined === null ? 3 : 1, 'DURATION', isoDuration({ count: many ? null : 1, unit }))
}

function bare(scan: Scan, at: number): Match | null {
  const amount = bareUnitsAt(scan.words, at)
  if (amount === null || amount.unit.grain === 'quarter') return null // quarters of anything
  const before = scan.words[at - 1]?.lower ?? ''
  const after = scan.words[at + amount.length]?.lower ?? ''
  if (!BEFORE_BARE.has(before) && !AFTER_BARE.has(after)) return null
  return durationMatch(amount, amount.length)
}
