import type { Candidate } from './candidates.js'
import type { PronounDraft } from './draft.js'
import { lemma, lower, relation, type Tree } from './tree.js'

/** Verbs of which states and bodies, and not only things, are the object: "they invited it". */
const BODY_OBJECTS = new Set(
  'accuse urge attack help support blame criticise criticize invade warn tell ask join leave lead push pressure force allow sanction isolate recognise recognize invite host represent threaten fight arm fund finance run head govern rule ban prevent oblige require bring press pressure compel condemn praise thank assure inform sue'.split(
    ' ',
  ),
)

/** Verbs whose subject "it" is an event or a paper, never a body: "since it began". */
const EVENTS = new Set('begin start expire last occur collapse elapse resume'.split(' '))

/** True when the clause of an "it" says that no state or body can be meant, whatever stands near. */
export function meansThing(tree: Tree, draft: PronounDraft): boolean {
  if (draft.form !== 'it' || draft.possessive || draft.reflexive) return false
  const verb = lemma(tree, tree.tokens[draft.head]?.head ?? -1)
  if (relation(tree, draft.head) === 'obj') return !BODY_OBJECTS.has(verb)
  if (relation(tree, draft.head) !== 'nsubj') return false
  return EVENTS.has(verb) || (verb === 'take' && /^(effect|place)$/.test(lower(tree, draft.head + 2)))
}

/** Words by which one presses another: the condition that follows is the other's to meet. */
const PRESSES = new Set(
  'threaten threat warn warning urge press pressure demand ask tell order promise offer vow sanction penalty consequence punish'.split(
    ' ',
  ),
)
const CONDITION = /^(if|unless|should|until|provided)$/

/**
 * "Ruritania threatened Sylvania with sanctions if it does not sign": of a condition put to another, "it" is the
 * other. True for the one who puts it.
 */
export function putsCondition(tree: Tree, draft: PronounDraft, candidate: Candidate): boolean {
  if (draft.form !== 'it' || candidate.sentence !== draft.sentence || candidate.token > draft.head)
    return false
  if (relation(tree, candidate.token) !== 'nsubj' && relation(tree, candidate.token) !== 'conj') return false
  let condition = -1
  for (let at = draft.head - 1; at > candidate.token && draft.head - at < 4; at--)
    if (CONDITION.test(lower(tree, at))) condition = at
  if (condition < 0) return false
  for (let at = candidate.token + 1; at < condition; at++) if (PRESSES.has(lemma(tree, at))) return true
  return false
}
