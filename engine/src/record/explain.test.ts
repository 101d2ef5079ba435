import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import { type Explanation, explain } from './explain.js'

function explained(id: string): Explanation {
  const { explanation } = explain(sampleRecord(), id)
  if (explanation === null) throw new Error(`${id} was not explained`)
  return explanation
}

describe('explain', () => {
  it.each([
    ['a claim', 'c-offer', 'claim', 'c-offer'],
    ['the claim of a statement', 's-offer-2', 'claim', 'c-offer'],
    ['a link', 'l-value', 'link', 'l-value'],
    ['the beginning of an id', 'c-off', 'claim', 'c-offer'],
    ['the beginning of two statements of one claim', 's-off', 'claim', 'c-offer'],
  ])('%s', (_, id, kind, found) => {
    expect(explained(id)).toMatchObject({ kind, id: found })
  })

  it('marks the words that count in the whole sentence, and loses none', () => {
    const [first] = explained('c-offer').statements
    expect(first?.sentence.map(({ text }) => text).join('')).toMatch(
      /^President Iva Roskell .+ January 20\.$/,
    )
    expect(first?.sentence.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'President Iva Roskell of Kestria on Monday offered Morland direct talks on reopening the Tarn Pass',
    ])
  })

  it('says who says it, and that a report speaks in its own voice', () => {
    expect(explained('c-lane').statements[0]?.saidBy).toEqual(['Halvey'])
    expect(explained('c-met').statements[0]?.saidBy).toEqual([])
  })

  it('counts reports and origins, and names the kinship that joins them', () => {
    const record = sampleRecord()
    const kin = {
      id: 'l-kin',
      type: 'derived-from' as const,
      kind: 'credited',
      from: 'r-courier',
      to: 'r-agency',
      why: 'It credits North Line.',
      evidence: [],
    }
    const { explanation } = explain({ ...record, links: [...record.links, kin] }, 'c-offer')
    expect(explanation?.origins).toEqual({
      reports: 2,
      origins: 1,
      why: ['The Corrie Courier and North Line: It credits North Line.'],
    })
  })

  it('gives the links with their reasons and the words that support them', () => {
    expect(explained('c-offer').links).toMatchObject([
      {
        id: 'l-answer',
        incoming: true,
        other: { id: 'c-condition' },
        why: expect.stringContaining('accepted'),
      },
    ])
    expect(explained('c-trucks-340').links[0]?.evidence.map(({ text }) => text)).toEqual([
      '340 trucks',
      '410 trucks',
    ])
  })

  it.each([
    ['several that begin so', 'c-tr', ['c-trade', 'c-truce', 'c-trucks-340', 'c-trucks-410'], []],
    ['one letter wrong', 'c-offir', [], ['c-offer']],
    ['nothing like it', 'zzzzzzzzzzzzzzzzzzzz', [], []],
    ['nothing', '', [], []],
  ])('explains nothing for %s', (_, id, several, near) => {
    const found = explain(sampleRecord(), id)
    expect(found.explanation).toBeNull()
    if (found.explanation !== null) return
    expect(found.several).toEqual(several)
    expect(found.near.slice(0, 1)).toEqual(near)
  })
})
