import { createRoute, z } from '@hono/zod-openapi'
import { appendAudit, checkPassword, closeSession, openSession } from '@parley-record/store'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { FAILURES, json, jsonBody } from '../answers.js'
import type { DeskApp, ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import { sessionSchema } from '../schemas.js'
import { csrfOf, SESSION_COOKIE } from '../security/identify.js'
import { rateLimiter } from '../security/rate-limit.js'
import { allow } from '../security/roles.js'
import type { Who } from '../security/who.js'

const tags = ['Session']
const LASTS_MS = 30 * 86_400_000

const read = createRoute({
  method: 'get',
  path: '/api/v1/session',
  tags,
  summary: 'Who you are, and the token to send with changes',
  ...allow('none'),
  responses: { 200: json(sessionSchema, 'The session'), ...FAILURES },
})

const logIn = createRoute({
  method: 'post',
  path: '/api/v1/session',
  tags,
  summary: 'Log in',
  ...allow('none', { changes: false }),
  request: {
    body: jsonBody(z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1_000) })),
  },
  responses: { 200: json(sessionSchema, 'The session; its cookie is set'), ...FAILURES },
})

const logOut = createRoute({
  method: 'delete',
  path: '/api/v1/session',
  tags,
  summary: 'Log out: the session ends here and on the server',
  ...allow('none'),
  responses: { 204: { description: 'Done' }, ...FAILURES },
})

/** Sessions. Tries to log in are limited by address and by name, so that neither can be ground down. */
export function sessionRoutes(app: DeskApp, { store, mode, now, publicAddress }: ServerContext): void {
  const { db } = store
  const { take, giveBack } = rateLimiter({ burst: 8, perSecond: 0.1 }, () => now().getTime())
  const shown = (who: Who | null) => ({
    mode,
    account: who === null ? null : { name: who.name, role: who.role },
    csrf: who?.csrf ?? '',
  })

  app.openapi(read, (context) => context.json(shown(context.get('who')), 200))

  app.openapi(logIn, async (context) => {
    if (mode === 'alone')
      throw new ProblemError('conflict', 'This desk has no accounts; there is nothing to log in to.')
    const { name, password } = context.req.valid('json')
    const address = context.get('address')
    // As the store folds names, or each spelling would have tries of its own.
    const known = name.normalize('NFKC').trim().toLowerCase()
    const tried = [`address ${address}`, `name ${known}`]
    const wait = Math.max(...tried.map(take))
    if (wait > 0) {
      throw new ProblemError('too-many-requests', `Too many tries. Try again in ${wait} s.`, {
        headers: { 'retry-after': String(wait) },
      })
    }
    const account = await checkPassword(db, name, password)
    if (account === null) {
      await appendAudit(db, { at: now(), who: 'nobody', action: 'log-in-failed', address })
      throw new ProblemError(
        'log-in-failed',
        'Check both. An admin can set a new password: parley account password NAME',
      )
    }
    // Only failures count: a newsroom behind one address logs in at nine.
    tried.forEach(giveBack)
    const at = now()
    const expires = new Date(at.getTime() + LASTS_MS)
    const agent = context.req.header('user-agent') ?? null
    const secret = await openSession(db, { accountId: account.id, at, expiresAt: expires, agent })
    const secure = publicAddress?.startsWith('https:') || context.req.header('x-forwarded-proto') === 'https'
    setCookie(context, SESSION_COOKIE, secret, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure,
      expires,
    })
    await appendAudit(db, { at, who: account.name, action: 'logged-in', address })
    const { name: called, role, id } = account
    return context.json(
      shown({ name: called, role, accountId: id, by: 'session', csrf: csrfOf(secret) }),
      200,
    )
  })

  app.openapi(logOut, async (context) => {
    const secret = getCookie(context, SESSION_COOKIE)
    if (secret !== undefined) await closeSession(db, secret, now())
    deleteCookie(context, SESSION_COOKIE, { path: '/' })
    return context.body(null, 204)
  })
}
