import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FeatureList } from '../model/feature-list.js'
import { LinearModel } from '../model/linear-model.js'
import { quantise } from './quantise.js'

/** Four features with a weight in each of two classes. */
const weights = fc
  .array(fc.integer({ min: -500, max: 500 }), { minLength: 8, maxLength: 8 })
  .map((values) => values.map((value) => value / 100))

describe('quantise', () => {
  it('keeps the scores of every feature to within a small step', () => {
    fc.assert(
      fc.property(weights, (values) => {
        const list = new FeatureList()
        for (let feature = 0; feature < 4; feature++) list.add(feature, feature * 31)
        const features = list.hashes.slice(0, 4)
        const model = new LinearModel(
          quantise({ classes: 2, features, weights: Float32Array.from(values) }, 0),
        )
        const unit = (127 * 127) / (Math.max(...values.map(Math.abs)) || 1)
        const scores = new Float32Array(2)
        for (let feature = 0; feature < 4; feature++) {
          list.clear()
          list.add(feature, feature * 31)
          model.score(list, scores)
          const exact = (values[feature * 2] ?? 0) * unit
          expect(Math.abs((scores[0] ?? 0) - exact)).toBeLessThanOrEqual(Math.sqrt(Math.abs(exact)) + 1)
        }
      }),
    )
  })

  it('drops small weights and knows no unseen feature', () => {
    const list = new FeatureList()
    list.add(1, 1)
    list.add(2, 2)
    const features = list.hashes.slice(0, 2)
    const quantised = quantise({ classes: 1, features, weights: Float32Array.of(0.01, 1) }, 0.1)
    expect(quantised.checks.length).toBe(1)
    const scores = new Float32Array(1)
    list.clear()
    list.add(1, 1)
    list.add(3, 3)
    new LinearModel(quantised).score(list, scores)
    expect(scores[0]).toBe(0)
  })
})
