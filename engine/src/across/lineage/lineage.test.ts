import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../read/reading.js'
import type { ReportFields } from '../../report/make-report.js'
import { textOf } from '../../report/span.js'
import { traceLineage } from './lineage.js'
import { readingOf, testWorld } from './reading.fixture.js'

const BODY = [
  'The ferry crews of the northern islands walked out before dawn and left four hundred lorries on the quays.',
  'The union said that the strike would last until the owners put back the two sailors they had dismissed in March.',
  'A spokeswoman for the owners answered that nobody would be put back while the boats lay idle in the harbor.',
  'Shopkeepers on the outer islands counted what was left of the flour and sent the children to gather driftwood.',
  'The governor asked both sides to meet in the old customs house on Friday and offered to pay for the soup.',
]
const OTHER = [
  'Rain fell on the capital for a third week and the museums opened their cellars to anyone who needed a dry bed.',
  'Teachers carried the maps and the microscopes upstairs while the river crept along Mill Street.',
  'An engineer who had drawn the levee in her youth said she would not sign the new plan either.',
]

const report = (sentences: readonly string[], fields: Partial<ReportFields> = {}) =>
  readingOf(sentences.join('\n\n'), fields)
const agency = report(BODY, { source: 'Harbor Wire', published: '2031-03-01T06:00:00Z' })
const trace = (...readings: readonly Reading[]) => traceLineage(readings, testWorld())
const kinds = (lineage: ReturnType<typeof trace>, reading: Reading) =>
  lineage.reports.find((one) => one.report === reading.report.id)?.sentences.map(({ kind }) => kind)

describe('traceLineage', () => {
  it('tells carried sentences from own ones, and from whom', () => {
    const paper = report([OTHER[0] ?? '', ...BODY.slice(0, 3), ...OTHER.slice(1)], {
      source: 'Delta Gazette',
      published: '2031-03-02',
    })
    const lineage = trace(agency, paper)
    expect(kinds(lineage, paper)).toEqual(['own', 'carried', 'carried', 'carried', 'own', 'own'])
    expect(kinds(lineage, agency)).toEqual(['own', 'own', 'own', 'own', 'own'])
    expect(lineage.pairs).toMatchObject([
      { from: paper.report.id, to: agency.report.id, verdict: 'partly-derived', direction: 'from' },
    ])
    const [match] = lineage.pairs[0]?.matches ?? []
    expect(match && textOf(paper.report.text, match.fromSpan)).toBe(BODY[0])
    expect(match?.toSpans.map((span) => textOf(agency.report.text, span))).toEqual([BODY[0]])
  })

  it('sees through the other spelling and light edits', () => {
    const edited = BODY.map((sentence) => sentence.replace('harbor', 'harbour').replace('nobody', 'no one'))
    const paper = report(edited, { source: 'Delta Gazette', published: '2031-03-02' })
    expect(trace(agency, paper).pairs).toMatchObject([{ verdict: 'derived' }])
  })

  it('says "shared" where the dates do not tell who had it first', () => {
    const paper = report(BODY.slice(0, 4), { source: 'Delta Gazette', published: '2031-03-01' })
    expect(trace(agency, paper).pairs).toMatchObject([{ direction: 'shared' }])
  })

  it.each([
    ['both quote it', '“', '”'],
    ['one prints it without marks', '', ''],
  ])('takes no origin for shared where only a speech is: %s', (_, open, close) => {
    const speech = BODY.map((sentence) => `“${sentence}”`)
    const other = BODY.map((sentence) => `${open}${sentence}${close}`)
    const a = report([...OTHER, ...speech], { source: 'Harbor Wire', published: '2031-03-01' })
    const b = report([`The letter was read out in every port.`, ...other], {
      source: 'Delta Gazette',
      published: '2031-03-02',
    })
    expect(trace(a, b).pairs).toEqual([])
  })

  it('finds nothing between reports that share names only', () => {
    const b = report(OTHER, { source: 'Delta Gazette', published: '2031-03-02' })
    expect(trace(agency, b).pairs).toEqual([])
  })

  it.each([
    ['LUND, Coast (HW) — ', '', 'carried', 'Harbor Wire'],
    ['', ' The mayor told Coast Radio that she would row.', 'rewritten', 'Coast Radio'],
    ['', ' The crews will vote tonight, Coast Radio reported.', 'rewritten', 'Coast Radio'],
    ['', ' The owners are losing patience, reports Coast Radio.', 'rewritten', 'Coast Radio'],
    ['', ' The owners are losing patience, according to the Harbor Wire.', 'rewritten', 'Harbor Wire'],
  ])('reads the credit in "%s…%s"', (before, after, kind, name) => {
    const one = readingOf(`${before}${OTHER[0]}${after}`, { source: 'Delta Gazette' })
    const last = trace(one).reports[0]?.sentences.at(-1)
    expect(last).toMatchObject({ kind })
    expect(last?.from.map((pointer) => pointer.name)).toContain(name)
  })

  it('knows the byline of an agency, and marks that stand behind one paragraph', () => {
    const signed = report(OTHER, { source: 'Delta Gazette', byline: 'Jane Roe, Harbor Wire' })
    expect(kinds(trace(signed), signed)).toEqual(['carried', 'carried', 'carried'])
    const marked = report([`${OTHER[0]}HW`, OTHER[1] ?? ''], { source: 'Delta Gazette' })
    expect(kinds(trace(marked), marked)).toEqual(['rewritten', 'own'])
  })

  it('takes no credit from an outlet that speaks of itself', () => {
    const one = readingOf(`${OTHER[0]} The mayor told Coast Radio that she would row.`, {
      source: 'Coast Radio',
    })
    expect(trace(one).reports[0]?.sentences.map(({ kind }) => kind)).toEqual(['own', 'own'])
  })

  it('gives the paragraph after "According to X:" to X', () => {
    const one = report(['According to Coast Radio:', OTHER[1] ?? '', OTHER[2] ?? ''], {
      source: 'Delta Gazette',
    })
    expect(trace(one).reports[0]?.sentences.map(({ kind }) => kind)).toEqual([
      'rewritten',
      'rewritten',
      'own',
    ])
  })

  it('compares versions of one report, and finds who still carries what was withdrawn', () => {
    const url = 'https://wire.example/ferries'
    const changed = BODY.map((s) => s.replace('four hundred', 'ninety'))
    const first = report(BODY, { source: 'Harbor Wire', url, published: '2031-03-01T06:00:00Z' })
    const second = report(
      [...changed.slice(0, 4), 'Correction: An earlier version said four hundred lorries.'],
      {
        source: 'Harbor Wire',
        url: `${url}?utm_source=x`,
        published: '2031-03-01T09:00:00Z',
      },
    )
    const paper = report(BODY.slice(0, 4), { source: 'Delta Gazette', published: '2031-03-02' })
    const { versions, pairs, corrections } = trace(first, second, paper)
    expect(versions).toMatchObject([{ reports: [first.report.id, second.report.id], order: 'published' }])
    expect(versions[0]?.changes.map(({ kind }) => kind)).toEqual(['changed', 'withdrawn'])
    expect(versions[0]?.changes[0]?.stillCarriedBy.map((one) => one.report)).toEqual([paper.report.id])
    expect(pairs.every(({ from }) => from === paper.report.id)).toBe(true)
    expect(corrections).toMatchObject([{ kind: 'correction', report: second.report.id }])
  })

  it('does not depend on the order of the reports, but for the order it lists them in', () => {
    const paper = report(BODY.slice(0, 4), { source: 'Delta Gazette', published: '2031-03-02' })
    const radio = report([...BODY.slice(2), ...OTHER], { source: 'Coast Radio', published: '2031-03-03' })
    const all = [agency, paper, radio]
    const summary = (readings: readonly Reading[]) =>
      trace(...readings)
        .pairs.map(({ from, to, verdict, direction }) => [from, to, verdict, direction].join(' '))
        .sort()
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        expect(summary(shuffled)).toEqual(summary(all))
      }),
    )
  })
})
