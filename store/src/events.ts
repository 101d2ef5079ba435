import { sql } from 'kysely'
import type { Queries } from './tables/database.js'

/** Something that happened, for live views, feeds and alerts. */
export interface NewEvent {
  readonly at: Date
  /** What happened, dotted: `report.arrived`, `story.changed`, … */
  readonly kind: string
  readonly storyId?: string | null
  readonly reportId?: string | null
  readonly sourceId?: string | null
  readonly body?: Readonly<Record<string, unknown>>
}

/**
 * A place in the stream of events: the transaction that wrote one (64 bits, in decimal) and its number. Numbers
 * alone are given before a transaction commits, so a reader that went by them would miss what commits late.
 */
export interface EventCursor {
  readonly xid: string
  readonly id: number
}

export interface StoredEvent {
  readonly cursor: EventCursor
  readonly at: Date
  readonly kind: string
  readonly storyId: string | null
  readonly reportId: string | null
  readonly sourceId: string | null
  readonly body: Readonly<Record<string, unknown>>
}

/** Before all events. */
export const FIRST_EVENT: EventCursor = { xid: '0', id: 0 }

/** Appends events; whoever listens is woken when the transaction commits. */
export async function appendEvents(db: Queries, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => ({
    at: event.at,
    kind: event.kind,
    story_id: event.storyId ?? null,
    report_id: event.reportId ?? null,
    source_id: event.sourceId ?? null,
    body: JSON.stringify(event.body ?? {}),
  }))
  await db.insertInto('parley.event').values(rows).execute()
}

export async function appendEvent(db: Queries, event: NewEvent): Promise<void> {
  await appendEvents(db, [event])
}

/**
 * The events after a cursor, in order, each exactly once for a reader that goes on from the last cursor. Events of
 * transactions that are younger than one still running wait for it, so that none is ever skipped: a transaction
 * that stays open holds back the stream, not the work.
 */
export async function eventsAfter(
  db: Queries,
  cursor: EventCursor,
  { limit = 500, storyId }: { readonly limit?: number; readonly storyId?: string } = {},
): Promise<readonly StoredEvent[]> {
  const story = storyId === undefined ? sql`` : sql`and story_id = ${storyId}`
  const { rows } = await sql<EventRow>`
    select id, xid::text as xid, at, kind, story_id, report_id, source_id, body from parley.event
    where (xid, id) > (${cursor.xid}::xid8, ${cursor.id}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot()) ${story}
    order by parley.event.xid, id limit ${limit}`.execute(db)
  return rows.map(toEvent)
}

/** The cursor after everything that a reader may see now: from here it gets only what is new. */
export async function latestCursor(db: Queries): Promise<EventCursor> {
  const { rows } = await sql<{ xid: string; id: number }>`
    select xid::text as xid, id from parley.event
    where xid < pg_snapshot_xmin(pg_current_snapshot())
    order by parley.event.xid desc, id desc limit 1`.execute(db)
  return rows[0] ?? FIRST_EVENT
}

interface EventRow {
  readonly id: number
  readonly xid: string
  readonly at: Date
  readonly kind: string
  readonly story_id: string | null
  readonly report_id: string | null
  readonly source_id: string | null
  readonly body: Readonly<Record<string, unknown>>
}

function toEvent({ id, xid, at, kind, story_id, report_id, source_id, body }: EventRow): StoredEvent {
  return { cursor: { xid, id }, at, kind, storyId: story_id, reportId: report_id, sourceId: source_id, body }
}
