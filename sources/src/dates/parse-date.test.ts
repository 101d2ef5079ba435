import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameDate } from './file-name-date.js'
import { findDate } from './find-date.js'
import { parseDate } from './parse-date.js'

describe('parseDate', () => {
  it.each([
    ['2031-05-12', '2031-05-12'],
    ['2031/5/3', '2031-05-03'],
    ['20310512', '2031-05-12'],
    ['12.05.2031', '2031-05-12'],
    ['May 12, 2031', '2031-05-12'],
    ['Sept. 3, 2031', '2031-09-03'],
    ['12 May 2031', '2031-05-12'],
    ['3rd June 2031', '2031-06-03'],
    ['Monday, May 12, 2031', '2031-05-12'],
    ['2031-05-12T10:00:00Z', '2031-05-12T10:00:00Z'],
    ['2031-05-12T10:00:00.123+03:00', '2031-05-12T10:00:00+03:00'],
    ['2031-05-12 10:00 +0300', '2031-05-12T10:00:00+03:00'],
    ['Mon, 12 May 2031 10:00:00 GMT', '2031-05-12T10:00:00Z'],
    ['Mon, 12 May 2031 10:00:00 -0500', '2031-05-12T10:00:00-05:00'],
    ['May 12, 2031 at 3:05 p.m. EDT', '2031-05-12T15:05:00-04:00'],
    ['May 12, 2031 12:30 AM UTC', '2031-05-12T00:30:00Z'],
    // A time without a zone names no moment.
    ['2031-05-12T10:00:00', '2031-05-12'],
    ['2032-02-29', '2032-02-29'],
  ])('%s', (value, iso) => {
    expect(parseDate(value)).toBe(iso)
  })

  it.each([
    '03/04/2031',
    '2031-02-29',
    '2031-13-01',
    'May 2031',
    '2031',
    'yesterday',
    'Friday',
    '',
    '31 June 2031',
    '2031-05-12T25:00:00Z',
    'Mayday 12, 2031',
    'published May 12, 2031',
    '9999-01-01',
    '0001-01-01',
    '12 May 31',
  ])('refuses %j', (value) => {
    expect(parseDate(value)).toBeNull()
  })

  it('gives ISO 8601 or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(parseDate(value) ?? '2031-01-01').toMatch(
          /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/,
        )
      }),
    )
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString()
          expect(parseDate(iso)).toBe(`${iso.slice(0, 19)}Z`)
          expect(parseDate(date.toUTCString())).toBe(`${iso.slice(0, 19)}Z`)
          expect(findDate(`seen on ${iso.slice(0, 10)}.`)).toBe(iso.slice(0, 10))
        },
      ),
    )
  })
})

describe('findDate', () => {
  it.each([
    ['Posted on 3. Mai 2031 von Jane', '2031-05-03'],
    ['le 3 février 2031', '2031-02-03'],
    ['3 de mayo de 2031', '2031-05-03'],
    ['Sat, Aug 3, 2031', '2031-08-03'],
    ['2031年5月3日', '2031-05-03'],
    ['on 03.05.31 at noon', '2031-05-03'],
    ['25/12/2031', '2031-12-25'],
    ['12/25/2031', '2031-12-25'],
    ['no date, 12 sheep', null],
  ])('%s', (text, day) => {
    expect(findDate(text)).toBe(day)
  })

  it('reads 03/04/2031 as the page does', () => {
    expect(findDate('03/04/2031', 'day-first')).toBe('2031-04-03')
    expect(findDate('03/04/2031', 'month-first')).toBe('2031-03-04')
  })
})

describe('fileNameDate', () => {
  it.each([
    ['a/2031-05-03-agency.txt', '2031-05-03'],
    ['agency_2031_05_03.html', '2031-05-03'],
    ['2031-05-03/agency.txt', null],
    ['2031-15-03.txt', null],
    ['12031-05-03.txt', null],
  ])('%s', (path, day) => {
    expect(fileNameDate(path)).toBe(day)
  })
})
