import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableId } from './stable-id.js'

describe('stableId', () => {
  it('is the prefix and twelve hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        expect(stableId('r', ...parts)).toMatch(/^r[0-9a-f]{12}$/)
      }),
    )
  })

  it('keeps its values from one release to the next', () => {
    expect(stableId('r', 'a text', 'a source')).toBe(stableId('r', 'a text', 'a source'))
    expect(stableId('r')).toBe('r4d9671ee8d83')
    expect(stableId('r', '')).toBe('rb3ee542ffc32')
    expect(stableId('s', 'a', 'b')).toBe('s82c00539dbc8')
  })

  it('tells where one part ends and the next begins', () => {
    expect(stableId('r', 'ab', 'c')).not.toBe(stableId('r', 'a', 'bc'))
    expect(stableId('r', 'a', '')).not.toBe(stableId('r', 'a'))
  })

  it('gives few clashes: none among a hundred thousand near-equal texts', () => {
    const ids = new Set<string>()
    for (let n = 0; n < 100_000; n++) ids.add(stableId('r', `report ${n}`, 'agency'))
    expect(ids.size).toBe(100_000)
  })
})
