import { foldSpelling } from '../../report/fold.js'
import type { WorldIndex } from '../../world/world-index.js'
import type { Member } from './cast.js'
import { coArguments } from './co-arguments.js'
import type { Draft, GroupDraft } from './draft.js'
import { listedMembers } from './group-members.js'
import { noteForms } from './note-forms.js'
import { LEADS } from './resolve-roles.js'
import { groupOf, newGroup, type Resolving, seen } from './resolve-state.js'
import { capital, type Tree } from './tree.js'

/** A group that is named again ("European leaders … the leaders") is the latest one with that noun. */
export function resolveGroup(state: Resolving, draft: GroupDraft, index: number): number | null {
  if (draft.actor) return newGroup(state.cast, draft.name, foldSpelling(draft.name))
  if (draft.count !== null && draft.listFrom === null) return resolveCounted(state, draft, index)
  const bare = draft.again && draft.listFrom === null
  for (let i = index - 1; bare && i >= 0; i--) {
    const earlier = state.drafts[i]
    if (!earlier || draft.sentence - earlier.sentence > MEMORY) return null
    const actor = state.actors[i] ?? null
    // "two officials … the officials": those are meant, and nobody knows who they are.
    if (earlier.what === 'group' && earlier.noun === draft.noun && earlier.plural) return actor
  }
  return null
}

/**
 * "both sides", "the three ministers": as many of that kind as the report has named most so far, when they stand
 * out from the next one; else nobody can say which are meant.
 */
function resolveCounted(state: Resolving, draft: GroupDraft, index: number): number | null {
  const count = draft.count ?? 0
  const others = coArguments(state, draft, index)
  // Sides may be named in passing beside those who take them; leaders are told of where they act.
  const near = PERSONS.test(draft.noun) ? namedJustBefore(state, draft, { index, others }) : []
  if (near.length === count) return groupOf(state.cast, near)
  const named = state.cast.members
    .flatMap((member, i) =>
      !others.has(i) && isSide(state.world, member, draft.noun) ? [{ i, count: timesNamed(member) }] : [],
    )
    .sort((a, b) => b.count - a.count)
  const last = named[count - 1]
  if (!last || last.count === 0 || last.count < (named[count]?.count ?? 0) * STANDS_OUT) return null
  return groupOf(
    state.cast,
    named.slice(0, count).map(({ i }) => i),
  )
}

/**
 * "Roe urged Ban to stay, and *the two leaders* agreed …": those of that kind whom the sentence names before, or the
 * one before it where it names none.
 */
function namedJustBefore(
  state: Resolving,
  draft: GroupDraft,
  { index, others }: { readonly index: number; readonly others: ReadonlySet<number> },
): readonly number[] {
  const found: number[] = []
  let sentence = draft.sentence
  for (let i = index - 1; i >= 0 && index - i <= NEAR; i--) {
    const earlier = state.drafts[i]
    if (!earlier) break
    if (earlier.sentence !== sentence) {
      if (found.length > 0 || draft.sentence - earlier.sentence > 1) break
      sentence = earlier.sentence
    }
    const actor = state.actors[i] ?? null
    const member = actor === null ? undefined : state.cast.members[actor]
    if (actor === null || !member || others.has(actor) || found.includes(actor)) continue
    if (isSide(state.world, member, draft.noun)) found.unshift(actor)
  }
  return found
}

/** Mentions back in which the two are looked for: bounds the work on endless sentences. */
const NEAR = 40

/** How many times as often as the next one the last of them must have been named. */
const STANDS_OUT = 1.5

const PERSONS = /^(leader|president|man|woman|minister)$/

function timesNamed(member: Member): number {
  let named = 0
  for (const count of member.forms.values()) named += count
  return named
}

function isSide(world: WorldIndex, member: Member, noun: string): boolean {
  if (PERSONS.test(noun)) {
    if (member.kind !== 'person') return false
    if (noun === 'minister') return member.roles.some((role) => /minister$/.test(role.office))
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
