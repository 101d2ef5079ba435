import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../test/sample-record.js'
import type { StoryRecord } from '../schema/story-record.js'
import { changesSince } from './since.js'

/** The sample record without some of its reports and all that only they tell. */
function without(record: StoryRecord, ...left: readonly string[]): StoryRecord {
  const statements = record.statements.filter(({ report }) => !left.includes(report))
  const kept = new Set(statements.map(({ id }) => id))
  const claims = record.claims.flatMap((claim) => {
    const own = claim.statements.filter((id) => kept.has(id))
    return own.length === 0 ? [] : [{ ...claim, statements: own, reports: own.length }]
  })
  const ids = new Set([...claims.map(({ id }) => id), ...kept])
  return {
    ...record,
    reports: record.reports.filter(({ id }) => !left.includes(id)),
    statements,
    claims,
    links: record.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    moves: record.moves
      .filter(({ claim }) => ids.has(claim))
      .map((move) => {
        const replies = move.replies.filter(({ claim }) => ids.has(claim))
        return replies.length < move.replies.length ? { ...move, replies, status: 'open' as const } : move
      }),
  }
}

/** The record with another text in one report, as a later version of it under the same address. */
function withVersion(record: StoryRecord, change: (text: string) => string): StoryRecord {
  const reports = record.reports.map((report) =>
    report.id === 'r-gazette'
      ? { ...report, id: 'r-gazette-2', text: change(report.text), sha256: '1'.repeat(64) }
      : report,
  )
  return { ...without(record, 'r-gazette'), reports }
}

const kinds = (record: StoryRecord, then: StoryRecord, date: string | null = null) =>
  changesSince(record, then, date).changes.map(({ kind, what, claim }) => `${kind} ${what} ${claim}`)

describe('what changed since a record', () => {
  it('nothing, when nothing did', () => {
    expect(changesSince(sampleRecord(), sampleRecord(), null)).toMatchObject({ reports: [], changes: [] })
  })

  it('tells claims of new reports, a status that changed, and a new dispute', () => {
    const found = kinds(sampleRecord(), without(sampleRecord(), 'r-gazette'))
    expect(found).toContain('new claim c-power')
    expect(found).toContain('changed status c-offer')
    expect(found).toContain('changed dispute c-trucks-410')
    expect(found).not.toContain('new claim c-offer')
  })

  it('says from what to what', () => {
    const { changes } = changesSince(sampleRecord(), without(sampleRecord(), 'r-gazette'), null)
    expect(changes.find(({ what }) => what === 'status')).toMatchObject({
      before: 'open',
      after: 'accepted-on-condition',
      why: 'Dorn Halvey accepted it on a condition.',
    })
  })

  it('tells further reports of a claim as support, not as news', () => {
    const found = kinds(sampleRecord(), without(sampleRecord(), 'r-courier'))
    expect(found).toContain('changed support c-offer')
    expect(found).not.toContain('new claim c-offer')
  })

  it('says with every change where it stands', () => {
    const { changes } = changesSince(sampleRecord(), without(sampleRecord(), 'r-gazette'), null)
    expect(changes.filter(({ evidence }) => evidence.length === 0)).toEqual([])
  })

  it.each<[string, StoryRecord]>([
    ['a report that is not given any more', without(sampleRecord(), 'r-gazette')],
    ['a claim that is read otherwise', { ...sampleRecord(), claims: sampleRecord().claims.slice(1) }],
    ['a version that says the same', withVersion(sampleRecord(), (text) => `${text} More follows.`)],
    [
      'a version that rewords it',
      withVersion(sampleRecord(), (text) =>
        text.replace(
          "Morland's customs service counted 410",
          'The customs service of Morland has counted 412',
        ),
      ),
    ],
  ])('withdraws nothing for %s', (_, now) => {
    expect(kinds(now, sampleRecord()).filter((line) => line.startsWith('withdrawn'))).toEqual([])
  })

  it('withdraws what a later version of its report no longer says', () => {
    const now = withVersion(sampleRecord(), (text) =>
      text.replace("Morland's customs service counted 410 trucks at the pass. ", ''),
    )
    const gone = changesSince(now, sampleRecord(), null).changes.filter(({ kind }) => kind === 'withdrawn')
    expect(gone).toHaveLength(1)
    expect(gone[0]).toMatchObject({
      before: "Morland's customs service counted 410 trucks at the pass.",
      why: 'The later version of the report by Morrow Gazette no longer has this sentence.',
    })
  })
})

describe('what changed since a day', () => {
  it('counts no undated report as new, for nobody knows when it was published', () => {
    const then = without(sampleRecord(), 'r-gazette', 'r-clipping')
    const { reports, changes } = changesSince(sampleRecord(), then, '2031-03-03')
    expect(reports).toEqual(['r-gazette'])
    expect(changes.map(({ claim }) => claim)).not.toContain('c-met')
  })
})
