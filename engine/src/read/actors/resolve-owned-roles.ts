import type { Draft, RoleDraft } from './draft.js'
import { resolveRole } from './resolve-roles.js'
import type { Resolving } from './resolve-state.js'

/** A role at its place in the sentence. */
interface RoleAt {
  readonly draft: RoleDraft
  readonly own: readonly Draft[]
  readonly from: number
}

/** Offices that one state has one of, so that "its president" and "his foreign minister" mean one person. */
const SINGLE =
  /^(president|prime minister|chancellor|leader|supreme leader|monarch|crown prince|(foreign|defence|finance|interior) minister|secretary-general|national security adviser|vice president)$/

/**
 * "its president", "her Ruritanian counterpart": once it is known whose, a role like any other. A counterpart has
 * the office of the one who has the counterpart.
 */
export function resolveOwnedRole(state: Resolving, { draft, own, from }: RoleAt): number | null {
  const { role } = draft
  if (role.determiner !== 'possessive') return null
  const pronoun = own.findIndex((other) => other.what === 'pronoun' && other.first === draft.first)
  const owner = pronoun < 0 ? null : (state.actors[from + pronoun] ?? null)
  const member = owner === null ? undefined : state.cast.members[owner]
  if (owner === null || !member) return null
  const others = new Set([owner])
  const definite = { ...role, determiner: 'definite' as const }
  if (role.office === 'counterpart') {
    for (const office of role.of === null ? [] : officesOf(state, owner)) {
      const found = resolveRole({ ...state, others }, { ...definite, office })
      if (found !== null) return found
    }
    return null
  }
  const of = member.world === null ? null : state.world.sideOf(member.world, state.published)
  if (role.of !== null || of === null || !SINGLE.test(role.office) || role.qualifier !== null) return null
  return resolveRole({ ...state, others }, { ...definite, of })
}

/** What somebody is in the report, then by the world data on its date. */
function officesOf({ cast, world, published }: Resolving, person: number): readonly string[] {
  const member = cast.members[person]
  const printed = (member?.roles ?? []).filter((role) => role.qualifier === null).map((role) => role.office)
  const known = member?.world ? (world.person(member.world)?.offices ?? []) : []
  const held = known.filter((o) => published === null || (o.from ?? '') <= published)
  return [...new Set([...printed, ...held.map((o) => o.office).reverse()])]
}
