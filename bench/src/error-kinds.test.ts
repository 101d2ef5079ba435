import { expect, test } from 'vitest'
import { mostFrequent } from './error-kinds.js'

test('kinds come by number, with their share of all errors', () => {
  expect(mostFrequent(['b', 'a', 'c', 'a'])).toEqual({
    title: 'The ten most frequent kinds of error (of 4 errors, 3 kinds)',
    rows: [
      ['kind of error', 'count', 'share'],
      ['a', '2', '50.0 %'],
      ['b', '1', '25.0 %'],
      ['c', '1', '25.0 %'],
    ],
  })
})

test('ten are shown, of all', () => {
  const { rows } = mostFrequent(Array.from({ length: 12 }, (_, i) => `kind ${i}`))
  expect(rows).toHaveLength(11)
  expect(rows[1]?.[2]).toBe('8.3 %')
})
