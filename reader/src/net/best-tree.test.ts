import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArcScore, bestTree } from './best-tree.js'

function total(heads: ArrayLike<number>, score: ArcScore): number {
  return Array.from(heads, (head, word) => score(word, head)).reduce((sum, one) => sum + one, 0)
}

function isTree(heads: ArrayLike<number>): boolean {
  const roots = Array.from(heads).filter((head) => head === -1).length
  return (
    roots === 1 &&
    Array.from(heads).every((_, word) => {
      let at = word
      for (let step = 0; step <= heads.length; step++) {
        if (at === -1) return true
        at = heads[at] as number
      }
      return false
    })
  )
}

/** Every way to give each word a head. */
function* allHeads(length: number, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === length) {
    if (isTree(chosen)) yield chosen
    return
  }
  for (let head = -1; head < length; head++) {
    if (head !== chosen.length) yield* allHeads(length, [...chosen, head])
  }
}

const scores = (length: number) =>
  fc.array(fc.integer({ min: -50, max: 50 }), {
    minLength: length * (length + 1),
    maxLength: length * (length + 1),
  })

const scored = fc
  .integer({ min: 1, max: 5 })
  .chain((length) => scores(length).map((values) => ({ length, values })))

describe('bestTree', () => {
  it('finds the tree of highest score with one root', () => {
    fc.assert(
      fc.property(scored, ({ length, values }) => {
        const score: ArcScore = (word, head) => values[word * (length + 1) + head + 1] as number
        const found = bestTree(length, score)
        expect(isTree(found)).toBe(true)
        const best = Math.max(...[...allHeads(length)].map((heads) => total(heads, score)))
        expect(total(found, score)).toBe(best)
      }),
    )
  })

  it('gives a tree whatever the scores are', () => {
    const odd = fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY, 0, 1e6, -1e6)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(odd, { minLength: 1 }), (length, values) => {
        const score: ArcScore = (word, head) => values[(word * 31 + head + 1) % values.length] as number
        expect(isTree(bestTree(length, score))).toBe(true)
      }),
    )
  })

  it('has nothing to do without words', () => {
    expect(bestTree(0, () => 0)).toHaveLength(0)
  })
})
