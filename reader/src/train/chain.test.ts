import { describe, expect, it } from 'vitest'
import { mayFollow, NAME_CLASSES } from '../names/labels.js'
import { chainMarginals } from './chain.js'
import { makeRandom } from './random.js'

/** All valid sequences of three classes with their weights. */
function enumerate(emitted: Float32Array, transitions: Float32Array): Map<string, number> {
  const weights = new Map<string, number>()
  const all = Array.from({ length: NAME_CLASSES }, (_, label) => label)
  for (const a of all)
    for (const b of all)
      for (const c of all) {
        if (!mayFollow(0, a) || !mayFollow(a, b) || !mayFollow(b, c) || !mayFollow(c, 0)) continue
        const at = (word: number, label: number) => emitted[word * NAME_CLASSES + label] ?? 0
        const pair = (one: number, two: number) => transitions[one * NAME_CLASSES + two] ?? 0
        const score = pair(0, a) + at(0, a) + pair(a, b) + at(1, b) + pair(b, c) + at(2, c)
        weights.set([a, b, c].join(' '), Math.exp(score))
      }
  return weights
}

describe('chainMarginals', () => {
  it('agrees with the sum over all sequences', () => {
    const random = makeRandom(1)
    const emitted = Float32Array.from({ length: 3 * NAME_CLASSES }, () => random() * 4 - 2)
    const transitions = Float32Array.from({ length: NAME_CLASSES * NAME_CLASSES }, () => random() * 2 - 1)
    const weights = enumerate(emitted, transitions)
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
    const expected = new Float64Array(3 * NAME_CLASSES)
    for (const [key, weight] of weights) {
      key.split(' ').forEach((label, word) => {
        const at = word * NAME_CLASSES + Number(label)
        expected[at] = (expected[at] ?? 0) + weight / total
      })
    }
    const { classes, pairs } = chainMarginals(emitted, transitions, 3)
    classes.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at] ?? 0, 5)
    })
    expect(pairs.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 5)
  })
})
