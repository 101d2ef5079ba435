import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../../test/sample-record.js'
import type { Statement } from '../../schema/story-record.js'
import type { ClaimGroup } from '../claims.js'
import type { Count } from '../counts.js'
import type { Profile } from '../profile.js'
import type { AlignedStory } from '../story.js'
import { alikePairs } from './alike.js'
import { findContradictions } from './find-contradictions.js'

const [SAMPLE] = sampleRecord().statements

interface Given {
  readonly id: string
  readonly report: string
  readonly said: string
  readonly text: string
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  readonly counts?: readonly Partial<Count>[]
  readonly statement?: Partial<Statement>
}

/** A profile made by hand: its words are those of the text. */
function profileOf({
  id,
  report,
  said,
  text,
  from = [],
  to = [],
  counts = [],
  statement = {},
}: Given): Profile {
  if (SAMPLE === undefined) throw new Error('the sample record has no statement')
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  return {
    statement: {
      ...SAMPLE,
      id,
      report,
      said,
      text,
      kind: 'fact',
      act: null,
      attribution: null,
      theme: null,
      times: [],
      quantities: [],
      happened: null,
      venue: null,
      agents: from,
      agent: from[0] ?? null,
      addressees: to,
      actors: [...from, ...to],
      ...statement,
    },
    words,
    context: words,
    themeWords: new Set(),
    quoted: [],
    from: new Set(from),
    to: new Set(to),
    named: new Set([...from, ...to]),
    counts: counts.map((c) => ({
      value: 0,
      mod: 'exact',
      unit: null,
      of: null,
      text: `${c.value}`,
      start: 0,
      ...c,
    })),
    place: 0,
    leaning: false,
    complete: true,
  }
}

function kindsIn(given: readonly Given[]): readonly string[] {
  const profiles = given.map(profileOf)
  const claims = profiles.map(
    (profile): ClaimGroup => ({ id: `c-${profile.statement.id}`, members: [profile] }),
  )
  const story = {
    readings: [],
    reports: new Map(),
    actors: new Map(),
    profiles,
    claims,
    claimById: new Map(claims.map((c) => [c.id, c])),
    frequency: { total: profiles.length, of: () => 1 },
  } as unknown as AlignedStory
  return findContradictions(story, alikePairs(story)).map(({ kind }) => kind)
}

const breaches = (id: string, said: string, value: number, from = 'ostia', to = 'perun'): Given => ({
  id,
  report: `r-${id}`,
  said,
  text: `Ministry of ${from} counted ${value} breaches by ${to}`,
  from: [from],
  to: [to],
  counts: [{ value, of: 'violation' }],
})

const strip = (id: string, value: number): Given => ({
  id,
  report: `r-${id}`,
  said: '2031-03-08',
  text: `the ceasefire bars artillery and drones within ${value} of the border`,
  counts: [{ value, of: null, unit: 'km', text: `${value} of` }],
})

const hour = (id: string, value: string, text: string): Given => ({
  id,
  report: `r-${id}`,
  said: '2031-03-08',
  text: 'the ceasefire between Ostia and Perun took effect along the northern border',
  statement: { times: [{ start: 0, end: 5, type: 'TIME', value, certainty: 'stated', text }] },
})

describe('contradictions', () => {
  it.each<[string, readonly Given[], readonly string[]]>([
    [
      'one party, two counts of a day',
      [breaches('a', '2031-03-08', 212), breaches('b', '2031-03-08', 247)],
      ['value'],
    ],
    ['a count that goes on', [breaches('a', '2031-03-08', 73), breaches('b', '2031-03-10', 118)], []],
    [
      'a later count that is lower',
      [breaches('a', '2031-03-08', 118), breaches('b', '2031-03-10', 73)],
      ['value'],
    ],
    [
      'two parties with two counts',
      [breaches('a', '2031-03-08', 730), breaches('b', '2031-03-08', 488, 'perun', 'ostia')],
      [],
    ],
    [
      'the breaches of two parties',
      [breaches('a', '2031-03-08', 31), breaches('b', '2031-03-08', 19, 'ostia', 'sarn')],
      [],
    ],
    ['the width of one strip', [strip('a', 20), strip('b', 30)], ['scope']],
    ['the same width', [strip('a', 20), strip('b', 20)], []],
    [
      'two hours of one beginning',
      [hour('a', '2031-03-04T00:01', '12:01'), hour('b', '2031-03-04T06:00', '6:00')],
      ['time'],
    ],
    [
      'one hour told twice',
      [hour('a', '2031-03-04T06:00', '6:00'), hour('b', '2031-03-04T06:00', '06:00')],
      [],
    ],
  ])('%s', (_, given, kinds) => {
    expect(kindsIn(given)).toEqual(kinds)
    expect(kindsIn([...given].reverse())).toEqual(kinds)
  })
})
