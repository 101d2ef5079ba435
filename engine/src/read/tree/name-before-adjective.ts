import { dependents, headOf, lemma, relation, upos, xpos } from '../attributions/tree.js'
import { type Changes, eachToken } from './tree-change.js'

/** Verbs that take two objects. */
const GIVING = new Set('offer give send grant promise propose hand lend deny owe show guarantee'.split(' '))

/**
 * "offered *Roe* direct talks", read as one noun phrase: no name stands before the adjective of a phrase that it
 * is part of, so it is the one to whom the thing is given.
 */
export const nameBeforeAdjective = eachToken((tree, index) => {
  const noun = headOf(tree, index)
  if (upos(tree, index) !== 'PROPN' || noun <= index || !['compound', 'nmod'].includes(relation(tree, index)))
    return null
  if (upos(tree, index + 1) !== 'ADJ' || headOf(tree, index + 1) !== noun) return null
  if (dependents(tree, index, 'case').length > 0) return null
  let verb = index - 1
  while (['ADJ', 'DET'].includes(upos(tree, verb)) || xpos(tree, verb) === 'VBG') verb--
  if (upos(tree, verb) !== 'VERB' || !GIVING.has(lemma(tree, verb))) return null
  const changes: Changes = new Map([[index, { head: verb, deprel: 'iobj' }]])
  for (let at = verb + 1; at < index; at++) changes.set(at, { head: index })
  return changes
})
