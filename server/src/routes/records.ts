import { createRoute, z } from '@hono/zod-openapi'
import { recordUpTo } from '@parley-record/store'
import { FAILURES, json } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { unchanged } from '../etag.js'
import { fileName } from '../exports/exported-story.js'
import { EXPORT_FORMATS, type ExportName } from '../exports/formats.js'
import { ProblemError } from '../problems.js'
import { recordSchema } from '../record-component.js'
import { dayQuery, editSchema, numberQuery, storyParams } from '../schemas.js'
import { allow } from '../security/roles.js'
import { editsFor } from '../stories/edits.js'
import { type FoundRecord, findRecord } from '../stories/find-story.js'

const params = storyParams
const day = dayQuery
const revision = numberQuery
const tags = ['Records']

const read = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/record',
  tags,
  summary: 'The record of a story, with the texts of its reports',
  ...allow('reader'),
  request: {
    params,
    query: z.object({
      revision: revision.optional().describe('The record as it was shown at that revision'),
      asOf: day.optional().describe('The record of what was published up to that day'),
      since: z.union([day, revision]).optional().describe('Also what changed since a day or a revision'),
    }),
  },
  responses: {
    200: json(
      z.object({ record: recordSchema, edits: z.array(editSchema), revision: z.int() }),
      'The record',
    ),
    304: { description: 'You have it' },
    ...FAILURES,
  },
})

const take = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/export/{format}',
  tags,
  summary: 'The story in a format to take out',
  ...allow('reader'),
  request: {
    params: params.extend({ format: z.enum(Object.keys(EXPORT_FORMATS) as [ExportName, ...ExportName[]]) }),
    query: z.object({ revision: revision.optional(), asOf: day.optional() }),
  },
  responses: {
    200: {
      description: 'The file',
      content: Object.fromEntries(
        Object.values(EXPORT_FORMATS).map(({ mediaType }) => [
          mediaType,
          { schema: z.string().openapi({ format: 'binary' }) },
        ]),
      ),
    },
    304: { description: 'You have it' },
    ...FAILURES,
  },
})

/** Records, as kept or as seen from a day, and the ways to take them out. */
export function recordRoutes(app: DeskApp, server: ServerContext): void {
  const { db } = server.store

  app.openapi(read, async (context) => {
    const { revision: wanted, asOf, since } = context.req.valid('query')
    const found = await findRecord(db, context.req.valid('param').id, wanted)
    const edits = await editsFor(db, found.story.id)
    const tag = [found.sha256.slice(0, 24), edits.length, asOf ?? '', since ?? ''].join('-')
    const same = unchanged(context, tag)
    if (same !== null) return same as never
    const record = await view(server, found, { asOf, since })
    return context.json({ record, edits, revision: found.revision }, 200)
  })

  app.openapi(take, async (context) => {
    const { id, format } = context.req.valid('param')
    const { revision: wanted, asOf } = context.req.valid('query')
    const found = await findRecord(db, id, wanted)
    const same = unchanged(context, `${format}-${found.sha256.slice(0, 24)}-${asOf ?? ''}`)
    if (same !== null) return same as never
    const { story } = found
    const { mediaType, extension, render } = EXPORT_FORMATS[format]
    const body = await render({
      id: story.id,
      title: story.title,
      revision: found.revision,
      madeAt: found.madeAt.toISOString(),
      address: server.publicAddress === null ? null : `${server.publicAddress}/stories/${story.id}`,
      record: await view(server, found, { asOf, since: undefined }),
    })
    return context.body(body as string, 200, {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName(story)}.${extension}"`,
    }) as never
  })
}

interface View {
  readonly asOf: string | undefined
  readonly since: string | number | undefined
}

/** The kept record as it is, or one made for this look. */
async function view(server: ServerContext, found: FoundRecord, { asOf, since }: View) {
  if (asOf === undefined && since === undefined) return found.record
  const { db } = server.store
  const before = typeof since === 'number' ? await recordUpTo(db, found.story.id, since) : null
  if (typeof since === 'number' && before === null) {
    throw new ProblemError('revision-unknown', `There is no record up to revision ${since}.`)
  }
  return server.work.makeRecord(found.story.id, {
    asOf: asOf ?? null,
    since: typeof since === 'string' ? since : (before?.record ?? null),
  })
}
