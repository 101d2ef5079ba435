import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { DeskApp, ServerContext } from '../context.js'
import { createMcpServer } from '../mcp/mcp-server.js'
import { allow } from '../security/roles.js'

/**
 * MCP over HTTP, without sessions: each request stands alone, so any process may answer it. Its tools only read, so
 * the change check (CSRF) that a POST would need is not asked for; the origin was checked before.
 */
export function mcpRoutes(app: DeskApp, context: ServerContext): void {
  const { middleware } = allow('reader', { changes: false })
  app.post('/mcp', middleware, async ({ req }) => {
    const server = createMcpServer(context)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    const answer = await transport.handleRequest(req.raw)
    req.raw.signal.addEventListener('abort', () => void server.close(), { once: true })
    return answer
  })
  app.on(['GET', 'DELETE'], '/mcp', (c) =>
    c.body('Use POST: this server keeps no sessions.', 405, { allow: 'POST' }),
  )
}
