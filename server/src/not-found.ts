import type { NotFoundHandler } from 'hono'
import type { DeskApp } from './context.js'
import { ProblemError, problemResponse } from './problems.js'

/**
 * What no route takes: 405 with `Allow` where the address takes other methods, 204 with it for OPTIONS, else 404. No
 * header of CORS is ever sent: other sites' scripts have no business here.
 */
export function onNotFound(app: DeskApp): NotFoundHandler {
  return ({ req }) => {
    const methods = methodsOf(app, req.path)
    if (methods.length === 0) {
      const asked = `${req.method} ${req.path.slice(0, 200)}`
      return problemResponse(new ProblemError('not-found', `There is no ${asked}. See /api/openapi.json.`))
    }
    const allow = [...methods, 'OPTIONS'].join(', ')
    if (req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
    return problemResponse(
      new ProblemError('method-not-allowed', `It takes ${allow}.`, { headers: { allow } }),
    )
  }
}

/** Methods that routes take at an address. Routes for every address, such as the page's, do not count. */
function methodsOf({ routes }: DeskApp, path: string): readonly string[] {
  const fitting = routes.filter(
    ({ method, path: pattern }) => method !== 'ALL' && !pattern.includes('*') && fits(pattern, path),
  )
  const methods = new Set(fitting.map(({ method }) => method))
  return [...methods, ...(methods.has('GET') ? ['HEAD'] : [])].sort()
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length &&
    wanted.every((part, i) => (part.startsWith(':') ? given[i] !== '' : part === given[i]))
  )
}
