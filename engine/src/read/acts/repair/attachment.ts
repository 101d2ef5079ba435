import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../../attributions/tree.js'
import { type Changes, eachToken } from './tree-change.js'

/** ", *withdrawing* the offer": a participle after a comma tells more of the clause, not of its last noun. */
export const participleOfLastNoun = eachToken((tree, index) => {
  if (xpos(tree, index) !== 'VBG' || tree.tokens[index]?.deprel !== 'acl') return null
  const quoted = upos(tree, index - 1) === 'PUNCT' && word(tree, index - 1) !== ','
  if (word(tree, quoted ? index - 2 : index - 1) !== ',') return null
  const noun = headOf(tree, index)
  const verb = verbAbove(tree, noun)
  if (verb === null || verb > index || relation(tree, noun) === 'nsubj') return null
  return new Map([[index, { head: verb, deprel: 'advcl' }]])
})

function verbAbove(tree: Tree, from: number): number | null {
  let at = from
  for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
    if (upos(tree, at) === 'VERB') return at
    at = headOf(tree, at)
  }
  return null
}

/** Verbs that take two objects. */
const GIVING = /^(?:offer|give|send|grant|promise|propose|hand|lend|deny|owe|show|guarantee)$/

/**
 * "offered *Roe* direct talks", read as one noun phrase: no name stands before the adjective of a phrase that
 * it is part of, so it is the one to whom the thing is given.
 */
export const nameBeforeAdjective = eachToken((tree, index) => {
  const noun = headOf(tree, index)
  if (upos(tree, index) !== 'PROPN' || noun <= index || upos(tree, noun) !== 'NOUN') return null
  if (!/^(?:compound|amod|nmod)$/.test(relation(tree, index)) || dependents(tree, index, 'case').length > 0)
    return null
  if (upos(tree, index + 1) !== 'ADJ' || headOf(tree, index + 1) !== noun) return null
  let verb = index - 1
  while (
    verb >= 0 &&
    (upos(tree, verb) === 'ADJ' || xpos(tree, verb) === 'VBG' || upos(tree, verb) === 'DET')
  )
    verb--
  if (upos(tree, verb) !== 'VERB' || !GIVING.test(lemma(tree, verb))) return null
  const changes: Changes = new Map([
    [index, { head: verb, deprel: 'iobj' }],
    [noun, { head: verb, deprel: 'obj' }],
  ])
  for (let i = verb + 1; i < index; i++) changes.set(i, { head: index, deprel: 'amod' })
  // What hung on a word between the two ("neighbouring Roe …") belongs to the verb.
  tree.tokens.forEach((t, i) => {
    if (i > index && i !== noun && t.head > verb && t.head < index) changes.set(i, { head: verb })
  })
  return changes
})

/**
 * "came after the president *telephoned* Roe", read as a participle of the noun: a past form with an object
 * of its own is the verb of the clause, and the noun its subject.
 */
export const verbAfterSubordinator = eachToken((tree, index) => {
  const noun = headOf(tree, index)
  if (xpos(tree, index) !== 'VBD' || tree.tokens[index]?.deprel !== 'acl' || noun < 0) return null
  if (!dependents(tree, index, 'obj', 'xcomp', 'ccomp').some((o) => o > index)) return null
  const mark = dependents(tree, noun, 'case', 'mark').find((m) =>
    /^(?:after|before|while|since|when|as|because|until|though|although)$/.test(word(tree, m)),
  )
  const above = headOf(tree, noun)
  if (mark === undefined || above < 0) return null
  return new Map([
    [index, { head: above, deprel: 'advcl' }],
    [noun, { head: index, deprel: 'nsubj' }],
    [mark, { head: index, deprel: 'mark' }],
  ])
})

/** "the old *Customs House*", read as two objects: names side by side are one. */
export const objectsSideBySide = eachToken((tree, index) => {
  const before = tree.tokens[index - 1]
  const token = tree.tokens[index]
  if (!before || !token || before.upos !== 'PROPN' || token.upos !== 'PROPN') return null
  if (before.head !== token.head || before.deprel !== 'obj' || token.deprel !== 'obj') return null
  return new Map([[index, { head: index - 1, deprel: 'flat' }]])
})
