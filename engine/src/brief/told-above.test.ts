import { expect, it } from 'vitest'
import type { BriefSentence } from '../schema/story-record.js'
import type { Part } from './layout.js'
import { byIssue } from './told-above.js'

const said = (text: string, label: string): BriefSentence => ({
  text,
  note: null,
  citations: [],
  also: [],
  claim: 'c',
  label,
})
const part = (kind: Part['kind'], sentences: readonly BriefSentence[]): Part => ({
  kind,
  title: 'T',
  shape: 'list',
  sentences,
})

it('tells by issue what the ledger has and what it has not', () => {
  const offer = said('Kestria offered talks.', 'Talks · Kestria · offer')
  const words = said('“We are ready.”', 'Talks · Morland · says')
  const demand = said('Morland wants a truce.', 'Truce · Morland · demand')
  const moves = part('moves', [said('Kestria offered talks.', 'Offer · Kestria')])
  expect(byIssue(part('positions', [offer, words, demand]), [moves])).toEqual([
    { issue: 'Talks', above: [offer], here: [words] },
    { issue: 'Truce', above: [], here: [demand] },
  ])
})
