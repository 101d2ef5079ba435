import { OpenAPIHono } from '@hono/zod-openapi'
import { VERSION } from '@parley-record/engine'
import type { DeskApp, ServerContext } from './context.js'
import { onNotFound } from './not-found.js'
import { onError, ProblemError } from './problems.js'
import { registerRecord } from './record-component.js'
import { accountRoutes } from './routes/accounts.js'
import { alertRoutes } from './routes/alerts.js'
import { editRoutes } from './routes/edits.js'
import { eventRoutes } from './routes/events.js'
import { feedRoutes } from './routes/feeds.js'
import { jobRoutes } from './routes/jobs.js'
import { mcpRoutes } from './routes/mcp.js'
import { pageRoutes } from './routes/page.js'
import { recordRoutes } from './routes/records.js'
import { reportRoutes } from './routes/reports.js'
import { searchRoutes } from './routes/search.js'
import { sessionRoutes } from './routes/session.js'
import { settingRoutes } from './routes/settings.js'
import { sourceRoutes } from './routes/sources.js'
import { storyRoutes } from './routes/stories.js'
import { checkAddressText } from './security/check-text.js'
import { securityHeaders } from './security/headers.js'
import { checkHost, checkOrigin } from './security/hosts.js'
import { identify } from './security/identify.js'
import { limitRate } from './security/rate-limit.js'
import type { DeskEnv } from './security/who.js'

/** The order matters: who is asked, then who asks, then how often, then what. */
export function createApp(context: ServerContext): DeskApp {
  const app: DeskApp = new OpenAPIHono<DeskEnv>({ defaultHook: refuseInvalid })
  app.onError(onError(context.log))
  app.notFound(onNotFound(app))
  app.use(securityHeaders())
  app.use(checkAddressText())
  app.use(checkHost(context.hosts))
  app.use(checkOrigin(context.hosts))
  app.use(identify(context))
  app.use(
    '/api/*',
    limitRate({ burst: 400, perSecond: 100 }, () => context.now().getTime()),
  )
  registerRecord(app)
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'parley_session',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const routes of ROUTES) routes(app, context)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: VERSION,
      description:
        'One sourced record of what reports say. Spans are half-open ranges of UTF-16 code units of a report’s text; times are ISO 8601. Failures are problems (RFC 9457).',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: context.publicAddress ?? '/' }],
  })
  pageRoutes(app, context)
  return app
}

const ROUTES: readonly ((app: DeskApp, context: ServerContext) => void)[] = [
  sessionRoutes,
  storyRoutes,
  recordRoutes,
  editRoutes,
  reportRoutes,
  searchRoutes,
  sourceRoutes,
  jobRoutes,
  eventRoutes,
  settingRoutes,
  accountRoutes,
  alertRoutes,
  feedRoutes,
  mcpRoutes,
]

type Hook = NonNullable<NonNullable<ConstructorParameters<typeof OpenAPIHono<DeskEnv>>[0]>['defaultHook']>

/** What does not fit the schema is refused, with every place that is wrong. */
const refuseInvalid: Hook = (result) => {
  if (result.success) return
  const errors = result.error.issues.map(({ path, message }) => ({
    path: [result.target, ...path].map(String).join('/'),
    message,
  }))
  const [first] = errors
  throw new ProblemError(
    'input-invalid',
    first === undefined ? 'See errors.' : `${first.path}: ${first.message}`,
    {
      errors,
    },
  )
}
