import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../../attributions/tree.js'
import { NOUNS } from '../lexicon/lexicon.js'
import { eachToken } from './tree-change.js'

/** "expressed hope for talks but *insisted*": a finite verb is co-ordinated with a verb, not with a noun. */
export const verbWithVerb = eachToken((tree, index) => {
  if (upos(tree, index) !== 'VERB' || !/^VB[DZP]$/.test(xpos(tree, index))) return null
  if (relation(tree, index) !== 'conj' || upos(tree, headOf(tree, index)) === 'VERB') return null
  const verb = verbAbove(tree, headOf(tree, index))
  return verb === null ? null : new Map([[index, { head: verb }]])
})

/** "dismissed it as a show, *insisting* on more": a participle after a comma belongs to the clause. */
export const participleOfClause = eachToken((tree, index) => {
  const head = headOf(tree, index)
  if (xpos(tree, index) !== 'VBG' || relation(tree, index) !== 'advcl' || head > index) return null
  if (word(tree, index - 1) !== ',' && word(tree, index - 2) !== ',') return null
  if (head < 0 || upos(tree, head) === 'VERB' || dependents(tree, head, 'nsubj', 'cop').length > 0)
    return null
  const verb = verbAbove(tree, head)
  return verb === null ? null : new Map([[index, { head: verb }]])
})

function verbAbove(tree: Tree, from: number): number | null {
  let at = headOf(tree, from)
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    if (upos(tree, at) === 'VERB') return at
    at = headOf(tree, at)
  }
  return null
}

/** "dismissed it, *insisting* on more": after a comma a participle is no complement. */
export const participleAfterComma = eachToken((tree, index) => {
  if (xpos(tree, index) !== 'VBG' || relation(tree, index) !== 'xcomp' || headOf(tree, index) > index)
    return null
  const before = upos(tree, index - 1) === 'PUNCT' && word(tree, index - 1) !== ',' ? index - 2 : index - 1
  return word(tree, before) === ',' ? new Map([[index, { deprel: 'advcl' }]]) : null
})

/** "warned of *imposing* tariffs …": the gerund after a verb and its preposition belongs to that verb. */
export const gerundOfVerb = eachToken((tree, index) => {
  if (xpos(tree, index) !== 'VBG' || headOf(tree, index) < index) return null
  const mark = dependents(tree, index, 'mark', 'case').find((m) =>
    /^(?:of|from|against|into)$/.test(word(tree, m)),
  )
  if (mark === undefined || upos(tree, mark - 1) !== 'VERB') return null
  return new Map([[index, { head: mark - 1, deprel: 'advcl' }]])
})

/** "insisted that talks *be* preceded …": a that-clause after its verb is a complement, not a subject. */
export const clauseAfterVerb = eachToken((tree, index) => {
  const verb = headOf(tree, index)
  if (relation(tree, index) !== 'csubj' || verb < 0 || verb > index || upos(tree, verb) !== 'VERB')
    return null
  return new Map([[index, { deprel: 'ccomp' }]])
})

/** "urged Ostia *to accept*": the infinitive after an addressed name is a complement, not an attribute. */
export const infinitiveOfVerb = eachToken((tree, index) => {
  const noun = headOf(tree, index)
  const verb = headOf(tree, noun)
  if (
    !['acl', 'advcl'].includes(relation(tree, index)) ||
    !dependents(tree, index, 'mark').some((m) => word(tree, m) === 'to')
  )
    return null
  if (noun < 0 || verb < 0 || upos(tree, verb) !== 'VERB' || relation(tree, noun) !== 'obj') return null
  if (upos(tree, noun) !== 'PROPN' && !ASKING.test(lemma(tree, verb))) return null
  return new Map([[index, { head: verb, deprel: 'xcomp' }]])
})

/** "wants Ostia and Perun *to lift* it": with an object before it, the infinitive is a complement of the verb. */
export const infinitiveAfterObject = eachToken((tree, index) => {
  const verb = headOf(tree, index)
  if (relation(tree, index) !== 'advcl' || !ASKING.test(lemma(tree, verb)) || verb > index) return null
  if (!dependents(tree, index, 'mark').some((m) => word(tree, m) === 'to')) return null
  const object = dependents(tree, verb, 'obj', 'iobj').some((o) => verb < o && o < index)
  return object ? new Map([[index, { deprel: 'xcomp' }]]) : null
})

/** "promises *not to attack*": an infinitive right after a noun of intent belongs to that noun. */
export const infinitiveOfNoun = eachToken((tree, index) => {
  const to = dependents(tree, index, 'mark').find((m) => word(tree, m) === 'to')
  if (to === undefined) return null
  const noun = word(tree, to - 1) === 'not' ? to - 2 : to - 1
  if (upos(tree, noun) !== 'NOUN' || headOf(tree, index) === noun) return null
  if (NOUNS.get(lemma(tree, noun))?.[0]?.embeds === undefined) return null
  return new Map([[index, { head: noun, deprel: 'acl' }]])
})

const ASKING =
  /^(?:urge|ask|tell|invite|press|order|pressure|persuade|warn|offer|call|push|force|allow|want)$/
