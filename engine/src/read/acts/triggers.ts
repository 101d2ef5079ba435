import { dependents, headOf, lemma, relation, type Tree, upos, word } from '../attributions/tree.js'
import type { AdjectiveClass, NounClass, VerbClass } from './lexicon/entry.js'
import { ADJECTIVES, NOUNS, VERBS } from './lexicon/lexicon.js'
import { SAYING_SUPPORT, SUPPORT_VERBS } from './lexicon/operators.js'
import { matchVerb } from './match-verb.js'
import { possessors } from './possessors.js'
import { ancestors, caseOf } from './tree-queries.js'

/** A word that names an act, with the class that says what it means. */
export interface Trigger {
  readonly token: number
  readonly kind: 'verb' | 'noun' | 'adjective'
  readonly class: VerbClass | NounClass | AdjectiveClass
  /** The verb that lends a noun its subject ("*held* a call"); `null` otherwise. */
  readonly support: number | null
  /** The object that decided a verb's class; `null` otherwise. */
  readonly object: number | null
  /** Particles and prepositions of the verb's pattern. */
  readonly with: readonly string[]
}

/** Every word of a sentence that the lexicon knows as an act or an operator, left to right. */
export function findTriggers(tree: Tree): readonly Trigger[] {
  return tree.tokens.flatMap((_, index) => triggerAt(tree, index) ?? [])
}

function triggerAt(tree: Tree, index: number): Trigger | null {
  switch (upos(tree, index)) {
    case 'VERB':
      return verbTrigger(tree, index)
    case 'NOUN':
      return nounTrigger(tree, index)
    case 'ADJ':
      return adjectiveTrigger(tree, index)
    default:
      return null
  }
}

function verbTrigger(tree: Tree, token: number): Trigger | null {
  if (relation(tree, token) === 'amod') return describedTrigger(tree, token)
  if (relation(tree, token) === 'compound') return null
  // "was *prepared to* meet", read as a passive: a readiness, and no preparation.
  if (isReady(tree, token)) return adjectiveTrigger(tree, token)
  const match = matchVerb(tree, token)
  if (match === null) return dependents(tree, token, 'obj').length > 0 ? null : adjectiveTrigger(tree, token)
  return { token, kind: 'verb', support: null, ...match }
}

/** "the *abducted* engineers", "*suspended* talks": force that a participle before the noun tells of. */
function describedTrigger(tree: Tree, token: number): Trigger | null {
  if (!/^VB[ND]$/.test(tree.tokens[token]?.xpos ?? '') || !FORCED.test(lemma(tree, token))) return null
  const found = VERBS.get(lemma(tree, token))?.find(({ with: words }) => words.length === 0)
  return found === undefined
    ? null
    : { token, kind: 'verb', support: null, class: found.class, object: headOf(tree, token), with: [] }
}

const FORCED =
  /^(?:abduct|kidnap|capture|detain|arrest|jail|imprison|besiege|hijack|seize|occupy|expel|ban|outlaw|confiscate|impound|free|release|slay|murder|kill|wound|injure|displace|blindfold|handcuff|annex|loot|burn|bomb|shell)$/

function isReady(tree: Tree, token: number): boolean {
  if (word(tree, token) !== 'prepared' || word(tree, token + 1) !== 'to') return false
  return dependents(tree, token, 'aux', 'cop').some((a) => lemma(tree, a) === 'be')
}

function adjectiveTrigger(tree: Tree, token: number): Trigger | null {
  const adjective = ADJECTIVES.get(word(tree, token))?.[0]
  if (!adjective || relation(tree, token) === 'amod') return null
  if (adjective.except && hasBeside(tree, token, adjective.except)) return null
  return { token, kind: 'adjective', class: adjective, support: null, object: null, with: [] }
}

function nounTrigger(tree: Tree, token: number): Trigger | null {
  if (relation(tree, token) === 'compound' || relation(tree, token) === 'flat') return null
  const noun = (NOUNS.get(lemma(tree, token)) ?? []).find(
    (c) => hasNeeds(tree, token, c.needs) && hasOwner(tree, token, c.owners),
  )
  if (!noun || (noun.except && hasBeside(tree, token, noun.except))) return null
  return {
    token,
    kind: 'noun',
    class: noun,
    support: supportOf(tree, token, noun.embeds === 'commit' || noun.embeds === 'refuse'),
    object: null,
    with: [],
  }
}

function hasOwner(tree: Tree, noun: number, owners: readonly string[] | undefined): boolean {
  if (!owners) return true
  return possessors(tree, noun).some((owner) => owners.includes(lemma(tree, owner)))
}

function hasBeside(tree: Tree, index: number, except: readonly string[]): boolean {
  return (tree.children[index] ?? []).some(
    (c) => except.includes(lemma(tree, c)) || except.includes(word(tree, c)),
  )
}

/** True when one of the words a noun class asks for stands beside the noun. */
function hasNeeds(tree: Tree, noun: number, needs: readonly string[] | undefined): boolean {
  if (!needs) return true
  const support = supportOf(tree, noun)
  const around = [
    ...(tree.children[noun] ?? []),
    ...(support === null ? [] : dependents(tree, support, 'obl')),
  ]
  return around.some((child) => {
    if (['compound', 'amod'].includes(relation(tree, child))) return needs.includes(lemma(tree, child))
    const to = relation(tree, child) === 'acl' && caseOf(tree, child) === 'to'
    return needs.includes(to ? 'to do' : caseOf(tree, child))
  })
}

/**
 * The support verb above a noun: as its object or passive subject, or as the phrase of "engage in", "take part
 * in". A noun of the noun ("*a series of* talks") is looked through.
 */
function supportOf(tree: Tree, noun: number, stance = false): number | null {
  let at = noun
  if (relation(tree, at) === 'nmod' && caseOf(tree, at) === 'of' && isQuantity(tree, headOf(tree, at)))
    at = headOf(tree, at)
  if (relation(tree, at) === 'conj') at = headOf(tree, at)
  const verb = headOf(tree, at)
  if (verb < 0) return null
  const rel = tree.tokens[at]?.deprel ?? ''
  const lends =
    SUPPORT_VERBS.has(lemma(tree, verb)) ||
    (lemma(tree, verb) === 'have' && NOUNS.get(lemma(tree, noun))?.[0]?.contact !== undefined) ||
    (stance && SAYING_SUPPORT.has(lemma(tree, verb)))
  const known = upos(tree, verb) === 'VERB' && lends
  if (known && ['obj', 'nsubj:pass'].includes(rel)) return verb
  if (rel === 'nsubj' && HAPPENING.test(lemma(tree, verb))) return verb
  const phrasal = /^(?:engage|take|participate|enter|join|go|put|express)$/.test(lemma(tree, verb))
  if (known && phrasal && relation(tree, at) === 'obl' && /^(?:in|into|on|forward)$/.test(caseOf(tree, at)))
    return verb
  // "the call that Zelensky held": the noun is what the relative clause's verb lacks.
  const clause = dependents(tree, noun, 'acl').find((c) => SUPPORT_VERBS.has(lemma(tree, c)))
  return clause !== undefined && upos(tree, clause) === 'VERB' && caseOf(tree, clause) !== 'to'
    ? clause
    : null
}

/** "a *series* of talks" are talks; "an aspect of talks" is none. */
export function isQuantity(tree: Tree, noun: number): boolean {
  return /^(?:day|week|hour|month|night|year|series|round|number|couple|set|string|pair|variety|kind|form|flurry|wave|barrage|list|dozen|hundred|array)$/.test(
    lemma(tree, noun),
  )
}

/** Verbs of taking place: the noun is their subject, and time and place hang on them. */
const HAPPENING = /^(?:occur|take|happen|begin|start|resume|end|conclude|follow|continue)$/

/** Relations by which one act is part of what another is about. */
const INNER = /^(?:xcomp|ccomp|obj|iobj|obl|nmod|acl|advcl|nsubj|csubj|conj|amod|compound|appos)$/
/** Cases and marks of phrases that stand beside an act, in time or cause, and not inside it. */
const BESIDE = new Set(
  'after following during before amid despite since ahead when while because although though whereas until unless if once where upon under without given'.split(
    ' ',
  ),
)

/**
 * True when `inner` stands in the complement of `outer`, so that `outer` is about it. A relative clause, a
 * co-ordinated clause, and a phrase of time or cause are beside it.
 */
export function isInside(tree: Tree, inner: number, outer: number): boolean {
  const path = [inner, ...ancestors(tree, inner)]
  const at = path.indexOf(outer)
  if (at < 1) return false
  const steps = path.slice(0, at)
  const first = steps.at(-1) ?? inner
  if (!COMPLEMENT.test(relation(tree, first)) && !isGoal(tree, first)) return false
  return steps.every((step) => {
    if (tree.tokens[step]?.deprel === 'acl:relcl') return false
    if (relation(tree, step) === 'advcl' && word(tree, step - 1) === ',') return false
    return INNER.test(relation(tree, step)) && !BESIDE.has(caseOf(tree, step).split(' ')[0] ?? '')
  })
}

const COMPLEMENT = /^(?:xcomp|ccomp|obj|iobj|obl|nmod|acl|csubj|nsubj)$/

/** "ready *to talk*", "accused *of breaking*": adverbial clauses that are complements in all but name. */
function isGoal(tree: Tree, clause: number): boolean {
  return relation(tree, clause) === 'advcl' && /^(?:to|of|for|from|into|against)$/.test(caseOf(tree, clause))
}
