import type { Citation, Claim, Link, RecordReport, Statement, StoryRecord } from '../schema/story-record.js'

/** One statement of a claim, as its report prints it. */
export interface ExplainedStatement {
  readonly id: string
  readonly report: string
  /** Who published it, its title and its date; `null` for what is not known. */
  readonly source: string | null
  readonly title: string | null
  readonly published: string | null
  /** The whole sentence, split at the words that state the claim. */
  readonly sentence: readonly Piece[]
  /** Who says it: innermost first, then through whom it was told; empty for the report's own voice. */
  readonly saidBy: readonly string[]
}

/** A stretch of a sentence; `marked` for the words that count. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

export interface ExplainedLink {
  readonly id: string
  readonly type: Link['type']
  readonly kind: string
  readonly why: string
  /** What stands at the other end: its id and its words. */
  readonly other: { readonly id: string; readonly text: string }
  /** True when the thing explained is where the link points. */
  readonly incoming: boolean
  /** `source` names the report: who published it, else its file or its id. */
  readonly evidence: readonly { readonly report: string; readonly source: string; readonly text: string }[]
}

/** Why a claim or a link stands in a record. */
export interface Explanation {
  readonly kind: 'claim' | 'link'
  readonly id: string
  readonly text: string
  readonly status: string | null
  readonly statements: readonly ExplainedStatement[]
  /** How many origins, and why they are counted so. */
  readonly origins: {
    readonly reports: number
    readonly origins: number
    readonly why: readonly string[]
  } | null
  readonly links: readonly ExplainedLink[]
}

/** What an id may mean: the thing itself, several that begin with it, or none and those that come near. */
export type Found =
  | { readonly explanation: Explanation }
  | { readonly explanation: null; readonly several: readonly string[]; readonly near: readonly string[] }

/**
 * Explains a claim, a link, or the claim of a statement. An id may be cut short as long as it stays the only one;
 * for an unknown id those of the record that are most like it are named.
 */
export function explain(record: StoryRecord, id: string): Found {
  const claimOf = new Map(record.claims.flatMap((claim) => claim.statements.map((s) => [s, claim] as const)))
  const things = new Map<string, Claim | Link>([
    ...[...claimOf].map(([statement, claim]) => [statement, claim] as const),
    ...record.claims.map((claim) => [claim.id, claim] as const),
    ...record.links.map((link) => [link.id, link] as const),
  ])
  const exact = things.get(id)
  const starting =
    exact === undefined ? [...things.keys()].filter((key) => id !== '' && key.startsWith(id)) : []
  const meant = new Set(starting.map((key) => things.get(key)))
  const [only] = meant
  const thing = exact ?? (meant.size === 1 ? only : undefined)
  if (thing !== undefined)
    return { explanation: 'statements' in thing ? explainClaim(record, thing) : explainLink(record, thing) }
  return {
    explanation: null,
    several: starting.sort(),
    near: starting.length > 0 ? [] : nearest([...things.keys()], id),
  }
}

function explainClaim(record: StoryRecord, claim: Claim): Explanation {
  const ends = new Set([claim.id, ...claim.statements])
  const links = record.links.filter((link) => ends.has(link.from) || ends.has(link.to))
  return {
    kind: 'claim',
    id: claim.id,
    text: claim.text,
    status: record.moves.find((move) => move.claim === claim.id)?.why ?? claim.status,
    statements: statementsOf(record, claim.statements),
    origins: { reports: claim.reports, origins: claim.origins, why: originsWhy(record, claim) },
    links: links.map((link) => explainedLink(record, link, ends)),
  }
}

function explainLink(record: StoryRecord, link: Link): Explanation {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]))
  const statements = [link.from, link.to].flatMap((end) => claims.get(end)?.statements.slice(0, 1) ?? [end])
  return {
    kind: 'link',
    id: link.id,
    text: link.why,
    status: `${link.type}: ${link.kind}`,
    statements: statementsOf(record, statements),
    origins: null,
    links: [explainedLink(record, link, new Set([link.from]))],
  }
}

function statementsOf(record: StoryRecord, ids: readonly string[]): readonly ExplainedStatement[] {
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]))
  const reports = new Map(record.reports.map((report) => [report.id, report]))
  return ids.flatMap((id) => {
    const statement = statements.get(id)
    const report = reports.get(statement?.report ?? '')
    return statement === undefined || report === undefined ? [] : [explainedStatement(statement, report)]
  })
}

function explainedStatement(statement: Statement, report: RecordReport): ExplainedStatement {
  const { attribution } = statement
  return {
    id: statement.id,
    report: report.id,
    source: report.source ?? report.url ?? report.path,
    title: report.title,
    published: report.published,
    sentence: markedPieces(report.text, statement),
    saidBy:
      attribution === null
        ? []
        : [attribution.source.text, ...attribution.chain.map(({ source }) => source)].filter((s) => s !== ''),
  }
}

/** The sentence cut where the statement's words begin and end. */
function markedPieces(text: string, { sentence, spans }: Statement): readonly Piece[] {
  const cuts = new Set([sentence.start, sentence.end])
  for (const { start, end } of spans) {
    if (start > sentence.start && start < sentence.end) cuts.add(start)
    if (end > sentence.start && end < sentence.end) cuts.add(end)
  }
  const order = [...cuts].sort((a, b) => a - b)
  return order.slice(0, -1).map((start, i) => ({
    text: text.slice(start, order[i + 1] ?? sentence.end),
    marked: spans.some((span) => span.start <= start && start < span.end),
  }))
}

/** The kinships among the reports of a claim; each makes two reports one origin. */
function originsWhy(record: StoryRecord, claim: Claim): readonly string[] {
  const statements = new Map(record.statements.map((statement) => [statement.id, statement.report]))
  const reports = new Set(claim.statements.flatMap((id) => statements.get(id) ?? []))
  const name = reportNames(record)
  const kin = record.links.filter(
    ({ type, from, to }) => type === 'derived-from' && reports.has(from) && reports.has(to),
  )
  return kin.map(({ from, to, why }) => `${name(from)} and ${name(to)}: ${why}`)
}

/** What a report is called in a line: its source, else its file, else its id. */
function reportNames(record: StoryRecord): (id: string) => string {
  const reports = new Map(record.reports.map((report) => [report.id, report]))
  return (id) => {
    const report = reports.get(id)
    return report?.source ?? report?.path ?? report?.url ?? id
  }
}

function explainedLink(record: StoryRecord, link: Link, ends: ReadonlySet<string>): ExplainedLink {
  const incoming = ends.has(link.to)
  const other = incoming ? link.from : link.to
  const text =
    record.claims.find(({ id }) => id === other)?.text ??
    record.statements.find(({ id }) => id === other)?.text ??
    reportNames(record)(other)
  const name = reportNames(record)
  const reports = new Map(record.reports.map((report) => [report.id, report.text]))
  return {
    id: link.id,
    type: link.type,
    kind: link.kind,
    why: link.why,
    other: { id: other, text },
    incoming,
    evidence: link.evidence.flatMap(({ report, spans }: Pick<Citation, 'report' | 'spans'>) =>
      spans.map(({ start, end }) => ({
        report,
        source: name(report),
        text: reports.get(report)?.slice(start, end) ?? '',
      })),
    ),
  }
}

const NEAREST = 5

/** Ids that share most of the beginning, then of all characters at their places. */
function nearest(ids: readonly string[], id: string): readonly string[] {
  const likeness = (other: string) => {
    let alike = 0
    for (let i = 0; i < Math.min(other.length, id.length); i++) if (other[i] === id[i]) alike++
    return alike / Math.max(other.length, id.length)
  }
  return [...ids]
    .map((other) => ({ other, score: likeness(other) }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1))
    .slice(0, NEAREST)
    .map(({ other }) => other)
}
