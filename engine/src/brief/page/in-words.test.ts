import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../../test/sample-record.js'
import { kindInWords } from '../kind-in-words.js'
import { whenInWords } from '../when-in-words.js'
import { publishedInWords, speakerInWords, supportInWords } from './in-words.js'

const claim = { id: 'c', statements: ['s'], text: '', status: 'reported' } as const

describe('supportInWords', () => {
  it.each([
    [1, 1, 'one report'],
    [2, 1, '2 reports, one origin'],
    [4, 2, '4 reports, at most two origins'],
    [20, 15, '20 reports, at most 15 origins'],
  ])('%i reports, %i origins', (reports, origins, words) => {
    expect(supportInWords({ ...claim, reports, origins, witnesses: reports })).toBe(words)
  })
})

describe('whenInWords', () => {
  it.each([
    ['2031-03-03', 'Monday, 3 March 2031'],
    ['2031-03', 'March 2031'],
    ['2031', '2031'],
    ['2031-03-03/2031-03-05', 'Monday, 3 March 2031 to Wednesday, 5 March 2031'],
    ['2031-02/2031-03', 'February 2031 to March 2031'],
    ['2031-03-03T20:15', 'Monday, 3 March 2031, 20:15'],
    ['2031-03-03TNI', 'Monday, 3 March 2031'],
    ['2031-W10', 'Monday, 3 March 2031 to Sunday, 9 March 2031'],
    ['2031-W10-WE', 'Saturday, 8 March 2031 to Sunday, 9 March 2031'],
    ['XXXX-03-03', 'XXXX-03-03'],
    ['2031-SP', 'spring 2031'],
    ['2031-Q3', 'third quarter of 2031'],
    ['PAST_REF', 'in the past'],
  ])('%s', (value, words) => {
    expect(whenInWords(value)).toBe(words)
  })
})

describe('publishedInWords', () => {
  it.each([
    [null, 'unknown', 'undated'],
    ['2031-03-03', 'stated', 'Monday, 3 March 2031'],
    ['2031-03-03', 'implied', 'Monday, 3 March 2031 (date given by the reader)'],
    ['2031-03-03T20:15:00Z', 'stated', 'Monday, 3 March 2031, 20:15 UTC'],
    ['2031-03-03T20:15:00+05:30', 'stated', 'Monday, 3 March 2031, 20:15 UTC+05:30'],
  ] as const)('%s, %s', (published, publishedCertainty, words) => {
    expect(publishedInWords({ published, publishedCertainty, publishedWhy: null })).toBe(words)
  })

  it('says when the other reports told a date', () => {
    const report = {
      published: '2031-03-03',
      publishedCertainty: 'implied',
      publishedWhy: 'It fits.',
    } as const
    expect(publishedInWords(report)).toBe('Monday, 3 March 2031 (date worked out)')
  })
})

describe('speakerInWords', () => {
  const statement = (id: string) => {
    const found = sampleRecord().statements.find((s) => s.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }
  const name = (id: string) => id

  it.each([
    ['s-closed', 'the report, in its own voice'],
    ['s-lane', 'Halvey, quoted'],
    ['s-trucks-340', 'The Kestrian transport ministry, in the report’s words'],
  ])('%s', (id, words) => {
    expect(speakerInWords(statement(id), name)).toBe(words)
  })

  it('names who passed it on', () => {
    const told = statement('s-lane')
    const chain = [{ source: 'an aide', actor: null, cue: 'say' }]
    const attribution = told.attribution === null ? null : { ...told.attribution, chain }
    expect(speakerInWords({ ...told, attribution }, name)).toBe('Halvey, quoted, as told by an aide')
  })
})

describe('kindInWords', () => {
  it.each([
    ['conditional-acceptance', 'Conditional acceptance'],
    ['past-deadline', 'Deadline passed'],
    ['value', 'Two numbers'],
  ])('%s', (kind, words) => {
    expect(kindInWords(kind)).toBe(words)
  })
})
