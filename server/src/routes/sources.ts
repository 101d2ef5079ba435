import { createRoute, z } from '@hono/zod-openapi'
import { feedsOf, readOpml, writeOpml } from '@parley-record/sources'
import {
  addSource,
  changeSource,
  findSource,
  listSources,
  pauseSource,
  type Source,
} from '@parley-record/store'
import { FAILURES, json, jsonBody } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import { idParams, sourceSchema } from '../schemas.js'
import { allow } from '../security/roles.js'

const params = idParams
const tags = ['Sources']
const title = z.string().trim().max(300)

const list = createRoute({
  method: 'get',
  path: '/api/v1/sources',
  tags,
  summary: 'Where reports come from, and how each source fares',
  ...allow('reader'),
  responses: { 200: json(z.array(sourceSchema), 'Sources'), ...FAILURES },
})

const add = createRoute({
  method: 'post',
  path: '/api/v1/sources',
  tags,
  summary: 'Follow a feed, a sitemap or a page of statements',
  ...allow('analyst'),
  request: {
    body: jsonBody(
      z.object({
        kind: z.enum(['feed', 'sitemap', 'page']),
        address: z.url({ protocol: /^https?$/ }).max(2_000),
        title: title.optional(),
        official: z.boolean().default(false).describe('A party’s own page: it vouches for what it says'),
      }),
    ),
  },
  responses: { 201: json(sourceSchema, 'The source; it is checked at once'), ...FAILURES },
})

const change = createRoute({
  method: 'patch',
  path: '/api/v1/sources/{id}',
  tags,
  summary: 'Pause a source, go on with it, name it',
  ...allow('analyst'),
  request: {
    params,
    body: jsonBody(
      z.object({ paused: z.boolean().optional(), title: title.optional(), official: z.boolean().optional() }),
    ),
  },
  responses: { 200: json(sourceSchema, 'The source'), ...FAILURES },
})

const check = createRoute({
  method: 'post',
  path: '/api/v1/sources/{id}/check',
  tags,
  summary: 'Look now',
  ...allow('analyst'),
  request: { params },
  responses: { 202: { description: 'It is being checked' }, ...FAILURES },
})

const takeOpml = createRoute({
  method: 'get',
  path: '/api/v1/sources/opml',
  tags,
  summary: 'The feeds as OPML',
  ...allow('reader'),
  responses: {
    200: { description: 'OPML', content: { 'text/x-opml': { schema: z.string() } } },
    ...FAILURES,
  },
})

const giveOpml = createRoute({
  method: 'post',
  path: '/api/v1/sources/opml',
  tags,
  summary: 'Follow every feed of an OPML file',
  ...allow('analyst'),
  request: { body: { required: true, content: { 'text/x-opml': { schema: z.string().max(5_000_000) } } } },
  responses: { 200: json(z.object({ added: z.int(), known: z.int() }), 'How many'), ...FAILURES },
})

/** Sources: followed, paused, checked, with their health. */
export function sourceRoutes(app: DeskApp, { store, work, now }: ServerContext): void {
  const { db } = store
  const find = async (id: string): Promise<Source> => {
    const source = await findSource(db, id)
    if (source === null) throw new ProblemError('source-unknown', `There is no source ${id}.`)
    return source
  }

  // Before the routes with an id, which would take "opml" for one.
  app.openapi(takeOpml, async (context) => {
    const feeds = (await listSources(db)).filter(({ kind }) => kind === 'feed')
    const outlines = feeds.map(({ address, title: name }) => ({
      title: name,
      feed: address,
      page: null,
      children: [],
    }))
    const opml = writeOpml(outlines, 'Sources of Parley')
    return context.body(opml, 200, { 'content-type': 'text/x-opml; charset=utf-8' }) as never
  })

  app.openapi(giveOpml, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const { outlines, notices } = await readOpml(bytes, 'opml')
    const feeds = feedsOf(outlines)
    if (feeds.length === 0) {
      throw new ProblemError('body-invalid', notices[0]?.message ?? 'The OPML names no feed.')
    }
    let added = 0
    for (const { address, title: name } of feeds) {
      const made = await addSource(db, { kind: 'feed', address, title: name, addedAt: now() })
      if (made.added) {
        added += 1
        await work.checkSource(made.id)
      }
    }
    return context.json({ added, known: feeds.length - added }, 200)
  })

  app.openapi(list, async (context) => context.json((await listSources(db)).map(shown), 200))

  app.openapi(add, async (context) => {
    const given = context.req.valid('json')
    const { id } = await addSource(db, { ...given, title: given.title ?? null, addedAt: now() })
    await work.checkSource(id)
    return context.json(shown(await find(id)), 201)
  })

  app.openapi(change, async (context) => {
    const { id } = await find(context.req.valid('param').id)
    const { paused, ...told } = context.req.valid('json')
    if (paused !== undefined) await pauseSource(db, id, paused)
    await changeSource(db, id, told)
    return context.json(shown(await find(id)), 200)
  })

  app.openapi(check, async (context) => {
    const { id } = await find(context.req.valid('param').id)
    await work.checkSource(id)
    return context.body(null, 202)
  })
}

function shown(source: Source): z.infer<typeof sourceSchema> {
  const { id, kind, address, official, paused, items, failure, delaySeconds } = source
  const state = paused
    ? 'paused'
    : failure !== null
      ? 'failing'
      : source.checkedAt === null
        ? 'never'
        : 'fine'
  return {
    id,
    kind,
    address,
    title: source.title ?? address,
    official,
    paused,
    reports: items,
    health: {
      state,
      lastChecked: source.checkedAt?.toISOString() ?? null,
      lastNew: source.succeededAt?.toISOString() ?? null,
      nextCheck: source.nextCheckAt?.toISOString() ?? null,
      problem: failure?.message ?? null,
      delaySeconds,
    },
  }
}
