import type { Draft } from './draft.js'
import type { Resolving } from './resolve-state.js'
import { firstConjunct, relation, type Tree } from './tree.js'

/**
 * Actors that share the verb of a description, which therefore means somebody else: "Kern told the minister" is
 * not Kern telling herself (binding of descriptions, condition C of Chomsky 1981).
 */
export function coArguments(state: Resolving, draft: Draft, index: number): ReadonlySet<number> {
  const tree = state.trees[draft.sentence]
  const found = new Set<number>()
  const verb = tree ? verbOf(tree, draft.head) : -1
  if (!tree || verb < 0) return found
  const above = verbs(tree, verb)
  for (let i = index - 1; i >= 0 && index - i <= REACH; i--) {
    if (state.drafts[i]?.sentence !== draft.sentence) break
    const other = state.drafts[i]
    const actor = state.actors[i] ?? null
    if (other && actor !== null && isSubject(tree, other.head) && above.has(verbOf(tree, other.head)))
      found.add(actor)
  }
  return found
}

/** Mentions back in which a subject is looked for: bounds the work on endless sentences. */
const REACH = 60

function isSubject(tree: Tree, at: number): boolean {
  return relation(tree, firstConjunct(tree, at)) === 'nsubj'
}

/** The verb whose argument a noun is, through "with" and "of" phrases not. */
function verbOf(tree: Tree, at: number): number {
  const first = firstConjunct(tree, at)
  return /^(nsubj|obj|iobj|obl)$/.test(relation(tree, first)) ? (tree.tokens[first]?.head ?? -1) : -1
}

/** A verb and those above it that lend it their subject: "hopes to host". */
function verbs(tree: Tree, verb: number): ReadonlySet<number> {
  const found = new Set([verb])
  for (let at = verb, steps = 0; steps < 4 && /^(xcomp|conj|advcl)$/.test(relation(tree, at)); steps++) {
    if (tree.children[at]?.some((child) => relation(tree, child) === 'nsubj')) break
    at = tree.tokens[at]?.head ?? -1
    found.add(at)
  }
  return found
}
