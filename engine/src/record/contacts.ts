import type { ClaimGroup } from '../across/claims.js'
import { isPlanned, isUnderPlan } from '../across/planned.js'
import { type AlignedStory, head, namesOf } from '../across/story.js'
import { stableId } from '../report/stable-id.js'
import type { ContactEntry, RecordTime, Statement } from '../schema/story-record.js'
import { citeAll, compareText } from './evidence.js'
import { isOutlet } from './outlet.js'

interface Told {
  readonly claims: readonly ClaimGroup[]
  readonly kind: ContactEntry['kind']
  readonly parties: readonly string[]
  /** Those who took part, as persons, states or groups, with the members of a group. */
  readonly known: ReadonlySet<string>
  readonly venue: string | null
  readonly time: { readonly value: string; readonly certainty: ContactEntry['certainty'] } | null
  readonly held: boolean
}

/**
 * Calls, meetings, visits and talks: who with whom, when and where. What several reports tell of one contact
 * stands once: the same kind between the same parties, or at the same place by the same visitors, with no two
 * days that differ. What was denied, or only may take place, is no contact.
 */
export function toContacts(story: AlignedStory): readonly ContactEntry[] {
  const told = story.claims.flatMap((claim) => toldBy(story, claim) ?? [])
  const ordered = [...told].sort(
    (a, b) => fullness(b) - fullness(a) || compareText(a.claims[0]?.id ?? '', b.claims[0]?.id ?? ''),
  )
  const contacts: Told[] = []
  const index = new Map<string, readonly number[]>()
  for (const one of ordered) {
    const keys = lookupKeys(story, one)
    const tried = new Set(keys.flatMap((key) => index.get(key) ?? []))
    const at = [...tried].sort((a, b) => a - b).find((i) => isSameContact(story, contacts[i] ?? one, one))
    const other = at === undefined ? undefined : contacts[at]
    const place = at ?? contacts.length
    contacts[place] = other === undefined ? one : join(other, one)
    for (const key of keys) index.set(key, [...(index.get(key) ?? []).slice(1 - CANDIDATES), place])
  }
  return contacts
    .map(toEntry)
    .sort((a, b) => compareText(a.on ?? '9999', b.on ?? '9999') || compareText(a.id, b.id))
}

/** At most this many contacts are compared with another per side or place, the latest first. */
const CANDIDATES = 48

/** What two tellings of one contact have in common: a side, or the place. */
function lookupKeys(story: AlignedStory, { known, venue }: Told): readonly string[] {
  const sides = [...known].map((id) => story.actors.get(id)?.side ?? id)
  return [...new Set([...sides, ...(venue === null ? [] : [`@${venue}`])])]
}

function toldBy(story: AlignedStory, claim: ClaimGroup): Told | null {
  const { statement } = head(claim)
  const { act } = statement
  if (act?.contact == null || act.polarity === 'negated') return null
  if (act.modality !== 'did' && act.modality !== 'will') return null
  if (isOnlyMeant(story, statement)) return null
  const statements = claim.members.map((member) => member.statement)
  const parties = [
    ...new Set([...statement.agents, ...statement.addressees].flatMap((id) => named(story, id))),
  ]
  const venue = statements.find((s) => s.venue !== null)?.venue ?? null
  const several = parties.length > 1 || parties.some((id) => (story.actors.get(id)?.members.length ?? 0) > 1)
  const time = timeOf(claim)
  if (parties.length === 0 || !(several || venue !== null)) return null
  // "agreed to meet in V": with whom is not said.
  if (!several && act.contact !== 'visit' && story.actors.get(parties[0] ?? '')?.kind !== 'group') return null
  // An interview is no contact of the story: who asks is an outlet.
  if (parties.some((id) => isOutlet(story, id))) return null
  if (act.contact === 'visit' && !isVisit({ venue, time, alone: !several, text: statement.text })) return null
  return {
    claims: [claim],
    kind: act.contact,
    parties,
    known: new Set(parties.flatMap((id) => [id, ...(story.actors.get(id)?.members ?? [])])),
    venue,
    time,
    held:
      act.modality === 'did' &&
      !isPlanned(statement) &&
      !isUnderPlan(statement, story.reports.get(statement.report)?.text ?? ''),
  }
}

/** "A and B" is A and B; a group with a name of its own stays one. */
function named(story: AlignedStory, id: string): readonly string[] {
  const actor = story.actors.get(id)
  return actor !== undefined && actor.members.length > 1 && actor.name === namesOf(story, actor.members)
    ? actor.members
    : [id]
}

/** Talks that somebody campaigned on, spoke of or ruled out holding. */
const ONLY_MEANT =
  /\b(?:on|of|for|about|against|without|from|than)\s+(?:engaging|holding|opening|entering|having|meeting|talking|negotiating|speaking)\b[^.;,]*$/i

function isOnlyMeant({ reports }: AlignedStory, { report, sentence, spans }: Statement): boolean {
  const end = spans[0]?.end ?? sentence.start
  return ONLY_MEANT.test(reports.get(report)?.text.slice(sentence.start, end) ?? '')
}

const HOMEWARD = /\b(?:back|home|return(?:s|ed|ing)?)\b/i

/** A visit leads somewhere; the way home is none, and one traveller's undated trip tells of nobody met. */
function isVisit(trip: {
  readonly venue: string | null
  readonly time: Told['time']
  readonly alone: boolean
  readonly text: string
}): boolean {
  return (
    trip.venue !== null && !HOMEWARD.test(trip.text) && (!trip.alone || trip.time?.value.length === EXACT)
  )
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)|^\d{4}-W\d{2}$/
const EXACT = 'YYYY-MM-DD'.length

/** The time the words give, the stated and the more exact first. */
function timeOf(claim: ClaimGroup): Told['time'] {
  const times = claim.members.flatMap(({ statement: s }): readonly RecordTime[] =>
    s.times.filter((time) => time.value === s.happened && DAY.test(time.value)),
  )
  const exact = (time: RecordTime) => (DAY.exec(time.value)?.[0] ?? '').length
  const [best] = [...times].sort((a, b) => exact(b) - exact(a))
  const time = best ?? onlyDay(claim)
  if (time === undefined) return null
  return {
    value: DAY.exec(time.value)?.[0] ?? time.value,
    certainty: /\d/.test(time.text) ? 'stated' : time.certainty,
  }
}

/** The one day that the words of a contact print, where the reading did not tie it to the verb. */
function onlyDay({ members }: ClaimGroup): RecordTime | undefined {
  const days = members.flatMap(({ statement: s }) =>
    s.times.filter(({ type, value }) => type !== 'DURATION' && (DAY.exec(value)?.[0] ?? '').length === EXACT),
  )
  return new Set(days.map(({ value }) => value.slice(0, EXACT))).size === 1 ? days[0] : undefined
}

function fullness({ parties, venue, time, claims }: Told): number {
  return (
    2 * Math.min(parties.length, 3) +
    (venue === null ? 0 : 1) +
    (time === null ? 0 : time.value.length / 5) +
    claims.length / 100
  )
}

/** One contact told twice; a plan and what was held are two lines until a day joins them. */
function isSameContact(story: AlignedStory, a: Told, b: Told): boolean {
  if (!timesFit(a, b) || (a.venue !== null && b.venue !== null && !samePlace(a, b))) return false
  if (a.held !== b.held) return tookPlace(a.held ? b : a, a.held ? a : b)
  if (betweenSides(story, a, b)) return true
  const common = [...b.known].filter((id) => a.known.has(id))
  if (a.kind === b.kind) {
    const [small, large] = a.known.size < b.known.size ? [a, b] : [b, a]
    const all = small.parties.every((id) => large.known.has(id))
    return all && (small.parties.length > 1 || (a.venue !== null && samePlace(a, b)))
  }
  // "visited Kyiv", "met in Kyiv": one event in two words, at one place and by one of those who took part.
  const inPerson = a.kind !== 'call' && b.kind !== 'call'
  if (!inPerson || a.venue === null || !samePlace(a, b)) return false
  return common.length > 0 || sharesSides(story, a, b) || isVague(story, a) || isVague(story, b)
}

/** A plan for a day, and the same contact of the same parties told as held on or after that day. */
function tookPlace(plan: Told, held: Told): boolean {
  const [day] = plan.time?.value.match(/^\d{4}-\d{2}-\d{2}/) ?? []
  const told = held.claims.flatMap(({ members }) => members.map(({ statement }) => statement.said))
  return (
    day !== undefined &&
    plan.kind === held.kind &&
    plan.parties.length > 1 &&
    plan.parties.every((id) => held.known.has(id)) &&
    told.every((said) => said !== null && said.slice(0, 10) >= day)
  )
}

/** "X met leaders of B", "X's talks with B's officials": the same two sides, one of them told without names in both. */
function betweenSides(story: AlignedStory, a: Told, b: Told): boolean {
  if (![a.kind, b.kind].every((kind) => kind === 'meeting' || kind === 'talks')) return false
  const sidesOf = ({ parties }: Told) =>
    [...new Set(parties.map((id) => story.actors.get(id)?.side ?? id))].sort()
  const [x, y] = [sidesOf(a), sidesOf(b)]
  if (x.length < 2 || x.join() !== y.join()) return false
  const isNamed = (id: string) => story.actors.get(id)?.kind === 'person'
  const persons = ({ parties }: Told) => parties.filter(isNamed)
  // Persons named in both must be the same; and somebody is told without a name.
  const [p, q] = [persons(a), persons(b)]
  return (
    p.length < a.parties.length &&
    q.length < b.parties.length &&
    p.every((id) => q.includes(id) || q.length === 0)
  )
}

/** "a coalition of leaders": one group, and no report says which. */
function isVague(story: AlignedStory, { parties }: Told): boolean {
  const [only] = parties.map((id) => story.actors.get(id))
  return parties.length === 1 && only?.kind === 'group' && only.members.length < 2
}

function samePlace(a: Told, b: Told): boolean {
  return a.venue === b.venue
}

/** Two parties or more speak for the same sides: "leaders of A and B", "X of A and Y of B". */
function sharesSides(story: AlignedStory, a: Told, b: Told): boolean {
  const sides = (told: Told) => new Set([...told.known].map((id) => story.actors.get(id)?.side ?? id))
  const [x, y] = [sides(a), sides(b)]
  return [...x].filter((side) => y.has(side)).length > 1
}

function timesFit({ time: a }: Told, { time: b }: Told): boolean {
  return a === null || b === null || a.value.startsWith(b.value) || b.value.startsWith(a.value)
}

function join(a: Told, b: Told): Told {
  const exact = (a.time?.value.length ?? 0) >= (b.time?.value.length ?? 0) ? a.time : b.time
  const [first, second] = a.held || !b.held ? [a, b] : [b, a]
  return {
    ...first,
    claims: [...first.claims, ...second.claims],
    known: new Set([...a.known, ...b.known]),
    venue: a.venue ?? b.venue,
    time: exact,
  }
}

function toEntry({ claims, kind, parties, venue, time, held }: Told): ContactEntry {
  const ids = claims.map(({ id }) => id)
  const reports = new Set(claims.flatMap((claim) => claim.members.map((m) => m.statement.report)))
  return {
    id: stableId('k', [...ids].sort()[0] ?? ''),
    kind,
    parties,
    venue,
    on: time?.value ?? null,
    certainty: time?.certainty ?? 'unknown',
    held,
    claims: ids,
    reports: reports.size,
    evidence: citeAll(claims),
  }
}
