import type { Dispatcher } from 'undici'
import { checkAddress, hostOf } from './address/check-address.js'
import type { FetchCode } from './fetch-notice.js'
import type { Redirect } from './fetched.js'
import { type Answer, exchange } from './http/exchange.js'
import { type Failed, mayPass } from './http/failure.js'
import { readRetryAfter } from './http/retry-after.js'
import type { HostQueues, TaskEnd } from './queue/host-queues.js'
import type { CheckedSettings, FetchLimits } from './settings.js'

/** What following an address needs. */
export interface FollowPorts {
  readonly agent: Dispatcher
  readonly queues: HostQueues
  readonly settings: CheckedSettings
}

/** One address to follow to its end. */
export interface FollowRequest {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly limits: FetchLimits
  readonly whenLarger: 'refuse' | 'cut'
  /** Asked before each step; what it returns ends the way. */
  readonly permit: (url: URL, signal: AbortSignal) => Promise<Stopped | null>
}

/** Why the way ended before an answer. */
export interface Stopped {
  readonly code: FetchCode
  readonly detail: string | null
  /** When to come back, in milliseconds since 1970; `null` when that will not help. */
  readonly at: number | null
}

/** Where the way ended, and with what. */
export interface Followed {
  readonly finalAddress: string
  readonly redirects: readonly Redirect[]
  readonly end:
    | { readonly kind: 'answer'; readonly answer: Answer; readonly nextAt: number }
    | ({ readonly kind: 'stopped' } & Stopped)
}

/**
 * Asks for an address in its host's turn and goes where redirects lead: each step is checked like the first, and
 * waits for its own host.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function follow(
  request: FollowRequest,
  ports: FollowPorts,
  signal: AbortSignal,
): Promise<Followed> {
  const redirects: Redirect[] = []
  const seen = new Set<string>()
  let address = request.address
  for (;;) {
    const checked = checkAddress(address, ports.settings.policy)
    if (checked.url === null) return stopped(address, redirects, { ...checked, at: null })
    const { url } = checked
    address = url.href
    if (seen.has(address)) return stopped(address, redirects, { code: 'fetch-redirect-loop', ...NEVER })
    seen.add(address)
    const step = await takeStep(url, request, { ports, signal })
    if (step.kind === 'stopped') return { finalAddress: address, redirects, end: step }
    const next = redirectOf(step.answer, url)
    if (next === null) return { finalAddress: address, redirects, end: step }
    if (next.to === null) return stopped(address, redirects, { code: 'fetch-bad-redirect', ...NEVER })
    if (redirects.length >= request.limits.redirects) {
      return stopped(address, redirects, { code: 'fetch-too-many-redirects', ...NEVER })
    }
    redirects.push({ from: address, to: next.to, status: next.status, permanent: next.permanent })
    address = next.to
  }
}

const NEVER = { detail: null, at: null }

function stopped(finalAddress: string, redirects: readonly Redirect[], why: Stopped): Followed {
  return { finalAddress, redirects, end: { kind: 'stopped', ...pick(why) } }
}

function pick({ code, detail, at }: Stopped): Stopped {
  return { code, detail, at }
}

interface StepContext {
  readonly ports: FollowPorts
  readonly signal: AbortSignal
}

async function takeStep(
  url: URL,
  request: FollowRequest,
  { ports, signal }: StepContext,
): Promise<Followed['end']> {
  const barred = await request.permit(url, signal)
  if (barred !== null) return { kind: 'stopped', ...barred }
  const { headers, limits, whenLarger } = request
  const ask = () => exchange(ports.agent, { url, headers, limits, whenLarger }, signal)
  const now = () => ports.settings.clock.now()
  const queued = await ports.queues.run(hostOf(url), async () => judge(await ask(), now()), signal)
  if (queued.kind === 'later') {
    return { kind: 'stopped', code: 'fetch-slow-down', detail: 'its turn is later', at: queued.at }
  }
  const { value, nextAt } = queued
  if (value.kind === 'answer') return { kind: 'answer', answer: value, nextAt }
  return { kind: 'stopped', ...pick({ ...value, at: mayPass(value.code) ? nextAt : null }) }
}

/** What an answer means for the next question to the same host. */
function judge(value: Answer | Failed, now: number): TaskEnd<Answer | Failed> {
  if (value.kind === 'failed') return { value, health: mayPass(value.code) ? 'failing' : 'well' }
  const busy = value.status === 429 || value.status === 503
  const notBefore = busy ? readRetryAfter(value.header('retry-after'), now) : null
  return { value, health: busy || value.status >= 500 ? 'failing' : 'well', notBefore }
}

interface NextHop {
  readonly to: string | null
  readonly status: number
  readonly permanent: boolean
}

/** Where an answer leads; `to` is `null` when it names no address. */
function redirectOf({ status, header }: Answer, url: URL): NextHop | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  const location = header('location')
  const usable = location !== null && URL.canParse(location, url.href)
  const to = usable ? new URL(location, url.href) : null
  if (to !== null) to.hash = ''
  return { to: to?.href ?? null, status, permanent: status === 301 || status === 308 }
}
