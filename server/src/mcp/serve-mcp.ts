import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createMcpServer, type McpContext } from './mcp-server.js'

/** Speaks MCP on standard input and output. @returns what closes it */
export async function serveMcp(context: McpContext): Promise<() => Promise<void>> {
  const server = createMcpServer(context)
  await server.connect(new StdioServerTransport())
  return () => server.close()
}
