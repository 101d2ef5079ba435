import { createRoute, z } from '@hono/zod-openapi'
import { allSettings, appendAudit, setSetting } from '@parley-record/store'
import { FAILURES, json, jsonBody } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { allow } from '../security/roles.js'
import { whoIs } from '../security/who.js'

/** What people set on the desk. A setting that is not here cannot be written. */
const settingsSchema = z
  .object({
    contact: z
      .string()
      .max(300)
      .refine((contact) => !/\p{Cc}/u.test(contact), 'One line without control characters.')
      .nullable()
      .describe(
        'Address or e-mail that the fetcher names in its user agent, so that a site can reach you; from the next start on',
      ),
    hostDelaySeconds: z
      .number()
      .min(0.5)
      .max(3_600)
      .nullable()
      .describe('Pause between two requests to one site; from the next start on'),
    storySleepDays: z
      .int()
      .min(1)
      .max(3_650)
      .nullable()
      .describe('Days without a report until a story sleeps'),
  })
  .partial()
  .openapi('Settings')

const tags = ['Settings']

const read = createRoute({
  method: 'get',
  path: '/api/v1/settings',
  tags,
  summary: 'Settings of the desk',
  ...allow('reader'),
  responses: { 200: json(settingsSchema, 'Those that were set'), ...FAILURES },
})

const write = createRoute({
  method: 'put',
  path: '/api/v1/settings',
  tags,
  summary: 'Set settings; null takes one back to its default',
  ...allow('admin'),
  request: { body: jsonBody(settingsSchema.strict()) },
  responses: { 200: json(settingsSchema, 'Those that are set now'), ...FAILURES },
})

export function settingRoutes(app: DeskApp, { store, now }: ServerContext): void {
  const { db } = store
  const known = async () => settingsSchema.parse(await allSettings(db))

  app.openapi(read, async (context) => context.json(await known(), 200))

  app.openapi(write, async (context) => {
    const given = context.req.valid('json')
    await store.transaction(async (tx) => {
      for (const [key, value] of Object.entries(given)) await setSetting(tx, key, value ?? undefined)
      await appendAudit(tx, {
        at: now(),
        who: whoIs(context).name,
        action: 'settings-changed',
        address: context.get('address'),
        body: given,
      })
    })
    return context.json(await known(), 200)
  })
}
