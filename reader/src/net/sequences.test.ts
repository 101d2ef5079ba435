import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_WORDS } from './network.js'
import { cutSequences } from './sequences.js'

describe('cutSequences', () => {
  it('covers every word once, in order, in readable lengths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 400 }), (words, every) => {
        const sequences = cutSequences(words, (word) => word % every === 0)
        let at = 0
        for (const [from, to] of sequences) {
          expect(from).toBe(at)
          expect(to - from).toBeLessThanOrEqual(MOST_WORDS)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(at).toBe(words)
      }),
    )
  })

  it.each([
    ['a short paragraph whole', 100, [40], [[0, 100]]],
    [
      'at the last sentence that fits',
      200,
      [40, 120, 150],
      [
        [0, 120],
        [120, 200],
      ],
    ],
    [
      'a long sentence whole',
      220,
      [180],
      [
        [0, 180],
        [180, 220],
      ],
    ],
    [
      'an endless sentence in the middle',
      300,
      [],
      [
        [0, 250],
        [250, 300],
      ],
    ],
  ] as const)('takes %s', (_, words, openings, expected) => {
    const opens = (word: number) => (openings as readonly number[]).includes(word)
    expect(cutSequences(words, opens)).toEqual(expected)
  })
})
