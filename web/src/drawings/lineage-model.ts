import { publishedInWords } from '@parley-record/engine'
import { stretchOf } from '../record/dates.js'
import type { StoryView } from '../record/story-view.js'
import type { RecordReport } from '../record/types.js'

/** A report, or somebody credited who has no report in the record. */
export interface LineageRow {
  readonly id: string
  readonly name: string
  readonly when: string
  readonly number: number | null
  readonly report: RecordReport | null
  /** Milliseconds of UTC; null for what has no date. */
  readonly at: number | null
  /** What its sentences are: `95 % from [2]`. */
  readonly words: string
}

export interface LineageLine {
  readonly key: string
  /** Row from which the words come. */
  readonly from: string
  /** Row that has them too. */
  readonly to: string
  /** Share of the sentences of `to`, 0 to 1. */
  readonly share: number
  /** False when nobody can tell who has it from whom. */
  readonly directed: boolean
  readonly why: string
  /** Index into `record.lineage.pairs`; null for a credit without the words at hand. */
  readonly pair: number | null
}

export interface LineageModel {
  readonly rows: readonly LineageRow[]
  readonly lines: readonly LineageLine[]
}

/** Origins first, then the reports by time; a line from each origin to each report that carries it. */
export function toLineage(view: StoryView): LineageModel {
  const { record } = view
  const pairs = record.lineage.pairs.map(
    (pair, index): LineageLine => ({
      key: `${pair.from} ${pair.to}`,
      from: pair.to,
      to: pair.from,
      share: pair.share,
      directed: pair.direction === 'from' && pair.verdict !== 'unknown',
      why: pair.why,
      pair: index,
    }),
  )
  const credits = creditLines(view)
  const parties = [...new Set(credits.map(({ from }) => from))].filter((from) => !view.reports.has(from))
  const reports = [...record.reports].sort((a, b) => (timeOf(a) ?? Infinity) - (timeOf(b) ?? Infinity))
  const lines = [...credits, ...pairs]
  return {
    rows: [
      ...parties.map((name) => ({
        id: name,
        name,
        when: 'credited; no report of it here',
        number: null,
        report: null,
        at: null,
        words: '',
      })),
      ...reports.map((report) => ({
        id: report.id,
        name: report.source ?? 'Source not stated',
        when: publishedInWords(report),
        number: view.numbers.get(report.id) ?? null,
        report,
        at: timeOf(report),
        words: wordsOf(view, report.id, lines),
      })),
    ],
    lines,
  }
}

function timeOf({ published }: RecordReport): number | null {
  return stretchOf(published)?.from ?? null
}

/** Sentences credited to a party that has no report here, by report and party. */
function creditLines({ record }: StoryView): readonly LineageLine[] {
  const sources = new Map(record.reports.map(({ id, source }) => [source ?? '', id]))
  const paired = new Set(record.lineage.pairs.map(({ from, to }) => `${to} ${from}`))
  const lines = record.lineage.reports.flatMap(({ report, sentences }) => {
    const counts = new Map<string, number>()
    for (const { from } of sentences)
      for (const party of new Set(
        from.flatMap((source) => (source.report === null ? (source.party ?? []) : [])),
      ))
        counts.set(party, (counts.get(party) ?? 0) + 1)
    return [...counts].map(([party, count]) => ({
      key: `${party} ${report}`,
      from: sources.get(party) ?? party,
      to: report,
      share: sentences.length === 0 ? 0 : count / sentences.length,
      directed: true,
      why: `The report credits ${party}.`,
      pair: null,
    }))
  })
  // Whoever is credited and has a report here is drawn at that report, once.
  return lines.filter(({ from, to }) => from !== to && !paired.has(`${from} ${to}`))
}

function wordsOf({ record, numbers }: StoryView, report: string, lines: readonly LineageLine[]): string {
  const sentences = record.lineage.reports.find((one) => one.report === report)?.sentences ?? []
  const own = sentences.filter(({ kind }) => kind === 'own').length
  if (sentences.length === 0) return ''
  const [most] = lines.filter(({ to }) => to === report).sort((a, b) => b.share - a.share)
  if (most === undefined || own === sentences.length) return 'all in its own words'
  const number = numbers.get(most.from)
  const origin = number === undefined ? most.from : `[${number}]`
  return `${Math.round(most.share * 100)} % ${most.directed ? 'from' : 'shared with'} ${origin}, ${own} of ${sentences.length} sentences its own`
}
