import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePolicy, refuseIp } from './policy.js'

const STRICT = makePolicy({})

describe('refuseIp', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1 is a private address'],
    ['127.0.0.1', '127.0.0.1 is this machine itself'],
    ['169.254.169.254', '169.254.169.254 is a link-local address'],
    ['::ffff:8.8.8.8', '::ffff:8.8.8.8 is an IPv4 address written as IPv6'],
    ['::8.8.8.8', '::8.8.8.8 is an IPv4 address written as IPv6'],
    ['fec0::1', 'fec0::1 is a private address'],
    ['4000::1', '4000::1 is no public address'],
    ['10', '10 is no address'],
    ['nonsense', 'nonsense is no address'],
  ])('%s: %s', (ip, reason) => {
    expect(refuseIp(ip, STRICT)).toBe(reason)
  })

  it('lets no IPv4 address through in the dress of IPv6', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), ([a, b, c, d]) => {
        const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
        const dressed = [`::ffff:${hex}`, `::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::`, `::ffff:0:${hex}`]
        for (const ip of dressed) expect(refuseIp(ip, STRICT)).not.toBeNull()
      }),
    )
  })

  it('lets no address through below the first public one of a private block', () => {
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), fc.nat(255)),
      fc.tuple(fc.constant(127), fc.nat(255)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 })),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 })),
      fc.constant<[number, number]>([192, 168]),
      fc.constant<[number, number]>([169, 254]),
    )
    fc.assert(
      fc.property(inside, fc.nat(255), fc.nat(255), ([a, b], c, d) => {
        expect(refuseIp(`${a}.${b}.${c}.${d}`, STRICT)).not.toBeNull()
      }),
    )
  })
})
