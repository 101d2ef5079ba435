import type { PackedReading } from '../pool/task.js'
import type { Work } from '../work.js'

/**
 * The readings of a story's reports as they are kept: by the model and facts of now, else by those of the latest
 * reading, so that an update does not empty a record while reports are read again.
 */
export async function loadPackedReadings(
  { store, model, world }: Pick<Work, 'store' | 'model' | 'world'>,
  story: string,
): Promise<readonly PackedReading[]> {
  const { rows } = await store.pool.query<{ report: string; body: Buffer }>(
    `select distinct on (reading.report_id) report.body::text as report, reading.body
    from parley.membership as membership
    join parley.report as report on report.id = membership.report_id
    join parley.reading as reading on reading.report_id = membership.report_id
    where membership.story_id = $1
    order by reading.report_id, (reading.model = $2 and reading.world = $3) desc, reading.made_at desc`,
    [story, model, world],
  )
  return rows
}
