import { createHash, randomBytes } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { accountOfSession, accountOfToken } from '@parley-record/store'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { ServerContext } from '../context.js'
import { ProblemError } from '../problems.js'
import type { DeskEnv, Who } from './who.js'

export const SESSION_COOKIE = 'parley_session'

/** Finds out who makes a request: whoever runs the machine, a session's account, a token's account, or nobody. */
export function identify(server: ServerContext): MiddlewareHandler<DeskEnv> {
  const machine: Who = {
    name: server.machineUser,
    role: 'admin',
    accountId: null,
    by: 'machine',
    csrf: randomBytes(24).toString('base64url'),
  }
  return async (context, next) => {
    context.set('address', addressOf(context))
    context.set('who', server.mode === 'alone' ? machine : await findWho(server, context))
    await next()
  }
}

/**
 * The account behind a session or token of a request; null for nobody.
 *
 * @throws ProblemError `token-invalid`
 */
export async function findWho(
  server: Pick<ServerContext, 'store' | 'now'>,
  context: Context<DeskEnv>,
): Promise<Who | null> {
  const { db } = server.store
  const bearer = /^Bearer (\S{1,200})$/i.exec(context.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const used = await accountOfToken(db, bearer, server.now())
    if (used === null) throw new ProblemError('token-invalid', 'The token is unknown or was revoked.')
    const { account, scope } = used
    // A token for reading does nothing else, whoever made it.
    const role = scope === 'read' ? 'reader' : account.role
    return { name: account.name, role, accountId: account.id, by: 'token', csrf: '' }
  }
  const secret = getCookie(context, SESSION_COOKIE)
  if (secret === undefined) return null
  const account = await accountOfSession(db, secret, server.now())
  if (account === null) return null
  const { name, role, id } = account
  return { name, role, accountId: id, by: 'session', csrf: csrfOf(secret) }
}

/** The token that a page sends with changes: from the session's secret, and no way back to it. */
export function csrfOf(secret: string): string {
  return createHash('sha256').update(`csrf ${secret}`).digest('base64url')
}

/** Address of the connection; what proxies claim is not believed. */
function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
