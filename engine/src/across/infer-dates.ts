import type { Reading } from '../read/reading.js'
import type { Sentence } from '../read/sentence.js'
import { type Day, isoDay, parseIsoDay, weekdayOf } from '../read/times/days.js'
import { directionAt } from '../read/times/direction.js'
import { readTimes } from '../read/times/read-times.js'
import type { TimeExpression } from '../read/times/time-expression.js'
import { type SharedFact, sharedFacts } from './shared-facts.js'

/** What the story tells of the day on which a report without a date was published. */
export interface InferredDate {
  /** The one day left; `null` when several are, or none. */
  readonly published: string | null
  /** ISO days on which everything the report says of days fits, in order. */
  readonly candidates: readonly string[]
  /** In a sentence, for the reader. */
  readonly why: string
}

/** A story goes on for some days around what its dated reports cover. */
const AROUND = 3
/** Longer stories leave too many days to tell apart: nothing is inferred. */
const LONGEST = 400

/**
 * The days on which the undated reports of a story may have been published: those within the story's span, on which
 * printed weekdays and dates belong together, what the report tells as past is past and what it tells as coming is
 * not, and its weekdays name the days that dated reports give to the same facts. One day left is the answer, if more
 * than the span of the story speaks for it; else the date stays unknown.
 */
export function inferDates(readings: readonly Reading[]): ReadonlyMap<string, InferredDate> {
  const dated = readings.filter(({ report }) => report.published !== null)
  const days = dated.flatMap(({ report }) => parseIsoDay(report.published ?? '') ?? [])
  const undated = readings.filter(({ report }) => report.published === null)
  const [first, last] = [least(days), -least(days.map((day) => -day))]
  if (days.length === 0 || last - first > LONGEST) return new Map()
  const span = Array.from({ length: last - first + 1 + 2 * AROUND }, (_, i) => first - AROUND + i)
  return new Map(
    undated.map((reading) => [reading.report.id, inferDate(reading, span, sharedFacts(reading, dated))]),
  )
}

/** Not `Math.min(...days)`: a story may have more reports than a call has arguments. */
function least(days: readonly Day[]): Day {
  return days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function inferDate(reading: Reading, span: readonly Day[], facts: readonly SharedFact[]): InferredDate {
  const looks = printedDays(reading)
  const fitting = span.flatMap((day) => {
    const fit = fits(reading, day, { facts, looks })
    return fit === null ? [] : [{ day, ...fit }]
  })
  const candidates = fitting.map(({ day }) => isoDay(day))
  const [only] = fitting
  if (fitting.length !== 1 || only === undefined)
    return { published: null, candidates, why: leftOpen(candidates) }
  const shared = only.shared[0]
  if (shared === undefined && !(only.after && only.before))
    return { published: null, candidates, why: 'Only the span of the story speaks for a day.' }
  return { published: candidates[0] ?? null, candidates, why: reason(reading, candidates[0] ?? '', shared) }
}

function leftOpen(candidates: readonly string[]): string {
  return candidates.length === 0
    ? 'The days the report names fit no day of the story.'
    : `The days the report names leave ${candidates.length} days open, ${candidates[0]} to ${candidates.at(-1)}.`
}

function reason({ report }: Reading, day: string, shared: SharedFact | undefined): string {
  if (shared === undefined) return `The dates the report tells as past and as coming leave only ${day}.`
  const words = report.text.slice(shared.time.span.start, shared.time.span.end)
  return `Its “${words}” is ${shared.day} in a dated report of the same, and the other days it names leave only ${day}.`
}

/** A date that the report prints, and which way its verb looks. */
interface Look {
  readonly start: number
  readonly direction: 'past' | 'future' | null
  readonly weekday: number | null
}

const WEEKDAY = /^(mon|tues|wednes|thurs|fri|satur|sun)day\b/i
const ORDER = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']

function printedDays({ report, sentences, times }: Reading): readonly Look[] {
  return times.flatMap((time): readonly Look[] => {
    if (!/^(\d{4}|XXXX)-\d{2}-\d{2}/.test(time.value)) return []
    const sentence = sentences[time.sentence]
    const token = sentence?.tokens.findIndex((t) => t.end > time.span.start) ?? -1
    const printed = WEEKDAY.exec(report.text.slice(time.span.start, time.span.end))?.[1]
    const weekday = printed === undefined ? null : ORDER.indexOf(printed.toLowerCase()) + 1
    const told = sentence !== undefined && token >= 0 && ofVerb(sentence, token)
    const direction = told ? directionAt(sentence, token) : null
    return [{ start: time.span.start, direction, weekday }]
  })
}

/** "met on May 9" says when; in "the deaths of May 9" the verb above tells nothing of the day. */
function ofVerb({ tokens }: Sentence, at: number): boolean {
  const end = tokens.findIndex((token, i) => i >= at && !/^(PROPN|NOUN|NUM|PUNCT|DET)$/.test(token.upos))
  for (const token of tokens.slice(at, end < 0 ? tokens.length : end)) {
    const head = tokens[token.head]
    if (head?.upos === 'VERB') return /^(obl|nmod|advmod|nummod|dep)/.test(token.deprel)
  }
  return /^(by|until)$/i.test(tokens[at - 1]?.form ?? '')
}

interface Fit {
  /** Some printed date is told as past, some as coming. */
  readonly after: boolean
  readonly before: boolean
  readonly shared: readonly SharedFact[]
}

/** Reads the report's times as if it were published on `day`; `null` when something does not fit. */
function fits(
  reading: Reading,
  day: Day,
  { facts, looks }: { readonly facts: readonly SharedFact[]; readonly looks: readonly Look[] },
): Fit | null {
  const times = readTimes({ ...reading.report, published: isoDay(day) }, reading.sentences)
  const at = new Map(times.map((time) => [time.span.start, time]))
  let [after, before] = [false, false]
  for (const { start, direction, weekday } of looks) {
    const named = dayOfTime(at.get(start))
    if (named === null) continue
    if (weekday !== null && weekdayOf(named) !== weekday) return null
    if ((direction === 'past' && named > day) || (direction === 'future' && named < day)) return null
    after ||= direction === 'past'
    before ||= direction === 'future'
  }
  const shared: SharedFact[] = []
  for (const fact of facts) {
    const named = dayOfTime(at.get(fact.time.span.start))
    if (named === null) continue
    if (weekdayOf(named) === weekdayOf(parseIsoDay(fact.day) ?? named) || isDeictic(fact)) {
      if (isoDay(named) !== fact.day) return null
      shared.push(fact)
    }
  }
  return { after, before, shared }
}

/** "yesterday": no weekday tells whether the other report means the same day, so the day itself must agree. */
function isDeictic({ time }: SharedFact): boolean {
  return !/^XXXX-WXX-\d/.test(time.value)
}

function dayOfTime(time: TimeExpression | undefined): Day | null {
  return time === undefined ? null : parseIsoDay(time.value.slice(0, 10))
}
