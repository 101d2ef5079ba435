import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import type { BriefSentence, StoryRecord } from '../schema/story-record.js'
import { verifyLineage } from './verify-lineage.js'
import { verifyLines } from './verify-lines.js'

const record = sampleRecord()
const [move] = record.moves
const [claim] = record.claims
const [report] = record.reports
if (!move || !claim || !report) throw new Error('the sample record lacks a move, a claim or a report')

function relabelled(kind: string, change: (label: string) => string): StoryRecord {
  const label = (sentence: BriefSentence) => ({
    ...sentence,
    label: sentence.label && change(sentence.label),
  })
  const sections = record.brief.sections.map((section) =>
    section.kind === kind ? { ...section, sentences: section.sentences.map(label) } : section,
  )
  return { ...record, brief: { ...record.brief, sections } }
}

describe('our own words in a brief', () => {
  it('hold where the record holds', () => {
    expect(verifyLines(record)).toEqual([])
  })

  it.each<[string, StoryRecord, string]>([
    [
      'a move put on another',
      relabelled('moves', (label) => label.replace(/· .*/, '· Nobody')),
      'brief/moves/0',
    ],
    [
      'a stance turned round',
      relabelled('positions', (label) => label.replace(/·[^·]*$/, '· refusal of all')),
      'brief/positions/0',
    ],
    [
      'a move turned round',
      { ...record, moves: [{ ...move, proposers: move.addressees, addressees: move.proposers }] },
      `moves/${move.claim}`,
    ],
    [
      'more reports than there are',
      { ...record, claims: [{ ...claim, reports: claim.reports + 1 }] },
      `claims/${claim.id}`,
    ],
    [
      'more origins than statements',
      { ...record, claims: [{ ...claim, origins: 99 }] },
      `claims/${claim.id}`,
    ],
  ])('do not pass with %s', (_, changed, place) => {
    expect(verifyLines(changed).map((fault) => fault.place)).toContain(place)
  })
})

describe('where words come from', () => {
  const wording = {
    report: report.id,
    spans: [{ start: 0, end: 5 }],
    text: report.text.slice(0, 5),
    speaker: null,
  }
  const quotation = { id: 'qt-1', fullest: wording, variants: [], occasion: null, why: '' }
  const of = (quotations: unknown) => ({ ...record, quotations }) as StoryRecord
  it('holds where the spans yield the words', () => {
    expect(verifyLineage(of([quotation]))).toEqual([])
  })
  it.each<[string, StoryRecord]>([
    ['other words', of([{ ...quotation, fullest: { ...wording, text: 'other' } }])],
    ['a span outside', of([{ ...quotation, fullest: { ...wording, spans: [{ start: 0, end: 999999 }] } }])],
    ['a report that is not there', of([{ ...quotation, fullest: { ...wording, report: 'r-none' } }])],
  ])('does not with %s', (_, changed) => {
    expect(verifyLineage(changed)[0]?.place).toBe('quotations/qt-1')
  })
})
