import { heldOn } from '../../world/holders.js'
import type { WorldIndex } from '../../world/world-index.js'
import type { Cast } from './cast.js'
import { isPastQualifier } from './qualifiers.js'
import type { RolePhrase } from './role-phrase.js'

/** What resolving "the Ruritanian president" needs. */
export interface RoleResolution {
  readonly cast: Cast
  readonly world: WorldIndex
  readonly published: string | null
  readonly lastSeen: ReadonlyMap<number, number>
  /** Actors that cannot be meant. */
  readonly others?: ReadonlySet<number>
}

/** Offices that make somebody "the leader" when no state is named. */
export const LEADS: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'leader',
  'supreme leader',
  'monarch',
  'crown prince',
])

/**
 * Who is meant by a role alone. First the people of the report who have that office, the last named first;
 * then, where state and office are said and the date is known, the one who held it. Else `null`.
 */
export function resolveRole(context: RoleResolution, role: RolePhrase): number | null {
  if (role.determiner === 'possessive' || role.determiner === 'indefinite') return null
  if (role.determiner === 'none' && role.of === null) return null
  const offices = officesMeant(context.world, role)
  const bearers = context.cast.members.flatMap((member, i) =>
    member.kind === 'person' && !context.others?.has(i) && bears(context, i, role, offices) ? [i] : [],
  )
  const seen = bearers.filter((i) => context.lastSeen.has(i))
  if (seen.length > 0) return seen.sort((a, b) => lastOf(context, b) - lastOf(context, a))[0] ?? null
  if (bearers.length === 1 && role.of !== null) return bearers[0] ?? null
  return role.qualifier === null ? holderOnDate(context, role, offices) : null
}

function lastOf(context: RoleResolution, index: number): number {
  return context.lastSeen.get(index) ?? 0
}

/** "the Ruritanian leader" is what its state calls its leader; "top diplomat" of the EU is no minister. */
function officesMeant(world: WorldIndex, role: RolePhrase): ReadonlySet<string> {
  const state = role.of === null ? null : world.state(role.of)
  if (role.office === 'leader') {
    if (state) return new Set([state.leader ?? 'leader', 'leader'])
    return role.of === null ? LEADS : new Set(['leader'])
  }
  if (role.office === 'foreign minister' && role.of === 'eu') return new Set(['high representative'])
  return new Set([role.office])
}

function bears(
  context: RoleResolution,
  index: number,
  role: RolePhrase,
  offices: ReadonlySet<string>,
): boolean {
  const { cast, world, published } = context
  const member = cast.members[index]
  const past = role.qualifier !== null && isPastQualifier(role.qualifier)
  const printed = member?.roles.some(
    (r) =>
      offices.has(r.office) &&
      (role.of === null || r.of === null ? ofAgrees(context, index, role.of) : r.of === role.of) &&
      past === (r.qualifier !== null && isPastQualifier(r.qualifier)),
  )
  if (printed) return true
  if (role.qualifier !== null || published === null || !member?.world) return false
  return !!world
    .person(member.world)
    ?.offices.some(
      (o) => offices.has(o.office) && (role.of === null || o.of === role.of) && heldOn(o, published),
    )
}

/** A role printed without its state agrees when the world data does not say otherwise. */
function ofAgrees({ cast, world, published }: RoleResolution, index: number, of: string | null): boolean {
  const id = cast.members[index]?.world
  return of === null || !id || world.sideOf(id, published) === of
}

function holderOnDate(
  context: RoleResolution,
  role: RolePhrase,
  offices: ReadonlySet<string>,
): number | null {
  const { cast, world, published } = context
  if (role.of === null || published === null) return null
  const of = role.of
  const holders = [...new Set([...offices].flatMap((office) => world.holders(office, of, published)))]
  const person = holders[0]
  if (!person || holders.length > 1) return null
  return cast.enter({
    key: `world:${person.id}`,
    kind: 'person',
    world: person.id,
    name: person.name,
    person,
  })
}
