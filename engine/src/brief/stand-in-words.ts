import type { MoveEntry } from '../schema/story-record.js'

const STATUS: Readonly<Record<NonNullable<MoveEntry['status']>, string>> = {
  open: 'no answer reported',
  accepted: 'accepted',
  'accepted-on-condition': 'accepted on a condition',
  refused: 'refused',
  deferred: 'no clear answer yet',
  mixed: 'the answers differ',
  withdrawn: 'withdrawn',
  superseded: 'out of date',
  'past-deadline': 'deadline passed',
  unknown: 'outcome not reported',
}

/** Where a move stands, as a journalist would say it; a threat waits for no answer. */
export function statusInWords({ kind, status }: Pick<MoveEntry, 'kind' | 'status'>): string | null {
  if (status === null) return null
  return kind === 'threat' && status === 'open' ? 'deadline not yet passed' : STATUS[status]
}
