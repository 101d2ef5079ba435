import type { Reading } from '../../read/reading.js'
import type { Sentence } from '../../read/sentence.js'
import { dateRangeOf, singleDayOf } from '../../read/times/calendar.js'
import type { TimeExpression } from '../../read/times/time-expression.js'
import { contains, type Span, textOf } from '../../report/span.js'

/** When a truce runs, as far as the words say: ISO days, both included. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
  /** The words that name the time: "Easter", "May 8-10"; `null` for a day that only opens or closes it. */
  readonly occasion: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}/
const ENDS =
  /\b(?:conclud\w*|end(?:s|ed|ing)?|expir\w*|finish\w*|until|till|through|by|ran out|lapsed?)\b[^,]{0,30}$|\bto(?: [\d:.]+(?: on)?)?\s*$/i
const STARTS =
  /\b(?:begin\w*|began|start\w*|commenc\w*|effect|force|from|since|set to|due|came in|declared|announced|agreed)\b[^,]{0,30}$/i
const LASTS = /\b(?:during|over|around|throughout|for|of|between)\b[^,]{0,20}$/i

/** The days that the words of a truce give it, in order of place. */
export function periodIn(
  reading: Reading,
  sentence: Sentence,
  { span, head }: { readonly span: Span; readonly head: Span },
): readonly Period[] {
  return reading.times
    .filter((time) => time.sentence === sentence.index && contains(span, time.span))
    .flatMap((time) => periodOf(reading, time, { span, head }) ?? [])
}

function periodOf(
  { report }: Reading,
  time: TimeExpression,
  { span, head }: { readonly span: Span; readonly head: Span },
): Period | null {
  if (time.type !== 'DATE' && time.type !== 'TIME') return null
  const words = textOf(report.text, time.span)
  const range = daysOf(time)
  if (range === null || (time.type === 'TIME' && !NAMES_A_DAY.test(words))) return null
  const before = report.text.slice(span.start, time.span.start)
  const leads = time.span.end <= head.start
  const whole = NAMED.test(words) || range.from !== range.to ? range : { from: range.from, to: null }
  if (leads || LASTS.test(before)) return { ...whole, occasion: words }
  if (ENDS.test(before)) return { from: null, to: range.to, occasion: null }
  if (STARTS.test(before)) return { from: range.from, to: null, occasion: null }
  return { ...whole, occasion: words }
}

/** "8 a.m." alone is the clock of some day. */
const NAMES_A_DAY = /day|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|tomorrow|tonight/i
/** A feast is the truce's whole time; a single day is only its first. */
const NAMED = /^\D*$(?<!day)/i

/** First and last day of a day or of a range of at most a fortnight: "in May" tells no truce from another. */
function daysOf(time: TimeExpression): { readonly from: string; readonly to: string } | null {
  if (time.begin !== undefined && time.end !== undefined) return { from: time.begin, to: time.end }
  if (DAY.test(time.value)) return { from: time.value.slice(0, 10), to: time.value.slice(0, 10) }
  const range = dateRangeOf(time.value)
  if (range === null) return null
  const [first, last] = [singleDayOf(range.begin), singleDayOf(range.end)]
  return first !== null && last !== null && last - first <= FORTNIGHT
    ? { from: range.begin, to: range.end }
    : null
}

const FORTNIGHT = 14

/** "a truce *of* 30 days", "lasting at least 30 days": what stands between the noun and its length. */
const MEASURE = /^\s*(?:of|lasting|for)(?: at least| at most| about| up to| some)?\s*$/i

/**
 * The duration of a truce as a TIMEX3 value: "a 30-day truce", "a truce of at least 30 days". The age of a
 * truce ("a two-day-old truce") and what only stands near it are no length.
 */
export function lengthIn(reading: Reading, span: Span, head: Span): string | null {
  const { text } = reading.report
  const found = reading.times.find(
    (t) =>
      t.type === 'DURATION' &&
      contains(span, t.span) &&
      daysIn(t.value) !== null &&
      (t.span.end <= head.start
        ? !/^\S*-old\b/i.test(text.slice(t.span.end - 1)) && !/old$/i.test(textOf(text, t.span))
        : MEASURE.test(text.slice(head.end, t.span.start))),
  )
  return found?.value ?? null
}

/** Days of a TIMEX3 duration; `null` for one that counts nothing ("PXD"). A month is taken as 30 days. */
export function daysIn(length: string): number | null {
  const [, years, months, weeks, days, hours] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(length) ?? []
  const parts = [
    [years, 365],
    [months, 30],
    [weeks, 7],
    [days, 1],
    [hours, 1 / 24],
  ] as const
  if (parts.every(([count]) => count === undefined)) return null
  return parts.reduce((sum, [count, size]) => sum + Number(count ?? 0) * size, 0)
}
