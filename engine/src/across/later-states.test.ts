import { describe, expect, it } from 'vitest'
import { type Given, SAYS, storyOf } from '../../test/aligned-story.js'
import type { Statement } from '../schema/story-record.js'
import { cameAfterAll } from './came-after-all.js'
import { endedStates } from './not-yet.js'
import { isPlanned, isUnderPlan } from './planned.js'
import { findResponses } from './responses.js'
import type { AlignedStory } from './story.js'
import { sameEvent, tollsOf } from './tolls.js'

describe('tolls', () => {
  const two: Given = {
    id: 'two',
    report: 'r-1',
    text: 'Two sailors were killed at the lock of Vessin.',
    counts: [{ value: 2, of: 'sailor', text: 'Two' }],
  }
  it('counts one more death with those before it', () => {
    const more: Given = {
      id: 'more',
      report: 'r-1',
      text: 'A third, Ode Marl, 30, died of his wounds on Sunday.',
    }
    expect(tollsOf(storyOf([two, more])).map(({ value, of }) => [value, of])).toEqual([
      [2, 'sailor'],
      [3, 'sailor'],
    ])
  })

  it.each<[string, Given, number]>([
    [
      'a number far from the word of death',
      {
        ...two,
        text: `Two sailors rowed home past the long grey wall of the harbour, and a dog was killed.`,
      },
      0,
    ],
    ['a number of things', { ...two, counts: [{ value: 2, of: 'ship', text: 'Two' }] }, 0],
    ['a bound', { ...two, counts: [{ value: 2, of: 'sailor', text: 'Two', mod: 'at-least' }] }, 0],
    [
      'two numbers',
      {
        ...two,
        counts: [
          { value: 2, of: 'sailor', text: 'Two' },
          { value: 3, of: 'guard', text: 'three' },
        ],
      },
      0,
    ],
    ['a toll', two, 1],
  ])('%s', (_, given, found) => {
    expect(tollsOf(storyOf([given])).length).toBe(found)
  })

  it.each<[string, string, number, boolean]>([
    ['of one place', 'Three sailors died at the lock of Vessin.', 3, true],
    ['of another place', 'Three sailors died near Orlo bridge.', 3, false],
    ['many times as high', 'Ninety sailors died in the battle of Vessin.', 90, false],
  ])('%s', (_, text, value, same) => {
    const later: Given = {
      id: 'b',
      report: 'r-2',
      text,
      counts: [{ value, of: 'sailor', text: text.split(' ')[0] ?? '' }],
    }
    const story = storyOf([two, later])
    const [a, b] = tollsOf(story)
    expect(a !== undefined && b !== undefined && sameEvent(story, a, b)).toBe(same)
  })
})

describe('what had not been done yet', () => {
  const waiting: Given = {
    id: 'w',
    report: 'r-1',
    said: '2031-03-07',
    text: 'Union monitors have yet to publish a tally of their own.',
  }
  const done: Given = {
    id: 'd',
    report: 'r-2',
    said: '2031-03-09',
    from: ['Union monitors'],
    text: 'The monitors said that they had verified 58 breaches.',
    counts: [{ value: 58, of: 'violation' }],
  }
  it.each<[string, Given, number]>([
    ['told later as done', done, 1],
    ['told on the same day', { ...done, said: '2031-03-07' }, 0],
    ['by somebody else', { ...done, from: ['Morland'] }, 0],
    ['without a figure', { ...done, counts: [] }, 0],
  ])('%s', (_, later, found) => {
    expect(endedStates(storyOf([waiting, later])).length).toBe(found)
  })
})

describe('a plan', () => {
  const act = {
    plover: 'CONSULT',
    move: null,
    contact: 'visit',
    polarity: 'affirmed',
    modality: 'did',
  } as const
  it.each<[string, boolean]>([
    ['The envoy is due to visit the dam on Friday', true],
    ['The envoy plans to visit the dam', true],
    ['The envoy visited the dam on 7 March', false],
    ['The envoy was in the dam when it closed', false],
  ])('%s', (text, planned) => {
    expect(isPlanned({ act, text } as unknown as Statement)).toBe(planned)
  })

  it('may stand before the words', () => {
    const text = 'Aldane plans to start shuttling between the two.'
    const statement = { sentence: { start: 0, end: text.length }, spans: [{ start: 22, end: 46 }] }
    expect(isUnderPlan(statement as unknown as Statement, text)).toBe(true)
    expect(isUnderPlan({ ...statement, spans: [{ start: 0, end: 46 }] } as unknown as Statement, text)).toBe(
      false,
    )
  })
})

describe('a response that is neither a yes nor a no', () => {
  const did = { plover: 'REQUEST', contact: null, polarity: 'affirmed', modality: 'did' } as const
  const asked: Given = {
    id: 'q',
    report: 'r-1',
    from: ['Kestria'],
    to: ['Morland'],
    text: 'Kestria invited Morland to talks.',
    statement: { kind: 'act', act: { ...did, move: 'invitation' } },
  }
  const response = (text: string, more: Partial<Given> = {}): Given => ({
    id: 'a',
    report: 'r-1',
    from: ['Morland'],
    text,
    statement: { kind: 'act', act: { ...did, move: 'offer' }, attribution: SAYS },
    ...more,
  })
  it.each<[string, Given, number]>([
    ['called one by the report', response('In response, Morland spoke of its openness.'), 1],
    ['not called one', response('Morland spoke of its openness.'), 0],
    ['by somebody who was not asked', response('In response, Aldane spoke.', { from: ['Aldane'] }), 0],
    ['in another report', response('In response, Morland spoke of its openness.', { report: 'r-2' }), 0],
  ])('%s', (_, answer, found) => {
    expect(findResponses(storyOf([asked, answer]), []).map(({ kind }) => kind)).toEqual(
      Array.from({ length: found }, () => 'response'),
    )
  })
})

describe('a no in the words of the one who was asked', () => {
  const demand: Given = {
    id: 'q',
    report: 'r-1',
    from: ['Kestria'],
    to: ['Morland'],
    text: 'Kestria demanded that Morland lift the sanctions.',
    statement: {
      kind: 'act',
      act: { plover: 'REQUEST', move: 'demand', contact: null, polarity: 'affirmed', modality: 'did' },
    },
  }
  const story = (text: string, more: Partial<Given> = {}) => {
    const said: Given = {
      id: 'a',
      report: 'r-2',
      from: ['Morland'],
      text,
      statement: { kind: 'attributed', attribution: SAYS },
      ...more,
    }
    const made = storyOf([demand, said])
    const [first, ...rest] = made.claims
    const [member] = first?.members ?? []
    if (first === undefined || member === undefined) throw new Error('the story has no claim')
    const named = { ...first, members: [{ ...member, themeWords: new Set(['sanction']) }] }
    return { ...made, claims: [named, ...rest], claimById: new Map([named, ...rest].map((c) => [c.id, c])) }
  }
  it.each<[string, ReturnType<typeof story>, readonly string[]]>([
    ['plainly', story('“They wanted the sanctions lifted, and we couldn’t do that.”'), ['refusal']],
    ['of another matter', story('“They wanted the prisoners freed, and we couldn’t do that.”'), []],
    [
      'by the side that asked',
      story('“They wanted sanctions, and we can’t do that.”', { from: ['Kestria'] }),
      [],
    ],
    ['with no no in it', story('“They wanted the sanctions lifted, and we could do that.”'), []],
  ])('%s', (_, told, kinds) => {
    expect(findResponses(told, []).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('a side that would not come', () => {
  const away: Given = {
    id: 'w',
    report: 'r-1',
    said: '2031-03-07',
    from: ['Kestrian'],
    text: 'The government declined to send a team to the talks.',
    statement: {
      kind: 'act',
      act: { plover: 'REJECT', move: 'refusal', contact: null, polarity: 'affirmed', modality: 'did' },
    },
  }
  const came: Given = {
    id: 'd',
    report: 'r-2',
    said: '2031-03-08',
    text: 'A Kestrian delegation arrived in Asmere on Saturday.',
  }
  it.each<[string, Given, number]>([
    ['and came', came, 1],
    ['and came, in a report of that day', { ...came, said: '2031-03-07' }, 0],
    ['and others came', { ...came, text: 'A Mornish delegation arrived in Asmere.' }, 0],
    ['and stayed away', { ...came, text: 'A Kestrian delegation waited at home.' }, 0],
  ])('%s', (_, later, found) => {
    const world = { stateNamed: () => null } as unknown as AlignedStory['world']
    expect(cameAfterAll({ ...storyOf([away, later]), world }).length).toBe(found)
  })
})
