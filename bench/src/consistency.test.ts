import { loadReader } from '@parley-record/reader/node'
import { describe, expect, it } from 'vitest'
import { areaUnderCurve, runAttacks } from './consistency.js'

/** Share of false sentences caught, by kind, below which something broke; a little under what is reached. */
const CAUGHT: Readonly<Record<string, number>> = { place: 0.6, number: 0.75, comparison: 0.75 }
const ELSEWHERE = 0.8

describe('the checker on the attack set', () => {
  const tried = runAttacks(loadReader())
  const share = (kind: string | null, what: 'caught' | 'suspected') =>
    tried.then((all) => {
      const own = all.filter((t) => kind === null || t.kind === kind)
      return own.filter((t) => t[what]).length / own.length
    })

  it('catches nine of ten false sentences, and suspects one true one of twenty at most', async () => {
    expect(await share(null, 'caught')).toBeGreaterThanOrEqual(0.9)
    expect(await share(null, 'suspected')).toBeLessThanOrEqual(0.05)
  }, 300_000)

  it('catches most of every kind', async () => {
    const kinds = [...new Set((await tried).map((t) => t.kind))]
    const shares = await Promise.all(kinds.map(async (kind) => [kind, await share(kind, 'caught')] as const))
    expect(shares.filter(([kind, caught]) => caught < (CAUGHT[kind] ?? ELSEWHERE))).toEqual([])
  }, 300_000)
})

describe('the area under the curve', () => {
  it.each([
    ['1 when all consistent ones are above', [3, 4], [1, 2], 1],
    ['one half when they are the same', [1, 2], [1, 2], 0.5],
    ['0 when all are below', [1], [2, 3], 0],
  ])('is %s', (_, positive, negative, area) => {
    expect(areaUnderCurve(positive, negative)).toBe(area)
  })
})
