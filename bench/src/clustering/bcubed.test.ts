import { describe, expect, it } from 'vitest'
import { bcubed } from './bcubed.js'

describe('bcubed', () => {
  it.each([
    { ours: ['x', 'x', 'y'], precision: 1, recall: 1, of: 'equal clusters under other names' },
    { ours: ['x', 'x', 'x'], precision: 5 / 9, recall: 1, of: 'everything in one' },
    { ours: ['x', 'y', 'z'], precision: 1, recall: 2 / 3, of: 'everything by itself' },
  ])('scores $of', ({ ours, precision, recall }) => {
    const score = bcubed(['a', 'a', 'b'], ours)
    expect(score.precision).toBeCloseTo(precision)
    expect(score.recall).toBeCloseTo(recall)
    expect(score.f1).toBeCloseTo((2 * precision * recall) / (precision + recall))
  })
})
