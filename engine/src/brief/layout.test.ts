import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import { basisInWords, layOut } from './layout.js'

describe('layOut', () => {
  it('gives the brief section by section, the summary as prose', () => {
    const { heading, parts } = layOut(sampleRecord(), 'brief')
    expect(heading).toBe(true)
    expect(parts.map(({ kind, shape }) => `${kind} ${shape}`)).toEqual([
      'summary prose',
      'context list',
      'deeper list',
      'moves list',
      'positions list',
      'ceasefires list',
      'contacts list',
      'timeline list',
      'disputed list',
      'unanswered list',
      'coming list',
    ])
  })

  it('gives the article as prose, without empty parts, and whom the reports credit', () => {
    const { parts, credits } = layOut(sampleRecord(), 'article')
    expect(parts.map(({ title }) => title)).toEqual([
      null,
      'What is on the table',
      'Where the reports differ',
      'Background',
      'What is open',
    ])
    expect(parts.every(({ shape }) => shape === 'prose')).toBe(true)
    expect(credits).toEqual(['North Line'])
  })

  it('gives the synopsis as one paragraph without a heading', () => {
    const { heading, parts } = layOut(sampleRecord(), 'synopsis')
    expect(heading).toBe(false)
    expect(parts).toHaveLength(1)
    expect(parts[0]?.sentences).toHaveLength(3)
  })

  it('gives the timeline with what is coming at its end', () => {
    const { parts } = layOut(sampleRecord(), 'timeline')
    expect(parts.map(({ kind, sentences }) => [kind, sentences.map(({ label }) => label)])).toEqual([
      ['timeline', ['2029-10', '2031-01-20', '2031-03-03', '2031-03-04', '2031-03-12']],
    ])
  })
})

describe('basisInWords', () => {
  it('counts the reports and says as of when', () => {
    const record = sampleRecord()
    expect(basisInWords(record)).toBe('4 reports, as of Saturday, 8 March 2031')
    expect(basisInWords({ ...record, reports: record.reports.slice(0, 1), asOf: null })).toBe(
      '1 report, undated',
    )
  })
})
