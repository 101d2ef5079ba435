import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../../test/sample-record.js'
import type { RecordReport, StoryRecord } from '../../schema/story-record.js'
import { originGroups } from './origin-groups.js'
import type { OriginLine } from './origin-line.js'

const record = sampleRecord()
const [base] = record.reports
if (base === undefined) throw new Error('the sample record has no report')

const texts: Readonly<Record<string, string>> = {
  a: 'Some 61 ships wait at Vessin. Correction: an earlier version said 16 ships.',
  b: 'Some 16 ships wait at Vessin.',
  c: 'Some 16 ships wait at Vessin, they say.',
}
const reports = Object.entries(texts).map(([id, text]): RecordReport => ({ ...base, id, text }))
const span = (id: string, words: string) => {
  const start = (texts[id] ?? '').indexOf(words)
  return { start, end: start + words.length }
}

function pair(from: string, to: string, more: Partial<StoryRecord['lineage']['pairs'][number]> = {}) {
  const matches = [{ kind: 'carried' as const, from: { start: 0, end: 9 }, to: [{ start: 0, end: 9 }] }]
  const known = { verdict: 'derived' as const, direction: 'from' as const, through: null, why: '' }
  return { from, to, ...known, signals: ['words' as const], share: 0.9, matches, ...more }
}

function told(parts: Partial<StoryRecord>, all = false): readonly string[] {
  const write = (line: OriginLine): readonly string[] => [
    line.parts.map((part) => (part.kind === 'at' ? `[${part.citation.report}]` : part.text)).join(''),
    ...line.below.flatMap(write).map((below) => `> ${below}`),
  ]
  return originGroups({ ...record, reports, ...parts }, all).flatMap(({ lines }) => lines.flatMap(write))
}

const lineage = (pairs: StoryRecord['lineage']['pairs']) => ({ lineage: { reports: [], pairs } })

describe('where the words come from', () => {
  it('says nothing where nothing was found', () => {
    expect(originGroups(record, true)).toEqual([])
  })

  it.each<[string, Partial<StoryRecord>, readonly string[]]>([
    ['copies of one report', lineage([pair('b', 'a'), pair('c', 'a')]), ['[b] and [c] carry [a].']],
    [
      'a copy of a copy once',
      lineage([pair('b', 'a'), pair('c', 'a'), pair('c', 'b')]),
      ['[b] and [c] carry [a].'],
    ],
    ['a part', lineage([pair('b', 'a', { verdict: 'partly-derived' })]), ['[b] has one sentence from [a].']],
    [
      'words shared through a third',
      lineage([pair('b', 'a', { direction: 'shared', through: 'Meridian' })]),
      ['[a] and [b] share one sentence; both credit Meridian.'],
    ],
    ['too little to tell', lineage([pair('b', 'a', { verdict: 'unknown' })]), []],
    [
      'a correction and who still has the old words',
      {
        corrections: [
          {
            id: 'n',
            report: 'a',
            kind: 'correction',
            span: span('a', 'Correction: an earlier version said 16 ships.'),
            was: [],
            now: [],
            stillCarriedBy: [{ report: 'c', spans: [span('c', 'Some 16 ships')] }],
          },
        ],
      },
      ['[a] Correction: an earlier version said 16 ships.', '> Still carried: Some 16 ships [c]'],
    ],
    [
      'a later version with the number that changed',
      {
        versions: [
          {
            id: 'v',
            reports: ['b', 'a'],
            order: 'published',
            why: '',
            changes: [
              {
                kind: 'changed',
                from: 'b',
                to: 'a',
                before: span('b', 'Some 16 ships wait at Vessin.'),
                after: span('a', 'Some 61 ships wait at Vessin.'),
                removed: [span('b', '16')],
                inserted: [span('a', '61')],
                stillCarriedBy: [],
              },
            ],
          },
        ],
      },
      [
        '[a] is a later version of [b]; it counts as one report.',
        '> Changed: 16 became 61 in Some 61 ships wait at Vessin. [a]',
      ],
    ],
  ])('tells of %s', (_, parts, lines) => {
    expect(told(parts)).toEqual(lines)
  })

  const wording = (report: string, words: string) => ({
    report,
    spans: [span(report, words)],
    text: words,
    speaker: null,
  })
  const quoted = (kind: 'replaced' | 'translation', marked = false): Partial<StoryRecord> => ({
    quotations: [
      {
        id: 'q',
        fullest: wording('a', 'Some 61 ships wait'),
        variants: [
          {
            ...wording('b', 'Some 16 ships wait'),
            cut: false,
            differences: [{ kind, fullest: span('a', '61'), variant: span('b', '16'), marked }],
          },
        ],
        occasion: null,
        why: '',
      },
    ],
  })

  it('sets a drifted wording below the fullest', () => {
    expect(told(quoted('replaced'))).toEqual([
      'Some 61 ships wait [a]',
      '> Some 16 ships wait [b] has 16 for 61',
    ])
    expect(told(quoted('replaced', true))).toEqual([])
    expect(told(quoted('translation'))).toEqual([])
    expect(told(quoted('translation'), true).length).toBe(2)
  })
})
