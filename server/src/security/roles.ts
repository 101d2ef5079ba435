import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../problems.js'
import { type Access, mayDo } from './access.js'
import { checkBody } from './check-body.js'
import type { DeskEnv } from './who.js'

const SAFE = new Set(['GET', 'HEAD'])

/**
 * Lets through who may, for changes only what carries the token of the desk (CSRF), and bodies that are read here. Spread it into a route:
 * the document of the API says the same as the check.
 *
 * @param changes false for a route that changes nothing whatever its method
 */
export function allow<const A extends Access>(access: A, { changes = true } = {}) {
  return {
    middleware: guard(access, changes),
    'x-parley-access': access,
    security: access === 'none' ? [] : SCHEMES,
  }
}

/** The ways to show who one is, by their names in the document of the API. */
const SCHEMES: { [scheme: string]: string[] }[] = [{ session: [] }, { token: [] }]

function guard(access: Access, changes: boolean): MiddlewareHandler<DeskEnv> {
  const thenBody = checkBody()
  return async (context, next) => {
    const who = context.get('who')
    if (who === null && access !== 'none') {
      throw new ProblemError('not-logged-in', 'Log in, or send a token: Authorization: Bearer …')
    }
    if (who !== null && !mayDo(who.role, access)) {
      throw new ProblemError('not-allowed', `This needs the role ${access}; ${who.name} has ${who.role}.`)
    }
    const { method } = context.req
    if (
      changes &&
      who !== null &&
      who.by !== 'token' &&
      !SAFE.has(method) &&
      !hasCsrf(context.req.header(CSRF), who.csrf)
    ) {
      throw new ProblemError('csrf-missing', `Send the csrf of GET /api/v1/session as ${CSRF}.`)
    }
    return thenBody(context, next)
  }
}

/** The header that carries the token of the desk. */
export const CSRF = 'x-parley-csrf'

/** Compares all characters whatever the first difference. */
function hasCsrf(sent: string | undefined, expected: string): boolean {
  if (sent === undefined || sent.length !== expected.length) return false
  let different = 0
  for (let i = 0; i < sent.length; i += 1) different |= sent.charCodeAt(i) ^ expected.charCodeAt(i)
  return different === 0
}
