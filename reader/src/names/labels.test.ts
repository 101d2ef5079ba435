import type { Name } from '@parley-record/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsOfNames, mayFollow, namesOfLabels } from './labels.js'

/** Names side by side or apart, never over each other. */
const names = fc
  .array(
    fc.record({ gap: fc.nat(2), size: fc.nat(3), kind: fc.constantFrom<Name['kind']>('PER', 'ORG', 'LOC') }),
  )
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, size, kind }): Name => {
      const first = at + gap
      at = first + size + 1
      return { first, last: first + size, kind }
    })
  })

describe('labels of names', () => {
  it('come back as the same names', () => {
    fc.assert(
      fc.property(names, (list) => {
        const labels = labelsOfNames((list.at(-1)?.last ?? 0) + 2, list)
        expect(namesOfLabels(labels)).toEqual(list)
        labels.forEach((label, index) => {
          expect(mayFollow(labels[index - 1] ?? 0, label)).toBe(true)
        })
      }),
    )
  })

  it('may not leave a name open', () => {
    expect(mayFollow(1, 0)).toBe(false)
    expect(mayFollow(1, 7)).toBe(false)
    expect(mayFollow(1, 3)).toBe(true)
    expect(mayFollow(0, 3)).toBe(false)
  })
})
