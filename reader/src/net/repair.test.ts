import { describe, expect, it } from 'vitest'
import { withoutPunctuationHeads } from './repair.js'

/** `.` a mark, `v` a verb, `w` another word. */
function repaired(kinds: string, heads: readonly number[]): readonly number[] {
  const words = [...kinds].map((kind) => ({ isMark: kind === '.', isVerb: kind === 'v' }))
  return Array.from(withoutPunctuationHeads(Int16Array.from(heads), words))
}

const CASES: readonly (readonly [
  why: string,
  kinds: string,
  before: readonly number[],
  after: readonly number[],
])[] = [
  ['a good tree', 'wv.', [1, -1, 1], [1, -1, 1]],
  ['a mark as root with a verb', '.wv', [-1, 0, 0], [2, 2, -1]],
  ['a mark as root without a verb', '.ww', [-1, 2, 0], [2, 2, -1]],
  ['a mark in the middle', 'v.w', [-1, 0, 1], [-1, 0, 0]],
  ['marks upon marks', '..wv', [-1, 0, 1, 2], [2, 2, -1, 2]],
  ['marks alone', '..', [-1, 0], [-1, 0]],
]

describe('withoutPunctuationHeads', () => {
  it.each(CASES)('%s', (_, kinds, before, after) => {
    expect(repaired(kinds, before)).toEqual(after)
  })
})
