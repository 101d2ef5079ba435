import {
  type Alert,
  advanceAlert,
  appendEvent,
  type EventCursor,
  eventsAfter,
  type JobQueue,
  listAlerts,
  recordUpTo,
  type Store,
  type StoredEvent,
} from '@parley-record/store'
import { type Finding, findingsFor, questionSchema } from './question.js'

/** The queue that tells webhooks. */
export const ALERT_QUEUE = 'tell-alert'

/** What a `tell-alert` job carries. */
export interface AlertJob {
  readonly alert: string
  readonly story: string
  readonly findings: readonly Finding[]
  readonly at: string
}

export interface AlertTools {
  readonly store: Store
  readonly queue: Pick<JobQueue, 'send'>
  readonly now: () => Date
}

/** Looks again without being woken (ms). */
const INTERVAL = 30_000

/** Asks the saved questions of each record that is made, until stopped. Several processes may; one of them acts. */
export async function watchAlerts(
  tools: AlertTools,
  onProblem: (problem: Error) => void,
): Promise<() => Promise<void>> {
  let running: Promise<void> = Promise.resolve()
  const look = () => {
    running = running.then(() => askAll(tools)).catch(onProblem)
  }
  const unlisten = await tools.store.listen(look)
  const timer = setInterval(look, INTERVAL)
  timer.unref() // a process that ends for another reason is not held up
  look()
  return async () => {
    clearInterval(timer)
    unlisten()
    await running
  }
}

/** Asks every saved question of the records made since it was last asked. */
export async function askAll(tools: AlertTools): Promise<void> {
  for (const alert of await listAlerts(tools.store.db)) {
    if (!alert.paused) await ask(tools, alert)
  }
}

async function ask(tools: AlertTools, alert: Alert): Promise<void> {
  const parsed = questionSchema.safeParse(alert.question)
  if (!parsed.success) return
  const { db } = tools.store
  for (;;) {
    const events = await eventsAfter(db, alert.seen, alert.storyId === null ? {} : { storyId: alert.storyId })
    const last = events.at(-1)
    if (last === undefined) return
    const told: { readonly story: string; readonly findings: readonly Finding[] }[] = []
    for (const { story, revision } of changes(events)) {
      const after = await recordUpTo(db, story, revision)
      const before = await recordUpTo(db, story, revision - 1)
      if (after === null || after.revision !== revision) continue
      const findings = findingsFor(parsed.data, before?.record ?? null, after.record)
      if (findings.length > 0) told.push({ story, findings })
    }
    const ours = await tell(tools, { alert, to: last.cursor, told })
    if (!ours) return
    alert = { ...alert, seen: last.cursor }
  }
}

/** Records that were made, in order. */
function changes(events: readonly StoredEvent[]) {
  return events.flatMap(({ kind, storyId, body }) =>
    kind === 'story.changed' && storyId !== null && typeof body.revision === 'number'
      ? [{ story: storyId, revision: body.revision }]
      : [],
  )
}

interface Telling {
  readonly alert: Alert
  readonly to: EventCursor
  readonly told: readonly { readonly story: string; readonly findings: readonly Finding[] }[]
}

/** What was found, what is to be told and how far was looked: one transaction. @returns false when another did it */
async function tell({ store, queue, now }: AlertTools, { alert, to, told }: Telling): Promise<boolean> {
  return store.transaction(async (tx) => {
    const row = await tx
      .selectFrom('parley.alert')
      .select(['seen_xid', 'seen_id', 'failure'])
      .where('id', '=', alert.id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined || row.seen_xid !== alert.seen.xid || row.seen_id !== alert.seen.id) return false
    const at = now()
    for (const { story, findings } of told) {
      const body = { alert: alert.id, title: alert.title, findings }
      await appendEvent(tx, { at, kind: 'alert.fired', storyId: story, body })
      const job: AlertJob = { alert: alert.id, story, findings, at: at.toISOString() }
      if (alert.webhook !== null) await queue.send(ALERT_QUEUE, job, { tx })
    }
    await advanceAlert(tx, { id: alert.id, seen: to, failure: row.failure })
    return true
  })
}
