import type { CueEntry } from './cue-lexicon.js'
import { beforeContrast, cutEnd } from './cut-content.js'
import type { SourceWords } from './draft.js'
import { stretchEnd } from './stretch.js'
import { dependents, range, subtree, type Tree, upos, word } from './tree.js'

/** Words of a complement that holds content, and the preposition before it that belongs to the cue. */
export interface Complement {
  readonly tokens: readonly number[]
  readonly preposition: number | null
}

/** A verb that may be a cue. */
export interface Candidate {
  readonly tree: Tree
  readonly verb: number
  /** Last token of the verb group. */
  readonly cueEnd: number
  readonly entries: readonly CueEntry[]
  readonly passive: boolean
  /** True when the source follows the verb, which then has no object. */
  readonly inverted: boolean
  readonly source: SourceWords | null
}

/** A noun phrase or predicate after its verb, in one piece, to where it ends by the order of words. */
export function runOn(tree: Tree, verb: number, tokens: readonly number[]): readonly number[] {
  const right = tokens.filter((index) => index > verb)
  const first = right[0]
  if (first === undefined) return tokens
  const last = right.at(-1) ?? first
  const cut = beforeContrast(tree, first, cutEnd(tree, first, last))
  const end = cut < last ? cut : stretchEnd(tree, verb, first, last)
  return union(
    tokens.filter((index) => index < verb),
    range(first, end),
  )
}

export function startsWith(tree: Tree, child: number, words: readonly string[]): boolean {
  const mark = opening(tree, child)
  return mark !== null && words.includes(word(tree, mark))
}

/** The preposition or conjunction that opens a dependent. */
export function opening(tree: Tree, child: number): number | null {
  return (
    dependents(tree, child, 'case', 'mark').find((mark) => mark < child && upos(tree, mark) !== 'PART') ??
    null
  )
}

export function hasSubject(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'nsubj').length > 0
}

export function joined(tree: Tree, heads: readonly number[]): number[] {
  return union(
    heads.flatMap((head) => subtree(tree, head)),
    [],
  )
}

export function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y)
}
