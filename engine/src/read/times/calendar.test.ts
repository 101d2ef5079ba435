import { describe, expect, test } from 'vitest'
import { addDuration, dateInWords, dateRangeOf, periodOf, singleDayOf, weekdayName } from './calendar.js'
import { addMonths, dateOf, dayOf, isoDay, isoWeek, isoWeekOf, parseIsoDay, weekdayOf } from './days.js'

describe('the days a value covers', () => {
  test.each([
    ['2025-05-15', '2025-05-15', '2025-05-15'],
    ['2025-05-15TNI', '2025-05-15', '2025-05-15'],
    ['2025-05-15T10:00Z', '2025-05-15', '2025-05-15'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['FY2025', '2025-01-01', '2025-12-31'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2025-W20-WE', '2025-05-17', '2025-05-18'],
    ['2025-Q2', '2025-04-01', '2025-06-30'],
    ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2024-WI', '2024-12-01', '2025-02-28'],
    ['2025-SU', '2025-06-01', '2025-08-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['19', '1900-01-01', '1999-12-31'],
    ['2025-05-08/2025-05-10', '2025-05-08', '2025-05-10'],
    ['2014/2016', '2014-01-01', '2016-12-31'],
  ])('%s', (value, begin, end) => {
    expect(dateRangeOf(value)).toEqual({ begin, end })
  })

  test.each([
    '',
    'PAST_REF',
    'XXXX-05-15',
    'XXXX-WXX-4',
    'P30D',
    '2025-13',
    '2025-02-30',
    '2025-W60',
    '2025-05-10/2025-05-08',
    'a/b/c',
  ])('%j covers none', (value) => {
    expect(periodOf(value)).toBeNull()
  })

  test('a single day', () => {
    expect(singleDayOf('2025-05-15T10:00')).toBe(dayOf(2025, 5, 15))
    expect(singleDayOf('2025-05')).toBeNull()
  })
})

describe('durations added to a day', () => {
  test.each([
    ['2025-05-12', 'P30D', 1, '2025-06-11'],
    ['2025-01-31', 'P1M', 1, '2025-02-28'],
    ['2024-02-29', 'P1Y', 1, '2025-02-28'],
    ['2025-05-12', 'PT48H', 1, '2025-05-14'],
    ['2025-05-12', 'PT90M', 1, '2025-05-13'],
    ['2025-05-12', 'P2W', -1, '2025-04-28'],
    ['2025-05-12', 'P2Y6M', 1, '2027-11-12'],
  ] as const)('%s %s %s', (from, duration, direction, to) => {
    const day = addDuration(parseIsoDay(from) ?? 0, duration, direction)
    expect(day === null ? null : isoDay(day)).toBe(to)
  })

  test('an uncounted duration is not added', () => {
    expect(addDuration(0, 'PXD')).toBeNull()
  })
})

test('days and dates are inverse over eight centuries', () => {
  for (let day = dayOf(1600, 1, 1); day < dayOf(2400, 1, 1); day += 17) {
    const { year, month, day: ofMonth } = dateOf(day)
    expect(dayOf(year, month, ofMonth)).toBe(day)
  }
})

test('weekdays, weeks and words', () => {
  const day = dayOf(2025, 5, 12)
  expect(weekdayOf(day)).toBe(1)
  expect(isoWeek(day)).toBe('2025-W20')
  expect(isoWeekOf(dayOf(2024, 12, 30))).toEqual({ year: 2025, week: 1 })
  expect(isoDay(addMonths(dayOf(2025, 12, 31), 2))).toBe('2026-02-28')
  expect(dateInWords('2025-05-15')).toBe('Thursday, 15 May 2025')
  expect(dateInWords('soon')).toBe('soon')
  expect(weekdayName('2025-05-18')).toBe('Sunday')
  expect(weekdayName('2025-02-30')).toBeNull()
})
