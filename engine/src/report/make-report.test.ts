import { describe, expect, it } from 'vitest'
import { makeReport } from './make-report.js'

const TEXT =
  'Envoys meet in Bern\n\nBy Jane Doe\n\nMinisters from both states met for a third day on Friday, officials said.'
const HASH = 'ab'.repeat(32)

describe('makeReport', () => {
  it('takes title and byline from the text when they are not given', () => {
    expect(makeReport({ text: TEXT, markup: 'plain' }, HASH)).toMatchObject({
      title: 'Envoys meet in Bern',
      byline: 'Jane Doe',
      source: null,
      published: null,
      publishedCertainty: 'unknown',
      language: 'en',
      text: TEXT,
      sha256: HASH,
    })
    const given = { text: TEXT, markup: 'plain', title: 'Bridge', byline: 'John Roe' } as const
    expect(makeReport(given, HASH)).toMatchObject({ title: 'Bridge', byline: 'John Roe' })
  })

  it('gives one id to the same words from the same source, wherever and whenever they were read', () => {
    const one = makeReport(
      { text: TEXT, markup: 'plain', source: 'Daily', path: 'a\\b.txt', published: '2031-05-12' },
      HASH,
    )
    const two = makeReport(
      { text: TEXT, markup: 'plain', source: 'Daily', url: 'https://example.com/a' },
      HASH,
    )
    expect(one.id).toBe(two.id)
    expect(one.id).toMatch(/^r[0-9a-f]{12}$/)
    expect(one).toMatchObject({ path: 'a/b.txt', published: '2031-05-12', publishedCertainty: 'stated' })
    expect(makeReport({ text: TEXT, markup: 'plain', source: 'Weekly' }, HASH).id).not.toBe(one.id)
    expect(makeReport({ text: TEXT, markup: 'plain', source: 'Daily' }, 'cd'.repeat(32)).id).not.toBe(one.id)
  })
})
