import { expect, test } from 'vitest'
import { isoYear } from './days.js'

test.each([
  [2025, '2025'],
  [33, '0033'],
  [0, '0000'],
  [-9, '0000'],
])('the year %d is written', (year, written) => {
  expect(isoYear(year)).toBe(written)
})
