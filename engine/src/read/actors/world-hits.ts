import { piecesOf } from '../../world/fold.js'
import { type WorldMeaning, type WorldName, writtenLike } from '../../world/names.js'
import type { WorldIndex } from '../../world/world-index.js'
import type { Token } from '../reader.js'
import { possessive, type Tree } from './tree.js'

/** A name of the world data found in a sentence: tokens `[first, last]`, both included. */
export interface WorldHit {
  readonly first: number
  readonly last: number
  readonly meanings: readonly WorldMeaning[]
}

/** Stands between pieces that no name may bridge: a comma, a possessive mark. */
const BARRIER = '\u0000'
const JOINER = /^[-‐‑–/&'’.]$/

interface Piece {
  readonly piece: string
  readonly token: number
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * Finds the longest names of the world data from left to right. Family names alone are left out: whether
 * "Brown" is a person depends on the report.
 */
export function findWorldHits(text: string, tree: Tree, world: WorldIndex): readonly WorldHit[] {
  const pieces = tree.tokens.flatMap((token, i) => piecesOfToken(token, i, possessive(tree, i)))
  const folded = pieces.map((p) => p.piece)
  const hits: WorldHit[] = []
  const search = { text, tree, world, pieces, folded }
  for (let at = 0; at < pieces.length; ) {
    const hit = hitAt(search, at)
    const next = hit && folded[at] === 'the' ? hitAt(search, at + 1) : null
    // "the National Security Council" is not "the National" and more.
    const crossed = hit && next && next.length > hit.length - 1
    if (hit && !crossed) hits.push(hit.hit)
    at += hit && !crossed ? hit.length : 1
  }
  return hits.filter((hit, i) => !isAnothers(hit, hits[i - 1]))
}

/** "the Sylvan Foreign Office": a body of one state, by a name that the data know for another's. */
function isAnothers(hit: WorldHit, before: WorldHit | undefined): boolean {
  const own = hit.meanings.flatMap((m) =>
    m.kind === 'organisation' && m.organisation.state ? [m.organisation.state] : [],
  )
  const other =
    before?.last === hit.first - 1
      ? before.meanings.flatMap((m) => (m.kind === 'state' ? [m.state.id] : []))
      : []
  return own.length === hit.meanings.length && other.length > 0 && !other.some((id) => own.includes(id))
}

function piecesOfToken(token: Token, index: number, isPossessive: boolean): readonly Piece[] {
  if (isPossessive) return [{ piece: BARRIER, token: index, opens: true, closes: true }]
  const parts = piecesOf(token.form)
  if (parts.length === 0) {
    return JOINER.test(token.form) ? [] : [{ piece: BARRIER, token: index, opens: true, closes: true }]
  }
  return parts.map((piece, i) => ({ piece, token: index, opens: i === 0, closes: i === parts.length - 1 }))
}

interface Search {
  readonly text: string
  readonly tree: Tree
  readonly world: WorldIndex
  readonly pieces: readonly Piece[]
  readonly folded: readonly string[]
}

function hitAt(search: Search, at: number): { hit: WorldHit; length: number } | null {
  const first = search.pieces[at]
  if (!first?.opens || first.piece === BARRIER) return null
  for (const found of search.world.namesAt(search.folded, at)) {
    const last = search.pieces[at + found.length - 1]
    if (!last?.closes) continue
    const start = search.tree.tokens[first.token]?.start ?? 0
    const form = search.text.slice(start, search.tree.tokens[last.token]?.end ?? start)
    const names = found.names.filter((name) => isSought(name) && writtenLike(form, name.printed))
    if (names.length === 0) continue
    const hit = { first: first.token, last: last.token, meanings: names.map((name) => name.meaning) }
    return { hit, length: found.length }
  }
  return null
}

function isSought(name: WorldName): boolean {
  return name.meaning.kind !== 'person' || name.meaning.as === 'full'
}
