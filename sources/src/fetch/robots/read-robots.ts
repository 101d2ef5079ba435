import robotsParser from 'robots-parser'
import { ROBOT_NAME } from '../settings.js'

/** What a site's robots.txt says to us. */
export interface RobotRules {
  allows(address: string): boolean
  /** Pause between requests in milliseconds; `null` when none is asked for. */
  readonly crawlDelayMs: number | null
  readonly sitemaps: readonly string[]
  /** Length of the text they were read from, in UTF-16 code units. */
  readonly size: number
}

/** RFC 9309 (2.5) wants 500 kibibytes read at least; the rest is not. */
export const MOST_ROBOTS_BYTES = 500 * 1024

/** A site that wants longer pauses is asked once an hour all the same. */
const LONGEST_DELAY_S = 3_600
/** Longer rules are cut: a shorter `Disallow` forbids more, which errs on the right side. */
const LONGEST_RULE = 1_000
/** The parser's time for a rule with `*` grows with its length times the address's; this bounds the sum. */
const MOST_WILDCARD_CHARACTERS = 64 * 1024

/** The part of the parser that is used. Its types give its one export a name that Node does not. */
type Parse = (
  url: string,
  text: string,
) => {
  isAllowed(url: string, robot: string): boolean | undefined
  getCrawlDelay(robot: string): number | undefined
  getSitemaps(): string[]
}
const parse = robotsParser as unknown as Parse

/** Reads a robots.txt found at `origin`; whatever is no rule in it is left out (RFC 9309, 2.2). */
export function readRobots(origin: string, text: string): RobotRules {
  const rules = parse(`${origin}/robots.txt`, boundRules(text.replace(/^\ufeff/, '')))
  const delay = rules.getCrawlDelay(ROBOT_NAME)
  const known = delay !== undefined && Number.isFinite(delay) && delay > 0
  return {
    allows: (address) => rules.isAllowed(address, ROBOT_NAME) !== false,
    crawlDelayMs: known ? Math.min(delay, LONGEST_DELAY_S) * 1000 : null,
    sitemaps: rules.getSitemaps().slice(0, 1_000),
    size: text.length,
  }
}

/** Everything is allowed: there is no robots.txt. */
export const ALL_ALLOWED: RobotRules = { allows: () => true, crawlDelayMs: null, sitemaps: [], size: 0 }

/** Keeps a hostile file from costing more than reading it: cuts long rules, and wildcards beyond a budget. */
function boundRules(text: string): string {
  let budget = MOST_WILDCARD_CHARACTERS
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const short = line.slice(0, LONGEST_RULE).replace(/\*{2,}/g, '*')
      const star = short.indexOf('*')
      if (star < 0 || !/^\s*(?:dis)?allow\s*:/i.test(short)) return short
      budget -= short.length
      if (budget >= 0) return short
      return /^\s*allow/i.test(short) ? '' : short.slice(0, star)
    })
    .join('\n')
}
