import type { Tx } from '../tables/database.js'

/** A queue and how its jobs are treated. */
export interface QueueDefinition {
  readonly name: string
  /**
   * What a `singletonKey` means. `none`: nothing. `queued`: one job a key waits, any number run (a job asked for
   * while another one runs comes after it). `queued-or-active`: one job a key waits or runs.
   */
  readonly unique?: 'none' | 'queued' | 'queued-or-active'
  /** Tries after the first before a job becomes a dead letter; 5 unless told. */
  readonly retries?: number
  /** Seconds before the second try, doubled for each further one up to an hour; 2 unless told. */
  readonly retryDelay?: number
  /** Most seconds a try may take, however lively its worker; 900 unless told. */
  readonly expireInSeconds?: number
}

/** How a job is sent. */
export interface SendOptions {
  /** Sends within a transaction: the job is there when, and only when, it commits. */
  readonly tx?: Tx
  readonly singletonKey?: string
  /** Not before this time, or this many seconds from now. */
  readonly startAfter?: Date | number
  /** The higher, the sooner; 0 unless told. */
  readonly priority?: number
}

/** A job that is being worked on. */
export interface Job<Data> {
  readonly id: string
  readonly queue: string
  readonly data: Data
  /** 1 for the first try. */
  readonly attempt: number
  /** True when a failure now makes it a dead letter. */
  readonly last: boolean
  /** Aborted when the worker stops without waiting, or the try takes too long. */
  readonly signal: AbortSignal
}

/** What a handler can do with its job. */
export interface JobTools {
  /**
   * Completes the job within a transaction: its effect is there exactly once, whatever is killed when.
   *
   * @throws StoreError `job-lapsed` when this try no longer counts, as after the worker was frozen: let it through,
   * so that the transaction is undone; another worker has the job
   */
  complete(tx: Tx): Promise<void>
}

/**
 * Does a job. It may be run more than once (at least once in execution): what it does must go into the transaction
 * that it completes the job in, or be harmless twice. A handler that returns without completing has its job
 * completed for it; one that throws has it tried again later, and let go as a dead letter after the last try.
 */
export type JobHandler<Data> = (job: Job<Data>, tools: JobTools) => Promise<void>

export interface WorkOptions {
  /** Jobs at a time in this process; 1 unless told. */
  readonly concurrency?: number
}

/** A job that failed for good. */
export interface DeadLetter {
  readonly id: string
  readonly queue: string
  readonly data: unknown
  /** What the last try said. */
  readonly error: string
  readonly sentAt: Date
  readonly diedAt: Date
  readonly tries: number
}

/** Where the jobs of a queue stand. */
export interface QueueCounts {
  readonly queue: string
  /** Ready to be done. */
  readonly waiting: number
  /** For later, those to be tried again included. */
  readonly deferred: number
  readonly active: number
  readonly dead: number
}

export interface StopOptions {
  /** True: take no more jobs and wait for those that run. False: give them back at once. */
  readonly graceful: boolean
  /** Most milliseconds to wait for running jobs; then they are given back. */
  readonly timeout: number
}

/** Jobs in the database of the store: sent and completed within its transactions. */
export interface JobQueue {
  /** Creates the queues and begins to watch for jobs of killed workers. Call it before anything else. */
  start(queues: readonly QueueDefinition[]): Promise<void>
  /** @returns the job's id; null when one with this `singletonKey` is there already */
  send(queue: string, data: object, options?: SendOptions): Promise<string | null>
  work<Data extends object>(queue: string, options: WorkOptions, handler: JobHandler<Data>): Promise<void>
  /** Stops taking jobs of one queue, and waits for those that run. */
  pause(queue: string): Promise<void>
  /** The newest first. */
  deadLetters(limit?: number): Promise<readonly DeadLetter[]>
  /** Puts a dead letter back into its queue. @returns false when there is none with this id */
  retryDead(id: string): Promise<boolean>
  counts(): Promise<readonly QueueCounts[]>
  stop(options: StopOptions): Promise<void>
}
