import { namesOf } from '../across/story.js'
import { stanceInWords } from '../record/stance-in-words.js'
import type { BriefSection, StoryRecord } from '../schema/story-record.js'
import type { Fault } from './fault.js'
import { moveLabel, REPLY } from './move-label.js'

/**
 * What the brief says in our own words is what the record holds: who does what to whom before a line of the ledger,
 * whose stance on which issue before a position; and each claim counts the reports that tell it.
 */
export function verifyLines(record: StoryRecord): readonly Fault[] {
  return [
    ...verifyMoveLabels(record),
    ...verifyPositionLabels(record),
    ...verifyRoles(record),
    ...verifyCounts(record),
  ]
}

function sectionOf({ brief }: StoryRecord, kind: BriefSection['kind']): BriefSection['sentences'] {
  return brief.sections.find((section) => section.kind === kind)?.sentences ?? []
}

function verifyMoveLabels(record: StoryRecord): readonly Fault[] {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]))
  const moves = new Map(record.moves.map((move) => [move.claim, move]))
  return sectionOf(record, 'moves').flatMap(({ label, claim }, i) => {
    const move = moves.get(claim ?? '')
    if (move === undefined || label === null) return []
    const expected = moveLabel(move, (ids) => namesOf({ actors }, ids))
    if (label.replace(REPLY, '') === expected) return []
    return [{ place: `brief/moves/${i}`, message: `“${label}” is not what the move is: “${expected}”` }]
  })
}

function verifyPositionLabels(record: StoryRecord): readonly Fault[] {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]))
  return sectionOf(record, 'positions').flatMap(({ label, claim }, i) => {
    const [, name, stance] = (label ?? '').split(' · ')
    const held = record.positions.filter((position) => position.claim === claim)
    const known = held.some(({ actor, kind }) => names.get(actor) === name && stanceInWords(kind) === stance)
    if (known || label === null) return []
    return [{ place: `brief/positions/${i}`, message: `“${label}” is no position of the record` }]
  })
}

/** Who makes a move and to whom: by the statements of its claim, and not the other way round. */
function verifyRoles(record: StoryRecord): readonly Fault[] {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]))
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]))
  return record.moves.flatMap((move) => {
    const told = (claims.get(move.claim)?.statements ?? []).flatMap((id) => statements.get(id) ?? [])
    const agents = new Set(told.flatMap((statement) => statement.agents))
    const targets = new Set(told.flatMap((statement) => statement.addressees))
    const strange = [
      ...move.proposers.filter((id) => !agents.has(id)),
      ...move.addressees.filter((id) => !targets.has(id)),
    ]
    return strange.map((id) => ({
      place: `moves/${move.claim}`,
      message: `no statement of the claim has ${id} in that role`,
    }))
  })
}

/** Stated numbers of reports and origins: versions of one report count once, and nothing has more witnesses than reports. */
function verifyCounts({ claims, statements, versions }: StoryRecord): readonly Fault[] {
  const reportOf = new Map(statements.map(({ id, report }) => [id, report]))
  const first = new Map(
    versions.flatMap(({ reports }) => reports.map((id) => [id, reports[0] ?? id] as const)),
  )
  return claims.flatMap(({ id, statements: told, reports, origins, witnesses }): readonly Fault[] => {
    const place = `claims/${id}`
    const counted = new Set(told.map((one) => reportOf.get(one) ?? '').map((one) => first.get(one) ?? one))
      .size
    if (counted !== reports)
      return [{ place, message: `it says ${reports} reports; its statements stand in ${counted}` }]
    const most = Math.max(origins, witnesses)
    return most > told.length
      ? [{ place, message: `${most} voices stand behind ${told.length} statements` }]
      : []
  })
}
