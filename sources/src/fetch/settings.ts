import { VERSION } from '@parley-record/engine'
import { MOST_BYTES } from '../limits.js'
import { type AddressPolicy, makePolicy } from './address/policy.js'
import { type Clock, SYSTEM_CLOCK } from './clock.js'
import { type Resolve, systemResolve } from './http/resolve.js'

/** How far one reply may go. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** From the first attempt to connect to a connection, TLS included. */
  readonly connectMs: number
  /** From asking to the last header. */
  readonly headerMs: number
  /** Longest pause between two pieces of a body. */
  readonly pauseMs: number
  /** From asking to the last byte of the body. */
  readonly totalMs: number
  /** All header lines of a reply together. */
  readonly headerBytes: number
  /** The body as it travels. */
  readonly wireBytes: number
  /** The body after decompression. */
  readonly bodyBytes: number
  /** Most bytes out for each byte in, once more than a megabyte came out: pages stay below 30, lists of addresses below 60. */
  readonly ratio: number
  readonly redirects: number
}

export const DEFAULT_LIMITS: FetchLimits = {
  connectMs: 10_000,
  headerMs: 20_000,
  pauseMs: 15_000,
  totalMs: 60_000,
  headerBytes: 32 * 1024,
  wireBytes: MOST_BYTES,
  bodyBytes: MOST_BYTES,
  ratio: 100,
  redirects: 8,
}

/** What a desk decides about fetching. Only `contact` has no default. */
export interface FetchSettings {
  /** Address of a page or mailbox where an outlet reaches whoever runs this Parley; `null` when none is given. */
  readonly contact: string | null
  /** Host names that may have a private address: `wiki.newsroom.example`. */
  readonly allowedHosts?: readonly string[]
  /** Addresses or ranges that are not public and may be asked all the same: `10.1.0.0/16`, `::1`. */
  readonly allowedRanges?: readonly string[]
  /** Ports besides 80 and 443; `any` for all. */
  readonly allowedPorts?: readonly number[] | 'any'
  /** Between two requests to one host, in milliseconds; a longer `Crawl-delay` is kept instead. */
  readonly delayMs?: number
  /** A longer wait is answered with `later` instead of being sat out, in milliseconds. */
  readonly longestWaitMs?: number
  /** Most requests at a time, over all hosts. */
  readonly parallel?: number
  readonly limits?: Partial<FetchLimits>
  readonly clock?: Clock
  /** Numbers from 0 to below 1, for the jitter of the back-off. */
  readonly random?: () => number
  /** Names to addresses; what it answers is checked, and the connection goes to exactly that. */
  readonly resolve?: Resolve
  /** Certificates of authorities (PEM) that are trusted besides the usual ones. */
  readonly certificates?: readonly string[]
}

/** The settings, complete and checked. */
export interface CheckedSettings {
  readonly userAgent: string
  readonly policy: AddressPolicy
  readonly delayMs: number
  readonly longestWaitMs: number
  readonly parallel: number
  readonly limits: FetchLimits
  readonly clock: Clock
  readonly random: () => number
  readonly resolve: Resolve
  readonly certificates: readonly string[]
}

/** The name by which robots.txt knows us (RFC 9309, product token). */
export const ROBOT_NAME = 'Parley'

/**
 * Fills in defaults and checks what a person wrote.
 *
 * @throws TypeError when a setting makes no sense; the message names it.
 */
export function checkSettings(settings: FetchSettings): CheckedSettings {
  return {
    userAgent: userAgentOf(settings.contact),
    policy: makePolicy(settings),
    delayMs: atLeast('delayMs', settings.delayMs ?? 1_000, 0),
    longestWaitMs: atLeast('longestWaitMs', settings.longestWaitMs ?? 60_000, 0),
    parallel: atLeast('parallel', settings.parallel ?? 8, 1),
    limits: { ...DEFAULT_LIMITS, ...settings.limits },
    clock: settings.clock ?? SYSTEM_CLOCK,
    random: settings.random ?? Math.random,
    resolve: settings.resolve ?? systemResolve,
    certificates: settings.certificates ?? [],
  }
}

/** Says who asks and how to reach them, as RFC 9110 (10.1.5) wants of robots. */
function userAgentOf(contact: string | null): string {
  const own = `${ROBOT_NAME}/${VERSION}`
  const clean = contact?.trim() ?? ''
  if (clean === '') return own
  if (!/^[\x21-\x7e]{3,200}$/.test(clean) || /[()]/.test(clean)) {
    throw new TypeError('contact: give the address of a page or a mailbox, without blanks or brackets')
  }
  return `${own} (+${clean})`
}

function atLeast(name: string, value: number, least: number): number {
  if (!Number.isFinite(value) || value < least) throw new TypeError(`${name}: give a number from ${least} up`)
  return value
}
