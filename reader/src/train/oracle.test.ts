import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, isAllowed, type Move } from '../parse/actions.js'
import { ParseState } from '../parse/state.js'
import { moveCost, projectivised } from './oracle.js'
import { makeRandom } from './random.js'

const MOVES: readonly Move[] = ['shift', 'left', 'right']

/** Some tree: every word but the root hangs on a word drawn from those already hung. */
const heads = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat()).map(([length, seed]) => {
  const random = makeRandom(seed)
  const order = Array.from({ length }, (_, word) => word).sort(() => random() - 0.5)
  const tree = new Int16Array(length)
  order.forEach((word, at) => {
    tree[word] = at === 0 ? length : (order[Math.floor(random() * at)] ?? length)
  })
  return tree
})

describe('the oracle', () => {
  it('leads to the gold tree of any projective tree', () => {
    fc.assert(
      fc.property(heads, (tree) => {
        const gold = projectivised(tree)
        if (gold.filter((head) => head === gold.length).length > 1) return
        const state = new ParseState(gold.length)
        while (!state.done) {
          const free = MOVES.filter((move) => isAllowed(state, move) && moveCost(state, gold, move) === 0)
          expect(free.length).toBeGreaterThan(0)
          apply(state, { move: free[0] ?? 'shift', label: 1 })
        }
        const drawn = Array.from(gold, (_, word) =>
          state.heads[word] === -1 ? gold.length : state.heads[word],
        )
        expect(drawn).toEqual(Array.from(gold))
      }),
    )
  })

  it('lifts a crossing arc to the head above', () => {
    // Word 3 hangs on word 0 across word 2, whose head is the root at the end.
    expect(Array.from(projectivised(Int16Array.from([2, 0, 4, 0])))).toEqual([2, 0, 4, 2])
  })
})
