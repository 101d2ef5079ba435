import { describe, expect, it } from 'vitest'
import type { Statement } from '../../schema/story-record.js'
import { type CountedReport, voiceCounter } from './origins.js'
import { findParties } from './parties.js'
import { testWorld } from './reading.fixture.js'
import type { SentenceOrigin } from './sentences.js'

const span = { start: 0, end: 10 }
const own: SentenceOrigin = { span, sentence: 0, kind: 'own', from: [], why: '' }

function from(report: string | null, party: string | null): SentenceOrigin {
  const pointer = { report, spans: [], party, name: party, direction: 'from', evidence: [] } as const
  return { ...own, kind: 'carried', from: [pointer] }
}

function counted(id: string, publisher: string | null, sentence = own, version = id): CountedReport {
  return {
    id,
    version,
    publisher: publisher === null ? null : { key: publisher, name: publisher },
    sentences: [sentence],
  }
}

function said(report: string, speaker: string | null = null): Statement {
  const none = { spans: [], text: '' }
  const attribution = speaker && { source: { ...none, text: speaker, actor: speaker }, chain: [] }
  return { id: `s-${report}`, report, sentence: span, spans: [span], attribution } as unknown as Statement
}

describe('voiceCounter', () => {
  const parties = findParties([], testWorld())
  it.each<
    readonly [string, readonly CountedReport[], readonly Statement[], readonly [number, number, number]]
  >([
    ['two outlets', [counted('a', 'A'), counted('b', 'B')], [said('a'), said('b')], [2, 2, 2]],
    ['one outlet twice', [counted('a', 'A'), counted('b', 'A')], [said('a'), said('b')], [2, 1, 1]],
    [
      'a carried sentence',
      [counted('a', 'A'), counted('b', 'B', from('a', null))],
      [said('a'), said('b')],
      [2, 1, 1],
    ],
    [
      'one agency credited by two',
      [counted('a', 'A', from(null, 'w')), counted('b', 'B', from(null, 'w'))],
      [said('a'), said('b')],
      [2, 1, 1],
    ],
    [
      'the agency and who credits it',
      [counted('a', 'w'), counted('b', 'B', from(null, 'w'))],
      [said('a'), said('b')],
      [2, 1, 1],
    ],
    ['two versions', [counted('a', null), counted('b', null, own, 'a')], [said('a'), said('b')], [1, 1, 1]],
    [
      'one speaker, two witnesses',
      [counted('a', 'A'), counted('b', 'B')],
      [said('a', 'mayor'), said('b', 'mayor')],
      [2, 1, 2],
    ],
    [
      'two speakers',
      [counted('a', 'A'), counted('b', 'B')],
      [said('a', 'mayor'), said('b', 'priest')],
      [2, 2, 2],
    ],
    ['two speakers in one report', [counted('a', 'A')], [said('a', 'mayor'), said('a', 'priest')], [1, 1, 1]],
  ])('%s', (_, reports, statements, [n, origins, witnesses]) => {
    const count = voiceCounter(reports, [], parties)
    expect(count(statements, (actor) => actor)).toEqual({ reports: n, origins, witnesses })
  })
})
