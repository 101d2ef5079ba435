import type { Span } from './span.js'

/**
 * Something the user should know about one input. Expected failures are data: a report that cannot be read
 * gives a notice, and the others go on.
 */
export interface Notice {
  /** Stable, lower-case, hyphenated; every code is explained in `docs/errors.md`. */
  readonly code: string
  /** `error`: the input gave no report. `warning`: it did, with something missing or doubtful. */
  readonly level: 'error' | 'warning'
  /** Path or address of the input; `null` when the notice is about the whole run. */
  readonly path: string | null
  /** What happened and what to do, in one or two sentences. */
  readonly message: string
  readonly span?: Span
}
