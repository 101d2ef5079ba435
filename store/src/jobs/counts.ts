import type pg from 'pg'
import { DEAD, hasJobs } from './dead-letters.js'
import type { QueueCounts } from './job-queue.js'

/** Where the jobs of each queue stand now; a queue without jobs has zeros. */
export async function queueCounts(pool: pg.Pool): Promise<readonly QueueCounts[]> {
  if (!(await hasJobs(pool))) return []
  const { rows } = await pool.query<QueueCounts>(
    `select q.name as queue,
       count(*) filter (where j.state < 'active' and j.start_after <= now())::int as waiting,
       count(*) filter (where j.state < 'active' and j.start_after > now())::int as deferred,
       count(*) filter (where j.state = 'active')::int as active,
       (select count(*)::int from parley_jobs.job d
         where d.name = $1 and d.state < 'active' and d.source_name = q.name) as dead
     from parley_jobs.queue q left join parley_jobs.job j on j.name = q.name and j.state <= 'active'
     where q.name <> $1 and q.name not like '\\_\\_%' group by q.name order by q.name`,
    [DEAD],
  )
  return rows
}
