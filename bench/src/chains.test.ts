import { expect, test } from 'vitest'
import { bestAssignment } from './assignment.js'
import { addScores, bCubed, ceafE, chainF1, lea, muc, pairwise, share, withoutSingletons } from './chains.js'

const chains = (...groups: readonly string[]) => groups.map((group) => new Set(group.split('')))

const MEASURES = { pairwise, muc, bCubed, ceafE, lea }

test.each(Object.entries(MEASURES))(
  '%s of equal chains is 1, of chains without a common mention 0',
  (_, measure) => {
    expect(chainF1(measure(chains('abc', 'de'), chains('abc', 'de')))).toBe(1)
    expect(chainF1(measure(chains('abc', 'de'), chains('xy')))).toBe(0)
  },
)

// The first example of Moosavi and Strube (2016): key {a,b,c}, {d,e,f,g}; response {a,b}, {c,d}, {f,g,h,i}.
test.each([
  ['pairwise', 2 / 9, 2 / 8],
  ['muc', 2 / 5, 2 / 5],
  ['bCubed', (5 / 3 + 5 / 4 + 0) / 7, (2 + 1 + 1) / 8],
  ['ceafE', (2 * 2) / 5 / 2 + (2 * 2) / 8 / 2, ((2 * 2) / 5 + (2 * 2) / 8) / 3],
  ['lea', (3 * (1 / 3) + 4 * (1 / 6)) / 7, (2 * 1 + 2 * 0 + 4 * (1 / 6)) / 8],
] as const)('%s of a worked example', (name, recall, precision) => {
  const score = MEASURES[name](chains('abc', 'defg'), chains('ab', 'cd', 'fghi'))
  expect(share(score.recall)).toBeCloseTo(recall)
  expect(share(score.precision)).toBeCloseTo(precision)
})

test('documents add up before they are divided', () => {
  const both = addScores([muc(chains('ab'), chains('ab')), muc(chains('abcd'), [])])
  expect(share(both.recall)).toBe(1 / 4)
  expect(share(both.precision)).toBe(1)
})

test('chains of one mention are left out', () => {
  expect(withoutSingletons(chains('a', 'bc'))).toEqual(chains('bc'))
})

test.each([
  [[[1]], 1],
  [[], 0],
  [
    [
      [3, 2],
      [2, 0],
    ],
    4,
  ],
  [[[1, 5, 2]], 5],
  [[[1], [5], [2]], 5],
  [
    [
      [7, 5, 1],
      [6, 4, 3],
      [5, 8, 2],
    ],
    18,
  ],
])('best assignment of %o is %d', (values, best) => {
  expect(bestAssignment(values)).toBe(best)
})
