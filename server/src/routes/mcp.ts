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
    try {
      // Kept by the check of the body, so that what was read there is not missing here.
      const parsedBody = req.header('content-type') === undefined ? undefined : await req.json()
      return await transport.handleRequest(req.raw, { parsedBody })
    } finally {
      await server.close()
    }
  })
}
