import type { Quantity } from '../../read/quantities/quantity.js'
import type { TimeExpression } from '../../read/times/time-expression.js'
import type { Comparison } from './comparison.js'
import type { Misfit } from './misfit.js'
import type { Passage } from './passage.js'
import { stem } from './stem.js'

/** A number with its unit, what it counts and its bound; durations are numbers with a unit of time. */
interface Figure {
  readonly text: string
  readonly value: number
  readonly unit: string | null
  readonly counted: string | null
  readonly mod: Quantity['mod']
  readonly duration: boolean
}

/** Every number must stand in the passage, with its unit, with what it counts, and bounded the same way. */
export function checkNumbers({ sentence, cited }: Comparison): readonly Misfit[] {
  const printed = figuresOf(cited)
  return figuresOf(sentence).flatMap((figure) => {
    const same = printed.filter((other) => other.value === figure.value)
    if (same.some((other) => agree(figure, other, printed))) return []
    if (same.length === 0 && printed.some((other) => sameLength(figure, other))) return []
    if (figure.value <= 1) return []
    return [{ kind: 'number' as const, what: figure.text }]
  })
}

function agree(a: Figure, b: Figure, printed: readonly Figure[]): boolean {
  return sameUnit(a, b) && sameCounted(a, b, printed) && sameSide(a, b)
}

function sameUnit(a: Figure, b: Figure): boolean {
  return (
    a.unit === b.unit || (a.counted === null && b.counted === null && (a.unit === null || b.unit === null))
  )
}

/** Two counted things differ when the passage counts both, or when the new one is not in it at all. */
function sameCounted(a: Figure, b: Figure, printed: readonly Figure[]): boolean {
  if (a.counted === null || b.counted === null || a.counted === b.counted) return true
  return !printed.some((other) => other.counted === a.counted)
}

/** Spans of time are said with and without "within": only up against down differs there. */
function sameSide(a: Figure, b: Figure): boolean {
  const [x, y] = [side(a.mod), side(b.mod)]
  if (x === y) return true
  return a.duration && b.duration && [x, y].some((one) => one === 'exact' || one === 'about')
}

/** "more than" and "at least" go the same way; "about" leaves both open. */
function side(mod: Quantity['mod']): 'up' | 'down' | 'about' | 'exact' {
  switch (mod) {
    case 'more-than':
    case 'at-least':
      return 'up'
    case 'less-than':
    case 'at-most':
      return 'down'
    case 'about':
      return 'about'
    case 'exact':
      return 'exact'
  }
}

/** Days in a unit of TIMEX3 durations, so that "two weeks" is "14 days" and "two decades" "20 years". */
const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365, DE: 3650, H: 1 / 24 }

function sameLength(a: Figure, b: Figure): boolean {
  const [x, y] = [DAYS[a.unit ?? ''], DAYS[b.unit ?? '']]
  return x !== undefined && y !== undefined && Math.abs(a.value * x - b.value * y) < 1e-6
}

function figuresOf({ reading, words }: Passage): readonly Figure[] {
  const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  const within = ({ span }: { span: { start: number; end: number } }) => span.start >= from && span.end <= to
  const text = reading.report.text
  return [
    ...reading.quantities
      .filter((q) => within(q) && !isScore(text, q.span))
      .map((q) => ({
        text: text.slice(q.span.start, q.span.end),
        value: q.value,
        unit: q.unit,
        counted: q.counted === null ? null : stem(q.counted),
        mod:
          isPlain(text.slice(q.span.start, q.span.end)) || isParticle(q.span.start, words)
            ? byVerb(q.span.start, words)
            : q.mod,
        duration: false,
      })),
    ...reading.times.filter(within).flatMap((time) => durationOf(time, text)),
  ]
}

/** "exceeds 75 million", "falls short of 75 million": the verb bounds the number. */
function byVerb(start: number, words: Passage['words']): Quantity['mod'] {
  const i = words.findIndex((w) => w.start === start)
  return /^(?:exceed|surpass|top)$/.test(words[i - 1]?.lemma ?? '') ? 'more-than' : 'exact'
}

/** Without a word that bounds it: "from 7 to 9" is no bound. */
function isPlain(text: string): boolean {
  return (
    /^[\p{N}$€£¥]/u.test(text) && !/\b(?:or (?:more|less|fewer|so)|maximum|minimum|most|least)\b/i.test(text)
  )
}

/** "handed over 12 suspects": "over" belongs to the verb. */
function isParticle(start: number, words: Passage['words']): boolean {
  const i = words.findIndex((w) => w.start === start)
  return (
    words[i]?.lower === 'over' &&
    (words[i]?.deprel === 'compound:prt' ||
      /^(?:hand|turn|take|win|give|pass|sign|bring)$/.test(words[i - 1]?.lemma ?? ''))
  )
}

/** "3-0" counts nothing. */
function isScore(text: string, { start, end }: { start: number; end: number }): boolean {
  return /^[-–]\d/.test(text.slice(end, end + 2)) || /\d[-–]$/.test(text.slice(Math.max(0, start - 2), start))
}

/** `P30D` as 30 with unit `D`, `PT72H` as 72 with unit `H`. */
function durationOf({ type, value, span, mod }: TimeExpression, text: string): readonly Figure[] {
  const match = type === 'DURATION' ? /^PT?(\d+(?:\.\d+)?)([A-Z]+)$/.exec(value) : null
  if (match === null) return []
  const unit = value.startsWith('PT') && match[2] === 'M' ? 'MIN' : (match[2] ?? null)
  return [
    {
      text: text.slice(span.start, span.end),
      value: Number(match[1]),
      unit,
      counted: null,
      mod: DURATION_MODS[mod ?? ''] ?? 'exact',
      duration: true,
    },
  ]
}

const DURATION_MODS: Readonly<Record<string, Quantity['mod']>> = {
  MORE_THAN: 'more-than',
  EQUAL_OR_MORE: 'at-least',
  LESS_THAN: 'less-than',
  EQUAL_OR_LESS: 'at-most',
  APPROX: 'about',
}
