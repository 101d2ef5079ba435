import type { Tx } from '@parley-record/store'
import { workNotice } from '../notice-codes.js'
import type { ReadValue } from '../pool/perform.js'
import type { Complete, Step, Work } from '../work.js'
import { GivenUp } from './given-up.js'

/** Reads one report in a thread; then reading, profile and the next job in one transaction. */
export const readReportStep: Step<'read-report'> = async (work, { report: id }, complete) => {
  const { store, pool, model, world } = work
  const row = await store.db
    .selectFrom('parley.report as report')
    .leftJoin('parley.reading as reading', (join) =>
      join
        .onRef('reading.report_id', '=', 'report.id')
        .on('reading.model', '=', model)
        .on('reading.world', '=', world),
    )
    .select(['report.body', 'reading.report_id as read'])
    .where('report.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new GivenUp(workNotice('reading-failed', id, 'the store has no such report'))
  if (row.read !== null) return store.transaction((tx) => next(work, tx, { id, complete }))
  const answer = await pool.read(row.body)
  if (!answer.ok) throw new GivenUp(answer.notice)
  await store.transaction(async (tx) => {
    await saveReading(work, tx, { id, value: answer.value })
    await next(work, tx, { id, complete })
  })
}

async function next(work: Work, tx: Tx, { id, complete }: { id: string; complete: Complete }): Promise<void> {
  await work.send('join-story', { report: id }, { tx })
  await complete(tx)
}

async function saveReading(
  { model, world, now }: Work,
  tx: Tx,
  { id, value }: { readonly id: string; readonly value: ReadValue },
): Promise<void> {
  await tx
    .insertInto('parley.reading')
    .values({
      report_id: id,
      model,
      world,
      made_at: now(),
      body: Buffer.from(value.body),
      profile: JSON.stringify(value.profile),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
