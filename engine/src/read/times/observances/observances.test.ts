import { expect, test } from 'vitest'
import { isoDay } from '../days.js'
import { OBSERVANCES } from './observances.js'

/** Dates as published for these years: Easter tables, the Hebrew calendar, US federal holidays. */
test.each([
  ['easter', 2024, '2024-03-31'],
  ['easter', 2038, '2038-04-25'],
  ['orthodox easter', 2025, '2025-04-20'],
  ['orthodox easter', 2024, '2024-05-05'],
  ['good friday', 2023, '2023-04-07'],
  ['rosh hashanah', 2024, '2024-10-03'],
  ['yom kippur', 1973, '1973-10-06'],
  ['passover', 2016, '2016-04-23'],
  ['passover', 2024, '2024-04-23'],
  ['hanukkah', 2024, '2024-12-26'],
  ['hanukkah', 2023, '2023-12-08'],
  ['purim', 2024, '2024-03-24'],
  ['shavuot', 2024, '2024-06-12'],
  ['eid al-adha', 2025, '2025-06-07'],
  ['ramadan', 2024, '2024-03-11'],
  ['thanksgiving', 2025, '2025-11-27'],
  ['memorial day', 2025, '2025-05-26'],
  ['labor day', 2025, '2025-09-01'],
  ['election day', 2024, '2024-11-05'],
])('%s %i', (name, year, date) => {
  const days = OBSERVANCES.find(({ names }) => names.includes(name))?.days(year) ?? []
  const [day] = days
  const apart = day === undefined ? Number.NaN : Math.abs(day - Date.parse(date) / 86_400_000)
  const approximate = OBSERVANCES.find(({ names }) => names.includes(name))?.approximate === true
  if (!approximate) expect(days.map(isoDay)).toEqual([date])
  expect(apart).toBeLessThanOrEqual(approximate ? 2 : 0)
})

test('names are lower-case and unique', () => {
  const names = OBSERVANCES.flatMap((each) => each.names)
  expect(names.map((name) => name.toLowerCase())).toEqual(names)
  expect(new Set(names).size).toBe(names.length)
})
