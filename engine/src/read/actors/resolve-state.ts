import type { WorldIndex } from '../../world/world-index.js'
import type { KnownBody } from './body-words.js'
import type { Candidate } from './candidates.js'
import type { Cast } from './cast.js'
import type { Draft } from './draft.js'
import type { Tree } from './tree.js'

/** What is known while the mentions of a report are resolved in reading order. */
export interface Resolving {
  readonly trees: readonly Tree[]
  readonly drafts: readonly Draft[]
  readonly cast: Cast
  readonly world: WorldIndex
  readonly published: string | null
  /** State for which the report itself is published, as a ministry's statement is; else `null`. */
  readonly home: string | null
  readonly actors: (number | null)[]
  /** Latest position at which each member was named. */
  readonly lastSeen: Map<number, number>
  readonly candidates: Candidate[]
  /** Organisations by the noun that says what they are. */
  readonly bodies: Map<string, readonly KnownBody[]>
}

/** The member for a group of this key; a new one when there is none. */
export function newGroup(cast: Cast, name: string, key: string): number {
  return cast.enter({ key: `group:${key}`, kind: 'group', world: null, name })
}

/** The group of just these members: "Kern and Holm" taken together. */
export function groupOf(cast: Cast, members: readonly number[]): number {
  const names = members.map((member) => cast.members[member]?.name ?? '')
  const name = [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' and ')
  const group = newGroup(cast, name, [...members].sort((a, b) => a - b).join(' '))
  for (const member of members) cast.addMember(group, member)
  return group
}

/** Notes a resolved mention: as a candidate for pronouns, and as the latest mention of its actor. */
export function seen(state: Resolving, draft: Draft, index: number): void {
  const actor = state.actors[index] ?? null
  const kind = candidateKind(state, draft, actor)
  if (kind)
    state.candidates.push({ sentence: draft.sentence, token: draft.head, last: draft.last, actor, kind })
  if (actor !== null && draft.what !== 'pronoun') state.lastSeen.set(actor, index)
}

function candidateKind(state: Resolving, draft: Draft, actor: number | null): Candidate['kind'] | null {
  const kind = actor === null ? null : state.cast.members[actor]?.kind
  if (kind === 'person' || draft.what === 'role') return 'person'
  if (draft.what === 'group' && !draft.plural) return 'body'
  if (kind === 'group' || draft.what === 'group') return 'group'
  if (kind === 'state' || kind === 'organisation') return 'body'
  return kind === 'place' ? 'thing' : null
}
