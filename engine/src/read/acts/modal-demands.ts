import { dependents, lemma, type Tree, upos, word } from '../attributions/tree.js'
import type { VerbClass } from './lexicon/entry.js'
import { CEASEFIRE, DEAL, WRONGS } from './lexicon/objects.js'
import { matchVerb, nounWords } from './match-verb.js'
import { hasNegation } from './tree-queries.js'
import type { Trigger } from './triggers.js'

const DEMAND: VerbClass = { plover: 'REQUEST', move: 'demand', embeds: 'demand', to: ['clause'], verbs: [] }
const CHARGE: VerbClass = { plover: 'ACCUSE', embeds: 'charge', to: ['clause'], verbs: [] }

/**
 * Verbs of saying that become acts by what they say: "said the rebels *must* disarm" demands, "claimed that
 * the army *violated* the truce" accuses.
 */
export function findModalDemands(tree: Tree, triggers: readonly Trigger[]): readonly Trigger[] {
  return triggers.map((trigger) => {
    if (trigger.class.embeds !== 'say' || trigger.kind !== 'verb') return trigger
    const clauses = dependents(tree, trigger.token, 'ccomp')
    if (!THINKING.test(lemma(tree, trigger.token)) && clauses.some((c) => isObliged(tree, c))) {
      return { ...trigger, class: DEMAND }
    }
    if (
      /^(?:claim|allege|charge)$/.test(lemma(tree, trigger.token)) &&
      clauses.some((c) => isWrong(tree, c))
    ) {
      return { ...trigger, class: CHARGE }
    }
    if (SAYING.test(lemma(tree, trigger.token)) && clauses.some((c) => isBreach(tree, c))) {
      return { ...trigger, class: CHARGE }
    }
    return trigger
  })
}

const SAYING = /^(?:say|state|tell|announce|declare|maintain|insist|report|add|claim|argue|assert|note)$/

/** "*vessels of theirs* violated the truce": somebody else broke what was agreed. */
function isBreach(tree: Tree, clause: number): boolean {
  if (!/^(?:violate|breach|break|flout|infringe)$/.test(lemma(tree, clause)) || hasNegation(tree, clause))
    return false
  if (dependents(tree, clause, 'nsubj').some((s) => upos(tree, s) === 'PRON')) return false
  const agreed = [...CEASEFIRE, ...DEAL, 'term', 'terms']
  return dependents(tree, clause, 'obj').some((o) => nounWords(tree, o).some((noun) => agreed.includes(noun)))
}

/** To think that something must be is to ask nobody for it. */
const THINKING = /^(?:think|believe|know|hope|describe|show)$/

/** "*they* must leave"; "we must" binds the speaker. */
function isObliged(tree: Tree, clause: number): boolean {
  if (dependents(tree, clause, 'nsubj').some((s) => /^(?:we|i)$/.test(word(tree, s)))) return false
  return dependents(tree, clause, 'aux').some((a) => word(tree, a) === 'must')
}

/** The clause says that somebody did wrong: used violence or broke an agreement. */
function isWrong(tree: Tree, clause: number): boolean {
  if (dependents(tree, clause, 'nsubj:pass').length > 0) return false
  if (matchVerb(tree, clause)?.class.plover === 'ASSAULT') return true
  return dependents(tree, clause, 'obj').some((o) => nounWords(tree, o).some((noun) => WRONGS.includes(noun)))
}
