import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode, encode } from './place.js'

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/)
const place = fc.nat(999_999_999)

it('an encoded place is the same after decoding', () => {
  fc.assert(
    fc.property(
      fc.record({
        report: id,
        spans: fc.array(fc.record({ start: place, end: place }), { minLength: 1, maxLength: 4 }),
        statement: fc.option(id),
        claim: fc.option(id),
      }),
      (cited) => {
        expect(decode(encode(cited))).toEqual(cited)
      },
    ),
  )
})

it.each([null, undefined, '', '~', 'r1', 'r1~', 'r1~x-y', '~1-2'])('%s is no place', (text) => {
  expect(decode(text)).toBeNull()
})

it('takes whatever an address holds', () => {
  fc.assert(fc.property(fc.string(), (text) => void decode(text)))
})
