import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_PIECES, WordPieces } from './word-pieces.js'

const VOCABULARY = ['[CLS]', '[SEP]', '[UNK]', 'cease', '##fire', '##s', 'n', "'", 't', 'a', '##b']
const pieces = new WordPieces(VOCABULARY)

const CASES: readonly (readonly [form: string, pieces: readonly string[]])[] = [
  ['cease', ['cease']],
  ['Ceasefires', ['cease', '##fire', '##s']],
  ['CEASE', ['cease']],
  ['cèase', ['cease']],
  ["n't", ['n', "'", 't']],
  ['ab', ['a', '##b']],
  ['unseen', ['[UNK]']],
  ['平和', ['[UNK]']],
  ['', ['[UNK]']],
]

describe('WordPieces', () => {
  it.each(CASES)('cuts %s', (form, expected) => {
    expect(pieces.pieces(form).map((id) => VOCABULARY[id])).toEqual(expected)
    expect(pieces.pieces(form).map((id) => VOCABULARY[id])).toEqual(expected)
  })

  it('gives between one piece and the most for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (form) => {
        const found = pieces.pieces(form)
        expect(found.length).toBeGreaterThan(0)
        expect(found.length).toBeLessThanOrEqual(MOST_PIECES)
      }),
    )
  })
})
