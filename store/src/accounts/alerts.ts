import { type EventCursor, FIRST_EVENT } from '../events.js'
import type { Queries } from '../tables/database.js'
import { makeId } from './secret.js'

/** A saved question that calls a webhook or fills a feed. */
export interface Alert {
  readonly id: string
  readonly who: string
  readonly title: string
  /** Null: about every story. */
  readonly storyId: string | null
  /** What is asked; the server narrows it. */
  readonly question: unknown
  readonly webhook: string | null
  /** Key that signs what is sent to the webhook. */
  readonly secret: string | null
  readonly createdAt: Date
  readonly paused: boolean
  /** Up to where in the events it has looked. */
  readonly seen: EventCursor
  /** What went wrong last; null after a success. */
  readonly failure: unknown
}

export interface NewAlert {
  readonly who: string
  readonly title: string
  readonly storyId?: string | null
  readonly question: unknown
  readonly webhook?: string | null
  readonly secret?: string | null
  readonly at: Date
  /** From where on it looks; see `latestCursor`. */
  readonly from: EventCursor
}

/** @returns its id */
export async function createAlert(db: Queries, alert: NewAlert): Promise<string> {
  const id = makeId('l')
  await db
    .insertInto('parley.alert')
    .values({
      id,
      who: alert.who,
      title: alert.title,
      story_id: alert.storyId ?? null,
      question: JSON.stringify(alert.question),
      webhook: alert.webhook ?? null,
      secret: alert.secret ?? null,
      created_at: alert.at,
      seen_xid: alert.from.xid,
      seen_id: alert.from.id,
    })
    .execute()
  return id
}

/** The alerts of somebody, or of everybody, the oldest first. */
export async function listAlerts(db: Queries, who?: string): Promise<readonly Alert[]> {
  const alerts = db.selectFrom('parley.alert').selectAll().orderBy('created_at').orderBy('id')
  const rows = await (who === undefined ? alerts : alerts.where('who', '=', who)).execute()
  return rows.map((row) => ({
    id: row.id,
    who: row.who,
    title: row.title,
    storyId: row.story_id,
    question: row.question,
    webhook: row.webhook,
    secret: row.secret,
    createdAt: row.created_at,
    paused: row.paused,
    seen:
      row.seen_xid === null || row.seen_id === null ? FIRST_EVENT : { xid: row.seen_xid, id: row.seen_id },
    failure: row.failure,
  }))
}

/** Notes up to where an alert has looked, and whether telling went well. */
export async function advanceAlert(
  db: Queries,
  { id, seen, failure }: { readonly id: string; readonly seen: EventCursor; readonly failure: unknown },
): Promise<void> {
  await db
    .updateTable('parley.alert')
    .set({ seen_xid: seen.xid, seen_id: seen.id, failure: failure === null ? null : JSON.stringify(failure) })
    .where('id', '=', id)
    .execute()
}

export async function pauseAlert(db: Queries, id: string, paused: boolean): Promise<boolean> {
  const result = await db.updateTable('parley.alert').set({ paused }).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Alerts are wishes, not facts: they are deleted. @returns false when somebody has no such alert */
export async function deleteAlert(db: Queries, id: string, who: string): Promise<boolean> {
  const result = await db
    .deleteFrom('parley.alert')
    .where('id', '=', id)
    .where('who', '=', who)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
