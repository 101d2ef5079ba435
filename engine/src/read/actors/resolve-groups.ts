import { foldSpelling } from '../../report/fold.js'
import type { WorldIndex } from '../../world/world-index.js'
import type { Member } from './cast.js'
import type { Draft, GroupDraft } from './draft.js'
import { listedMembers } from './group-members.js'
import { noteForms } from './note-forms.js'
import { LEADS } from './resolve-roles.js'
import { groupOf, newGroup, type Resolving, seen } from './resolve-state.js'
import { capital, type Tree } from './tree.js'

/** A group that is named again ("European leaders … the leaders") is the latest one with that noun. */
export function resolveGroup(state: Resolving, draft: GroupDraft, index: number): number | null {
  if (draft.actor) return newGroup(state.cast, draft.name, foldSpelling(draft.name))
  if (draft.pair && draft.listFrom === null) return resolvePair(state, draft.noun)
  const bare = draft.again && draft.listFrom === null
  for (let i = index - 1; bare && i >= 0; i--) {
    const earlier = state.drafts[i]
    if (!earlier || draft.sentence - earlier.sentence > MEMORY) return null
    const actor = state.actors[i] ?? null
    if (earlier.what === 'group' && earlier.noun === draft.noun && earlier.plural && actor !== null)
      return actor
  }
  return null
}

/**
 * "both sides", "the two leaders": the two of that kind whom the report has named most so far, when they stand
 * out from the third; else nobody can say which two are meant.
 */
function resolvePair(state: Resolving, noun: string): number | null {
  const named = state.cast.members
    .flatMap((member, index) =>
      isSide(state.world, member, noun) ? [{ index, count: timesNamed(member) }] : [],
    )
    .sort((a, b) => b.count - a.count)
  const [first, second, third] = named
  if (!first || !second || second.count < (third?.count ?? 0) * STANDS_OUT) return null
  return groupOf(state.cast, [first.index, second.index])
}

/** How many times as often as the third the second must have been named. */
const STANDS_OUT = 1.5

function timesNamed(member: Member): number {
  let named = 0
  for (const count of member.forms.values()) named += count
  return named
}

function isSide(world: WorldIndex, member: Member, noun: string): boolean {
  if (/^(leader|president|man|woman)$/.test(noun)) {
    if (member.kind !== 'person') return false
    const person = member.world === null ? null : world.person(member.world)
    return [...member.roles, ...(person?.offices ?? [])].some((role) => LEADS.has(role.office))
  }
  if (!/^(side|country|nation|party|state|government|neighbour|neighbor|rival|enemy)$/.test(noun))
    return false
  const organisation = member.world === null ? null : world.organisation(member.world)
  return (
    member.kind === 'state' || (/^(side|party|rival|enemy)$/.test(noun) && organisation?.kind === 'armed')
  )
}

/** How many sentences back "the leaders" and "the group" may refer. */
const MEMORY = 12

/** A group's draft at its place in the sentence. */
export interface GroupAt {
  readonly draft: GroupDraft
  readonly index: number
  /** All drafts of the sentence and the index of the first of them. */
  readonly own: readonly Draft[]
  readonly from: number
}

/** A group whose members are listed is an actor whatever its noun, and has them as members. */
export function nameGroup(state: Resolving, tree: Tree, { draft, index, own, from }: GroupAt): void {
  const listed = listedMembers(tree, own, draft)
  if (listed.length > 0 && state.actors[index] === null && isCapitalised(tree, own, listed)) {
    const members = listed.map((i) => state.actors[from + i]).join(' ')
    const group = newGroup(state.cast, draft.name, `${draft.noun} ${members}`)
    state.actors[index] = group
    noteForms(state.cast, tree, draft, group)
    seen(state, draft, index)
  }
  const actor = state.actors[index] ?? null
  if (actor === null) return
  for (const i of listed) {
    const member = state.actors[from + i] ?? null
    if (member !== null) state.cast.addMember(actor, member)
  }
  if (draft.of !== null)
    state.cast.addRole(actor, { office: draft.noun, of: draft.of, qualifier: null, span: null })
}

function isCapitalised(tree: Tree, own: readonly Draft[], listed: readonly number[]): boolean {
  return listed.every((i) => capital(tree, own[i]?.last ?? -1))
}

/** "its allies": once it is known whose, a group like any other ("Ruritania's allies"). */
export function ownGroups(state: Resolving, own: readonly Draft[], from: number): void {
  own.forEach((draft, i) => {
    if (draft.what !== 'group' || !draft.possessor || (state.actors[from + i] ?? null) !== null) return
    const pronoun = own.findIndex((other) => other.what === 'pronoun' && other.first === draft.first)
    const owner = state.actors[from + pronoun] ?? null
    const member = owner === null ? undefined : state.cast.members[owner]
    if (pronoun < 0 || !member || (member.kind !== 'state' && member.kind !== 'organisation')) return
    const name = `${member.name}${member.name.endsWith('s') ? '’' : '’s'} ${draft.name}`
    const group = newGroup(state.cast, name, foldSpelling(name))
    state.actors[from + i] = group
    if (member.world !== null)
      state.cast.addRole(group, { office: draft.noun, of: member.world, qualifier: null, span: null })
  })
}
