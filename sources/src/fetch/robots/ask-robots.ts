import type { FetchCode } from '../fetch-notice.js'
import { type Followed, type FollowPorts, follow } from '../follow.js'
import { ALL_ALLOWED, MOST_ROBOTS_BYTES, readRobots } from './read-robots.js'
import { type RobotsAnswer, rulesByStatus } from './robots-cache.js'

/** A server that fails is not asked for its rules more often, in milliseconds. */
const SHORTEST_PAUSE = 60_000

/** Asks an origin for its robots.txt, at most five redirects away (RFC 9309, 2.3.1.2). */
export async function askRobots(
  origin: string,
  ports: FollowPorts,
  signal: AbortSignal,
): Promise<RobotsAnswer> {
  const { limits, userAgent, clock } = ports.settings
  const followed = await follow(
    {
      address: `${origin}/robots.txt`,
      headers: { 'user-agent': userAgent, accept: 'text/plain, */*;q=0.5', 'accept-encoding': 'gzip' },
      limits: { ...limits, bodyBytes: MOST_ROBOTS_BYTES, redirects: 5 },
      whenLarger: 'cut',
      permit: async () => null,
    },
    ports,
    signal,
  )
  return answerOf(followed, { origin, now: clock.now() })
}

interface Asked {
  readonly origin: string
  readonly now: number
}

function answerOf({ end, redirects }: Followed, { origin, now }: Asked): RobotsAnswer {
  if (end.kind === 'answer') {
    const { status, bytes } = end.answer
    if (status >= 200 && status < 300) {
      return { kind: 'rules', rules: readRobots(origin, new TextDecoder().decode(bytes)) }
    }
    const rules = rulesByStatus(status)
    if (rules !== null) return { kind: 'rules', rules }
    const at = Math.max(end.nextAt, now + SHORTEST_PAUSE)
    return unreachable({ code: 'fetch-robots-unreachable', detail: `status ${status}`, at }, at)
  }
  // A way that ends nowhere leads to no rules: the same as none (RFC 9309, 2.3.1.3).
  if (redirects.length > 0 && end.at === null) return { kind: 'rules', rules: ALL_ALLOWED }
  if (SAYS_NOTHING_OF_RULES.has(end.code)) return { kind: 'rules', rules: ALL_ALLOWED }
  const at = end.at === null ? null : end.code === 'fetch-slow-down' ? end.at : end.at + SHORTEST_PAUSE
  return unreachable({ code: end.code, detail: end.detail, at }, at ?? now + SHORTEST_PAUSE)
}

/** Failures of the answer, not of the server: there is no file of rules. */
const SAYS_NOTHING_OF_RULES: ReadonlySet<FetchCode> = new Set(['fetch-bad-redirect', 'fetch-bad-encoding'])

function unreachable(why: { code: FetchCode; detail: string | null; at: number | null }, until: number) {
  return { kind: 'unreachable', why, until } as const
}
