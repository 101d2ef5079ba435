import type { TimeExpression } from '../../read/times/time-expression.js'
import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import type { Passage, Word } from './passage.js'

/** Every date must stand in the passage, for the same deed, and limit it the same way (by, until, after). */
export function checkDates({ sentence, cited }: Comparison): readonly Misfit[] {
  const printed = timesOf(cited)
  return timesOf(sentence).flatMap((time) => {
    const same = printed.filter((other) => agree(time, other))
    const what = time.text
    if (same.length === 0) return [{ kind: 'date' as const, what }]
    if (!same.some((other) => limitsFit(time, other))) return [{ kind: 'date' as const, what }]
    const ofDeed = printed.filter((other) => other.top !== null && other.top === time.top)
    const elsewhere = ofDeed.length > 0 && !ofDeed.some((other) => same.includes(other))
    return elsewhere ? [{ kind: 'date' as const, what }] : []
  })
}

interface Timed {
  readonly text: string
  readonly value: string
  readonly limit: 'until' | 'from' | 'before' | 'after' | null
  /** Key of the verb or noun that the time hangs on. */
  readonly top: string | null
}

/** The same value, one more exact than the other; by day of the week or of the year where that is all the words say. */
function agree({ value: a, text: x }: Timed, { value: b, text: y }: Timed): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true
  if (/\d{4}/.test(x) || /\d{4}/.test(y)) return false
  const [p, q] = [a.slice(4), b.slice(4)]
  if (/^-\d\d/.test(p) && (p.startsWith(q) || q.startsWith(p)) && q !== '') return true
  return WEEKDAY.test(x) && WEEKDAY.test(y) && weekdayOf(a) === weekdayOf(b) && hourOf(a) === hourOf(b)
}

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/

/** Noon and midnight are hours. */
function hourOf(value: string): string {
  return value
    .slice(10)
    .replace('TMI', 'T12:00')
    .replace(/^T(\d\d)(?::00)?$/, 'T$1:00')
}

function weekdayOf(value: string): number {
  return new Date(Date.parse(value.slice(0, 10))).getUTCDay()
}

/** "by", "until" and "before" set an end; "from", "since" and "after" a beginning. */
function limitsFit(a: Timed, b: Timed): boolean {
  const end = (t: Timed) => t.limit === 'until' || t.limit === 'before'
  const begin = (t: Timed) => t.limit === 'from' || t.limit === 'after'
  return !(end(a) && begin(b)) && !(begin(a) && end(b))
}

function timesOf(passage: Passage): readonly Timed[] {
  const { reading, words } = passage
  const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  return reading.times
    .filter((t) => t.span.start >= from && t.span.end <= to)
    .filter((t) => (t.type === 'DATE' || t.type === 'TIME') && !/REF$/.test(t.value))
    .flatMap((t) => values(t).map((value) => timed(passage, t, value)))
}

function values({ value, begin, end }: TimeExpression): readonly string[] {
  return begin !== undefined && end !== undefined ? [begin, end] : [value]
}

function timed(passage: Passage, { span }: TimeExpression, value: string): Timed {
  const { words, reading } = passage
  const own = words.filter((w) => w.start >= span.start && w.end <= span.end)
  const first = own[0]
  const before = first === undefined ? undefined : words[first.at - 1]
  const limit = limitBefore(first, before)
  return {
    text: reading.report.text.slice(span.start, span.end),
    value,
    limit,
    top: topOf(passage, own),
  }
}

function limitBefore(first: Word | undefined, before: Word | undefined): Timed['limit'] {
  for (const word of [first, before]) {
    const lower = word?.lower ?? ''
    if (/^(?:by|until|till|through)$/.test(lower)) return 'until'
    if (lower === 'before') return 'before'
    if (/^(?:from|since)$/.test(lower)) return 'from'
    if (lower === 'after') return 'after'
  }
  return null
}

/** The first word outside the time that it hangs on. */
function topOf({ words }: Passage, own: readonly Word[]): string | null {
  const inside = new Set(own.map((w) => w.at))
  let top = own[0]
  for (let steps = 0; steps < own.length + 2 && top !== undefined && inside.has(top.at); steps++) {
    top = words[top.head]
  }
  return top === undefined || inside.has(top.at) ? null : top.key
}
