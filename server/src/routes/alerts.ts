import { randomBytes } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import {
  type Alert,
  createAlert,
  deleteAlert,
  latestCursor,
  listAlerts,
  pauseAlert,
} from '@parley-record/store'
import { questionSchema } from '../alerts/question.js'
import { FAILURES, json, jsonBody } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import { idParams, storyId as storyParam } from '../schemas.js'
import { allow } from '../security/roles.js'
import { whoIs } from '../security/who.js'
import { findStory } from '../stories/find-story.js'

const tags = ['Alerts']

const alertSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    story: z.string().nullable(),
    question: questionSchema,
    webhook: z.string().nullable(),
    paused: z.boolean(),
    createdAt: z.iso.datetime(),
    failure: z
      .object({ at: z.string(), message: z.string() })
      .nullable()
      .describe('Why the webhook could not be told'),
    feed: z.string().describe('Address of the feed of what was found'),
  })
  .openapi('Alert')

const newAlertSchema = z
  .object({
    title: z.string().trim().min(1).max(300),
    story: storyParam.nullable().default(null).describe('Null: every story'),
    question: questionSchema,
    webhook: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable()
      .default(null),
  })
  .strict()

const list = createRoute({
  method: 'get',
  path: '/api/v1/alerts',
  tags,
  summary: 'Your saved questions',
  ...allow('reader'),
  responses: { 200: json(z.array(alertSchema), 'Alerts'), ...FAILURES },
})

const add = createRoute({
  method: 'post',
  path: '/api/v1/alerts',
  tags,
  summary: 'Save a question: it fills a feed and, when given, calls a webhook',
  ...allow('analyst'),
  request: { body: jsonBody(newAlertSchema) },
  responses: {
    201: json(
      alertSchema.extend({ secret: z.string().nullable().describe('Signs deliveries; shown this once') }),
      'The alert',
    ),
    ...FAILURES,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/v1/alerts/{id}',
  tags,
  summary: 'Delete a saved question',
  ...allow('analyst'),
  request: { params: idParams },
  responses: { 204: { description: 'Deleted' }, ...FAILURES },
})

const change = createRoute({
  method: 'patch',
  path: '/api/v1/alerts/{id}',
  tags,
  summary: 'Pause a saved question, or go on with it',
  ...allow('analyst'),
  request: { params: idParams, body: jsonBody(z.object({ paused: z.boolean() }).strict()) },
  responses: { 200: json(alertSchema, 'The alert'), ...FAILURES },
})

/** Saved questions; `alerts/watch-alerts.ts` asks them. */
export function alertRoutes(app: DeskApp, { store, now }: ServerContext): void {
  const { db } = store

  app.openapi(list, async (context) => {
    const alerts = await listAlerts(db, whoIs(context).name)
    return context.json(
      alerts.flatMap((alert) => shown(alert) ?? []),
      200,
    )
  })

  app.openapi(add, async (context) => {
    const { title, story, question, webhook } = context.req.valid('json')
    const storyId = story === null ? null : (await findStory(db, story)).id
    const secret = webhook === null ? null : `whsec_${randomBytes(24).toString('base64url')}`
    const who = whoIs(context).name
    const from = await latestCursor(db)
    const id = await createAlert(db, { who, title, storyId, question, webhook, secret, at: now(), from })
    const made = (await listAlerts(db, who)).find((one) => one.id === id)
    const alert = made === undefined ? null : shown(made)
    if (alert === null) throw new Error(`alert ${id} was written and is not there`)
    return context.json({ ...alert, secret }, 201)
  })

  app.openapi(change, async (context) => {
    const { id } = context.req.valid('param')
    const who = whoIs(context).name
    const find = async () => (await listAlerts(db, who)).find((one) => one.id === id)
    if ((await find()) === undefined) throw new ProblemError('not-found', `You have no alert ${id}.`)
    await pauseAlert(db, id, context.req.valid('json').paused)
    const changed = await find()
    const alert = changed === undefined ? null : shown(changed)
    if (alert === null) throw new ProblemError('not-found', `You have no alert ${id}.`)
    return context.json(alert, 200)
  })

  app.openapi(remove, async (context) => {
    const { id } = context.req.valid('param')
    if (!(await deleteAlert(db, id, whoIs(context).name))) {
      throw new ProblemError('not-found', `You have no alert ${id}.`)
    }
    return context.body(null, 204)
  })
}

const failureSchema = z.object({ at: z.string(), message: z.string() }).nullable().catch(null)

function shown(alert: Alert): z.infer<typeof alertSchema> | null {
  const question = questionSchema.safeParse(alert.question)
  if (!question.success) return null
  const { id, title, storyId, webhook, paused, createdAt, failure } = alert
  return {
    id,
    title,
    story: storyId,
    question: question.data,
    webhook,
    paused,
    createdAt: createdAt.toISOString(),
    failure: failureSchema.parse(failure ?? null),
    feed: `/feeds/alerts/${id}.atom`,
  }
}
