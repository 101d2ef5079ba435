import { type Span, textOf, textOfAll } from '../report/span.js'
import type { BriefSentence, Statement, StoryRecord } from '../schema/story-record.js'
import { check } from './check.js'
import type { Fault } from './fault.js'
import { type EvidenceSource, evidenceOf } from './sentence.js'
import { verifyLineage } from './verify-lineage.js'
import { verifyLines } from './verify-lines.js'
import { verifyViews } from './verify-views.js'

/**
 * Checks a record by itself, offline: hashes, spans, references, quoted words, and every sentence of the
 * brief against the words it cites. The caller has validated the schema; `sha256` hashes a text in UTF-8.
 *
 * @param read readings of the reports by their ids, where the caller has them: sentences are then compared reading with
 *   reading; without, by their words
 */
export function verifyRecord(
  record: StoryRecord,
  sha256: (text: string) => string,
  read: Pick<EvidenceSource, 'readingById' | 'world'> = {},
): readonly Fault[] {
  const source: Statements = {
    ...read,
    reports: new Map(record.reports.map((report) => [report.id, report])),
    actors: new Map(record.actors.map((actor) => [actor.id, actor])),
    statements: new Map(record.statements.map((statement) => [statement.id, statement])),
  }
  return [
    ...verifyReports(record, sha256),
    ...record.statements.flatMap((statement) => verifyStatement(statement, source)),
    ...verifyReferences(record),
    ...verifyEvidence(record, source),
    ...verifyViews(record),
    ...verifyLines(record),
    ...verifyLineage(record),
    ...verifyBrief(record, source),
  ]
}

function verifyReports(record: StoryRecord, sha256: (text: string) => string): readonly Fault[] {
  return record.reports.flatMap((report) => {
    const place = `reports/${report.id}`
    const hash =
      sha256(report.text) === report.sha256
        ? []
        : [{ place, message: 'the text does not have the hash given' }]
    const credits = report.credits.filter((credit) => textOf(report.text, credit) !== credit.text)
    return [...hash, ...credits.map((c) => ({ place, message: `the credit “${c.text}” is not at ${at(c)}` }))]
  })
}

function verifyStatement(statement: Statement, { reports }: EvidenceSource): readonly Fault[] {
  const place = `statements/${statement.id}`
  const text = reports.get(statement.report)?.text
  if (text === undefined) return [{ place, message: `the report ${statement.report} is not in the record` }]
  const faults: Fault[] = []
  const expect = (words: string, spans: readonly Span[], what: string) => {
    const outside = spans.find((span) => span.start >= span.end || span.end > text.length)
    if (outside !== undefined)
      faults.push({ place, message: `${what}: the span ${at(outside)} lies outside the text` })
    else if (textOfAll(text, spans) !== words) {
      faults.push({ place, message: `${what}: “${words}” is not what the spans yield` })
    }
  }
  expect(statement.text, statement.spans, 'words')
  const { attribution, theme, deadline } = statement
  if (attribution !== null) {
    expect(attribution.source.text, attribution.source.spans, 'source')
    expect(attribution.cue.text, attribution.cue.spans, 'cue')
    expect(attribution.content.text, attribution.content.spans, 'content')
  }
  const pieces = [...statement.times, ...statement.quantities, ...statement.conditions]
  for (const piece of [...pieces, ...(theme ? [theme] : []), ...(deadline ? [deadline] : [])]) {
    expect(piece.text, [piece], 'part')
  }
  return faults
}

function at({ start, end }: Span): string {
  return `${start}–${end}`
}

/** Every id that is pointed at must be there. */
function verifyReferences(record: StoryRecord): readonly Fault[] {
  const actors = new Set(record.actors.map(({ id }) => id))
  const claims = new Set(record.claims.map(({ id }) => id))
  const statements = new Set(record.statements.map(({ id }) => id))
  const reports = new Set(record.reports.map(({ id }) => id))
  const faults: Fault[] = []
  const refer = (
    place: string,
    ids: readonly (string | null)[],
    ...among: readonly ReadonlySet<string>[]
  ) => {
    for (const id of ids) {
      if (id !== null && !among.some((set) => set.has(id)))
        faults.push({ place, message: `${id} is not in the record` })
    }
  }
  for (const s of record.statements) {
    refer(`statements/${s.id}`, [s.agent, s.venue, ...s.agents, ...s.addressees, ...s.actors], actors)
  }
  for (const actor of record.actors) refer(`actors/${actor.id}`, [actor.side, ...actor.members], actors)
  for (const claim of record.claims) refer(`claims/${claim.id}`, claim.statements, statements)
  for (const link of record.links)
    refer(`links/${link.id}`, [link.from, link.to], claims, statements, reports)
  record.timeline.forEach((entry, i) => {
    refer(`timeline/${i}`, [entry.claim], claims)
  })
  record.positions.forEach((position, i) => {
    refer(`positions/${i}`, [position.claim], claims)
    refer(`positions/${i}`, [position.actor], actors)
  })
  for (const question of record.questions) {
    refer(`questions/${question.id}`, [question.claim], claims)
    refer(`questions/${question.id}`, question.of, actors)
  }
  return faults
}

/** The spans that support a role or a link lie inside their report. */
function verifyEvidence(record: StoryRecord, { reports }: EvidenceSource): readonly Fault[] {
  const places = [
    ...record.actors.flatMap(({ id, roles }) =>
      roles.flatMap((r) => r.evidence.map((e) => [`actors/${id}`, e] as const)),
    ),
    ...record.links.flatMap(({ id, evidence }) => evidence.map((e) => [`links/${id}`, e] as const)),
  ]
  return places.flatMap(([place, { report, spans }]) => {
    const length = reports.get(report)?.text.length ?? 0
    return spans
      .filter(({ start, end }) => start >= end || end > length)
      .map((span) => ({ place, message: `evidence ${at(span)} lies outside the report ${report}` }))
  })
}

type Statements = EvidenceSource & { readonly statements: ReadonlyMap<string, Statement> }

function verifyBrief(record: StoryRecord, source: Statements): readonly Fault[] {
  const { headline, sections } = record.brief
  const head = headline === null ? [] : verifySentence(headline, 'brief/headline', source)
  return [
    ...head,
    ...sections.flatMap(({ kind, sentences }) =>
      sentences.flatMap((sentence, i) => verifySentence(sentence, `brief/${kind}/${i}`, source)),
    ),
  ]
}

/** Each citation must support the sentence; passages set side by side must each stand in one of them. */
function verifySentence(sentence: BriefSentence, place: string, source: Statements): readonly Fault[] {
  const evidence = sentence.citations.flatMap(({ statement }) => {
    const found = statement === null ? undefined : source.statements.get(statement)
    return found === undefined ? [] : [evidenceOf(source, found)]
  })
  if (evidence.length < sentence.citations.length)
    return [{ place, message: 'a citation points at no statement' }]
  const from = evidence[0]?.passage
  const whole = sentence.note === null ? evidence : [together(evidence)]
  return whole.flatMap((one) =>
    check(sentence.text, one, from && { from }).map(({ kind, what }) => ({
      place,
      message: `${kind} not in the cited words: ${what}`,
    })),
  )
}

type Evidence = ReturnType<typeof evidenceOf>

function together(evidence: readonly Evidence[]): Evidence {
  return {
    text: evidence.map((one) => one.text).join('\n'),
    names: evidence.flatMap((one) => one.names),
    speakers: evidence.flatMap((one) => one.speakers),
    dates: evidence.flatMap((one) => one.dates),
  }
}
