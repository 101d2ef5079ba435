import { isIP } from 'node:net'
import type { FetchCode } from '../fetch-notice.js'
import { type AddressPolicy, refuseIp } from './policy.js'

/** An address that may be asked as far as its letters tell, or why not. */
export type CheckedAddress =
  | { readonly url: URL; readonly code: null }
  | { readonly url: null; readonly code: FetchCode; readonly detail: string | null }

/** Longer addresses are mistakes or attacks; servers refuse them too (RFC 9110 asks for 8,000 at least). */
const LONGEST = 4_096

/**
 * Looks at an address before anything is asked: scheme, credentials, port, and the host where it is an address in
 * numbers or a name that is never public. `new URL` has turned `127.1`, `0x7f.1`, `2130706433` and full-width
 * digits into plain numbers by then (WHATWG URL). Names are checked again after they are resolved.
 */
export function checkAddress(address: string, policy: AddressPolicy): CheckedAddress {
  if (address.length > LONGEST) return refused('fetch-bad-address', `longer than ${LONGEST} characters`)
  if (!URL.canParse(address)) return refused('fetch-bad-address')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused('fetch-bad-scheme', `the scheme is ${url.protocol.slice(0, 20)}`)
  }
  if (url.username !== '' || url.password !== '') return refused('fetch-credentials')
  if (policy.ports !== 'any' && url.port !== '' && !policy.ports.has(Number(url.port))) {
    return refused('fetch-bad-port', `port ${url.port}`)
  }
  url.hash = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  return checkHost(url, policy)
}

/** The host's name or number without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function checkHost(url: URL, policy: AddressPolicy): CheckedAddress {
  const host = hostOf(url)
  if (isIP(host) > 0) {
    const reason = policy.hosts.has(host) ? null : refuseIp(host, policy)
    return reason === null ? { url, code: null } : refused('fetch-private-address', reason)
  }
  if (host === '' || host.split('.').some((label) => label === '')) {
    return refused('fetch-bad-address', 'the host name has an empty part')
  }
  if (policy.hosts.has(host) || !isInternalName(host)) return { url, code: null }
  return refused('fetch-private-address', `${host} is a name for inside a network`)
}

/** Names that no public server has: RFC 6761, RFC 6762, RFC 8375, `.internal` (ICANN), and clouds' own. */
const INTERNAL =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home|home\.arpa|localdomain|invalid|test)$/

/** Single words are found by search lists of the own network only. */
function isInternalName(host: string): boolean {
  return INTERNAL.test(host) || !host.includes('.')
}

function refused(code: FetchCode, detail: string | null = null): CheckedAddress {
  return { url: null, code, detail }
}
