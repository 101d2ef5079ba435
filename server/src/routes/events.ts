import { createRoute, z } from '@hono/zod-openapi'
import type { StoredEvent } from '@parley-record/store'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { FAILURES } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { CURSOR, formatCursor, parseCursor } from '../live/cursor.js'
import { EventHub } from '../live/event-hub.js'
import { EventLine } from '../live/event-line.js'
import { storyId } from '../schemas.js'
import { findWho } from '../security/identify.js'
import { allow } from '../security/roles.js'
import type { DeskEnv } from '../security/who.js'
import { findStory } from '../stories/find-story.js'

/** A line with nothing in it keeps proxies and browsers from closing a quiet stream. */
const HEARTBEAT_MS = 20_000

const live = createRoute({
  method: 'get',
  path: '/api/v1/events',
  tags: ['Live'],
  summary: 'What happens, as it happens (server-sent events; go on with Last-Event-ID or `after`)',
  ...allow('reader'),
  request: {
    query: z.object({
      story: storyId.optional().describe('Only events of this story'),
      after: z
        .string()
        .regex(CURSOR, 'Give the id of an event.')
        .optional()
        .describe('Go on after this event'),
    }),
    headers: z.object({ 'last-event-id': z.string().max(100).optional() }),
  },
  responses: {
    200: { description: 'A stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...FAILURES,
  },
})

/**
 * Live events. Each client reads on from its own cursor, so a slow or returning one misses nothing. `Last-Event-ID`
 * goes before `after`: a browser that reconnects repeats the address and sends how far it came.
 */
export function eventRoutes(app: DeskApp, server: ServerContext): void {
  const { db } = server.store
  const hub = new EventHub(server.store, (problem) => server.log(`live events: ${problem}`))
  app.openapi(live, async (context) => {
    const { story, after } = context.req.valid('query')
    const of = story === undefined ? null : (await findStory(db, story)).id
    if (context.req.method === 'HEAD')
      return context.body(null, 200, { 'content-type': 'text/event-stream' }) as never
    const last = parseCursor(context.req.header('last-event-id')) ?? parseCursor(after)
    const line = await EventLine.open({ hub, db, after: last, story: of })
    const { closing } = server
    return streamSSE(context, async (stream) => {
      stream.onAbort(line.leave)
      closing?.addEventListener('abort', line.leave, { once: true })
      try {
        await stream.writeSSE({ event: 'hello', data: '{}', id: formatCursor(line.at) })
        let checked = Date.now()
        while (!stream.aborted && closing?.aborted !== true) {
          const events = await line.next(HEARTBEAT_MS)
          for (const event of events) await stream.writeSSE(message(event))
          if (events.length === 0) await stream.write(': \n\n')
          if (Date.now() - checked < HEARTBEAT_MS) continue
          checked = Date.now()
          if (!(await isStillThere(server, context))) break
        }
      } catch (error) {
        // The client comes back by itself and goes on where it was.
        server.log(`live events: ${error instanceof Error ? error.message : error}`)
      } finally {
        closing?.removeEventListener('abort', line.leave)
        line.leave()
      }
    }) as never
  })
}

/** A stream ends with the session or token that it was opened with. */
async function isStillThere(server: ServerContext, context: Context<DeskEnv>): Promise<boolean> {
  if (server.mode === 'alone') return true
  return (await findWho(server, context).catch(() => null)) !== null
}

function message({ cursor, kind, at, storyId: story, reportId, sourceId, body }: StoredEvent) {
  const data = { at: at.toISOString(), story, report: reportId, source: sourceId, ...body }
  return { id: formatCursor(cursor), event: kind, data: JSON.stringify(data) }
}
