import { dependents, headOf, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'

/** The preposition or subordinator that introduces a phrase, lower case, words of a fixed one joined: `because of`. */
export function caseOf(tree: Tree, index: number): string {
  const first = dependents(tree, index, 'case', 'mark')[0]
  if (first === undefined || first > index) return ''
  const rest = dependents(tree, first, 'fixed').map((i) => word(tree, i))
  return [word(tree, first), ...rest].join(' ')
}

/** Subordinators of a clause, lower case. */
export function marksOf(tree: Tree, index: number): readonly string[] {
  return dependents(tree, index, 'mark').map((i) => word(tree, i))
}

/** True for a verb in the passive, or a bare past participle after a noun ("sanctions *imposed* in May"). */
export function isPassive(tree: Tree, verb: number): boolean {
  const children = tree.children[verb] ?? []
  if (children.some((c) => /^(?:nsubj|csubj|aux):pass$/.test(tree.tokens[c]?.deprel ?? ''))) return true
  if (!/^VB[ND]$/.test(xpos(tree, verb)) || !['acl', 'advcl', 'xcomp'].includes(relation(tree, verb)))
    return false
  // "with Roe *accused* of theft": a bare participle is passive, subject or not.
  // "wanted the ban *lifted*"
  if (xpos(tree, verb) === 'VBN' && relation(tree, verb) === 'xcomp')
    return dependents(tree, verb, 'aux', 'nsubj').length === 0
  const absolute = marksOf(tree, verb).includes('with') || xpos(tree, verb) === 'VBN'
  if (absolute && relation(tree, verb) === 'advcl') return dependents(tree, verb, 'aux').length === 0
  return dependents(tree, verb, 'nsubj', 'aux').length === 0
}

/** True when a token can head a clause: a verb, or a predicate with a copula. */
export function isPredicate(tree: Tree, index: number): boolean {
  return upos(tree, index) === 'VERB' || dependents(tree, index, 'cop', 'nsubj', 'aux').length > 0
}

/** True for words that carry names or stand for them. */
export function isNominal(tree: Tree, index: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'DET', 'X'].includes(upos(tree, index))
}

/** The token and the nominals joined to it ("France, Germany and Poland"). */
export function withConjuncts(tree: Tree, index: number): readonly number[] {
  const others = dependents(tree, index, 'conj').filter((c) => isNominal(tree, c))
  return [index, ...others]
}

/** Ancestors from the nearest to the root. */
export function ancestors(tree: Tree, index: number): readonly number[] {
  const found: number[] = []
  let at = headOf(tree, index)
  while (at >= 0 && found.length <= tree.tokens.length) {
    found.push(at)
    at = headOf(tree, at)
  }
  return found
}

const NEGATIONS = /^(?:not|n't|never|nor|neither|no|hardly|cannot)$/

/** True when a token is negated by its own dependents ("did *not* agree", "*no* response"). */
export function hasNegation(tree: Tree, index: number): boolean {
  return (tree.children[index] ?? []).some(
    (c) =>
      c < index &&
      (NEGATIONS.test(word(tree, c)) || (word(tree, c) === 'longer' && word(tree, c - 1) === 'no')) &&
      ['advmod', 'det', 'aux', 'cc', 'discourse'].includes(relation(tree, c)),
  )
}

/** "said *easing* the ban would be wrong": a gerund that a modal follows is its subject, and told of nobody. */
export function isSubjectGerund(tree: Tree, at: number): boolean {
  if (xpos(tree, at) !== 'VBG' || dependents(tree, at, 'aux', 'nsubj', 'mark', 'case').length > 0)
    return false
  for (let i = at + 1; i < Math.min(tree.tokens.length, at + 12); i++) {
    if (/^(?:[,;:.]|which|that|who|if|should)$/.test(word(tree, i))) return false
    if (/^(?:would|could|might|will)$/.test(word(tree, i))) return true
  }
  return false
}
