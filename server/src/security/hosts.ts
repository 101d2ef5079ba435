import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../problems.js'

/** The names a desk answers to: `localhost:4600`, `desk.example.org`. */
export type Hosts = ReadonlySet<string>

/** The names of a desk that only this machine reaches. */
export function loopbackHosts(port: number): Hosts {
  const names = ['localhost', '127.0.0.1', '[::1]']
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])))
}

/**
 * Answers only to its own names. A page of another site whose name was made to point at this machine (DNS
 * rebinding) sends its own name, and is refused.
 */
export function checkHost(hosts: () => Hosts): MiddlewareHandler {
  return async ({ req }, next) => {
    const host = req.header('host')?.toLowerCase() ?? ''
    if (!hosts().has(host)) {
      throw new ProblemError(
        'host-refused',
        `This desk answers to ${[...hosts()].join(', ')}. Start it with --address to add a name.`,
      )
    }
    await next()
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site makes a browser send: a foreign `Origin`, or `Sec-Fetch-Site` that says so, also for
 * reading, since a record is not for others' scripts. Requests without either come from no page.
 */
export function checkOrigin(hosts: () => Hosts): MiddlewareHandler {
  return async ({ req }, next) => {
    const origin = req.header('origin')
    const site = req.header('sec-fetch-site')
    const foreign = origin !== undefined && !isOwn(origin, hosts())
    const crossing = site !== undefined && site !== 'same-origin' && site !== 'none'
    // A link from elsewhere may open a page; it may not call the API or change anything.
    const opensPage = SAFE.has(req.method) && req.header('sec-fetch-mode') === 'navigate' && !foreign
    if (foreign || (crossing && !opensPage)) {
      throw new ProblemError('origin-refused', 'Open the desk itself and try again there.')
    }
    await next()
  }
}

function isOwn(origin: string, hosts: Hosts): boolean {
  try {
    const { protocol, host } = new URL(origin)
    const named = hosts.has(host) || hosts.has(`${host}:${protocol === 'https:' ? 443 : 80}`)
    return named && (protocol === 'http:' || protocol === 'https:')
  } catch {
    return false
  }
}
