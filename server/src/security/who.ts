import type { Context } from 'hono'
import type { Role } from './access.js'

/** Who makes a request. */
export interface Who {
  /** Name of the account; the user of the machine where there are no accounts. */
  readonly name: string
  readonly role: Role
  /** Null where there are no accounts. */
  readonly accountId: string | null
  /** How they showed it. A token needs no CSRF check: no browser sends it by itself. */
  readonly by: 'machine' | 'session' | 'token'
  /** What a page must send with each change. */
  readonly csrf: string
}

/** What the middleware of a request hands to its handler. */
export interface DeskEnv {
  Variables: {
    readonly who: Who | null
    /** Where the request came from. */
    readonly address: string
  }
}

/** Who makes this request; only for routes that nobody reaches without an account. */
export function whoIs(context: Context<DeskEnv>): Who {
  const who = context.get('who')
  if (who === null) throw new Error('a route for accounts was reached without one')
  return who
}
