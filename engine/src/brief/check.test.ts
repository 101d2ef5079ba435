import { describe, expect, it } from 'vitest'
import { check, type Evidence } from './check.js'

const EVIDENCE: Evidence = {
  text: 'On Monday the president did not accept the offer of 12 May, and said that “three ships” had left Vessin.',
  names: ['Ana Torvald', 'Torvald', 'Kestria'],
  speakers: ['Ana Torvald', 'Torvald'],
  dates: ['2025-05-12'],
}

describe('a sentence that the words support', () => {
  it.each([
    ['the words themselves', EVIDENCE.text],
    ['a part of them', 'the president did not accept the offer of 12 May'],
    ['straight marks for curly ones', 'said that "three ships" had left Vessin.'],
    ['a resolved name', 'Torvald did not accept the offer.'],
    ['a resolved date', 'On 12 May 2025 she did not accept it.'],
  ])('%s', (_, sentence) => {
    expect(check(sentence, EVIDENCE)).toEqual([])
  })
})

describe('a sentence that changes', () => {
  it.each([
    ['a name', 'Halvey did not accept the offer.', 'name'],
    ['a number in figures', 'The president did not accept the offer of 13 May.', 'number'],
    ['a number in words', 'She did not say that four ships had left.', 'number'],
    ['a weekday', 'On Tuesday the president did not accept it.', 'date'],
    ['a month', 'The president did not accept the offer of 12 June.', 'date'],
    ['a negation away', 'The president accepted the offer of 12 May.', 'negation'],
    ['quoted words', 'The president did not say “all ships”.', 'quotation'],
  ])('%s', (_, sentence, kind) => {
    expect(check(sentence, EVIDENCE).map((misfit) => misfit.kind)).toContain(kind)
  })

  it('the speaker, even in the words themselves', () => {
    expect(check(EVIDENCE.text, EVIDENCE, { speaker: 'Dorn Halvey' }).map(({ kind }) => kind)).toEqual([
      'speaker',
    ])
    expect(check(EVIDENCE.text, EVIDENCE, { speaker: 'Ana Torvald' })).toEqual([])
  })

  it('a negation added', () => {
    const plain: Evidence = { ...EVIDENCE, text: 'The president accepted the offer.' }
    expect(check('The president never accepted the offer.', plain).map(({ kind }) => kind)).toEqual([
      'negation',
    ])
  })
})
