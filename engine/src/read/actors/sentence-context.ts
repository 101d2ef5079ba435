import type { WorldIndex } from '../../world/world-index.js'
import { byToken } from './by-token.js'
import type { Tree } from './tree.js'
import { findWorldHits, type WorldHit } from './world-hits.js'

/** What the search for roles, names and groups needs to know of one sentence. */
export interface SentenceContext {
  readonly text: string
  readonly tree: Tree
  readonly world: WorldIndex
  readonly hits: readonly WorldHit[]
  /** The hit that covers a token; hits do not overlap. */
  covering(token: number): WorldHit | undefined
  /** The hit whose first token this is. */
  startingAt(token: number): WorldHit | undefined
  /** The hit whose last token this is. */
  endingAt(token: number): WorldHit | undefined
}

/** Looks up the names of the world data in a sentence, once. */
export function contextOf(text: string, tree: Tree, world: WorldIndex): SentenceContext {
  const hits = findWorldHits(text, tree, world)
  const starts = new Map(hits.map((hit) => [hit.first, hit]))
  const covering = byToken(hits)
  const ends = new Map(hits.map((hit) => [hit.last, hit]))
  return {
    text,
    tree,
    world,
    hits,
    covering: (token) => covering.at(token)[0],
    startingAt: (token) => starts.get(token),
    endingAt: (token) => ends.get(token),
  }
}

/** Tokens `[first, last]` that name what an office or a group belongs to, with the world id where known. */
export interface Owner {
  readonly first: number
  readonly last: number
  readonly id: string | null
}

/** World id of the state or organisation that a hit names, also by demonym or seat; `null` for others. */
export function ownerId(hit: WorldHit): string | null {
  for (const meaning of hit.meanings) {
    if (meaning.kind === 'state' || meaning.kind === 'metonym') return meaning.state.id
    if (meaning.kind === 'organisation') return meaning.organisation.id
  }
  return null
}
