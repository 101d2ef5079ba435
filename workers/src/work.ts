import type { Fetcher } from '@parley-record/sources'
import type { JobQueue, Store, Tx } from '@parley-record/store'
import type { JobName, Jobs } from './jobs.js'
import type { WorkLimits } from './limits.js'
import type { ReadingPool } from './pool/reading-pool.js'
import type { TermMemory } from './stories/term-memory.js'

export interface SendOptions {
  /** The job exists when, and only when, this transaction commits. */
  readonly tx?: Tx
  /** Milliseconds from now, by the clock of the database: those of the workers may differ. */
  readonly delay?: number
}

/** Puts one job on the queue; of `check-source` and `build-record` at most one waits for each source and story. */
export type Send = <N extends JobName>(name: N, data: Jobs[N], options?: SendOptions) => Promise<void>

/** What the steps work with. */
export interface Work {
  readonly store: Store
  readonly queue: JobQueue
  readonly send: Send
  readonly fetcher: Fetcher
  readonly pool: ReadingPool
  readonly terms: TermMemory
  readonly limits: WorkLimits
  /** Model and world facts that reports are read with here: a reading is kept for each pair. */
  readonly model: string
  readonly world: string
  readonly now: () => Date
}

/**
 * Marks the job as done in `tx`: effect and end of the job commit together or not at all. Throws when the job is no
 * longer ours (its heartbeat failed and another worker has it), so that the effect is undone.
 */
export type Complete = (tx: Tx) => Promise<void>

/** One step: reads what it needs, then does everything it changes in one transaction that also completes the job. */
export type Step<N extends JobName> = (work: Work, data: Jobs[N], complete: Complete) => Promise<void>
