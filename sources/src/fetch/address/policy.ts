import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Which addresses may be asked, apart from public ones. */
export interface AddressPolicy {
  /** Lower case, ASCII, without a dot at the end. */
  readonly hosts: ReadonlySet<string>
  readonly ranges: readonly IpRange[]
  readonly ports: ReadonlySet<number> | 'any'
}

/** A block of addresses: `10.0.0.0/8`. */
export type IpRange = readonly [ipaddr.IPv4 | ipaddr.IPv6, number]

interface PolicySettings {
  readonly allowedHosts?: readonly string[]
  readonly allowedRanges?: readonly string[]
  readonly allowedPorts?: readonly number[] | 'any'
}

/** @throws TypeError when a host, range or port cannot be one. */
export function makePolicy(settings: PolicySettings): AddressPolicy {
  const { allowedPorts = [] } = settings
  return {
    hosts: new Set((settings.allowedHosts ?? []).map(readHost)),
    ranges: (settings.allowedRanges ?? []).map(readRange),
    ports: allowedPorts === 'any' ? 'any' : new Set([80, 443, ...allowedPorts.map(readPort)]),
  }
}

function readHost(name: string): string {
  const host = URL.canParse(`http://${name}/`) ? new URL(`http://${name}/`).hostname.replace(/\.$/, '') : ''
  if (host === '' || /[/@:]/.test(name)) {
    throw new TypeError(`allowedHosts: “${name}” is no host name; give one as wiki.newsroom.example`)
  }
  return host
}

function readRange(range: string): IpRange {
  const [, base = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(range) ?? []
  // The parser takes `10/8` for 0.0.0.10/8; nobody who writes that means it.
  const kind = isIP(base)
  const whole = kind === 4 ? 32 : 128
  if (kind === 0 || Number(bits ?? 0) > whole) {
    throw new TypeError(`allowedRanges: “${range}” is no address and no range such as 10.0.0.0/8`)
  }
  return [ipaddr.parse(base), Number(bits ?? whole)]
}

function readPort(port: number): number {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new TypeError(`allowedPorts: ${port} is no port; ports go from 1 to 65535`)
  }
  return port
}

/** Blocks of public addresses that are no place to fetch from. */
const NEVER: readonly IpRange[] = [
  // Azure answers questions about the machine itself here (wire server, instance metadata).
  ipaddr.parseCIDR('168.63.129.16/32'),
  // Documentation, RFC 9637.
  ipaddr.parseCIDR('3fff::/20'),
]
/** Addresses that IANA hands out for use on the internet; everything else in IPv6 is special (RFC 4291). */
const GLOBAL_V6: IpRange = ipaddr.parseCIDR('2000::/3')

/**
 * Why an address may not be asked, in a few words; `null` when it may. Public unicast only: no loopback, private,
 * link-local, shared (CGNAT), multicast, documentation or transition address. An IPv4 address inside an IPv6 one
 * (mapped, NAT64, 6to4, Teredo) would lead around the check, so those are refused as they stand.
 */
export function refuseIp(ip: string, policy: AddressPolicy): string | null {
  if (isIP(ip) === 0) return `${ip} is no address`
  const address = ipaddr.parse(ip)
  if (policy.ranges.some((range) => within(address, range))) return null
  const kind = address.range()
  if (kind !== 'unicast') return `${ip} is ${NAMES[kind] ?? `in the range “${kind}”`}`
  if (NEVER.some((range) => within(address, range))) return `${ip} is reserved`
  return address.kind() === 'ipv6' && !within(address, GLOBAL_V6) ? `${ip} is no public address` : null
}

const NAMES: Readonly<Partial<Record<string, string>>> = {
  private: 'a private address',
  uniqueLocal: 'a private address',
  loopback: 'this machine itself',
  unspecified: 'this machine itself',
  linkLocal: 'a link-local address',
  carrierGradeNat: 'an address inside a provider’s network',
  multicast: 'a multicast address',
  broadcast: 'a broadcast address',
  ipv4Mapped: 'an IPv4 address written as IPv6',
  rfc6052: 'an IPv4 address written as IPv6 (NAT64)',
  rfc6145: 'an IPv4 address written as IPv6',
  '6to4': 'an IPv4 address written as IPv6 (6to4)',
  teredo: 'an IPv4 address written as IPv6 (Teredo)',
  deprecatedSiteLocal: 'a private address',
  reserved: 'reserved',
}

function within(address: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: IpRange): boolean {
  return address.kind() === base.kind() && address.match(base, bits)
}
