import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFeedDate } from './feed-date.js'

it.each([
  ['Mon, 12 May 2031 10:00:00 GMT', '2031-05-12T10:00:00Z'],
  ['Mon, 12 May 31 10:00 EST', '2031-05-12T10:00:00-05:00'],
  ['12 May 1999 10:00:00 -0700 (PDT)', '1999-05-12T10:00:00-07:00'],
  ['12 May 97 10:00:00 UT', '1997-05-12T10:00:00Z'],
  ['Montag, 12 Mai 2031 10:00:00 +0200', '2031-05-12T10:00:00+02:00'],
  ['Mon, 12-May-2031 10:00:00 GMT+01:00', '2031-05-12T10:00:00+01:00'],
  ['Mon,12 May 2031 9:05:3 +1', '2031-05-12T09:05:03+01:00'],
  ['2031-05-12T10:00Z', '2031-05-12T10:00:00Z'],
  ['2031-05-12T10:00:00.25+0300', '2031-05-12T10:00:00+03:00'],
  ['20310512T100000Z', '2031-05-12T10:00:00Z'],
  ['2031-05-12 10:00:00', '2031-05-12'],
  ['Mon May 12 10:00:00 UTC 2031', '2031-05-12T10:00:00Z'],
  ['May 12, 2031 10:00 AM EDT', '2031-05-12T10:00:00-04:00'],
  ['1936303200', '2031-05-11T22:00:00Z'],
  ['le 12 mai 2031', '2031-05-12'],
  ['Thu, 01 Jan 1970 00:00:00 GMT', null],
  ['0001-01-01T00:00:00Z', null],
  ['2031-05', null],
  ['Mon, 32 May 2031 10:00:00 GMT', null],
  ['soon', null],
  ['', null],
])('%s', (written, value) => {
  expect(parseFeedDate(written)).toBe(value)
})

it('reads what programs write back to the same second', () => {
  const seconds = fc.integer({ min: Date.parse('1991-01-01') / 1000, max: Date.parse('2089-12-31') / 1000 })
  fc.assert(
    fc.property(seconds, (time) => {
      const date = new Date(time * 1000)
      expect(Date.parse(parseFeedDate(date.toUTCString()) ?? '')).toBe(date.getTime())
      expect(Date.parse(parseFeedDate(date.toISOString()) ?? '')).toBe(date.getTime())
    }),
  )
})

it('gives ISO 8601 or nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (written) => {
      expect(parseFeedDate(written) ?? '2031-01-01').toMatch(
        /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/,
      )
    }),
  )
})
