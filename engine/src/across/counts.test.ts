import { expect, it } from 'vitest'
import { type Count, clash } from './counts.js'

const count = (value: number, mod: Count['mod'] = 'exact'): Count => ({
  value,
  mod,
  unit: null,
  of: 'violation',
  text: `${value}`,
  start: 0,
})

it.each<[string, Count, Count, boolean]>([
  ['two figures', count(212), count(247), true],
  ['one figure', count(212), count(212), false],
  ['round figures', count(1900), count(1890), false],
  ['a bound and a figure above it', count(700, 'more-than'), count(730), false],
  ['a bound and a figure far above it', count(700, 'more-than'), count(7000), true],
  ['a bound and a figure below it', count(700, 'at-least'), count(500), true],
  ['about so many', count(100, 'about'), count(108), false],
])('%s', (_, a, b, expected) => {
  expect(clash(a, b)).toBe(expected)
  expect(clash(b, a)).toBe(expected)
})
