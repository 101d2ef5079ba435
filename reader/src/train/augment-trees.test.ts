import { describe, expect, it } from 'vitest'
import { fillTreePattern, readTreePatterns } from './augment-trees.js'
import { readNameLists } from './name-lists.js'
import { makeRandom } from './random.js'

const lists = readNameLists()

describe('the tree patterns', () => {
  it.each(readTreePatterns())('%s', (pattern) => {
    const tokens = fillTreePattern(pattern, lists, makeRandom(1))
    const heads = tokens.map(({ head }) => head)
    expect(heads.filter((head) => head === -1)).toEqual([-1])
    expect(tokens.find(({ head }) => head === -1)?.deprel).toBe('root')
    tokens.forEach(({ form, upos }, word) => {
      expect(form).toMatch(/^\S+$/u)
      expect(upos).not.toBe('X')
      let steps = 0
      for (let at = word; at !== -1; at = heads[at] ?? -1) expect(steps++).toBeLessThan(tokens.length)
    })
    expect(crossings(heads)).toEqual([])
  })
})

/** Words whose arc crosses another: none does in plain English sentences like these. */
function crossings(heads: readonly number[]): readonly number[] {
  const arcs = heads.map((head, word) => [Math.min(head, word), Math.max(head, word)] as const)
  const crosses = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
    a < c && c < b && b < d
  return heads
    .map((_, word) => word)
    .filter((word) =>
      arcs.some((arc) => crosses(arc, arcs[word] ?? [0, 0]) || crosses(arcs[word] ?? [0, 0], arc)),
    )
}
