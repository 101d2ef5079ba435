import { dependents, headOf, relation, type Tree, upos } from '../../attributions/tree.js'
import { type Changes, change } from './tree-change.js'

/**
 * Makes one phrase of every name the reader found: title and adjectives to its left ("Ruritanian President Ivo
 * Kolm") hang on its first word, which takes the arc that leads out of the phrase. Names are found more surely
 * than arcs, and a name torn apart costs an act its agent.
 */
export function joinNames(start: Tree): Tree {
  let tree = start
  for (const name of start.sentence.names) {
    if (name.kind === 'PER') tree = joinName(tree, name.first, name.last)
  }
  return tree
}

function joinName(tree: Tree, first: number, last: number): Tree {
  const group = groupOf(tree, first, last)
  const start = Math.min(...group)
  const changes: Changes = new Map()
  for (const token of group) {
    if (token === first) continue
    const inName = token > first
    const left = relation(tree, token)
    changes.set(token, {
      head: first,
      deprel: inName ? 'flat' : left === 'amod' || left === 'det' ? left : 'nmod:desc',
    })
  }
  tree.tokens.forEach((token, index) => {
    if (!group.has(index) && group.has(token.head) && token.head !== first)
      changes.set(index, { head: first })
  })
  changes.set(first, outerArc(tree, { group, first, start }))
  const preposition = start - 1
  if (upos(tree, preposition) === 'ADP' && !group.has(headOf(tree, preposition))) {
    changes.set(preposition, { head: first, deprel: 'case' })
  }
  return change(tree, changes)
}

/** The name with the words to its left that hang on it or that it hangs on. */
function groupOf(tree: Tree, first: number, last: number): ReadonlySet<number> {
  const group = new Set(Array.from({ length: last - first + 1 }, (_, i) => first + i))
  for (let at = first - 1; at >= 0; at--) {
    if (!['ADJ', 'PROPN', 'NOUN'].includes(upos(tree, at))) break
    const hangs = group.has(headOf(tree, at)) && !['nsubj', 'conj', 'obj'].includes(relation(tree, at))
    // An adjective or title that the name itself was hung on: "*Ruritanian* President Kolm".
    const holds = [...group].some((member) => headOf(tree, member) === at) && at === Math.min(...group) - 1
    const isTitle = upos(tree, at) === 'ADJ' || tree.tokens[at]?.deprel === 'nmod:desc'
    if (!hangs && !(holds && isTitle)) break
    group.add(at)
  }
  return group
}

interface Place {
  readonly group: ReadonlySet<number>
  readonly first: number
  readonly start: number
}

/** Head and relation of the whole phrase: that of its outermost word, with relations that no name has mended. */
function outerArc(tree: Tree, place: Place): { head: number; deprel: string } {
  const { group, first, start } = place
  const leaving = [first, ...group].filter((token) => !group.has(headOf(tree, token)))
  const outer = leaving.find((token) => isSound(tree, token)) ?? leaving[0] ?? first
  const head = headOf(tree, outer)
  const deprel = tree.tokens[outer]?.deprel ?? 'dep'
  const introduced = upos(tree, start - 1) === 'ADP' || dependents(tree, first, 'case').length > 0
  if (introduced && (upos(tree, head) === 'PUNCT' || head === start - 1)) {
    const before = start - 2
    return { head: before, deprel: upos(tree, before) === 'VERB' ? 'obl' : 'nmod' }
  }
  return { head, deprel: /^(?:xcomp|amod)$/.test(deprel) ? 'obj' : deprel === 'flat' ? 'dep' : deprel }
}

function isSound(tree: Tree, token: number): boolean {
  return upos(tree, headOf(tree, token)) !== 'PUNCT' && relation(tree, token) !== 'flat'
}
