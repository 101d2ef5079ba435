import { textOf } from '../report/span.js'
import type { Citation, StoryRecord } from '../schema/story-record.js'
import type { Fault } from './fault.js'

/**
 * The views of a record point at what is there, and their evidence lies inside the reports; words that a move or
 * an allegation gives as printed are what their spans yield.
 */
export function verifyViews(record: StoryRecord): readonly Fault[] {
  const known = {
    actors: new Set(record.actors.map(({ id }) => id)),
    claims: new Set(record.claims.map(({ id }) => id)),
    issues: new Set(record.issues.map(({ id }) => id)),
    truces: new Set(record.truces.map(({ id }) => id)),
    links: new Set(record.links.map(({ id }) => id)),
  }
  const faults: Fault[] = []
  const refer = (place: string, ids: readonly (string | null)[], among: ReadonlySet<string>) => {
    for (const id of ids)
      if (id !== null && !among.has(id)) faults.push({ place, message: `${id} is not in the record` })
  }
  for (const move of record.moves) {
    const place = `moves/${move.claim}`
    refer(place, [move.claim, ...move.answers, ...move.replies.map(({ claim }) => claim)], known.claims)
    refer(place, [...move.proposers, ...move.addressees, move.venue?.actor ?? null], known.actors)
    refer(
      place,
      move.replies.map(({ link }) => link),
      known.links,
    )
  }
  for (const { claim, issue } of record.positions) refer(`positions/${claim}`, [issue], known.issues)
  for (const shift of record.shifts) {
    refer(`shifts/${shift.id}`, [shift.from, shift.to], known.claims)
    refer(`shifts/${shift.id}`, [shift.issue], known.issues)
    refer(`shifts/${shift.id}`, [shift.side], known.actors)
  }
  for (const { id, parties } of record.truces) {
    refer(
      `truces/${id}`,
      parties.map(({ claim }) => claim),
      known.claims,
    )
    refer(
      `truces/${id}`,
      parties.map(({ actor }) => actor),
      known.actors,
    )
  }
  for (const { id, truces, by, against, claims } of record.allegations) {
    refer(`allegations/${id}`, truces, known.truces)
    refer(`allegations/${id}`, [...by, ...against], known.actors)
    refer(`allegations/${id}`, claims, known.claims)
  }
  for (const { id, parties, venue, claims } of record.contacts) {
    refer(`contacts/${id}`, [...parties, venue], known.actors)
    refer(`contacts/${id}`, claims, known.claims)
  }
  return [...faults, ...verifyWords(record), ...verifyEvidence(record)]
}

/** Terms, conditions and deadlines of the moves. */
function verifyWords({ moves, statements, reports }: StoryRecord): readonly Fault[] {
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const textBehind = new Map(statements.map(({ id, report }) => [id, texts.get(report)]))
  return moves.flatMap(({ claim, terms, conditions, deadline }) =>
    [terms, deadline, ...conditions].flatMap((part) => {
      if (part === null || textOf(textBehind.get(part.statement) ?? '', part) === part.text) return []
      return [{ place: `moves/${claim}`, message: `“${part.text}” is not what the span yields` }]
    }),
  )
}

function verifyEvidence(record: StoryRecord): readonly Fault[] {
  const lengths = new Map(record.reports.map(({ id, text }) => [id, text.length]))
  const lines: readonly (readonly [string, readonly Citation[]])[] = [
    ...record.moves.map(({ claim, evidence }) => [`moves/${claim}`, evidence] as const),
    ...record.shifts.map(({ id, evidence }) => [`shifts/${id}`, evidence] as const),
    ...record.truces.map(({ id, evidence }) => [`truces/${id}`, evidence] as const),
    ...record.allegations.map(({ id, evidence }) => [`allegations/${id}`, evidence] as const),
    ...record.contacts.map(({ id, evidence }) => [`contacts/${id}`, evidence] as const),
  ]
  return lines.flatMap(([place, evidence]) =>
    evidence.flatMap(({ report, spans }) =>
      spans
        .filter(({ start, end }) => start >= end || end > (lengths.get(report) ?? 0))
        .map(({ start, end }) => ({
          place,
          message: `evidence ${start}–${end} lies outside the report ${report}`,
        })),
    ),
  )
}
