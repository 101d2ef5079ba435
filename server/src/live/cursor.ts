import type { EventCursor } from '@parley-record/store'

/** A cursor as a client keeps it. Nineteen digits always fit the 64 bits of a transaction's number. */
export const CURSOR = /^(\d{1,19})-(\d{1,15})$/

export function formatCursor({ xid, id }: EventCursor): string {
  return `${xid}-${id}`
}

/** Null for what is no cursor of ours. */
export function parseCursor(text: string | undefined): EventCursor | null {
  const [, xid, id] = CURSOR.exec(text ?? '') ?? []
  return xid === undefined ? null : { xid, id: Number(id) }
}

/** True when `a` comes after `b` in the stream. */
export function isAfter(a: EventCursor, b: EventCursor): boolean {
  if (a.xid === b.xid) return a.id > b.id
  return BigInt(a.xid) > BigInt(b.xid)
}
