import { toCsv } from './csv.js'
import type { ExportedStory } from './exported-story.js'
import { lookUp } from './look-up.js'

/** The ledger of moves, one a row. */
export function csvMoves({ record }: ExportedStory): string {
  const { names, reportName, quote } = lookUp(record)
  return toCsv(
    [
      'claim',
      'kind',
      'by',
      'to',
      'terms',
      'conditions',
      'deadline',
      'venue',
      'made',
      'reported',
      'status',
      'why',
      'answers',
      'replies',
      'report',
      'words',
    ],
    record.moves.map((move) => [
      move.claim,
      move.kind,
      names(move.proposers),
      names(move.addressees),
      move.terms?.text ?? null,
      move.conditions.map(({ text }) => text).join('; ') || null,
      move.deadline?.value ?? null,
      move.venue === null ? null : names([move.venue.actor]),
      move.made,
      move.reported,
      move.status,
      move.why,
      move.answers.join(' ') || null,
      move.replies.map(({ kind, by }) => `${kind} by ${names(by)}`).join('; ') || null,
      reportName(move.evidence[0]?.report),
      quote(move.evidence[0]),
    ]),
  )
}

/** Every statement with its words, its place and its claim. */
export function csvStatements({ record }: ExportedStory): string {
  const { names, reportName, claimOf } = lookUp(record)
  return toCsv(
    [
      'statement',
      'claim',
      'claim status',
      'origins',
      'report',
      'url',
      'start',
      'end',
      'words',
      'kind',
      'by',
      'to',
      'speaker',
      'happened',
      'said',
    ],
    record.statements.map((statement) => {
      const claim = claimOf(statement.id)
      const report = record.reports.find(({ id }) => id === statement.report)
      return [
        statement.id,
        claim?.id ?? null,
        claim?.status ?? null,
        claim?.origins ?? null,
        reportName(statement.report),
        report?.url ?? null,
        statement.spans[0]?.start ?? null,
        statement.spans.at(-1)?.end ?? null,
        statement.text,
        statement.kind,
        names(statement.agents),
        names(statement.addressees),
        statement.attribution?.source.text ?? null,
        statement.happened,
        statement.said,
      ]
    }),
  )
}

/** Acts as coded events in the columns of PLOVER: one row an act, with who did what to whom, where and when. */
export function csvEvents({ record }: ExportedStory): string {
  const { names, reportName, claimOf, sides } = lookUp(record)
  return toCsv(
    [
      'event_id',
      'event_type',
      'event_mode',
      'actor_name',
      'actor_side',
      'recip_name',
      'recip_side',
      'event_date',
      'event_loc',
      'polarity',
      'modality',
      'claim',
      'origins',
      'source',
      'pub_date',
      'event_text',
    ],
    record.statements.flatMap((statement) => {
      const { act } = statement
      if (act === null) return []
      const claim = claimOf(statement.id)
      return [
        [
          statement.id,
          act.plover,
          act.move ?? act.contact,
          names(statement.agents),
          names(sides(statement.agents)),
          names(statement.addressees),
          names(sides(statement.addressees)),
          statement.happened,
          statement.venue === null ? null : names([statement.venue]),
          act.polarity,
          act.modality,
          claim?.id ?? null,
          claim?.origins ?? null,
          reportName(statement.report),
          statement.said,
          statement.text,
        ],
      ]
    }),
  )
}
