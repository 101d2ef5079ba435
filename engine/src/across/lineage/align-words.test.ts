import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords, sharedInOrder } from './align-words.js'
import { winnow } from './winnow.js'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 25 })

describe('alignWords', () => {
  it('gives every word of both sides once and in order, and matches only equal words', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const aligned = alignWords(a, b)
        expect(aligned.flatMap((pair) => pair.a ?? [])).toEqual(a.map((_, i) => i))
        expect(aligned.flatMap((pair) => pair.b ?? [])).toEqual(b.map((_, i) => i))
        for (const pair of aligned) if (pair.a !== null && pair.b !== null) expect(a[pair.a]).toBe(b[pair.b])
      }),
    )
  })

  it('finds as many common words from either side, all of a list in itself', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(sharedInOrder(a, b)).toBe(sharedInOrder(b, a))
        expect(sharedInOrder(a, a)).toBe(a.length)
      }),
    )
  })

  it('keeps a word with its neighbours', () => {
    const aligned = alignWords(['we', 'are', 'here', 'we', 'have', 'bread'], ['we', 'have', 'bread'])
    expect(aligned.flatMap((pair) => (pair.b === null ? [] : [pair.a]))).toEqual([3, 4, 5])
  })
})

describe('winnow', () => {
  const at = (forms: readonly string[]) =>
    forms.map((form, i) => ({ form, start: i, end: i + 1, sentence: 0, quoted: false, name: false }))
  const text = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 })

  it('sees every run of eight shared words, wherever it stands', () => {
    const run = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 8, maxLength: 14 })
    fc.assert(
      fc.property(text, text, run, text, (before, after, shared, other) => {
        const a = new Set(winnow(at([...before, ...shared, ...other])).map(({ hash }) => hash))
        const b = winnow(at([...other, ...shared, ...after])).map(({ hash }) => hash)
        expect(b.some((hash) => a.has(hash))).toBe(true)
      }),
    )
  })
})
