import { isIP, connect as openSocket, type Socket } from 'node:net'
import { connect as openTls, rootCertificates } from 'node:tls'
import type { buildConnector } from 'undici'
import { type AddressPolicy, refuseIp } from '../address/policy.js'
import { asFailure, FetchFailure } from './failure.js'
import type { Resolve } from './resolve.js'

/** What a connection needs to know. */
export interface ConnectSettings {
  readonly policy: AddressPolicy
  readonly resolve: Resolve
  readonly connectMs: number
  readonly certificates: readonly string[]
}

/** A connector for undici, and the way to break off what it has begun. */
export interface CheckedConnector {
  readonly connect: buildConnector.connector
  /** Destroys sockets that are not connected yet; the connected ones belong to undici. */
  close(): void
}

/** More addresses of one host are not tried. */
const MOST_ADDRESSES = 4

/**
 * Connects to exactly the addresses that were checked. The name is resolved once, every address in the answer is
 * checked, and the socket is opened to a number, never to a name: a name that answers differently the second time
 * (DNS rebinding) is not asked a second time. TLS still checks the certificate against the name.
 */
export function checkedConnector(settings: ConnectSettings): CheckedConnector {
  const opening = new Set<Socket>()
  const connect = (options: buildConnector.Options, callback: buildConnector.Callback): void => {
    connectChecked(options, settings, opening).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    )
  }
  return {
    connect,
    close: () => {
      for (const socket of opening) socket.destroy(new FetchFailure('fetch-unreachable', 'closed'))
    },
  }
}

async function connectChecked(
  options: buildConnector.Options,
  settings: ConnectSettings,
  opening: Set<Socket>,
): Promise<Socket> {
  const addresses = await checkedAddresses(options.hostname, settings)
  let last: unknown = new FetchFailure('fetch-no-host')
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    try {
      return await openOne(address, options, { settings, opening })
    } catch (error) {
      last = error
    }
  }
  throw last
}

/** All addresses of a host. One that may not be asked spoils the others: an honest name has no mixture. */
async function checkedAddresses(host: string, { policy, resolve, connectMs }: ConnectSettings) {
  const addresses = isIP(host) > 0 ? [host] : await inTime(resolve(host), connectMs)
  if (addresses.length === 0) throw new FetchFailure('fetch-no-host')
  if (policy.hosts.has(host)) return addresses
  for (const address of addresses) {
    const reason = refuseIp(address, policy)
    if (reason !== null) throw new FetchFailure('fetch-private-address', reason)
  }
  return addresses
}

interface Opening {
  readonly settings: ConnectSettings
  readonly opening: Set<Socket>
}

function openOne(address: string, options: buildConnector.Options, { settings, opening }: Opening) {
  const secure = options.protocol === 'https:'
  const socket = secure ? openSecure(address, options, settings) : openPlain(address, options)
  opening.add(socket)
  return new Promise<Socket>((resolve, reject) => {
    const timer = setTimeout(
      () => socket.destroy(new FetchFailure('fetch-too-slow', 'no connection')),
      settings.connectMs,
    )
    const settle = () => {
      clearTimeout(timer)
      opening.delete(socket)
    }
    socket.setNoDelay(true)
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      settle()
      resolve(socket)
    })
    socket.once('error', (error) => {
      settle()
      reject(error)
    })
    socket.once('close', () => {
      settle()
      reject(new FetchFailure('fetch-unreachable', 'closed before it was open'))
    })
  })
}

function openPlain(address: string, { port }: buildConnector.Options): Socket {
  return openSocket({ host: address, port: Number(port || 80) })
}

function openSecure(address: string, { hostname, port }: buildConnector.Options, settings: ConnectSettings) {
  return openTls({
    host: address,
    port: Number(port || 443),
    ...(isIP(hostname) > 0 ? {} : { servername: hostname }),
    ALPNProtocols: ['http/1.1'],
    ...(settings.certificates.length > 0 ? { ca: [...rootCertificates, ...settings.certificates] } : {}),
  })
}

/** The system's resolver cannot be stopped; its answer is no longer waited for. */
async function inTime<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FetchFailure('fetch-no-host', 'the name server did not answer')), ms)
  })
  try {
    return await Promise.race([answer, late])
  } catch (error) {
    const failed = asFailure(error)
    throw new FetchFailure(failed.code, failed.detail)
  } finally {
    clearTimeout(timer)
  }
}
