import { hostOf } from './address/check-address.js'
import type { Fetched, FetchRequest } from './fetched.js'
import { type FollowPorts, follow, type Stopped } from './follow.js'
import { checkedConnector } from './http/connect.js'
import { makeAgent } from './http/exchange.js'
import { ACCEPT_ENCODING } from './http/read-body.js'
import { linkSignals } from './link-signals.js'
import { HostQueues } from './queue/host-queues.js'
import { askRobots } from './robots/ask-robots.js'
import { RobotsCache } from './robots/robots-cache.js'
import { type CheckedSettings, checkSettings, type FetchLimits, type FetchSettings } from './settings.js'
import { toFetched } from './to-fetched.js'

/** Fetches pages politely and safely. */
export interface Fetcher {
  /**
   * Fetches one address. What the network, the server or the rules stand against is data.
   *
   * @throws the signal's reason when it is aborted, an `Error` when the fetcher is closed.
   */
  fetch(request: FetchRequest, signal?: AbortSignal): Promise<Fetched>
  /** Sitemaps that the robots.txt of an address's origin names; none when it cannot be read. */
  sitemaps(address: string, signal?: AbortSignal): Promise<readonly string[]>
  /** Stops what is going on and closes every connection. */
  close(): Promise<void>
}

/** What most pages and feeds are asked for with. */
const ACCEPT = 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5'

/**
 * Opens a fetcher: one queue a host, robots.txt kept, addresses checked after they are resolved, answers within
 * limits.
 *
 * @throws TypeError when a setting makes no sense.
 */
export function openFetcher(settings: FetchSettings): Fetcher {
  const checked = checkSettings(settings)
  const closing = new AbortController()
  const { policy, resolve, certificates, limits, clock } = checked
  const connector = checkedConnector({ policy, resolve, certificates, connectMs: limits.connectMs })
  const agent = makeAgent(limits, connector.connect)
  const ports: FollowPorts = { agent, queues: new HostQueues(checked), settings: checked }
  const robots = new RobotsCache((origin, signal) => askRobots(origin, ports, signal), clock)
  const permit = permitBy(robots, ports)

  async function fetch(request: FetchRequest, signal?: AbortSignal): Promise<Fetched> {
    const linked = linkSignals(closing.signal, signal)
    try {
      linked.signal.throwIfAborted()
      const { address } = request
      const headers = headersOf(request, checked)
      const bounded = limitsOf(request, limits)
      const asked = { address, headers, limits: bounded, whenLarger: 'refuse', permit } as const
      const followed = await follow(asked, ports, linked.signal)
      return await toFetched(request, followed, clock.now())
    } finally {
      linked.unlink()
    }
  }

  async function sitemaps(address: string, signal?: AbortSignal): Promise<readonly string[]> {
    if (!/^https?:/i.test(address) || !URL.canParse(address)) return []
    const linked = linkSignals(closing.signal, signal)
    try {
      const answer = await robots.rulesOf(new URL(address).origin, linked.signal)
      return answer.kind === 'rules' ? answer.rules.sitemaps : []
    } finally {
      linked.unlink()
    }
  }

  async function close(): Promise<void> {
    closing.abort(new Error('the fetcher is closed'))
    connector.close()
    await agent.destroy()
  }

  return { fetch, sitemaps, close }
}

/** Asks the rules of the origin, and keeps the pause they want. */
function permitBy(robots: RobotsCache, { queues }: FollowPorts) {
  return async (url: URL, signal: AbortSignal): Promise<Stopped | null> => {
    const answer = await robots.rulesOf(url.origin, signal)
    if (answer.kind === 'unreachable') return answer.why
    if (answer.rules.crawlDelayMs !== null) queues.setCrawlDelay(hostOf(url), answer.rules.crawlDelayMs)
    return answer.rules.allows(url.href) ? null : { code: 'fetch-robots', detail: null, at: null }
  }
}

function headersOf(request: FetchRequest, { userAgent }: CheckedSettings): Readonly<Record<string, string>> {
  return {
    'user-agent': userAgent,
    accept: request.accept ?? ACCEPT,
    'accept-language': 'en, *;q=0.5',
    'accept-encoding': ACCEPT_ENCODING,
    ...validator('if-none-match', request.etag),
    ...validator('if-modified-since', request.lastModified),
  }
}

/** A validator comes from a server: what is no header value is not sent back. */
function validator(name: string, value: string | null | undefined): Readonly<Record<string, string>> {
  return value != null && /^[\x20-\x7e]{1,1000}$/.test(value) ? { [name]: value } : {}
}

function limitsOf({ mostBytes }: FetchRequest, limits: FetchLimits): FetchLimits {
  if (mostBytes === undefined) return limits
  const most = (limit: number) => Math.min(limit, mostBytes)
  return { ...limits, wireBytes: most(limits.wireBytes), bodyBytes: most(limits.bodyBytes) }
}
