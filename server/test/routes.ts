import type { Caller, JsonObject } from './caller.js'

/** A route as the document of the API tells it. */
export interface Route {
  readonly method: string
  /** With its parameters: `/api/v1/stories/{id}`. */
  readonly path: string
  readonly access: 'none' | 'reader' | 'analyst' | 'admin'
  readonly operation: JsonObject
}

/** Every route of the document, so that a new one cannot be forgotten, and those that stand beside it. */
export async function routesOf(caller: Caller): Promise<readonly Route[]> {
  const document = (await caller.get('/api/openapi.json')).json()
  const routes = Object.entries<JsonObject>(document.paths).flatMap(([path, methods]) =>
    Object.entries<JsonObject>(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      access: operation['x-parley-access'],
      operation,
    })),
  )
  const beside = (method: string, path: string, access: Route['access']): Route => {
    return { method, path, access, operation: {} }
  }
  return [
    ...routes,
    beside('GET', '/feeds/stories/{file}', 'reader'),
    beside('GET', '/feeds/alerts/{file}', 'reader'),
    beside('POST', '/mcp', 'reader'),
    beside('GET', '/api/openapi.json', 'none'),
  ]
}
