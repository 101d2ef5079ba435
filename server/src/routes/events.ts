import { createRoute, z } from '@hono/zod-openapi'
import { type EventCursor, eventsAfter, latestCursor, type StoredEvent } from '@parley-record/store'
import { streamSSE } from 'hono/streaming'
import { FAILURES } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { allow } from '../security/roles.js'

/** A line with nothing in it keeps proxies and browsers from closing a quiet stream. */
const HEARTBEAT_MS = 20_000

const live = createRoute({
  method: 'get',
  path: '/api/v1/events',
  tags: ['Live'],
  summary: 'What happens, as it happens (server-sent events; go on with Last-Event-ID)',
  ...allow('reader'),
  request: {
    query: z.object({ story: z.string().max(100).optional().describe('Only events of this story') }),
    headers: z.object({ 'last-event-id': z.string().max(100).optional() }),
  },
  responses: {
    200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...FAILURES,
  },
})

/**
 * Live events. The store wakes all listeners of the process once a batch; each then reads on from its own cursor, so
 * a slow or returning reader misses nothing.
 */
export function eventRoutes(app: DeskApp, { store }: ServerContext): void {
  app.openapi(live, (context) => {
    const { story } = context.req.valid('query')
    const last = parseCursor(context.req.header('last-event-id'))
    return streamSSE(context, async (stream) => {
      let cursor = last ?? (await latestCursor(store.db))
      let wake: () => void = () => {}
      let woken = last !== null
      const stop = await store.listen(() => {
        woken = true
        wake()
      })
      stream.onAbort(() => {
        stop()
        wake()
      })
      await stream.writeSSE({ event: 'hello', data: '{}', id: formatCursor(cursor) })
      while (!stream.aborted) {
        if (!woken) await sleepUntil((resolve) => (wake = resolve), HEARTBEAT_MS)
        if (!woken && !stream.aborted) await stream.write(': \n\n')
        woken = false
        cursor = await writeAll(cursor)
      }
      stop()

      async function writeAll(from: EventCursor): Promise<EventCursor> {
        let at = from
        for (;;) {
          const events = await eventsAfter(store.db, at, story === undefined ? {} : { storyId: story })
          for (const event of events) {
            if (stream.aborted) return at
            await stream.writeSSE(message(event))
            at = event.cursor
          }
          if (events.length === 0) return at
        }
      }
    }) as never
  })
}

function message({ cursor, kind, at, storyId, reportId, sourceId, body }: StoredEvent) {
  const data = { at: at.toISOString(), story: storyId, report: reportId, source: sourceId, ...body }
  return { id: formatCursor(cursor), event: kind, data: JSON.stringify(data) }
}

function formatCursor({ xid, id }: EventCursor): string {
  return `${xid}-${id}`
}

function parseCursor(text: string | undefined): EventCursor | null {
  const [, xid, id] = /^(\d{1,20})-(\d{1,15})$/.exec(text ?? '') ?? []
  return xid === undefined ? null : { xid, id: Number(id) }
}

function sleepUntil(onWake: (resolve: () => void) => void, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    onWake(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
