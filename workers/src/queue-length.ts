import type { JobQueue, Store } from '@parley-record/store'
import { JOB_NAMES, type JobName } from './jobs.js'
import type { WorkLimits } from './limits.js'

/** Queues whose length says that sources should be left alone for a while. */
const BEFORE_READING: ReadonlySet<string> = new Set<JobName>(['fetch-item', 'read-report'])

/** True when more reports wait to be fetched or read than the limit allows. */
export async function queueIsFull({
  queue,
  limits,
}: {
  readonly queue: JobQueue
  readonly limits: WorkLimits
}): Promise<boolean> {
  const counts = await queue.counts()
  const waiting = counts.reduce(
    (sum, { queue: name, waiting: n }) => sum + (BEFORE_READING.has(name) ? n : 0),
    0,
  )
  return waiting > limits.queue
}

/** Jobs that run, and those that are due before `by`: what a run that ends when all is done waits for. */
export async function jobsBefore({ pool }: Store, by: Date): Promise<number> {
  const { rows } = await pool.query<{ jobs: number }>(
    `select count(*)::int as jobs from parley_jobs.job
     where name = any($1) and (state = 'active' or (state < 'active' and start_after <= $2))`,
    [JOB_NAMES, by],
  )
  return rows[0]?.jobs ?? 0
}
