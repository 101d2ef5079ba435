import { groupBy } from '../../report/group-by.js'
import { contains } from '../../report/span.js'
import type { Link, RecordActor } from '../../schema/story-record.js'
import type { Profile } from '../profile.js'
import { type AlignedStory, nameOf } from '../story.js'
import { conflict } from './conflict.js'

type Role = RecordActor['roles'][number]
type ByReport = ReadonlyMap<string, readonly Profile[]>

/** "former President X" in one report, "President X" in another of about the same time. */
export function officeConflicts(story: AlignedStory): readonly Link[] {
  const byReport = groupBy(story.profiles, ({ statement }) => statement.report)
  return [...story.actors.values()]
    .filter((actor) => actor.kind === 'person')
    .flatMap((actor) => officeConflict(story, actor, byReport))
}

function officeConflict(story: AlignedStory, actor: RecordActor, byReport: ByReport): readonly Link[] {
  const former = actor.roles.filter((role) => isFormer(role.qualifier))
  const current = actor.roles.filter((role) => role.qualifier === null)
  for (const past of former) {
    const now = current.find((role) => isSameOffice(role, past))
    const a = roleStatement(byReport, actor.id, past)
    const b = now === undefined ? undefined : roleStatement(byReport, actor.id, now, a?.statement.report)
    if (a === undefined || b === undefined) continue
    const why = `One report calls ${nameOf(story, actor.id)} “${past.qualifier} ${past.office}”, the other “${now?.office}”.`
    const found = conflict('office', [a, b], why)
    const printed = [...past.evidence, ...(now?.evidence ?? [])].filter(({ report }) =>
      [a.statement.report, b.statement.report].includes(report),
    )
    return [{ ...found, evidence: printed }]
  }
  return []
}

function isSameOffice(role: Role, past: Role): boolean {
  return role.office === past.office && (role.of === past.of || role.of === null || past.of === null)
}

function isFormer(qualifier: string | null): boolean {
  return qualifier !== null && /^(?:former|ex|late)/i.test(qualifier)
}

/** A statement around the place where the role is printed. */
function roleStatement(byReport: ByReport, actor: string, role: Role, notIn?: string): Profile | undefined {
  return role.evidence
    .filter(({ report }) => report !== notIn)
    .flatMap(({ report, spans }) => spans.map((span) => ({ report, span })))
    .flatMap(({ report, span }) =>
      (byReport.get(report) ?? []).filter(
        ({ statement: s }) => s.actors.includes(actor) && contains(s.sentence, span),
      ),
    )[0]
}
