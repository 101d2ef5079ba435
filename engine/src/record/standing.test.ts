import { describe, expect, it } from 'vitest'
import type { AlignedStory } from '../across/story.js'
import type { Link } from '../schema/story-record.js'
import { type Asked, standing } from './standing.js'

const story = {
  actors: new Map(['Kestria', 'Morland', 'Aldane'].map((name) => [name, { name }])),
} as unknown as AlignedStory

type Reply = Asked['replies'][number]

function reply(kind: string, by: string, on: string | null = '2031-03-04'): Reply {
  return { link: `l-${kind}-${by}`, claim: `c-${kind}-${by}`, kind, by: [by], on }
}

function stands(fields: Partial<Asked>): { status: string; why: string } {
  return standing(story, {
    kind: 'offer',
    addressees: ['Morland'],
    replies: [],
    deadline: null,
    asOf: '2031-03-08',
    replaced: [],
    ...fields,
  })
}

const superseded = { kind: 'correction', why: 'A later offer replaced it.' } as Link
const withdrawn = { kind: 'withdrawal', why: 'Kestria withdrew it.' } as Link

describe('where a move stands', () => {
  it.each<[string, Partial<Asked>, string]>([
    ['nobody answered', {}, 'open'],
    ['accepted', { replies: [reply('acceptance', 'Morland')] }, 'accepted'],
    ['refused', { replies: [reply('refusal', 'Morland')] }, 'refused'],
    [
      'accepted on a condition',
      { replies: [reply('conditional-acceptance', 'Morland')] },
      'accepted-on-condition',
    ],
    ['no clear answer', { replies: [reply('deferral', 'Morland')] }, 'deferred'],
    [
      'an answer after none',
      { replies: [reply('acceptance', 'Morland'), reply('deferral', 'Morland')] },
      'accepted',
    ],
    [
      'an answer that a later report has not heard of',
      { replies: [reply('acceptance', 'Morland'), reply('deferral', 'Morland', '2031-03-05')] },
      'accepted',
    ],
    [
      'a later answer of the same party',
      { replies: [reply('refusal', 'Morland', '2031-03-03'), reply('acceptance', 'Morland', '2031-03-05')] },
      'accepted',
    ],
    [
      'two reports of one day, one with a condition',
      { replies: [reply('acceptance', 'Morland'), reply('conditional-acceptance', 'Morland')] },
      'accepted-on-condition',
    ],
    [
      'two parties that differ',
      { replies: [reply('acceptance', 'Morland'), reply('refusal', 'Aldane')] },
      'mixed',
    ],
    ['a deadline of yesterday', { deadline: '2031-03-07' }, 'past-deadline'],
    ['a deadline of today', { deadline: '2031-03-08' }, 'open'],
    ['a deadline that is no day', { deadline: 'PT48H' }, 'open'],
    ['a deadline without a day of the record', { deadline: '2031-03-07', asOf: null }, 'open'],
    [
      'an answer before the deadline',
      { deadline: '2031-03-07', replies: [reply('refusal', 'Morland')] },
      'refused',
    ],
    ['a threat', { kind: 'threat' }, 'unknown'],
    ['a threat with a deadline ahead', { kind: 'threat', deadline: '2031-03-14' }, 'open'],
    ['a threat with a deadline behind', { kind: 'threat', deadline: '2031-03-07' }, 'past-deadline'],
    ['what replaced it', { replaced: [superseded], replies: [reply('acceptance', 'Morland')] }, 'superseded'],
    ['who withdrew it', { replaced: [withdrawn] }, 'withdrawn'],
  ])('%s', (_, fields, status) => {
    expect(stands(fields).status).toBe(status)
  })

  it('never says that nobody answered, only that the reports give no answer', () => {
    expect(stands({}).why).toBe('The reports give no answer to it from Morland.')
  })

  it('tells both when one party is said to have answered in two ways', () => {
    const replies = [reply('acceptance', 'Morland'), reply('refusal', 'Morland')]
    expect(stands({ replies }).why).toBe('Of Morland the reports say both: accepted it, and refused it.')
  })

  it('does not depend on the order of the answers', () => {
    const replies = [reply('refusal', 'Morland', '2031-03-03'), reply('acceptance', 'Morland', '2031-03-05')]
    expect(stands({ replies: [...replies].reverse() })).toEqual(stands({ replies }))
  })
})
