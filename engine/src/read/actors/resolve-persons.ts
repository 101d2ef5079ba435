import { foldSpelling } from '../../report/fold.js'
import { piecesOf } from '../../world/fold.js'
import { heldOn } from '../../world/holders.js'
import type { WorldPerson } from '../../world/world.js'
import type { WorldIndex } from '../../world/world-index.js'
import type { Cast } from './cast.js'
import type { PersonDraft } from './draft.js'
import { PROMINENT } from './offices.js'

/** What resolving a person's name needs: who is known, who was named last, and the date of the report. */
export interface PersonContext {
  readonly cast: Cast
  readonly world: WorldIndex
  /** ISO date, or `null` when unknown. */
  readonly published: string | null
  /** Position of each member's latest mention before the one being resolved; higher is later. */
  readonly lastSeen: ReadonlyMap<number, number>
}

/** The member for a name of two or more parts; `null` for a name that stands alone. */
export function resolveFullName(context: PersonContext, draft: PersonDraft): number | null {
  const { cast, world } = context
  const name = draft.whole ?? draft.name
  const pieces = piecesOf(name)
  if (pieces.length < 2 || /^\p{Ll}/u.test(name)) return null
  const known = world.peopleNamed(name, 'full')
  const person = known[0] ?? world.peopleNamed(`${pieces[0]} ${pieces.at(-1)}`, 'full')[0] ?? null
  if (person) return enterPerson(cast, person)
  if (world.peopleNamed(name, 'family').length > 0) return null
  const key = `person:${foldSpelling(`${pieces[0]} ${pieces.at(-1)}`)}`
  const index = cast.enter({ key, kind: 'person', world: null, name })
  const gender = world.genderOfGivenName(pieces[0] ?? '')
  if (gender) cast.setGender(index, gender)
  return index
}

function enterPerson(cast: Cast, person: WorldPerson): number {
  return cast.enter({
    key: `world:${person.id}`,
    kind: 'person',
    world: person.id,
    name: person.name,
    person,
  })
}

/**
 * The member for a family name (or after a style a given name) alone. Among several bearers in the report
 * the title decides, then whom the report calls so already, then who was named last; nobody is chosen without one of the two.
 */
export function resolveSingleName(context: PersonContext, draft: PersonDraft): number | null {
  const { cast } = context
  const name = foldSpelling(draft.name)
  const bearers = cast.members.flatMap((member, i) => {
    const named = member.family.has(name) || (draft.styled && member.given === name)
    const other = draft.gender !== null && member.gender !== null && draft.gender !== member.gender
    return member.kind === 'person' && named && !other ? [i] : []
  })
  if (bearers.length === 0) return fromWorld(context, draft)
  const titled = bearers.filter((i) => draft.roles.some((role) => holds(context, i, role.office)))
  const likely = titled.length > 0 ? titled : bearers
  const chosen = established(cast, likely) ?? latest(likely, context.lastSeen)
  if (chosen !== null) cast.addAlone(chosen)
  return chosen
}

/** Once a report calls one of two namesakes by the family name alone, it means that one from then on. */
function established(cast: Cast, bearers: readonly number[]): number | null {
  const called = bearers.filter((i) => (cast.members[i]?.alone ?? 0) > 1)
  return called.length === 1 ? (called[0] ?? null) : null
}

function holds({ cast, world, published }: PersonContext, index: number, office: string): boolean {
  const member = cast.members[index]
  if (member?.roles.some((role) => role.office === office)) return true
  const person = member?.world ? world.person(member.world) : null
  return !!person?.offices.some((o) => o.office === office && (published === null || heldOn(o, published)))
}

function latest(bearers: readonly number[], lastSeen: ReadonlyMap<number, number>): number | null {
  if (bearers.length === 1) return bearers[0] ?? null
  const seen = bearers.filter((i) => lastSeen.has(i))
  return seen.sort((a, b) => (lastSeen.get(b) ?? 0) - (lastSeen.get(a) ?? 0))[0] ?? null
}

/** A well-known person whom the report never names in full; unknown bearers become an actor of their own. */
function fromWorld({ cast, world, published }: PersonContext, draft: PersonDraft): number {
  const people = world.peopleNamed(draft.name, 'family')
  const office = draft.roles.find((role) => role.title)?.office
  const held = (person: WorldPerson, fits: (office: string) => boolean) =>
    person.offices.some((o) => fits(o.office) && (published === null || heldOn(o, published)))
  const current = people.filter((person) => held(person, (o) => (office ? o === office : PROMINENT.has(o))))
  const former = office ? [] : people.filter((person) => person.offices.some((o) => PROMINENT.has(o.office)))
  const choice =
    current.length === 1 ? current[0] : current.length === 0 && former.length === 1 ? former[0] : undefined
  if (choice) return enterPerson(cast, choice)
  return cast.enter({
    key: `person:${foldSpelling(draft.name)}`,
    kind: 'person',
    world: null,
    name: draft.name,
  })
}
