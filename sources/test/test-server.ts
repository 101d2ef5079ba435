import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createRawServer, type Server, type Socket } from 'node:net'

/** For tests: a real server on a real socket, and what it was asked. */
export interface TestServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly port: number
  /** Paths in the order in which they were asked, `/robots.txt` left out. */
  readonly asked: string[]
  readonly requests: IncomingMessage[]
  /** Sockets that are open at this moment. */
  readonly sockets: ReadonlySet<Socket>
  close(): Promise<void>
}

export type Answerer = (response: ServerResponse, request: IncomingMessage) => void

/** Pages by path; without `/robots.txt` among them there is none, and other paths are not found. */
export async function servePages(
  pages: Readonly<Record<string, Answerer>>,
  at: { readonly host?: string; readonly port?: number } = {},
): Promise<TestServer> {
  const asked: string[] = []
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push(request)
    if (path !== '/robots.txt') asked.push(path)
    const page = pages[path.split('?')[0] ?? '']
    if (page === undefined) response.writeHead(404).end('nothing here')
    else page(response, request)
  })
  // Whoever leaves connections open is to be seen.
  server.keepAliveTimeout = 60_000
  return listening(server, { ...at, asked, requests })
}

/** A server that writes bytes as they are, for answers that no server library would give. */
export function serveRaw(answer: (socket: Socket, request: string) => void): Promise<TestServer> {
  const asked: string[] = []
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      const request = data.toString('latin1')
      if (request.startsWith('GET /robots.txt')) {
        socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      } else {
        asked.push(request.split(' ')[1] ?? '')
        answer(socket, request)
      }
    })
  })
  return listening(server, { asked, requests: [] })
}

interface Listening {
  readonly host?: string
  readonly port?: number
  readonly asked: string[]
  readonly requests: IncomingMessage[]
}

async function listening(server: Server, { host = '127.0.0.1', port = 0, asked, requests }: Listening) {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const given = typeof address === 'object' && address !== null ? address.port : port
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    })
  return { origin: `http://${host}:${given}`, port: given, asked, requests, sockets, close }
}

/** A page that says `html`. */
export const html =
  (body: string, headers: Readonly<Record<string, string>> = {}): Answerer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }

/** An answer of a status and headers without a body. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answerer =>
  (response) => {
    response.writeHead(code, headers).end()
  }
