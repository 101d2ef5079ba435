import { groupBy } from '../report/group-by.js'
import { contains } from '../report/span.js'
import type { Link, RecordActor, Statement } from '../schema/story-record.js'
import { sameCounts } from './counts.js'
import { makeLink } from './link.js'
import type { Profile } from './profile.js'
import { meet, shared, timesAgree } from './same.js'
import { type AlignedStory, head, nameOf, namesOf } from './story.js'

/** Words two acts must share for a difference between them to be about the same matter. */
const SAME_MATTER = 0.25
/** Two round figures this close ("about 1,900", "nearly 1,900") do not contradict. */
const ROUNDING = 0.02

/**
 * Contradictions, first version: value, direction, polarity, office. Two parties who accuse each other do
 * not contradict; two reports of one party's count do. A later answer is no contradiction (see `replies.ts`).
 */
export function findContradictions(story: AlignedStory): readonly Link[] {
  return [
    ...valueConflicts(story),
    ...directionConflicts(story),
    ...polarityConflicts(story),
    ...officeConflicts(story),
  ]
}

function link(kind: string, a: Profile, b: Profile, why: string): Link {
  const [from, to] = a.statement.id < b.statement.id ? [a, b] : [b, a]
  const ends = { from: from.statement.id, to: to.statement.id }
  return makeLink('contradicts', ends, { kind, why, evidence: [from, to] })
}

/** Every pair of claim heads with the same look-up key, each once. */
function pairs(heads: readonly Profile[], key: (p: Profile) => string | null): readonly [Profile, Profile][] {
  const keyed = heads.filter((p) => key(p) !== null)
  return [...groupBy(keyed, key).values()].flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).map((b): [Profile, Profile] => [a, b])),
  )
}

function heads(story: AlignedStory): readonly Profile[] {
  return story.claims.map(head)
}

function sideKey(sides: ReadonlySet<string>): string {
  return [...sides].sort().join('+')
}

/** One accuser, one accused, one thing counted, two numbers. */
function valueConflicts(story: AlignedStory): readonly Link[] {
  const key = ({ statement, from, to }: Profile) =>
    statement.act?.plover === 'ACCUSE' && from.size > 0 && to.size > 0 && statement.quantities.length > 0
      ? `${sideKey(from)}>${sideKey(to)}`
      : null
  return pairs(heads(story), key).flatMap(([a, b]) => {
    if (a.statement.report === b.statement.report || !timesAgree(a.statement, b.statement)) return []
    const clash = clashingCount(a, b)
    if (clash === null) return []
    const who = namesOf(story, a.statement.agents)
    const why = `Both report what ${who} counted, with two numbers: ${clash.a} and ${clash.b}.`
    return [link('value', a, b, why)]
  })
}

function clashingCount(a: Profile, b: Profile): { a: string; b: string } | null {
  const clash = sameCounts(a, b).find(
    ([x, y]) => Math.abs(x.value - y.value) > ROUNDING * Math.max(x.value, y.value),
  )
  return clash === undefined ? null : { a: clash[0].text, b: clash[1].text }
}

/** "A invited B" and "B invited A" to the same place or for the same day: one pair for each two claims. */
function directionConflicts(story: AlignedStory): readonly Link[] {
  const invitations = story.claims.flatMap((claim) =>
    claim.members.filter(isInvitation).map((profile) => ({ claim, profile })),
  )
  const links = new Map<string, Link>()
  invitations.forEach(({ claim: one, profile: a }, i) => {
    for (const { claim: other, profile: b } of invitations.slice(i + 1)) {
      const key = [one.id, other.id].sort().join(' ')
      if (links.has(key) || !(meet(a.from, b.to) && meet(a.to, b.from)) || meet(a.from, b.from)) continue
      if (a.statement.report === b.statement.report || !sameOccasion(a.statement, b.statement)) continue
      const why = `The reports differ on who invited whom: ${invited(story, a)}; ${invited(story, b)}.`
      links.set(key, link('direction', a, b, why))
    }
  })
  return [...links.values()]
}

function isInvitation({ statement: { act, agents, addressees } }: Profile): boolean {
  return (
    act?.move === 'invitation' && act.polarity === 'affirmed' && agents.length > 0 && addressees.length > 0
  )
}

function invited(story: AlignedStory, { statement }: Profile): string {
  return `${namesOf(story, statement.agents)} invited ${namesOf(story, statement.addressees)}`
}

function sameOccasion(a: Statement, b: Statement): boolean {
  if (a.venue !== null && a.venue === b.venue) return true
  const days = new Set(a.times.filter((t) => t.value.length >= 10).map((t) => t.value.slice(0, 10)))
  return b.times.some((t) => days.has(t.value.slice(0, 10)))
}

/**
 * One party accepts in one report and refuses in another, on the same matter and the same day. Without both days
 * it may as well be two proposals, or one party that came round.
 */
function polarityConflicts(story: AlignedStory): readonly Link[] {
  const key = ({ statement: { act }, from }: Profile) =>
    from.size > 0 && (act?.move === 'acceptance' || act?.move === 'refusal') ? sideKey(from) : null
  return pairs(heads(story), key).flatMap(([a, b]) => {
    const [x, y] = [a.statement.act, b.statement.act]
    if (x?.move === y?.move || x?.polarity !== y?.polarity || x?.modality !== 'did' || y?.modality !== 'did')
      return []
    if (a.statement.report === b.statement.report) return []
    if (
      a.statement.happened === null ||
      b.statement.happened === null ||
      !timesAgree(a.statement, b.statement)
    )
      return []
    if (shared(a.themeWords, b.themeWords, story.frequency) < 2 * SAME_MATTER) return []
    const who = namesOf(story, a.statement.agents)
    return [link('polarity', a, b, `One report says ${who} accepted, the other that ${who} refused.`)]
  })
}

/** "former President X" in one report, "President X" in another of about the same time. */
function officeConflicts(story: AlignedStory): readonly Link[] {
  return [...story.actors.values()]
    .filter((actor) => actor.kind === 'person')
    .flatMap((actor) => officeConflict(story, actor))
}

function officeConflict(story: AlignedStory, actor: RecordActor): readonly Link[] {
  const former = actor.roles.filter((role) => isFormer(role.qualifier))
  const current = actor.roles.filter((role) => role.qualifier === null)
  for (const past of former) {
    const now = current.find(
      (role) => role.office === past.office && (role.of === past.of || role.of === null || past.of === null),
    )
    const a = roleStatement(story, actor.id, past)
    const b = now === undefined ? undefined : roleStatement(story, actor.id, now, a?.statement.report)
    if (a === undefined || b === undefined) continue
    const why = `One report calls ${nameOf(story, actor.id)} “${past.qualifier} ${past.office}”, the other “${now?.office}”.`
    const found = link('office', a, b, why)
    const printed = [...past.evidence, ...(now?.evidence ?? [])].filter(({ report }) =>
      [a.statement.report, b.statement.report].includes(report),
    )
    return [{ ...found, evidence: printed }]
  }
  return []
}

function isFormer(qualifier: string | null): boolean {
  return (
    qualifier !== null &&
    /^(former|ex|then|late|outgoing)/i.test(qualifier) &&
    !/^(then|outgoing)/i.test(qualifier)
  )
}

/** A statement around the place where the role is printed. */
function roleStatement(
  story: AlignedStory,
  actor: string,
  role: RecordActor['roles'][number],
  notIn?: string,
): Profile | undefined {
  const places = role.evidence.filter(({ report }) => report !== notIn)
  return places
    .flatMap(({ report, spans }) => spans.map((span) => ({ report, span })))
    .flatMap(({ report, span }) =>
      story.profiles.filter(
        ({ statement: s }) => s.report === report && s.actors.includes(actor) && contains(s.sentence, span),
      ),
    )[0]
}
