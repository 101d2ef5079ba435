import { createRoute, z } from '@hono/zod-openapi'
import {
  appendEvent,
  historyOf,
  listStories,
  mergeStories,
  recordVisit,
  renameStory,
  splitStory,
  undoDecision,
} from '@parley-record/store'
import { FAILURES, json, jsonBody } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import {
  cursorQuery,
  numberQuery,
  pageOf,
  revisionNumber,
  storyId,
  storyParams,
  storySchema,
  summarySchema,
} from '../schemas.js'
import { allow } from '../security/roles.js'
import { whoIs } from '../security/who.js'
import { findStory } from '../stories/find-story.js'
import { historyFor, lineOf, storiesNamed, summariesOf, summaryOf } from '../stories/summaries.js'

const params = storyParams
const tags = ['Stories']

const list = createRoute({
  method: 'get',
  path: '/api/v1/stories',
  tags,
  summary: 'Stories, the one with the latest report first',
  ...allow('reader'),
  request: {
    query: cursorQuery.extend({
      state: z.enum(['open', 'dormant', 'all']).default('all'),
      q: z
        .string()
        .max(300)
        .optional()
        .describe('Part of a title or of an actor’s name; the best fit first, one page'),
    }),
  },
  responses: { 200: json(pageOf(summarySchema), 'A page of stories'), ...FAILURES },
})

const one = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}',
  tags,
  summary: 'A story with its history',
  ...allow('reader'),
  request: { params },
  responses: { 200: json(storySchema, 'The story; that it was merged into, where it was'), ...FAILURES },
})

const rename = createRoute({
  method: 'patch',
  path: '/api/v1/stories/{id}',
  tags,
  summary: 'Name a story',
  ...allow('analyst'),
  request: { params, body: jsonBody(z.object({ title: z.string().trim().min(1).max(300) })) },
  responses: { 200: json(storySchema, 'The story'), ...FAILURES },
})

const visit = createRoute({
  method: 'put',
  path: '/api/v1/stories/{id}/visit',
  tags,
  summary: 'Say up to which revision you have read',
  ...allow('reader'),
  request: { params, body: jsonBody(z.object({ revision: revisionNumber })) },
  responses: { 204: { description: 'Kept' }, ...FAILURES },
})

const merge = createRoute({
  method: 'post',
  path: '/api/v1/stories/{id}/merge',
  tags,
  summary: 'Put all reports of a story into another; both keep their history',
  ...allow('analyst'),
  request: {
    params,
    body: jsonBody(z.object({ into: storyId, why: z.string().max(2_000).nullable().default(null) })),
  },
  responses: { 200: json(storySchema, 'The story that has the reports now'), ...FAILURES },
})

const split = createRoute({
  method: 'post',
  path: '/api/v1/stories/{id}/split',
  tags,
  summary: 'Take reports out into a story of their own',
  ...allow('analyst'),
  request: {
    params,
    body: jsonBody(
      z.object({
        reports: z.array(z.string().max(100)).min(1).max(1_000),
        title: z.string().trim().min(1).max(300),
        why: z.string().max(2_000).nullable().default(null),
      }),
    ),
  },
  responses: { 201: json(storySchema, 'The new story'), ...FAILURES },
})

const undo = createRoute({
  method: 'post',
  path: '/api/v1/stories/{id}/events/{event}/undo',
  tags,
  summary: 'Undo a decision about which report belongs where',
  ...allow('analyst'),
  request: { params: params.extend({ event: numberQuery }) },
  responses: { 200: json(storySchema, 'The story'), ...FAILURES },
})

/** Stories: listed, named, taken apart and put together. */
export function storyRoutes(app: DeskApp, { store, work, now }: ServerContext): void {
  const { db } = store
  const show = async (id: string, who: string) => {
    const story = await findStory(db, id)
    return { ...(await summaryOf(db, await lineOf(db, story), who)), history: await historyFor(db, story.id) }
  }
  const decided = (who: string, why: string | null) => ({
    who,
    at: now(),
    why: { reasons: why === null ? [] : [why] },
  })
  const changed = async (who: string, ...ids: readonly string[]) => {
    for (const storyId of ids) {
      await appendEvent(db, { at: now(), kind: 'story.changed', storyId, body: { who } })
      await work.requestRecord(storyId)
    }
  }

  app.openapi(list, async (context) => {
    const { state, cursor, limit, q = '' } = context.req.valid('query')
    const states = state === 'all' ? (['open', 'dormant'] as const) : [state]
    if (q.trim() !== '') {
      const stories = await storiesNamed(db, q, { limit, states })
      const found = await summariesOf(db, { stories, cursor: null }, whoIs(context).name)
      return context.json({ items: [...found], next: null }, 200)
    }
    const page = await listStories(db, { limit, states, after: cursor ?? null })
    const items = [...(await summariesOf(db, page, whoIs(context).name))]
    return context.json({ items, next: page.cursor }, 200)
  })

  app.openapi(one, async (context) =>
    context.json(await show(context.req.valid('param').id, whoIs(context).name), 200),
  )

  app.openapi(rename, async (context) => {
    const who = whoIs(context).name
    const story = await findStory(db, context.req.valid('param').id)
    const { title } = context.req.valid('json')
    await store.transaction((tx) =>
      renameStory(tx, { storyId: story.id, title, decided: decided(who, null) }),
    )
    await appendEvent(db, { at: now(), kind: 'story.changed', storyId: story.id, body: { who, title } })
    return context.json(await show(story.id, who), 200)
  })

  app.openapi(visit, async (context) => {
    const story = await findStory(db, context.req.valid('param').id)
    // Nobody has read further than there is: what comes later would never be new to them.
    const revision = Math.min(context.req.valid('json').revision, story.revision)
    await recordVisit(db, { who: whoIs(context).name, storyId: story.id, revision, at: now() })
    return context.body(null, 204)
  })

  app.openapi(merge, async (context) => {
    const who = whoIs(context).name
    const { into, why } = context.req.valid('json')
    const from = await findStory(db, context.req.valid('param').id)
    const host = await findStory(db, into)
    const resketch = await work.resketch()
    await store.transaction((tx) =>
      mergeStories(tx, { from: from.id, into: host.id, decided: decided(who, why), resketch }),
    )
    await changed(who, from.id, host.id)
    return context.json(await show(host.id, who), 200)
  })

  app.openapi(split, async (context) => {
    const who = whoIs(context).name
    const { reports, title, why } = context.req.valid('json')
    const story = await findStory(db, context.req.valid('param').id)
    const id = crypto.randomUUID()
    const resketch = await work.resketch()
    await store.transaction((tx) =>
      splitStory(tx, {
        storyId: story.id,
        id,
        shard: story.shard,
        title,
        reports,
        decided: decided(who, why),
        resketch,
      }),
    )
    await changed(who, story.id, id)
    return context.json(await show(id, who), 201)
  })

  app.openapi(undo, async (context) => {
    const who = whoIs(context).name
    const { id, event } = context.req.valid('param')
    const story = await findStory(db, id)
    const lines = [...(await historyOf(db, story.id)), ...(id === story.id ? [] : await historyOf(db, id))]
    const line = lines.find((one) => one.id === event)
    if (line === undefined) {
      throw new ProblemError('not-found', `The history of story ${story.id} has no line ${event}.`)
    }
    const resketch = await work.resketch()
    await store.transaction((tx) => undoDecision(tx, { line: event, decided: decided(who, null), resketch }))
    await changed(who, ...new Set([line.storyId, ...(line.otherId === null ? [] : [line.otherId])]))
    return context.json(await show(id, who), 200)
  })
}
