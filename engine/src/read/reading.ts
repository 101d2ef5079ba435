import type { Report } from '../report/report.js'
import type { Actor, Mention } from './actors/actor.js'
import type { Act } from './acts/act.js'
import type { Attribution } from './attributions/attribution.js'
import type { Quotation } from './attributions/quotations.js'
import type { Quantity } from './quantities/quantity.js'
import type { Sentence } from './sentence.js'
import type { TimeExpression } from './times/time-expression.js'

/** Everything read from one report. Each list is ordered by position. */
export interface Reading {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly quotations: readonly Quotation[]
  readonly attributions: readonly Attribution[]
  readonly acts: readonly Act[]
}
