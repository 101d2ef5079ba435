import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import { matchVerb } from './match-verb.js'
import { isArranged, isSpokenToAsk } from './standing.js'
import { caseOf, isSubjectGerund, marksOf } from './tree-queries.js'
import type { Trigger } from './triggers.js'

/** How many heads above an act are asked whether they make it hypothetical. */
const MAX_CLIMB = 8

/** Heads that do not say whether what they govern is so (Kiparsky & Kiparsky 1970, non-factives). */
const NON_FACTIVE =
  /^(?:worry|worried|fear|afraid|concerned|hope|hopeful|doubt|doubtful|wish|wonder|imagine|suppose|assume|speculate|predict|forecast|bet|suspect|dream|pray|anticipate|possibility|possible|chance|likelihood|likely|unlikely|prospect|risk|danger|idea|notion|expectation|urgency|need|suggestion|speculation|rumour|rumor|sign|hint|scenario|case|lesson|way|opportunity|attempt|effort|bid|option|temptation|goal|aim|objective|task|purpose|duty|right|power|mandate|ability|capacity)$/

/** Verbs whose infinitive did happen when they did (Karttunen 1971, implicatives), beside those of the lexicon. */
const IMPLICATIVE =
  /^(?:force|compel|oblige|drive|lead|prompt|persuade|convince|get|make|cause|dare|rush|manage|happen|go|first|last|latest|quick|swift|quicker|slow|bother|see|turn|opt|elect|step|yet|set|due|scheduled|slated|poised|plan|intention|intent)$/

/** Modal verbs that leave open whether what they govern happens. */
const MODAL = /^(?:may|might|could|can|ca|would|'d|should|must|ought)$/

/**
 * True for an act that the sentence does not tell as done, because something above it in the tree leaves it
 * open: a modal ("*could* be forced to veto"), a word of fear, hope or chance ("*worried* that they will
 * agree"), a purpose, a question, or a time that is still to come ("*before* they agree").
 */
export function isHypothetical(tree: Tree, trigger: Trigger): boolean {
  if (trigger.kind === 'noun' && trigger.support === null) return false
  if (isQuestion(tree)) return true
  let at = trigger.support ?? trigger.token
  for (let steps = 0; at >= 0 && steps < MAX_CLIMB; steps++) {
    const above = opensAbove(tree, at)
    if (above !== null) return above
    at = headOf(tree, at)
  }
  return false
}

function isQuestion(tree: Tree): boolean {
  for (let i = tree.tokens.length - 1; i >= Math.max(0, tree.tokens.length - 3); i--) {
    if (word(tree, i) === '?') return true
  }
  return false
}

/** True: left open here; false: told as a fact, whatever stands above; `null`: ask the head. */
function opensAbove(tree: Tree, at: number): boolean | null {
  if (dependents(tree, at, 'aux').some((a) => MODAL.test(word(tree, a)))) return true
  if (isAfterNonFactive(tree, at) || isSubjectGerund(tree, at)) return true
  if (isSubjunctive(tree, at) || isStillToCome(tree, at) || isAfterOpenPreposition(tree, at)) return true
  const head = headOf(tree, at)
  if (head < 0) return false
  if (isSpokenToAsk(tree, at)) return null
  if (isArranged(tree, at)) return false
  if (isInfinitive(tree, at)) return carriesOn(tree, head) ? null : true
  const rel = relation(tree, at)
  if (rel === 'ccomp' || (rel === 'acl' && marksOf(tree, at).includes('that')))
    return NON_FACTIVE.test(lemma(tree, head)) || NON_FACTIVE.test(word(tree, head))
  // "meeting him, she *signed* it": only the noun "sign" leaves open what it is a sign of.
  if (isParticiple(tree, at))
    return NON_FACTIVE.test(lemma(tree, head)) && lemma(tree, head) !== 'sign' ? true : null
  if (rel === 'conj' && !isFiniteVerb(tree, at)) return null
  if (rel === 'xcomp' || rel === 'csubj') return null
  return false
}

/** "*worried that* they agreed", "the *hope that* they agree": by order, since the clause is often hung elsewhere. */
function isAfterNonFactive(tree: Tree, at: number): boolean {
  const that = dependents(tree, at, 'mark', 'obj').find((m) => word(tree, m) === 'that')
  if (that === undefined || that > at) return false
  return NON_FACTIVE.test(word(tree, that - 1)) || NON_FACTIVE.test(lemma(tree, that - 1))
}

/** "a sense of urgency that the leader *agree*": the plain form after "that" with a subject in the singular. */
function isSubjunctive(tree: Tree, at: number): boolean {
  if (!/^VBP?$/.test(xpos(tree, at)) || !marksOf(tree, at).includes('that')) return false
  if (dependents(tree, at, 'aux', 'cop').length > 0 || lemma(tree, at) !== word(tree, at)) return false
  return dependents(tree, at, 'nsubj').some(
    (s) => ['NNP', 'NN'].includes(xpos(tree, s)) && dependents(tree, s, 'conj').length === 0,
  )
}

/** "*before* the North agrees", "*once* they accept": in the present tense, still to come. */
function isStillToCome(tree: Tree, at: number): boolean {
  const marks = [...marksOf(tree, at), ...dependents(tree, at, 'advmod').map((m) => word(tree, m))]
  if (!marks.some((m) => /^(?:before|once|until|when|whenever|unless|if|whether|lest)$/.test(m))) return false
  const helper = dependents(tree, at, 'aux', 'cop')[0]
  return (
    /^VB[ZP]$/.test(xpos(tree, helper ?? at)) || marks.some((m) => /^(?:unless|if|whether|lest)$/.test(m))
  )
}

/** "*before* accepting", "*instead of* agreeing", "*for* agreeing" under a reward to come. */
function isAfterOpenPreposition(tree: Tree, at: number): boolean {
  if (xpos(tree, at) !== 'VBG') return false
  return /^(?:before|instead|rather|against|on|about)\b/.test(caseOf(tree, at))
}

function isInfinitive(tree: Tree, at: number): boolean {
  return xpos(tree, at) === 'VB' && caseOf(tree, at) === 'to' && dependents(tree, at, 'cop').length === 0
}

function isParticiple(tree: Tree, at: number): boolean {
  return xpos(tree, at) === 'VBG' && dependents(tree, at, 'aux', 'nsubj').length === 0
}

function isFiniteVerb(tree: Tree, at: number): boolean {
  return /^VB[DZP]$/.test(xpos(tree, at)) && dependents(tree, at, 'nsubj', 'aux').length > 0
}

/** True when an infinitive under this word did happen if the word did. */
function carriesOn(tree: Tree, head: number): boolean {
  if (word(tree, head) === 'used' || lemma(tree, head) === 'use') return false
  if (IMPLICATIVE.test(lemma(tree, head)) || lemma(tree, head) === 'have') return true
  if (upos(tree, head) !== 'VERB') return false
  const found = matchVerb(tree, head)?.class
  return found?.embeds === 'carry' || found?.embeds === 'plan' || (found?.plover ?? null) !== null
}
