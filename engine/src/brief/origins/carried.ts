import { groupBy } from '../../report/group-by.js'
import type { StoryRecord } from '../../schema/story-record.js'
import { at, inRow, line, type OriginLine, type OriginPart, ours } from './origin-line.js'

type Pair = StoryRecord['lineage']['pairs'][number]
type ReportLineage = StoryRecord['lineage']['reports'][number]

/**
 * Which reports are not voices of their own: "[2] and [5] carry [1]", "[4] and [2] share 24 sentences", "[7] has its
 * text from the Associated Press". What follows from another line (a copy of a copy) is not told again.
 */
export function carriedLines(record: StoryRecord, all: boolean): readonly OriginLine[] {
  return [...copyLines(record), ...sharedLines(record, all), ...creditLines(record)]
}

/** Fewer sentences in common than this are for who asks for all: share of the sentences of a report. */
const TELLING = 0.2

/** Pairs whose direction is known, by the report the words come from. */
function copyLines({ lineage }: StoryRecord): readonly OriginLine[] {
  const known = lineage.pairs.filter(
    ({ direction, verdict }) => direction === 'from' && verdict !== 'unknown',
  )
  const sources = groupBy(known, ({ from }) => from)
  const isFirst = ({ from, to }: Pair) =>
    !(sources.get(from) ?? []).some((other) => (sources.get(to) ?? []).some((next) => next.to === other.to))
  const first = known.filter(isFirst)
  const whole = groupBy(
    first.filter(({ verdict }) => verdict === 'derived'),
    ({ to }) => to,
  )
  return [
    ...[...whole].map(([to, pairs]) => {
      const [best] = pairs
      const verb = pairs.length === 1 ? ' carries ' : ' carry '
      return line([...inRow(pairs.map(copyOf)), ours(verb), original(to, best), ours('.')])
    }),
    ...first
      .filter(({ verdict }) => verdict === 'partly-derived')
      .map((pair) =>
        line([
          copyOf(pair)[0] ?? ours(''),
          ours(` has ${sentences(pair)} from `),
          original(pair.to, pair),
          ours('.'),
        ]),
      ),
  ]
}

function copyOf({ from, matches }: Pair): readonly OriginPart[] {
  return [
    at(
      from,
      matches.slice(0, 1).map((match) => match.from),
    ),
  ]
}

function original(report: string, pair: Pair | undefined): OriginPart {
  return at(report, pair?.matches[0]?.to ?? [])
}

function sentences({ matches }: Pair): string {
  return matches.length === 1 ? 'one sentence' : `${matches.length} sentences`
}

/** One has the words from the other, or both from a third: nobody can tell, but they are no two voices. */
function sharedLines({ lineage }: StoryRecord, all: boolean): readonly OriginLine[] {
  const shared = lineage.pairs.filter(
    ({ direction, verdict, share }) =>
      direction === 'shared' && verdict !== 'unknown' && (all || share >= TELLING),
  )
  return [...groupBy(shared, (pair) => pair.through ?? `${pair.from} ${pair.to}`).values()].map((pairs) => {
    const places = new Map<string, OriginPart>()
    for (const pair of pairs) {
      if (!places.has(pair.to)) places.set(pair.to, original(pair.to, pair))
      if (!places.has(pair.from))
        places.set(
          pair.from,
          at(
            pair.from,
            pair.matches.slice(0, 1).map((m) => m.from),
          ),
        )
    }
    const [first] = pairs
    const [only] = pairs.length === 1 ? pairs : []
    const what = only === undefined ? 'sentences' : sentences(only)
    const both = places.size === 2 ? 'both' : 'all'
    const through =
      first?.through == null ? '; nothing tells which came first' : `; ${both} credit ${first.through}`
    return line([...inRow([...places.values()].map((place) => [place])), ours(` share ${what}${through}.`)])
  })
}

/** A report is told after a party when so large a share of its sentences is credited to it. */
const MOSTLY = 0.5

/** Parties credited for most of a report, with the words that give the credit. */
function creditLines({ lineage }: StoryRecord): readonly OriginLine[] {
  const publisher = new Map(lineage.reports.map((report) => [report.report, report.publisher]))
  const isTold = (report: string, party: string) =>
    lineage.pairs.some(
      ({ from, to, verdict }) => from === report && verdict === 'derived' && publisher.get(to) === party,
    )
  const credited = lineage.reports.flatMap((report) => {
    const best = [...partiesOf(report)].sort(([, a], [, b]) => b.length - a.length)[0]
    if (best === undefined || best[1].length < MOSTLY * report.sentences.length) return []
    const [party, of] = best
    if (isTold(report.report, party)) return []
    const verbatim = of.filter(({ kind }) => kind === 'carried').length > of.length / 2
    const evidence = of.flatMap(({ from }) =>
      from.filter((p) => p.party === party).flatMap((p) => p.evidence),
    )[0]
    return [{ report: report.report, party, verbatim, evidence: evidence ?? of[0] ?? { start: 0, end: 0 } }]
  })
  return [...groupBy(credited, ({ party, verbatim }) => `${party} ${verbatim}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const one = group.length === 1
    const verb = first.verbatim
      ? ` ${one ? 'has its text' : 'have their text'} from ${first.party}.`
      : ` ${one ? 'credits' : 'credit'} ${first.party} for what ${one ? 'it tells' : 'they tell'}.`
    return [line([...inRow(group.map(({ report, evidence }) => [at(report, [evidence])])), ours(verb)])]
  })
}

function partiesOf({ sentences: of, publisher }: ReportLineage) {
  const found = of
    .filter(({ kind }) => kind === 'carried' || kind === 'rewritten')
    .flatMap((sentence) =>
      [...new Set(sentence.from.flatMap(({ party }) => party ?? []))]
        .filter((party) => party !== publisher)
        .map((party) => ({ party, sentence })),
    )
  return [...groupBy(found, ({ party }) => party)].map(
    ([party, group]) => [party, group.map(({ sentence }) => sentence)] as const,
  )
}
