import type { Reading } from '../read/reading.js'
import { foldName } from '../report/fold.js'
import { groupBy } from '../report/group-by.js'
import type { Span } from '../report/span.js'
import { textOf } from '../report/span.js'

/** Two reports that share words which two reporters do not find on their own. */
export interface Kinship {
  /** The later report, or the one that credits the other. */
  readonly from: string
  readonly to: string
  readonly kind: 'carried' | 'credited' | 'shares a credit'
  /** Matching sentences, those of `from` and of `to`. Empty for a credit alone. */
  readonly matches: readonly { readonly from: Span; readonly to: Span }[]
  readonly why: string
}

/** Which reports are kin, and in how many groups of kin a set of reports falls. */
export interface Lineage {
  readonly kinships: readonly Kinship[]
  /** An upper bound on the independent origins among these reports. */
  origins(reports: Iterable<string>): number
}

/** Words in a row that make a shingle: shorter runs are shared by chance in news of one event. */
const SHINGLE = 7
/** A sentence counts as carried when at least this share of its shingles stands in the other report. */
const CARRIED_SHARE = 0.5
/** Two reports are kin when so many sentences match, or so large a share of the shorter one. */
const KIN_SENTENCES = 3
const KIN_SHARE = 0.25
/** A shingle that stands in more reports than this is a formula, not a trace. */
const FORMULA = 12

/**
 * Lineage, first version: verbatim sentences by word shingles (Broder, 1997) and credits. A quotation that
 * several reports print is evidence that it was said, not that one copied the other, so shingles inside
 * quotation marks are left out.
 */
export function traceLineage(readings: readonly Reading[]): Lineage {
  const kinships = [...carried(readings), ...credited(readings), ...shareCredit(readings)]
  const group = unionFind(kinships)
  return { kinships, origins: (reports) => new Set([...reports].map(group)).size }
}

interface Shingled {
  readonly reading: Reading
  readonly sentences: readonly { readonly span: Span; readonly shingles: readonly string[] }[]
}

function carried(readings: readonly Reading[]): readonly Kinship[] {
  const shingled = readings.map(shingle)
  const where = new Map<string, Set<number>>()
  shingled.forEach(({ sentences }, i) => {
    for (const s of sentences.flatMap(({ shingles }) => shingles))
      where.set(s, (where.get(s) ?? new Set()).add(i))
  })
  const pairs = new Set<string>()
  for (const reports of where.values()) {
    if (reports.size < 2 || reports.size > FORMULA) continue
    const list = [...reports].sort((a, b) => a - b)
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) pairs.add(`${a} ${b}`)
    })
  }
  return [...pairs].sort().flatMap((pair) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    const [earlier, later] = [shingled[a], shingled[b]]
    return earlier === undefined || later === undefined ? [] : (compare(earlier, later) ?? [])
  })
}

function shingle(reading: Reading): Shingled {
  const { text } = reading.report
  const quoted = reading.quotations.map((quotation) => quotation.span)
  let q = 0
  const sentences = reading.sentences.map((sentence) => {
    while ((quoted[q]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) q++
    const words = sentence.tokens.filter((token) => {
      const inside = (span: Span | undefined) =>
        span !== undefined && span.start <= token.start && token.end <= span.end
      return /[\p{L}\p{N}]/u.test(token.form) && !inside(quoted[q]) && !inside(quoted[q + 1])
    })
    const forms = words.map((token) => textOf(text, token).toLowerCase())
    const shingles = forms.slice(SHINGLE - 1).map((_, i) => forms.slice(i, i + SHINGLE).join(' '))
    return { span: { start: sentence.start, end: sentence.end }, shingles }
  })
  return { reading, sentences }
}

function compare(a: Shingled, b: Shingled): Kinship | null {
  const home = new Map(a.sentences.flatMap(({ span, shingles }) => shingles.map((s) => [s, span] as const)))
  const matches = b.sentences.flatMap(({ span, shingles }) => {
    const found = shingles.flatMap((s) => home.get(s) ?? [])
    const to = found[0]
    return to !== undefined && found.length >= CARRIED_SHARE * shingles.length ? [{ from: span, to }] : []
  })
  const shorter = Math.min(a.sentences.length, b.sentences.length)
  if (matches.length < KIN_SENTENCES && !(matches.length >= 1 && matches.length >= KIN_SHARE * shorter))
    return null
  const count = matches.length === 1 ? 'one sentence' : `${matches.length} sentences`
  return {
    from: b.reading.report.id,
    to: a.reading.report.id,
    kind: 'carried',
    matches,
    why: `${count} of the two reports run word for word alike outside quotations.`,
  }
}

/** A report that credits the source of another report of the story. */
function credited(readings: readonly Reading[]): readonly Kinship[] {
  const bySource = groupBy(
    readings.filter(({ report }) => report.source !== null),
    ({ report }) => foldName(report.source ?? ''),
  )
  return readings.flatMap(({ report }) =>
    [...new Set(originCredits(report).map(foldName))].flatMap((source) =>
      (bySource.get(source) ?? [])
        .filter(
          (other) =>
            other.report.id !== report.id &&
            !(
              other.report.published !== null &&
              report.published !== null &&
              other.report.published > report.published
            ),
        )
        .map(
          (other): Kinship => ({
            from: report.id,
            to: other.report.id,
            kind: 'credited',
            matches: [],
            why: `The report credits ${other.report.source}.`,
          }),
        ),
    ),
  )
}

/** Reports that name the same third party as the origin of their words. */
function shareCredit(readings: readonly Reading[]): readonly Kinship[] {
  const byCredit = groupBy(
    readings.flatMap(({ report }) =>
      [...new Set(originCredits(report).map(foldName))].map((credit) => ({ report, credit })),
    ),
    ({ credit }) => credit,
  )
  return [...byCredit.values()].flatMap(([first, ...others]) =>
    others.flatMap(({ report }): readonly Kinship[] => {
      if (first === undefined) return []
      const printed = originCredits(report).find((credit) => foldName(credit) === first.credit)
      const why = `Both reports credit ${printed}.`
      return [{ from: report.id, to: first.report.id, kind: 'shares a credit', matches: [], why }]
    }),
  )
}

function originCredits(report: Reading['report']): readonly string[] {
  return report.credits
    .filter(({ kind }) => kind === 'dateline' || kind === 'read-more' || kind === 'source-mark')
    .map(({ source }) => source)
}

/** Which group each report falls in when kin are joined. */
function unionFind(kinships: readonly Kinship[]): (report: string) => string {
  const parent = new Map<string, string>()
  const find = (report: string): string => {
    const up = parent.get(report)
    return up === undefined ? report : find(up)
  }
  for (const { from, to } of kinships) {
    const [a, b] = [find(from), find(to)]
    const [first = '', last = ''] = [a, b].sort()
    if (a !== b) parent.set(last, first)
  }
  return find
}
