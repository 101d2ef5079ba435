import { expect, test } from 'vitest'
import { f1, NOTHING, precision, recall, sum, Tally } from './count.js'

test.each([
  [{ hit: 2, ours: 4, gold: 2 }, 0.5, 1, 2 / 3],
  [{ hit: 0, ours: 0, gold: 3 }, 0, 0, 0],
  [NOTHING, 0, 0, 0],
])('%o', (count, p, r, f) => {
  expect([precision(count), recall(count), f1(count)]).toEqual([p, r, f])
})

test('counts add up, by name', () => {
  const tally = new Tally()
  tally.add('b', { ours: 1 })
  tally.add('a', { hit: 1, ours: 1, gold: 1 })
  tally.add('b', { gold: 2 })
  expect(tally.keys()).toEqual(['a', 'b'])
  expect(tally.get('b')).toEqual({ hit: 0, ours: 1, gold: 2 })
  expect(tally.get('c')).toEqual(NOTHING)
  expect(sum([tally.get('a'), tally.get('b')])).toEqual({ hit: 1, ours: 2, gold: 3 })
})
