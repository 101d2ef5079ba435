import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import type { StoryRecord } from '../schema/story-record.js'
import { verifyViews } from './verify-views.js'

const record = sampleRecord()
const [move] = record.moves
const [truce] = record.truces
const [allegation] = record.allegations
const [contact] = record.contacts
if (!move || !truce || !allegation || !contact) throw new Error('the sample record lacks a view')

describe('verifyViews', () => {
  it('finds nothing in a record that holds', () => {
    expect(verifyViews(record)).toEqual([])
  })

  it.each<[string, Partial<StoryRecord>, string]>([
    ['an actor that is not there', { moves: [{ ...move, proposers: ['a-nobody'] }] }, 'moves/c-offer'],
    ['a claim that is not there', { contacts: [{ ...contact, claims: ['c-none'] }] }, 'contacts/k-call'],
    ['a truce that is not there', { truces: [] }, 'allegations/b-breach-12'],
    ['an issue that is not there', { issues: [] }, 'positions/c-offer'],
    [
      'words that are not printed',
      { moves: [{ ...move, terms: { statement: 's-offer-1', start: 0, end: 9, text: 'no such' } }] },
      'moves/c-offer',
    ],
    [
      'evidence outside its report',
      {
        truces: [
          {
            ...truce,
            evidence: [{ report: 'r-clipping', statement: null, spans: [{ start: 5, end: 99999 }] }],
          },
        ],
      },
      'truces/t-march',
    ],
    [
      'evidence in no report',
      {
        allegations: [
          { ...allegation, evidence: [{ report: 'r-none', statement: null, spans: [{ start: 0, end: 1 }] }] },
        ],
      },
      'allegations/b-breach-12',
    ],
  ])('names %s', (_, change, place) => {
    expect(verifyViews({ ...record, ...change }).map((fault) => fault.place)).toContain(place)
  })
})
