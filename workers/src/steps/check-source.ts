import { findSource, recordCheck, type Source, type Tx } from '@parley-record/store'
import { tell } from '../events.js'
import { workNotice } from '../notice-codes.js'
import { queueIsFull } from '../queue-length.js'
import type { Step, Work } from '../work.js'
import type { Look } from './check/look.js'
import { lookAt } from './check/look-at.js'
import { takeItems } from './check/take-items.js'
import { whenNext } from './check/when-next.js'

/** Looks at a source; then new addresses, the jobs to fetch them and the source's health in one transaction. */
export const checkSourceStep: Step<'check-source'> = async (work, { source: id }, complete) => {
  const { store } = work
  const source = await findSource(store.db, id)
  if (source === null || source.paused) return store.transaction(complete)
  if (await queueIsFull(work)) return postpone(work, source, complete)
  const look = await lookAt(work, source)
  await store.transaction(async (tx) => {
    await settle(work, tx, { source, look })
    await complete(tx)
  })
}

interface Settling<K extends Look['kind'] = Look['kind']> {
  readonly source: Source
  readonly look: Extract<Look, { kind: K }>
}

async function settle(work: Work, tx: Tx, { source, look }: Settling): Promise<void> {
  switch (look.kind) {
    case 'seen':
      return settleSeen(work, tx, { source, look })
    case 'unchanged':
      return settleUnchanged(work, tx, { source, look })
    case 'failed':
      return settleFailed(work, tx, { source, look })
  }
}

async function settleSeen(work: Work, tx: Tx, { source, look }: Settling<'seen'>): Promise<void> {
  const at = work.now()
  const taken = await takeItems(work, tx, { source, items: look.items })
  const more = taken.left === 0 ? [] : [workNotice('too-many-items', source.address, `${taken.left} left`)]
  await recordCheck(tx, {
    sourceId: source.id,
    at,
    // What is left waits for the next check: with the validators kept, an unchanged feed would not be read again.
    ...(taken.left === 0
      ? { etag: look.etag, lastModified: look.lastModified }
      : { etag: null, lastModified: null }),
    nextCheckAt: await whenNext(tx, source, { at, look, left: taken.left }),
    failure: null,
    newItems: taken.fresh,
    ...(source.title === null && look.title !== null ? { title: look.title } : {}),
  })
  await tellRecovered(tx, source, at)
  const body = {
    title: source.title ?? look.title ?? source.address,
    fresh: taken.fresh,
    named: taken.named,
    notices: [...look.notices, ...more],
  }
  await tell(tx, { kind: 'source.checked', source: source.id, body }, at)
}

async function settleUnchanged(work: Work, tx: Tx, { source, look }: Settling<'unchanged'>): Promise<void> {
  const at = work.now()
  const nextCheckAt = await whenNext(tx, source, { at, look, left: 0 })
  await recordCheck(tx, { sourceId: source.id, at, nextCheckAt, failure: null })
  await tellRecovered(tx, source, at)
  const body = { title: source.title ?? source.address, fresh: 0, named: 0, notices: [] }
  await tell(tx, { kind: 'source.checked', source: source.id, body }, at)
}

async function settleFailed(work: Work, tx: Tx, { source, look }: Settling<'failed'>): Promise<void> {
  const at = work.now()
  const { notice } = look
  const nextCheckAt = await whenNext(tx, source, { at, look, left: 0 })
  await recordCheck(tx, { sourceId: source.id, at, nextCheckAt, failure: notice })
  const body = { title: source.title ?? source.address, notice, failures: source.failures + 1 }
  await tell(tx, { kind: 'source.failed', source: source.id, body }, at)
}

async function tellRecovered(tx: Tx, source: Source, at: Date): Promise<void> {
  if (source.failures === 0) return
  const body = { title: source.title ?? source.address, failures: source.failures }
  await tell(tx, { kind: 'source.recovered', source: source.id, body }, at)
}

/** A minute later there may be room again. */
const PAUSE = 60_000

async function postpone(
  { store, now }: Work,
  source: Source,
  complete: (tx: Tx) => Promise<void>,
): Promise<void> {
  const at = now()
  const notices = [workNotice('queue-full', source.address)]
  const body = { title: source.title ?? source.address, fresh: 0, named: 0, notices }
  await store.transaction(async (tx) => {
    const nextCheckAt = new Date(at.getTime() + PAUSE)
    await tx
      .updateTable('parley.source')
      .set({ next_check_at: nextCheckAt })
      .where('id', '=', source.id)
      .execute()
    await tell(tx, { kind: 'source.checked', source: source.id, body }, at)
    await complete(tx)
  })
}
