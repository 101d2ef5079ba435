import { dependents, headOf, lemma, relation, type Tree, upos, word } from '../attributions/tree.js'
import { phrases, possessors } from './possessors.js'
import { drivenTo, subjectOf } from './subjects.js'
import { caseOf, isPredicate, withConjuncts } from './tree-queries.js'
import { isQuantity, type Trigger } from './triggers.js'

/** Tokens of those who do what a trigger says; empty when the sentence does not say. */
export function agentsOf(tree: Tree, trigger: Trigger): readonly number[] {
  const heads = trigger.kind === 'noun' ? nounAgents(tree, trigger) : predicateAgents(tree, trigger)
  return [...new Set(heads.flatMap((head) => withCompany(tree, head)))]
}

/** An adjective has its subject even where the parser took it for a passive ("is opposed"). */
function predicateAgents(tree: Tree, trigger: Trigger): readonly number[] {
  const passive = trigger.kind === 'adjective' ? dependents(tree, trigger.token, 'nsubj:pass') : []
  return passive.length > 0 ? passive : subjectOf(tree, trigger.token)
}

function nounAgents(tree: Tree, trigger: Trigger): readonly number[] {
  const noun = trigger.token
  const owners = possessors(tree, noun, slots(trigger))
  if (owners.length > 0) return owners
  if (trigger.support !== null) {
    if (/^(?:receive|face|draw)$/.test(lemma(tree, trigger.support))) return fromPhrase(tree, trigger.support)
    const subject = subjectOf(tree, trigger.support)
    if (subject.length > 0 && !subject.includes(noun)) return subject
  }
  if ('mutual' in trigger.class) {
    const between = phrases(tree, noun, ['between', 'among', 'involving'])
    if (between.length > 0) return between
  }
  const name = dependents(tree, noun, 'compound', 'amod').filter((c) => upos(tree, c) === 'PROPN')[0]
  const mayLead = trigger.class.plover === 'ASSAULT' || trigger.class.move !== undefined
  if (name !== undefined && mayLead) return [name]
  return isBesideClause(tree, noun) &&
    ('contact' in trigger.class || (trigger.class.plover === 'THREATEN' && caseOf(tree, noun) === 'under'))
    ? subjectOf(tree, actingVerb(tree, headOf(tree, measured(tree, noun)), trigger))
    : []
}

/** "calls on them to agree, *under threat* of sanctions": who calls threatens, and not who is to agree. */
function actingVerb(tree: Tree, verb: number, trigger: Trigger): number {
  const above = headOf(tree, verb)
  const driven = trigger.class.plover === 'THREATEN' && above >= 0 && drivenTo(tree, verb, above) !== null
  return driven ? above : verb
}

/** "*Following* a meeting, leaders threatened": who met is who acts in the clause. */
function isBesideClause(tree: Tree, noun: number): boolean {
  const at = measured(tree, noun)
  const head = headOf(tree, at)
  if (relation(tree, at) !== 'obl' && relation(tree, at) !== 'advcl') return false
  return (
    head >= 0 &&
    /^(?:after|following|during|before|in|at|ahead|under|for)\b/.test(caseOf(tree, at)) &&
    isPredicate(tree, head)
  )
}

/** "after *two days* of talks": the measure stands where the noun would. */
function measured(tree: Tree, noun: number): number {
  const head = headOf(tree, noun)
  return head >= 0 && relation(tree, noun) === 'nmod' && caseOf(tree, noun) === 'of' && isQuantity(tree, head)
    ? head
    : noun
}

function fromPhrase(tree: Tree, verb: number): readonly number[] {
  return dependents(tree, verb, 'obl')
    .filter((o) => caseOf(tree, o) === 'from')
    .slice(0, 1)
}

function slots(trigger: Trigger): readonly string[] {
  return trigger.class.to ?? []
}

/** The token, its conjuncts, and those who come "alongside" or "together with" it. */
function withCompany(tree: Tree, head: number): readonly number[] {
  const verb = headOf(tree, head)
  const places = verb >= 0 && tree.tokens[head]?.deprel === 'nsubj' ? [head, verb] : [head]
  const company = places
    .flatMap((p) => dependents(tree, p, 'obl', 'nmod'))
    .filter((c) =>
      /^(?:alongside|along with|together with|accompanied by|joined by)$/.test(companyCase(tree, c)),
    )
  return [...withConjuncts(tree, head), ...company.flatMap((c) => withConjuncts(tree, c))]
}

/** Two-word prepositions are often parsed as adverb and preposition: read the words themselves. */
function companyCase(tree: Tree, index: number): string {
  const direct = caseOf(tree, index)
  if (direct !== 'with') return direct
  const first = dependents(tree, index, 'case')[0] ?? index
  return /^(?:along|together)$/.test(word(tree, first - 1)) ? `${word(tree, first - 1)} with` : direct
}
