import { dependents, headOf, relation, type Tree, upos, word } from '../attributions/tree.js'
import type { Slot } from './lexicon/entry.js'
import { objectsOf } from './match-verb.js'
import { possessors } from './possessors.js'
import { caseOf, isNominal, isPassive, marksOf, withConjuncts } from './tree-queries.js'
import type { Trigger } from './triggers.js'

/** Tells whether a token heads a mention of an actor. */
export type IsActor = (token: number) => boolean

/** Tokens of those an act is directed at, in the order in which the lexicon names the places to look. */
export function addresseesOf(at: {
  readonly tree: Tree
  readonly trigger: Trigger
  readonly agents: readonly number[]
  readonly isActor: IsActor
}): readonly number[] {
  const { tree, trigger, agents, isActor } = at
  // What a move is about is often its object ("offered talks"): only an actor is addressed.
  const fits = trigger.class.move === undefined ? () => true : isActor
  for (const slot of trigger.class.to ?? []) {
    const found = inSlot(tree, trigger, slot)
      .flatMap((head) => withConjuncts(tree, head))
      .filter((token) => !agents.includes(token) && isNominal(tree, token) && fits(token))
    if (found.length > 0) return [...new Set(found)]
  }
  return partners(tree, trigger).filter((token) => !agents.includes(token))
}

function inSlot(tree: Tree, trigger: Trigger, slot: Slot): readonly number[] {
  switch (slot) {
    case 'obj':
      return objectSlot(tree, trigger)
    case 'iobj':
      return dependents(tree, trigger.support ?? trigger.token, 'iobj')
    case 'owner':
      return ownersOf(tree, trigger)
    case 'clause':
      return clauseSubject(tree, trigger.token)
    default:
      return phrasesNear(tree, trigger, slot)
  }
}

function objectSlot(tree: Tree, trigger: Trigger): readonly number[] {
  if (trigger.kind === 'noun') return []
  const passive = dependents(tree, trigger.token, 'nsubj:pass')
  if (passive.length > 0) return passive
  const bare = isPassive(tree, trigger.token) ? dependents(tree, trigger.token, 'nsubj') : []
  if (bare.length > 0) return bare
  if (isPassive(tree, trigger.token) && relation(tree, trigger.token) === 'acl')
    return [headOf(tree, trigger.token)]
  const objects = dependents(tree, trigger.token, 'obj')
  if (trigger.class.move === 'offer' && !hasMoreThan(tree, trigger.token, objects)) return []
  // "invited Roe to come", read as a clause with a subject.
  return objects.length > 0 ? objects : infinitiveSubject(tree, trigger.token)
}

/** "offered *Roe* talks", "offered *Roe* to talk": the only object of an offer is what is offered. */
function hasMoreThan(tree: Tree, verb: number, objects: readonly number[]): boolean {
  if (objects.filter((o) => upos(tree, o) !== 'PROPN').length > 0 && objects.length > 1) return true
  return dependents(tree, verb, 'xcomp', 'ccomp', 'advcl').some(
    (c) => c > verb && marksOf(tree, c).includes('to'),
  )
}

function infinitiveSubject(tree: Tree, verb: number): readonly number[] {
  return dependents(tree, verb, 'ccomp', 'xcomp')
    .filter((c) => marksOf(tree, c).includes('to'))
    .flatMap((c) => dependents(tree, c, 'nsubj').slice(0, 1))
}

/** "rejected *Moscow's* offer", "accept an offer *from Moscow*". */
function ownersOf(tree: Tree, trigger: Trigger): readonly number[] {
  const objects = trigger.kind === 'noun' ? [trigger.token] : objectsOf(tree, trigger.token)
  return objects.flatMap((object) => possessors(tree, object)).slice(0, 1)
}

/** Subject of the clause that a verb takes: "demanded that *they* leave". */
function clauseSubject(tree: Tree, verb: number): readonly number[] {
  return dependents(tree, verb, 'ccomp', 'xcomp').flatMap((c) =>
    dependents(tree, c, 'nsubj', 'nsubj:pass').slice(0, 1),
  )
}

/** A prepositional phrase of the trigger, its support verb or its object: parsers attach it to any of them. */
function phrasesNear(tree: Tree, trigger: Trigger, preposition: string): readonly number[] {
  const anchors = [trigger.token, trigger.support, trigger.object, ...dependents(tree, trigger.token, 'obj')]
  for (const anchor of anchors) {
    if (anchor === null) continue
    const found = dependents(tree, anchor, 'obl', 'nmod').filter(
      (p) => caseOf(tree, p) === preposition && !isAdded(tree, p),
    )
    if (found.length > 0) return found.slice(0, 1)
  }
  return []
}

const DEALING = /^(?:AGREE|CONSULT)$/
const OPENING = /^(?:offer|invitation)$/

/** "an offer to resume talks *with* the rebels": the other side named inside what the act is about. */
function partners(tree: Tree, trigger: Trigger): readonly number[] {
  if (!DEALING.test(trigger.class.plover ?? '') && !OPENING.test(trigger.class.move ?? '')) return []
  const queue = [
    ...(tree.children[trigger.token] ?? []),
    ...(trigger.object === null ? [] : [trigger.object]),
  ]
  const seen = new Set<number>()
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue
    seen.add(at)
    if (isAdded(tree, at)) continue
    if (['with', 'between'].includes(caseOf(tree, at)) && isNominal(tree, at) && upos(tree, at) !== 'NUM') {
      return withConjuncts(tree, at)
    }
    if (['xcomp', 'ccomp', 'obj', 'obl', 'nmod', 'acl'].includes(relation(tree, at)))
      queue.push(...(tree.children[at] ?? []))
  }
  return []
}

/** ", with officials looking on": what follows a comma is no partner. */
function isAdded(tree: Tree, index: number): boolean {
  const first = dependents(tree, index, 'case')[0]
  return first !== undefined && word(tree, first - 1) === ','
}
