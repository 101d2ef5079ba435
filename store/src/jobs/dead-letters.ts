import type pg from 'pg'
import type { DeadLetter } from './job-queue.js'

/** The queue of jobs that failed for good. */
export const DEAD = 'dead-letters'

interface Row {
  readonly id: string
  readonly queue: string
  readonly data: unknown
  readonly output: unknown
  readonly sentAt: Date
  readonly diedAt: Date
  readonly tries: number
}

/** Jobs that failed for good, the newest first; none where no queue was ever started. */
export async function deadLetters(pool: pg.Pool, limit: number): Promise<readonly DeadLetter[]> {
  if (!(await hasJobs(pool))) return []
  const { rows } = await pool.query<Row>(
    `select id, coalesce(source_name, '') as queue, data, source_output as output,
       coalesce(source_created_on, created_on) as "sentAt", created_on as "diedAt",
       coalesce(source_retry_count, 0) + 1 as tries
     from parley_jobs.job where name = $1 and state < 'active' order by created_on desc limit $2`,
    [DEAD, limit],
  )
  return rows.map(({ output, ...row }) => ({ ...row, error: messageOf(output) }))
}

/** True when the tables of the jobs are there. */
export async function hasJobs(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('parley_jobs.job') is not null as there`,
  )
  return rows[0]?.there === true
}

/** An error that pg-boss wrote down: an object with a message, sometimes wrapped in `value`. */
function messageOf(output: unknown): string {
  if (typeof output === 'string') return output
  if (typeof output !== 'object' || output === null) return 'unknown'
  if ('message' in output && typeof output.message === 'string') return output.message
  return 'value' in output ? messageOf(output.value) : JSON.stringify(output)
}
