import type { Sentence } from '../sentence.js'
import { byToken } from './by-token.js'
import type { Draft, GroupDraft, Range, RoleDraft } from './draft.js'
import { findAgain } from './find-again.js'
import { findGroups } from './find-groups.js'
import { findBodies, findReadNames } from './find-organisations.js'
import { findPersonCores, findSingleNames, type SingleNames } from './find-people.js'
import { findPronouns } from './find-pronouns.js'
import { findRoles } from './find-roles.js'
import { findWorldDrafts } from './find-states.js'
import { listedMembers } from './group-members.js'
import { namePersons } from './name-persons.js'
import type { RolePhrase } from './role-phrase.js'
import type { SentenceContext } from './sentence-context.js'
import { headOf, lower, possessive, relation, type Tree, wordsOf } from './tree.js'

/** One sentence with what was found before single names could be looked for. */
export interface Prepared {
  readonly context: SentenceContext
  readonly sentence: Sentence
  readonly roles: readonly RolePhrase[]
  readonly cores: readonly Range[]
}

/** First look at a sentence: names of the world data, roles, full names of people. */
export function prepare(context: SentenceContext, sentence: Sentence): Prepared {
  const roles = findRoles(context)
  return { context, sentence, roles, cores: findPersonCores(context, sentence, roles) }
}

/**
 * Second look: every mention of the sentence, in order of position. The order of the steps decides who owns
 * a word: a person's name and title before a body ("Foreign Ministry spokesman"), a body before a bare state.
 */
export function findDrafts(prepared: Prepared, single: SingleNames): readonly Draft[] {
  const { context, sentence, roles, cores } = prepared
  const organisations = context.hits.filter((hit) =>
    hit.meanings.some((m) => m.kind === 'organisation' && m.as === 'name'),
  )
  const names = [...cores, ...findSingleNames(context, sentence, [...cores, ...organisations], single)]
  const persons = namePersons(context, names, roles)
  const used = new Set(persons.flatMap((person) => person.roles.map((role) => role.head)))
  const nominals = roles
    .filter((role) => !used.has(role.head) && !role.plural)
    .flatMap((role) => roleDraft(context.tree, role))
  const titles = [...roles.filter((role) => !role.plural).map((r) => ({ first: r.start, last: r.head }))]
  const hits = context.hits.filter((hit) => hit.meanings.some((m) => m.kind !== 'state' || m.as === 'name'))
  const bodies = findBodies(context, [...names, ...titles, ...hits])
  const groups = findGroups(context, [...names, ...titles, ...hits])
  const shut = [...names, ...insideModifiers(context.tree, context.hits, [...titles, ...bodies, ...groups])]
  const world = findWorldDrafts(context, shut)
  const whole = sentence.names.filter((name) => (context.covering(name.first)?.last ?? -1) >= name.last)
  const read = findReadNames(context, sentence, [
    ...whole,
    ...names,
    ...titles,
    ...bodies,
    ...groups,
    ...world,
  ])
  const named = [...persons, ...nominals, ...bodies, ...groups, ...world, ...read]
  const taken = byToken(named)
  const again = findAgain(context).filter((draft) => !taken.meets(draft))
  const found: Draft[] = [...named, ...again, ...findPronouns(context.tree)]
  found.sort((a, b) => a.first - b.first || b.last - a.last)
  return found.map((draft) => (draft.what === 'group' ? withList(context, found, draft) : draft))
}

/** "leaders of A, B and C" is one phrase with its list; "leaders, including A" names only some. */
function withList({ text, tree }: SentenceContext, drafts: readonly Draft[], group: GroupDraft): GroupDraft {
  if (group.listFrom === null || !/^(of|from)$/.test(lower(tree, group.last + 1))) return group
  const end = drafts[listedMembers(tree, drafts, group).at(-1) ?? -1]?.last
  if (end === undefined) return group
  const start = lower(tree, group.first) === 'the' ? group.first + 1 : group.first
  return { ...group, last: end, name: wordsOf(text, tree, { first: start, last: end }) }
}

/** A person by role alone; a role that only modifies the next noun ("minister level") is none. */
function roleDraft(tree: Tree, role: RolePhrase): readonly RoleDraft[] {
  const modifies =
    /^(compound|flat|amod)$/.test(relation(tree, role.head)) &&
    (tree.tokens[role.head]?.head ?? -1) === role.last + 1
  if (modifies) return []
  return [
    {
      what: 'role',
      sentence: tree.index,
      first: role.first,
      last: role.last,
      head: headOf(tree, role.head, role.head),
      role,
    },
  ]
}

/**
 * Names that only modify a title or a body ("U.S. officials") are no mentions; owners are, before the noun
 * ("Ruritania's") or after it ("the government in Strelsau").
 */
function insideModifiers(
  tree: Tree,
  hits: readonly Range[],
  phrases: readonly (Range & { readonly head?: number })[],
): readonly Range[] {
  const inside = (hit: Range, { first, last, head = last }: Range & { readonly head?: number }) =>
    first <= hit.first && hit.last <= last && hit.first <= head
  const covering = byToken(phrases)
  return hits.filter(
    (hit) => !possessive(tree, hit.last + 1) && covering.at(hit.first).some((phrase) => inside(hit, phrase)),
  )
}
