import { findStory, storyOfReport, type Tx, wantRecord as wantAgain } from '@parley-record/store'
import { workNotice } from '../notice-codes.js'
import type { ReadValue } from '../pool/perform.js'
import { wantRecord } from '../stories/want-record.js'
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
  if (row.read !== null) return store.transaction((tx) => afterKnown(work, tx, { id, complete }))
  const answer = await pool.read(row.body)
  if (!answer.ok) throw new GivenUp(answer.notice)
  await store.transaction(async (tx) => {
    await saveReading(work, tx, { id, value: answer.value })
    await next(work, tx, { id, complete })
  })
}

/** It was read by a job that was sent twice: only its place may be open. */
async function afterKnown(work: Work, tx: Tx, { id, complete }: Done): Promise<void> {
  if ((await storyOfReport(tx, id)) === null) await work.send('join-story', { report: id }, { tx })
  await complete(tx)
}

interface Done {
  readonly id: string
  readonly complete: Complete
}

/** A report that has no story is placed; one that was read again stays where it is, and its story gets a new record. */
async function next(work: Work, tx: Tx, { id, complete }: Done): Promise<void> {
  const place = await storyOfReport(tx, id)
  if (place === null) await work.send('join-story', { report: id }, { tx })
  else await remakeRecord(work, tx, place)
  await complete(tx)
}

async function remakeRecord(work: Work, tx: Tx, story: string): Promise<void> {
  await wantAgain(tx, story, work.now())
  const { reports = 0 } = (await findStory(tx, story)) ?? {}
  await wantRecord(work, tx, { story, reports })
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
