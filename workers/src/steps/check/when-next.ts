import { nextCheck } from '@parley-record/sources'
import { itemsOfSource, type Source, type Tx } from '@parley-record/store'
import type { Look } from './look.js'

/** A folder of this machine bears it (ms). */
const FOLDER_PAUSE = 15_000
/** When addresses were left over, they are fetched by then (ms). */
const REST_PAUSE = 60_000
/** Latest items that tell a source's pace. */
const PACE_ITEMS = 20

interface Checked {
  readonly at: Date
  readonly look: Look
  /** Addresses left for the next check. */
  readonly left: number
}

/** When to look at a source again, after what this look gave. */
export async function whenNext(tx: Tx, source: Source, { at, look, left }: Checked): Promise<Date> {
  if (left > 0) return new Date(at.getTime() + REST_PAUSE)
  if (source.kind === 'folder' && look.kind !== 'failed') return new Date(at.getTime() + FOLDER_PAUSE)
  const items = await itemsOfSource(tx, source.id, PACE_ITEMS)
  const next = nextCheck({
    now: at.toISOString(),
    items: items.map(({ published, seenAt }) => published ?? seenAt.toISOString()),
    ttlMinutes: look.kind === 'seen' ? look.ttlMinutes : null,
    failures: look.kind === 'failed' ? source.failures + 1 : 0,
    retryAfterS: retryAfter(look, at),
  })
  return new Date(next.at)
}

/** Only what the server itself asked for; the queue's own back-off is in the count of failures. */
function retryAfter(look: Look, at: Date): number | null {
  if (look.kind !== 'failed' || look.notBefore === null || look.notice.code !== 'fetch-slow-down') return null
  return Math.ceil((look.notBefore.getTime() - at.getTime()) / 1000)
}
