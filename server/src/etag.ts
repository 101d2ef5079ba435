import type { Context } from 'hono'

/** Answers 304 when the client has this already, else null and marks the answer. `tag` names the content. */
export function unchanged(context: Context, tag: string): Response | null {
  const etag = `"${tag}"`
  context.header('etag', etag)
  context.header('cache-control', 'private, no-cache')
  const has = context.req.header('if-none-match')?.split(/\s*,\s*/) ?? []
  return has.some((one) => one.replace(/^W\//, '') === etag) ? context.body(null, 304) : null
}
