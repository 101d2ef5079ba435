import { once, setMaxListeners } from 'node:events'
import type { AddressInfo } from 'node:net'
import { networkInterfaces, userInfo } from 'node:os'
import { createAdaptorServer } from '@hono/node-server'
import { listAccounts } from '@parley-record/store'
import { createApp } from './app.js'
import type { ServerContext } from './context.js'
import { loopbackHosts } from './security/hosts.js'

export interface ServerOptions extends Pick<ServerContext, 'store' | 'work' | 'reads' | 'pageFolder'> {
  /** 0 takes any that is free. */
  readonly port: number
  /** Address to bind: `127.0.0.1` unless told. Beyond loopback there must be accounts. */
  readonly bind?: string
  /** Address under which others open the desk: `https://desk.example.org`. Its name is answered to. */
  readonly publicAddress?: string | null
  readonly now?: () => Date
  readonly log?: (message: string) => void
}

export interface RunningServer {
  /** Where to open the desk on this machine. */
  readonly address: string
  readonly port: number
  readonly mode: ServerContext['mode']
  /** Lets running requests end, for at most `graceMs`, and live streams not at all. */
  close(graceMs?: number): Promise<void>
}

/** Why a server did not start, and what to do. */
export class ServeError extends Error {
  readonly code: 'accounts-needed' | 'port-taken' | 'bind-failed'

  constructor(code: ServeError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * Starts the desk. Without accounts it is one person's: bound to loopback, no login. With accounts everybody logs in,
 * also on this machine.
 *
 * @throws {ServeError} beyond loopback without accounts; when the port is taken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, bind = '127.0.0.1', publicAddress = null, now = () => new Date(), log = () => {} } = options
  const shared = (await listAccounts(options.store.db)).some(({ disabled }) => !disabled)
  if (!shared && !isLoopback(bind)) {
    throw new ServeError(
      'accounts-needed',
      `A desk without accounts is not opened to the network (${bind}). Make one first: parley account add NAME --role admin`,
    )
  }
  let hosts: ReadonlySet<string> = new Set()
  const closing = new AbortController()
  setMaxListeners(0, closing.signal) // one for each live stream
  const app = createApp({
    ...options,
    mode: shared ? 'shared' : 'alone',
    hosts: () => hosts,
    publicAddress: publicAddress?.replace(/\/+$/, '') ?? null,
    machineUser: machineUser(),
    now,
    log,
    closing: closing.signal,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(port, bind)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw explain(error, port, bind)
  })
  const bound = (server.address() as AddressInfo).port
  hosts = hostsFor(bound, bind, publicAddress)
  return {
    address: `http://${isLoopback(bind) || bind === '0.0.0.0' || bind === '::' ? 'localhost' : bind.includes(':') ? `[${bind}]` : bind}:${bound}`,
    port: bound,
    mode: shared ? 'shared' : 'alone',
    async close(graceMs = 3_000) {
      const closed = once(server, 'close')
      server.close()
      closing.abort()
      // Connections whose stream just ended are idle a moment later, and would be kept alive.
      const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
      const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs)
      await closed
      clearTimeout(timer)
      clearInterval(idle)
    },
  }
}

function isLoopback(bind: string): boolean {
  return bind === 'localhost' || bind === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bind)
}

function hostsFor(port: number, bind: string, publicAddress: string | null): ReadonlySet<string> {
  const named = publicAddress === null ? [] : [new URL(publicAddress).host]
  return new Set([...loopbackHosts(port), ...named, ...ownAddresses(bind).map((own) => inAddress(own, port))])
}

/** The addresses that a bind opens. Names need `--address`: a name may be made to point here, an address may not. */
function ownAddresses(bind: string): readonly string[] {
  if (isLoopback(bind)) return []
  if (bind !== '0.0.0.0' && bind !== '::') return [bind]
  return Object.values(networkInterfaces()).flatMap((own = []) => own.map(({ address }) => address))
}

function inAddress(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host.toLowerCase()}${port === 80 ? '' : `:${port}`}`
}

function explain(error: NodeJS.ErrnoException, port: number, bind: string): ServeError {
  return error.code === 'EADDRINUSE'
    ? new ServeError('port-taken', `Port ${port} is taken. Give another: --port ${port + 1}`, {
        cause: error,
      })
    : new ServeError('bind-failed', `Cannot listen on ${bind}:${port} (${error.code}).`, { cause: error })
}

function machineUser(): string {
  try {
    return userInfo().username || 'you'
  } catch {
    return 'you'
  }
}
