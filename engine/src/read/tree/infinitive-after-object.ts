import { dependents, headOf, lemma, relation, word } from '../attributions/tree.js'
import { eachToken } from './tree-change.js'

/** Verbs that move somebody to do something. */
const MOVING = new Set(
  'urge ask tell invite press order pressure persuade warn offer call push force allow want'.split(' '),
)

/** "wants Ostia and Perun *to lift* it": with an object before it, the infinitive is a complement of the verb. */
export const infinitiveAfterObject = eachToken((tree, index) => {
  const verb = headOf(tree, index)
  if (relation(tree, index) !== 'advcl' || verb > index || !MOVING.has(lemma(tree, verb))) return null
  if (!dependents(tree, index, 'mark').some((mark) => word(tree, mark) === 'to')) return null
  const moved = dependents(tree, verb, 'obj', 'iobj').some((object) => verb < object && object < index)
  return moved ? new Map([[index, { deprel: 'xcomp' }]]) : null
})
