import type { Decision } from '@parley-record/engine'
import type { Tx } from '@parley-record/store'
import type { Send } from '../work.js'

type Wait = Extract<Decision, { kind: 'wait' }>

/** Keeps a report aside until it is clearer, and has it decided again at that time. */
export async function keepWaiting(
  tx: Tx,
  { report, decision, at, send }: { report: string; decision: Wait; at: Date; send: Send },
): Promise<void> {
  const until = new Date(decision.until)
  const values = {
    until,
    near: decision.near.map(({ story }) => story),
    why: JSON.stringify({ reasons: decision.reasons, near: decision.near }),
  }
  await tx
    .insertInto('parley.waiting')
    .values({ report_id: report, since: at, ...values })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet(values))
    .execute()
  // Also when it was woken before its time: this may be the job for `until`, come early by a clock that goes before ours.
  await send('join-story', { report }, { tx, delay: Math.max(SOONEST, until.getTime() - at.getTime()) })
}

/** A report that has its story waits no longer; those that waited near that story are decided again. */
export async function wakeWaiting(
  tx: Tx,
  { report, story, send }: { report: string; story: string; send: Send },
): Promise<void> {
  await tx.deleteFrom('parley.waiting').where('report_id', '=', report).execute()
  const near = await tx
    .selectFrom('parley.waiting')
    .select('report_id')
    .where((eb) => eb(eb.val(story), '=', eb.fn.any('near')))
    .limit(MOST_WOKEN)
    .execute()
  for (const { report_id: other } of near) await send('join-story', { report: other }, { tx })
}

const MOST_WOKEN = 20
/** A report that waits is not decided again sooner than this, unless a story near it changed (ms). */
const SOONEST = 10_000
