import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StoryRecord } from '@parley-record/engine'
import { build } from 'vite'

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/** Answers below `/api/v1`; false for what it does not know. */
export type Api = (request: IncomingMessage, response: ServerResponse) => boolean

export interface DeskServer {
  /** A desk over records beside the page. */
  readonly fixture: string
  /** A desk that talks to the `api` given. */
  readonly http: string
  /** Where the built files are. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** Builds the desk as it is shipped and serves it twice, under the policy that the real server sends. */
export async function serveDesk(
  records: Readonly<Record<string, StoryRecord>>,
  api: Api,
): Promise<DeskServer> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-desk-'))
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const servers = [
    await listen(
      (request, response) =>
        recordsBeside(records, request, response) || void file(folder, 'fixture', request, response),
    ),
    await listen(
      (request, response) => api(request, response) || void file(folder, 'http', request, response),
    ),
  ] as const
  return {
    fixture: addressOf(servers[0]),
    http: addressOf(servers[1]),
    folder,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
      await rm(folder, { recursive: true })
    },
  }
}

function listen(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response))
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function recordsBeside(
  records: Readonly<Record<string, StoryRecord>>,
  { url = '' }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const name = /^\/records\/(.+)\.json$/.exec(url)?.[1]
  if (name === undefined) return false
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(name === 'index' ? Object.keys(records) : records[name]))
  return true
}

async function file(folder: string, kind: string, request: IncomingMessage, response: ServerResponse) {
  const path = normalize(new URL(request.url ?? '/', 'http://desk').pathname)
  const asked = path.startsWith('/assets/') || path === '/icon.svg' ? path : '/index.html'
  const bytes = await readFile(join(folder, asked))
  response.setHeader('content-type', TYPES[asked.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
  response.setHeader('content-length', bytes.length)
  response.setHeader('content-security-policy', POLICY)
  if (asked !== '/index.html') return response.end(bytes)
  const page = bytes
    .toString()
    .replace('name="parley-desk" content="http"', `name="parley-desk" content="${kind}"`)
  response.setHeader('content-length', Buffer.byteLength(page))
  return response.end(page)
}
