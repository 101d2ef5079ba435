import { foldSpelling } from '../../report/fold.js'
import { familyNamesOf, lastNamesOf } from '../../world/family-name.js'
import { piecesOf } from '../../world/fold.js'
import type { WorldPerson } from '../../world/world.js'
import type { Actor, ActorKind, Role } from './actor.js'

/** An actor of the report while it is being read: filled mention by mention, see `newCast`. */
export interface Member {
  readonly kind: ActorKind
  readonly world: string | null
  readonly name: string
  /** Forms under which a person may be named alone, folded for spelling. */
  readonly family: ReadonlySet<string>
  readonly given: string | null
  gender: 'f' | 'm' | null
  readonly forms: Map<string, number>
  /** A title with the family name alone: "Minister Kern". */
  readonly titled: Set<string>
  /** How often a person was named by the family name alone so far. */
  alone: number
  readonly roles: Role[]
  readonly members: Set<number>
}

/** What is needed to make a member; a key that is known already gives the member that has it. */
export interface Entry {
  readonly key: string
  readonly kind: ActorKind
  readonly world: string | null
  readonly name: string
  readonly person?: WorldPerson | null
}

/** The actors of one report. This is the only place that changes them. */
export interface Cast {
  readonly members: readonly Member[]
  enter(entry: Entry): number
  /** Index for a key; `null` when nobody has it. */
  find(key: string): number | null
  /** Makes `key` another name for the member `index`. */
  alias(key: string, index: number): void
  addForm(index: number, form: string): void
  /** A form with its title, which is never the name itself. */
  addTitled(index: number, form: string): void
  /** Counts a mention by family name alone. */
  addAlone(index: number): void
  addRole(index: number, role: Role): void
  addMember(group: number, member: number): void
  setGender(index: number, gender: 'f' | 'm'): void
  actors(): readonly Actor[]
}

export function newCast(): Cast {
  const members: Member[] = []
  const byKey = new Map<string, number>()
  const at = (index: number): Member | undefined => members[index]
  return {
    members,
    enter: (entry) => {
      const known = byKey.get(entry.key)
      if (known !== undefined) return known
      byKey.set(entry.key, members.length)
      return members.push(newMember(entry)) - 1
    },
    find: (key) => byKey.get(key) ?? null,
    alias: (key, index) => {
      if (!byKey.has(key)) byKey.set(key, index)
    },
    addForm: (index, form) => {
      at(index)?.forms.set(form, (at(index)?.forms.get(form) ?? 0) + 1)
    },
    addTitled: (index, form) => {
      at(index)?.titled.add(form)
    },
    addAlone: (index) => {
      const member = at(index)
      if (member) member.alone++
    },
    addRole: (index, role) => {
      const roles = at(index)?.roles
      const same = roles?.findIndex(
        (r) => r.office === role.office && r.of === role.of && r.qualifier === role.qualifier,
      )
      if (roles && same === -1) roles.push(role)
    },
    addMember: (group, member) => {
      if (group !== member) at(group)?.members.add(member)
    },
    setGender: (index, gender) => {
      const member = at(index)
      if (member) member.gender ??= gender
    },
    actors: () => members.map(toActor),
  }
}

function newMember({ kind, world, name, person }: Entry): Member {
  const family = kind === 'person' ? (person ? familyNamesOf(person) : lastNamesOf(name)) : []
  const pieces = piecesOf(name)
  return {
    kind,
    world,
    name,
    family: new Set(family.map(foldSpelling)),
    given: kind === 'person' && pieces.length > 1 ? foldSpelling(pieces[0] ?? '') : null,
    gender: person?.gender ?? null,
    forms: new Map(),
    titled: new Set(),
    alone: 0,
    roles: [],
    members: new Set(),
  }
}

function toActor(member: Member): Actor {
  const aliases = formsOf(member)
  return {
    world: member.world,
    name: nameOf(member, aliases),
    kind: member.kind,
    aliases: [...aliases, ...[...member.titled].filter((form) => !aliases.includes(form))],
    roles: member.roles,
    members: [...member.members],
    ...(member.kind === 'person' && member.gender ? { gender: member.gender } : {}),
  }
}

/** The forms by how often they stand; of one form with and without article the one that is printed more. */
function formsOf({ forms }: Member): readonly string[] {
  const bare = (form: string) => form.replace(/^the /, '')
  const count = (form: string) => forms.get(form) ?? 0
  const both = (form: string) => count(bare(form)) + count(`the ${bare(form)}`)
  return [...forms.keys()]
    .filter((form) => {
      const other = form === bare(form) ? `the ${form}` : bare(form)
      return count(form) > count(other) || (count(form) === count(other) && form !== bare(form))
    })
    .sort((a, b) => both(b) - both(a))
}

/** The fullest printed name of a person; the usual name for what the world data knows. */
function nameOf(member: Member, aliases: readonly string[]): string {
  if (member.kind !== 'person') return member.name
  const full = aliases.filter((alias) => piecesOf(alias).length > 1)
  return full.reduce((best, alias) => (alias.length > best.length ? alias : best), full[0] ?? member.name)
}
