import type { Actor, Role } from '../read/actors/actor.js'
import type { Reading } from '../read/reading.js'
import { foldName, foldSpelling } from '../report/fold.js'
import { groupBy } from '../report/group-by.js'
import type { RecordActor } from '../schema/story-record.js'
import type { WorldIndex } from '../world/world-index.js'
import { actorId, editKeys } from './edits/actors.js'
import type { EditPlan } from './edits/plan.js'

/** The actors of a story, and the way from an actor of one report to the actor of the story. */
export interface Cast {
  readonly actors: readonly RecordActor[]
  /** Id of the story's actor for index `actor` of `reading.actors`. */
  idOf(reading: Reading, actor: number): string
  /** For whom the story's actor speaks: its side, a group's members' sides, else the actor itself. */
  readonly sidesOf: (id: string) => readonly string[]
}

interface Seen {
  readonly reading: Reading
  readonly actor: Actor
}

/**
 * Actors across reports: the same world fact, or the same kind and name. A last name alone joins the one
 * person of the story who bears it; with two bearers it stays apart ("unknown" is an answer).
 */
export function resolveActors(readings: readonly Reading[], world: WorldIndex, plan: EditPlan): Cast {
  const seen = readings.flatMap((reading) => reading.actors.map((actor): Seen => ({ reading, actor })))
  const keys = editKeys(keysOf(seen), plan)
  const groups = groupBy(seen, (s) => keys.get(s.actor) ?? '')
  const ids = new Map([...groups.keys()].map((key) => [key, actorId(key)]))
  const idOf = (reading: Reading, index: number): string => {
    const actor = reading.actors[index]
    const key = actor === undefined ? undefined : keys.get(actor)
    if (key === undefined) throw new RangeError(`no actor ${index} in the reading of ${reading.report.id}`)
    return ids.get(key) ?? ''
  }
  const actors = [...groups].map(([key, members]) => toRecordActor(ids.get(key) ?? '', members, idOf))
  const sided = withOffices(withSides(actors, groups, ids, world)).sort(byName)
  return { actors: sided, idOf, sidesOf: sidesIn(sided) }
}

function sidesIn(actors: readonly RecordActor[]): Cast['sidesOf'] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const own = (id: string) => byId.get(id)?.side ?? id
  return (id) => {
    const members = byId.get(id)?.members ?? []
    return members.length > 0 ? members.map(own) : [own(id)]
  }
}

function byName(a: RecordActor, b: RecordActor): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1
}

function keysOf(seen: readonly Seen[]): Map<Actor, string> {
  const people = seen.map(({ actor }) => actor).filter((actor) => actor.kind === 'person')
  // A person known to the world lends the key to every spelling of the whole name.
  const known = new Map(
    people.flatMap((p) => (p.world === null ? [] : [[foldSpelling(p.name), `world:${p.world}`]])),
  )
  const keyOfPerson = (person: Actor) =>
    person.world === null
      ? (known.get(foldSpelling(person.name)) ?? `person:${foldSpelling(person.name)}`)
      : `world:${person.world}`
  const bearers = new Map<string, Set<string>>()
  for (const person of people) {
    const words = foldName(person.name).split(' ')
    if (words.length < 2 && person.world === null) continue
    const last = foldSpelling(words.at(-1) ?? '')
    bearers.set(last, (bearers.get(last) ?? new Set()).add(keyOfPerson(person)))
  }
  return new Map(seen.map(({ actor }) => [actor, keyOf(actor, keyOfPerson, bearers)]))
}

function keyOf(
  actor: Actor,
  keyOfPerson: (person: Actor) => string,
  bearers: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  if (actor.kind === 'place') return `place:${actor.world ?? foldName(actor.name)}`
  if (actor.kind !== 'person')
    return actor.world === null ? `${actor.kind}:${foldName(actor.name)}` : `world:${actor.world}`
  const words = foldName(actor.name).split(' ')
  const same = words.length === 1 ? bearers.get(foldSpelling(words[0] ?? '')) : undefined
  const [only] = same ?? []
  return same?.size === 1 && only !== undefined ? only : keyOfPerson(actor)
}

function toRecordActor(id: string, members: readonly Seen[], idOf: Cast['idOf']): RecordActor {
  const aliases = new Map<string, number>()
  for (const { actor } of members) {
    actor.aliases.forEach((alias, rank) => {
      aliases.set(alias, (aliases.get(alias) ?? 0) + 1 / (rank + 1))
    })
  }
  const printed = groupBy(members, (m) => m.actor.name)
  const names = [...printed.keys()].sort(
    (a, b) =>
      b.split(' ').length - a.split(' ').length ||
      (printed.get(b)?.length ?? 0) - (printed.get(a)?.length ?? 0) ||
      byFullness(a, b),
  )
  const known = members.find((m) => m.actor.world !== null)
  return {
    id,
    name: known?.actor.name ?? names[0] ?? '',
    kind: members[0]?.actor.kind ?? 'group',
    aliases: [...aliases].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([alias]) => alias),
    roles: rolesOf(members),
    side: null,
    members: [...new Set(members.flatMap((m) => m.actor.members.map((i) => idOf(m.reading, i))))].sort(),
  }
}

/** The longest name first; of equal ones the first in the alphabet, so that file order does not matter. */
function byFullness(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1)
}

type RecordRole = RecordActor['roles'][number]

function rolesOf(members: readonly Seen[]): RecordActor['roles'] {
  const printed = members.flatMap(({ actor, reading }) =>
    actor.roles.map((role) => ({ role, report: reading.report.id })),
  )
  const groups = groupBy(printed, ({ role }) => `${role.office}|${role.of}|${role.qualifier}`)
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => toRole(group) ?? [])
}

function toRole(printed: readonly { readonly role: Role; readonly report: string }[]): RecordRole | null {
  const [first] = printed
  if (first === undefined) return null
  const { office, of, qualifier } = first.role
  const byReport = groupBy(printed, ({ report }) => report)
  const evidence = [...byReport]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([report, group]) => ({
      report,
      spans: group.flatMap(({ role }) => role.span ?? []).map(({ start, end }) => ({ start, end })),
    }))
  return { office, of, qualifier, reports: evidence.map(({ report }) => report), evidence }
}

/** A minister speaks for the state, a state's ministry too; a group whose members share a side has that side. */
function withSides(
  actors: readonly RecordActor[],
  groups: ReadonlyMap<string, readonly Seen[]>,
  ids: ReadonlyMap<string, string>,
  world: WorldIndex,
): RecordActor[] {
  const members = [...groups.values()]
  return actors.map((actor, i) => {
    const own = members[i] ?? []
    if (actor.kind === 'state') return { ...actor, side: actor.id }
    for (const { actor: local, reading } of own) {
      const side = sideOf(local, reading.report.published, world)
      const id = side === null ? undefined : ids.get(`world:${side}`)
      if (id !== undefined) return { ...actor, side: id }
    }
    return actor
  })
}

/** "Roe's office" speaks for whom Roe speaks for. */
function withOffices(actors: readonly RecordActor[]): RecordActor[] {
  const sides = new Map(
    actors.flatMap(({ kind, side, aliases }) =>
      kind === 'person' && side !== null ? aliases.map((alias) => [foldName(alias), side] as const) : [],
    ),
  )
  return actors.map((actor) => {
    if (actor.kind !== 'organisation' || actor.side !== null) return actor
    const owner = /^(.+)['’]s (?:office|spokes\w+|aides?|team)$/i.exec(actor.name)?.[1]
    const side = owner === undefined ? undefined : sides.get(foldName(owner))
    return side === undefined ? actor : { ...actor, side }
  })
}

function sideOf(actor: Actor, published: string | null, world: WorldIndex): string | null {
  if (actor.kind === 'place') return null
  const printed = actor.roles.find((role) => role.of !== null && world.has(role.of))
  if (printed?.of) return world.stateOf(printed.of) ?? printed.of
  return actor.world === null ? null : world.sideOf(actor.world, published)
}
