import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayFollow, NAME_CLASSES, OUTSIDE_LABEL } from '../names/labels.js'
import { bestLabels } from './best-names.js'

const score = fc.float({ min: -10, max: 10, noNaN: true })
const rows = fc.integer({ min: 0, max: 12 }).chain((words) =>
  fc.array(score, { minLength: words * NAME_CLASSES, maxLength: words * NAME_CLASSES }).map((values) => ({
    words,
    rows: { data: Float32Array.from(values), stride: NAME_CLASSES, offset: 0 },
  })),
)

describe('bestLabels', () => {
  it('gives only sequences in which every name is whole', () => {
    fc.assert(
      fc.property(rows, ({ words, rows }) => {
        const labels = Array.from(bestLabels(rows, 0, words))
        const followed = [...labels, OUTSIDE_LABEL]
        followed.forEach((label, at) => {
          expect(mayFollow(followed[at - 1] ?? OUTSIDE_LABEL, label)).toBe(true)
        })
      }),
    )
  })

  it('takes the best class of each word where that is valid', () => {
    const unit = 4 // one-word PER
    const data = new Float32Array(3 * NAME_CLASSES)
    data[0] = 5
    data[NAME_CLASSES + unit] = 5
    data[2 * NAME_CLASSES] = 5
    expect(Array.from(bestLabels({ data, stride: NAME_CLASSES, offset: 0 }, 0, 3))).toEqual([0, unit, 0])
  })

  it('joins two words when the first can only begin a name', () => {
    const data = new Float32Array(2 * NAME_CLASSES)
    data[1] = 5 // begins PER
    expect(Array.from(bestLabels({ data, stride: NAME_CLASSES, offset: 0 }, 0, 2))).toEqual([1, 3])
  })
})
