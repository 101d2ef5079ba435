import type { Certainty } from '../../report/report.js'
import type { Day } from './days.js'
import type { TimeExpression } from './time-expression.js'
import type { Direction } from './verb-tense.js'
import type { Word } from './words.js'

/** What a recogniser found: the words `[at, at + length)` with their TIMEX3 reading. */
export interface Match {
  /** Number of words; at least one. */
  readonly length: number
  readonly type: TimeExpression['type']
  readonly value: string
  readonly certainty: Certainty
  readonly mod?: NonNullable<TimeExpression['mod']>
  /** ISO dates, both included. */
  readonly begin?: string
  readonly end?: string
  /** True for a time mentioned in passing, as a comparison: later times do not lean on it. */
  readonly passing?: boolean
}

/** Values of earlier times in the text, most recent last, for "the same day" and "that year". */
export interface Memory {
  /** Value of the latest time read, whatever its size. */
  readonly latest: string | null
  /** Latest value that names one day. */
  readonly day: string | null
  readonly month: string | null
  readonly year: string | null
  readonly quarter: string | null
}

/** One sentence as the recognisers see it. */
export interface Scan {
  readonly words: readonly Word[]
  /** Day of publication; `null` when unknown. */
  readonly published: Day | null
  /** Days near publication that the text prints with their weekday, by ISO weekday. */
  readonly printedWeekdays: ReadonlyMap<number, Day>
  readonly memory: Memory
  /** Which way the verb over a word looks. */
  directionAt(at: number): Direction | null
  /** The time expression that starts at `at` without leading modifiers: for recognisers that build on others. */
  core(at: number): Match | null
  /** UD tag of the token under a word, `''` when the sentence has no tokens. */
  uposAt(at: number): string
}

/** Reads the words from `at` on; `null` means "not mine". */
export type Recogniser = (scan: Scan, at: number) => Match | null

/** What every match has beside its length. */
type Reading = Omit<Match, 'length'>

/** A match whose words alone fix the value. */
export function stated(
  length: number,
  type: Match['type'],
  value: string,
  extra: Partial<Reading> = {},
): Match {
  return { length, type, value, certainty: 'stated', ...extra }
}

/** A match that needed the publication date, the tense or another time of the text. */
export function implied(
  length: number,
  type: Match['type'],
  value: string,
  extra: Partial<Reading> = {},
): Match {
  return { length, type, value, certainty: 'implied', ...extra }
}

/** A match of known type whose value could not be worked out. */
export function unknown(length: number, type: Match['type'], value: string): Match {
  return { length, type, value, certainty: 'unknown' }
}
