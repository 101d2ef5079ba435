import type { Certainty } from '../../report/report.js'
import type { Span } from '../../report/span.js'

/** A TIMEX3 time expression (ISO-TimeML). */
export interface TimeExpression {
  readonly span: Span
  readonly sentence: number
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: `2025-05-15`, `2022-03`, `2025-W20`, `P30D`, `PT90M`, `PAST_REF`, `2025-05-12TNI`. */
  readonly value: string
  /** `stated`: the words alone fix the value; `implied`: the publication date or tense was needed. */
  readonly certainty: Certainty
  /** TIMEX3 `mod`, with the preposition's sense where it limits the time (`by`, `since`, `until`, …). */
  readonly mod?:
    | 'BEFORE'
    | 'AFTER'
    | 'SINCE'
    | 'UNTIL'
    | 'BY'
    | 'APPROX'
    | 'START'
    | 'MID'
    | 'END'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_MORE'
    | 'EQUAL_OR_LESS'
  /** A range (`May 8-10`): ISO dates of its first and last day, both included. */
  readonly begin?: string
  readonly end?: string
}
