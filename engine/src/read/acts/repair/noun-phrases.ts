import { dependents, headOf, relation, type Tree, upos, word } from '../../attributions/tree.js'
import { type Changes, eachToken } from './tree-change.js'

/** "between Roe and *Russian* President Poe": the name, not its adjective, is co-ordinated. */
export const adjectiveAsConjunct = eachToken((tree, index) => {
  if (upos(tree, index) !== 'ADJ' || relation(tree, index) !== 'conj') return null
  if (upos(tree, headOf(tree, index)) !== 'PROPN') return null
  const name = (tree.children[index] ?? []).find((c) => c > index && upos(tree, c) === 'PROPN')
  if (name === undefined) return null
  return new Map([
    [name, { head: headOf(tree, index), deprel: 'conj' }],
    [index, { head: name, deprel: 'amod' }],
  ])
})

/** "allies *are increasing* pressure": a verb with an auxiliary or subject is no attribute of its object. */
export const verbAsAttribute = eachToken((tree, index) => {
  const noun = headOf(tree, index)
  if (upos(tree, index) !== 'VERB' || relation(tree, index) !== 'amod' || noun < index) return null
  if (dependents(tree, index, 'aux').length === 0 && dependents(tree, index, 'nsubj').length === 0) {
    if (!dependents(tree, noun, 'aux').some((a) => a < index)) return null
  }
  const head = tree.tokens[noun]
  if (!head) return null
  const changes: Changes = new Map([
    [index, { head: head.head, deprel: head.deprel }],
    [noun, { head: index, deprel: 'obj' }],
  ])
  for (const child of dependents(tree, noun, 'nsubj', 'aux', 'advcl', 'mark', 'cc', 'punct', 'advmod')) {
    if (child < index) changes.set(child, { head: index })
  }
  return changes
})

/** "had *released* ten men": after "have" a participle before the object is the verb, not an attribute. */
export const participleAfterHave = eachToken((tree, index) => {
  const noun = headOf(tree, index)
  const have = headOf(tree, noun)
  if (upos(tree, index) !== 'VERB' || relation(tree, index) !== 'amod' || noun < index || have < 0)
    return null
  if (!/^(?:had|has|have)$/.test(word(tree, have)) || relation(tree, noun) !== 'obj') return null
  let before = index - 1
  while (upos(tree, before) === 'ADV') before--
  const old = tree.tokens[have]
  if (before !== have || !old) return null
  const changes: Changes = new Map([
    [index, { head: old.head, deprel: old.deprel }],
    [noun, { head: index, deprel: 'obj' }],
    [have, { head: index, deprel: 'aux', upos: 'AUX' }],
  ])
  for (const child of tree.children[have] ?? []) if (child !== noun) changes.set(child, { head: index })
  return changes
})

/** "Ostia *imposed* various sanctions", read as one noun phrase without a verb. */
export const attributeAsRoot = eachToken((tree, index) => {
  const noun = headOf(tree, index)
  if (upos(tree, index) !== 'VERB' || relation(tree, index) !== 'amod' || noun < index) return null
  if (headOf(tree, noun) >= 0 || tree.tokens.some((t) => t.deprel.startsWith('nsubj'))) return null
  const subject = index - 1
  if (!['NOUN', 'PROPN'].includes(upos(tree, subject)) || ![noun, index].includes(headOf(tree, subject)))
    return null
  const changes: Changes = new Map([
    [index, { head: -1, deprel: 'root', xpos: 'VBD' }],
    [noun, { head: index, deprel: 'obj' }],
    [subject, { head: index, deprel: 'nsubj' }],
  ])
  for (const child of tree.children[noun] ?? []) {
    if (child < subject) changes.set(child, { head: subject })
    else if (child > noun && relation(tree, child) === 'punct') changes.set(child, { head: index })
  }
  return changes
})

/** "expressed *willingness* for talks": a noun before a preposition is no compound of the noun after it. */
export const compoundOverCase = eachToken((tree, index) => {
  const right = headOf(tree, index)
  if (relation(tree, index) !== 'compound' || right < index || upos(tree, index) !== 'NOUN') return null
  const between = tree.tokens.some((t, i) => index < i && i < right && t.upos === 'ADP')
  const head = tree.tokens[right]
  if (!between || !head) return null
  return new Map([
    [index, { head: head.head, deprel: head.deprel }],
    [right, { head: index, deprel: 'nmod' }],
  ])
})

/** "a call with *President* Roe": the preposition belongs to the name that the title describes. */
export const titleWithCase = eachToken((tree, index) => {
  const name = headOf(tree, index)
  if (!/^(?:nmod:desc|flat|compound)$/.test(tree.tokens[index]?.deprel ?? '') || name < index) return null
  const introducers = dependents(tree, index, 'case')
  if (introducers.length === 0) return null
  const changes: Changes = new Map(introducers.map((c) => [c, { head: name }]))
  if (relation(tree, name) === 'appos') changes.set(name, { deprel: 'nmod' })
  return changes
})

/** "leaders of Ostia, Perun *and Brosk* threatened": the last of a list is not alone the subject. */
export const lastOfList = eachToken((tree, index) => {
  if (relation(tree, index) !== 'nsubj') return null
  const and = conjunctionBefore(tree, index)
  if (and === null) return null
  let before = and - 1
  while (before > 0 && [',', 'the'].includes(word(tree, before))) before--
  const first = relation(tree, before) === 'conj' ? headOf(tree, before) : before
  if (first < 0 || upos(tree, first) !== upos(tree, index) || hasVerbBetween(tree, first, index)) return null
  const top = topOfPhrase(tree, first)
  const verb = headOf(tree, index)
  if (verb === top || headOf(tree, verb) === top || upos(tree, top) === 'VERB') return null
  return new Map([
    [index, { head: first, deprel: 'conj' }],
    [top, { head: verb, deprel: 'nsubj' }],
  ])
})

/** "and" right before a noun phrase. */
function conjunctionBefore(tree: Tree, noun: number): number | null {
  let at = noun - 1
  while (at > 0 && ['DET', 'ADJ'].includes(upos(tree, at))) at--
  return word(tree, at) === 'and' ? at : null
}

function hasVerbBetween(tree: Tree, first: number, last: number): boolean {
  return tree.tokens.some((t, i) => first < i && i < last && t.upos === 'VERB')
}

/** Head of the noun phrase that a name in a prepositional phrase belongs to ("*leaders* from Ostia"). */
function topOfPhrase(tree: Tree, index: number): number {
  let at = index
  while (relation(tree, at) === 'nmod' && headOf(tree, at) >= 0 && headOf(tree, at) < at)
    at = headOf(tree, at)
  return at
}
