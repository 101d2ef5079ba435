import { foldSpelling } from '../../report/fold.js'
import { competitorsOf, pairsOf } from './candidates.js'
import { type Cast, newCast } from './cast.js'
import { coArguments } from './co-arguments.js'
import type { Draft, OrganisationDraft, PronounDraft } from './draft.js'
import { noteForms } from './note-forms.js'
import { resolveAgain } from './resolve-again.js'
import { nameGroup, ownGroups, resolveGroup } from './resolve-groups.js'
import { resolveOrganisation } from './resolve-organisations.js'
import { resolveOwnedRole } from './resolve-owned-roles.js'
import { resolveFullName, resolveSingleName } from './resolve-persons.js'
import { resolvePronoun } from './resolve-pronouns.js'
import { antecedentOf } from './resolve-relatives.js'
import { resolveRole } from './resolve-roles.js'
import { groupOf, type Resolving, seen } from './resolve-state.js'
import { lower, type Tree } from './tree.js'

/** Who each draft means. */
export interface Resolution {
  readonly cast: Cast
  /** Per draft: index in the cast, `null` when not resolved. */
  readonly actors: readonly (number | null)[]
}

/**
 * Decides who is meant, in reading order, names before what depends on them: full names of the whole report
 * first, because a family name may come before the full one; then everything else from start to end.
 */
export function resolveDrafts(
  trees: readonly Tree[],
  drafts: readonly Draft[],
  facts: Pick<Resolving, 'world' | 'published' | 'home'>,
): Resolution {
  const cast = newCast()
  const state: Resolving = {
    trees,
    drafts,
    cast,
    ...facts,
    actors: drafts.map(() => null),
    lastSeen: new Map(),
    bodies: new Map(),
    candidates: [],
  }
  drafts.forEach((draft, i) => {
    if (draft.what === 'person') state.actors[i] = resolveFullName(state, draft)
  })
  let from = 0
  for (const tree of trees) {
    let to = from
    while (drafts[to]?.sentence === tree.index) to++
    resolveSentence(state, tree, from, to)
    from = to
  }
  return { cast, actors: state.actors }
}

/** Names and nominals of one sentence from left to right, then its groups' members, then its pronouns. */
function resolveSentence(state: Resolving, tree: Tree, from: number, to: number): void {
  const own = state.drafts.slice(from, to)
  own.forEach((draft, i) => {
    if (draft.what === 'pronoun') return
    const actor = state.actors[from + i] ?? resolveNamed(state, draft, from + i)
    state.actors[from + i] = actor
    if (actor !== null) noteForms(state.cast, tree, draft, actor)
    seen(state, draft, from + i)
  })
  own.forEach((draft, i) => {
    if (draft.what === 'group') nameGroup(state, tree, { draft, index: from + i, own, from })
  })
  state.candidates.push(...competitorsOf(tree, own))
  state.candidates.push(...pairsOf(tree, own, (i) => state.actors[from + i] ?? null))
  own.forEach((draft, i) => {
    if (draft.what !== 'pronoun') return
    const actor = pronounActor(state, tree, { draft, own, from })
    state.actors[from + i] = actor
    if (actor === null) return
    if (draft.form === 'he' || draft.form === 'she') {
      state.cast.setGender(actor, draft.form === 'he' ? 'm' : 'f')
    }
    seen(state, draft, from + i)
  })
  own.forEach((draft, i) => {
    if (draft.what !== 'role' || (state.actors[from + i] ?? null) !== null) return
    const actor = resolveOwnedRole(state, { draft, own, from })
    state.actors[from + i] = actor
    if (actor !== null) seen(state, draft, from + i)
  })
  ownGroups(state, own, from)
}

interface PronounAt {
  readonly draft: PronounDraft
  readonly own: readonly Draft[]
  readonly from: number
}

function pronounActor(state: Resolving, tree: Tree, { draft, own, from }: PronounAt): number | null {
  if (draft.form === 'who' || draft.form === 'which') {
    const antecedent = antecedentOf(tree, own, draft)
    return antecedent === null ? null : (state.actors[from + antecedent] ?? null)
  }
  const chosen = resolvePronoun(state, draft)
  if (!chosen?.parts) return chosen?.actor ?? null
  return groupOf(state.cast, chosen.parts)
}

function resolveNamed(state: Resolving, draft: Draft, index: number): number | null {
  const { cast } = state
  switch (draft.what) {
    case 'person':
      return resolveSingleName(state, draft)
    case 'state':
      return cast.enter({
        key: `world:${draft.state.id}`,
        kind: 'state',
        world: draft.state.id,
        name: draft.state.name,
      })
    case 'place':
      return cast.enter({
        key: `place:${foldSpelling(draft.name)}`,
        kind: 'place',
        world: null,
        name: draft.name,
      })
    case 'organisation':
      return appositionOf(state, draft, index) ?? resolveOrganisation(state, draft)
    case 'group':
      return resolveGroup(state, draft, index)
    case 'role':
      return resolveRole({ ...state, others: coArguments(state, draft, index) }, draft.role)
    case 'again':
      return resolveAgain(state, draft, index)
    case 'pronoun':
      return null
  }
}

/** "the Front, the armed group that holds the pass": a description after a comma means the body it follows. */
function appositionOf(state: Resolving, draft: OrganisationDraft, index: number): number | null {
  const tree = state.trees[draft.sentence]
  if (!tree || !draft.nominal || draft.of !== null || lower(tree, draft.first - 1) !== ',') return null
  if (!/^(the|an?)$/.test(lower(tree, draft.first))) return null
  const before = state.drafts[index - 1]
  const ends = before?.what === 'organisation' && !before.nominal && before.last === draft.first - 2
  return ends && before.sentence === draft.sentence ? (state.actors[index - 1] ?? null) : null
}
