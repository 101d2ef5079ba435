import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import { byPhrase, possessors } from './possessors.js'
import { caseOf, isNominal, isPassive, isPredicate, marksOf } from './tree-queries.js'

/** Verbs whose object, not whose subject, does what the infinitive says (Rosenbaum 1967, object control). */
export const OBJECT_CONTROL =
  /^(?:urge|ask|tell|order|force|allow|invite|press|pressure|persuade|help|let|want|expect|call|permit|enable|convince|encourage|instruct|command|require|request|warn|push|prompt|lead|cause|compel|authorize|authorise|advise|get|make|see|beg|implore|squeeze|nudge|prod|coerce|bully|goad|induce|tempt|entreat)$/

const RELATIVE = /^(?:who|which|that|whom|whose)$/

/** How many clauses a missing subject is looked for through. */
const MAX_CLIMB = 6

/** The one who acts in a clause: its subject, its by-phrase, or the subject it shares with another clause. */
export function subjectOf(tree: Tree, verb: number, climbed = 0): readonly number[] {
  if (climbed > MAX_CLIMB) return []
  if (isPassive(tree, verb)) return byPhrase(tree, verb)
  const own = dependents(tree, verb, 'nsubj').filter((s) => isNominal(tree, s))[0]
  if (own !== undefined && !/sel(?:f|ves)$/.test(word(tree, own))) return resolveRelative(tree, own, verb)
  const head = headOf(tree, verb)
  if (head < 0) return tree.tokens[verb]?.xpos === 'VBG' ? after(tree, verb) : before(tree, verb)
  switch (relation(tree, verb)) {
    case 'conj':
      return isPredicate(tree, head) ? sharedSubject(tree, head, climbed) : []
    case 'ccomp':
      // "a cell that prosecutors *say kidnapped* them": the noun before the relative clause acts.
      if (relation(tree, head) === 'acl' && headOf(tree, head) >= 0) return [headOf(tree, head)]
      return controller(tree, head, climbed)
    case 'xcomp':
    case 'csubj':
      if (drivenTo(tree, verb, head) !== null) return [drivenTo(tree, verb, head) ?? head]
      return controller(tree, head, climbed)
    case 'advcl':
      if (tree.tokens[verb]?.deprel === 'advcl:relcl') return []
      if (drivenTo(tree, verb, head) !== null) return [drivenTo(tree, verb, head) ?? head]
      return absoluteSubject(tree, verb) ?? sharedSubject(tree, head, climbed)
    case 'obl':
    case 'nmod':
      return isPredicate(tree, head) ? sharedSubject(tree, head, climbed) : []
    case 'acl':
      return clauseOfNoun(tree, verb, head, climbed)
    case 'parataxis':
    case 'dep':
      // "always *leave* him a way out": an order has no subject.
      return isOrder(tree, verb) ? [] : before(tree, verb)
    default:
      return []
  }
}

/** "squeezed *them* to accept", "called on *Roe* to leave", hung as a purpose: who is driven to it does it; `null`: nobody. */
export function drivenTo(tree: Tree, verb: number, head: number): number | null {
  if (!marksOf(tree, verb).includes('to') || OWN_AIM.test(lemma(tree, verb))) return null
  const [object] = dependents(tree, head, 'obj')
  const driven = DRIVING.test(lemma(tree, head)) ? object : phraseOf(tree, head, object)
  return driven !== undefined && driven < verb ? driven : null
}

const DRIVING = /^(?:squeeze|force|compel|coerce|persuade|pressure|pressurise|pressurize|induce|nudge|urge)$/

/** Verbs of what the one who presses wants for himself ("put pressure on them *to get* a better deal"). */
export const OWN_AIM =
  /^(?:get|win|obtain|extract|secure|gain|force|bring|keep|ensure|wring|squeeze|show|help|try)$/

/** "called *on Roe*", "put pressure *on Roe*", "appealed *to Roe*": those on whom it is put. */
function phraseOf(tree: Tree, head: number, object: number | undefined): number | undefined {
  const name = lemma(tree, head)
  const pressing = object !== undefined && lemma(tree, object) === 'pressure'
  if (!pressing && !/^(?:call|prevail|lean|appeal)$/.test(name)) return undefined
  const wanted = name === 'appeal' ? /^to$/ : /^(?:on|upon)$/
  return [head, object ?? head]
    .flatMap((at) => dependents(tree, at, 'obl', 'nmod'))
    .find((p) => wanted.test(caseOf(tree, p)) && isNominal(tree, p))
}

/** "…, *with Ostia and Perun*, among others, *criticising*": the noun after "with" acts, not the main subject. */
function absoluteSubject(tree: Tree, verb: number): readonly number[] | null {
  if (tree.tokens[verb]?.xpos !== 'VBG') return null
  for (let i = verb - 1; i > 0 && (upos(tree, i) !== 'VERB' || word(tree, i) === 'including'); i--) {
    if (word(tree, i) !== 'with' || word(tree, i - 1) !== ',') continue
    const noun = tree.tokens.findIndex(
      (t, n) => n > i && n < verb && ['NOUN', 'PROPN', 'PRON'].includes(t.upos) && headOf(tree, n) <= i,
    )
    return noun < 0 ? null : [noun]
  }
  return null
}

/** Subject of a clause that another shares; in the passive it is the one acted on that goes on acting. */
function sharedSubject(tree: Tree, verb: number, climbed: number): readonly number[] {
  const passive = dependents(tree, verb, 'nsubj:pass')[0]
  if (passive !== undefined) return resolveRelative(tree, passive, verb)
  return subjectOf(tree, verb, climbed + 1)
}

function controller(tree: Tree, governor: number, climbed: number): readonly number[] {
  const object = dependents(tree, governor, 'obj', 'iobj')[0]
  if (
    object !== undefined &&
    !/sel(?:f|ves)$/.test(word(tree, object)) &&
    OBJECT_CONTROL.test(lemma(tree, governor))
  )
    return [object]
  if (upos(tree, governor) === 'NOUN' && !isPredicate(tree, governor)) return possessors(tree, governor)
  return sharedSubject(tree, governor, climbed)
}

/** "leaders *threatening* war" are the noun; "an offer *to talk*" belongs to who made the offer. */
function clauseOfNoun(tree: Tree, verb: number, noun: number, climbed: number): readonly number[] {
  if (!marksOf(tree, verb).includes('to') && !['of', 'for', 'in'].includes(caseOf(tree, verb))) return [noun]
  const asked = askedOf(tree, noun)
  if (asked !== null) return asked
  const owners = possessors(tree, noun)
  if (owners.length > 0) return owners
  const above = headOf(tree, noun)
  return above >= 0 && upos(tree, above) === 'VERB' ? sharedSubject(tree, above, climbed) : []
}

/** "pressure *on Roe* to leave", "a call *for them* to meet": whom the noun asks acts, and not who asks; `null`: no such noun. */
function askedOf(tree: Tree, noun: number): readonly number[] | null {
  if (!ASKING.test(lemma(tree, noun))) return null
  const verb = headOf(tree, noun)
  const places = relation(tree, noun) === 'obj' && verb >= 0 ? [noun, verb] : [noun]
  const phrase = places
    .flatMap((p) => dependents(tree, p, 'nmod', 'obl'))
    .find((p) => p > noun && /^(?:on|upon|to|for)$/.test(caseOf(tree, p)) && isNominal(tree, p))
  return phrase === undefined ? [] : [phrase]
}

const ASKING =
  /^(?:pressure|call|demand|appeal|request|order|plea|invitation|ultimatum|warning|advice|instruction|permission|recommendation)$/

/** "who" and "which" stand for the noun their clause describes. */
function resolveRelative(tree: Tree, subject: number, verb: number): readonly number[] {
  if (!RELATIVE.test(word(tree, subject)) || upos(tree, subject) === 'NOUN') return [subject]
  // "who had counted on progress *that would lift* them", hung on the verb: the noun before the pronoun is meant.
  if (tree.tokens[verb]?.deprel === 'advcl:relcl')
    return upos(tree, subject - 1) === 'NOUN' ? [subject - 1] : []
  let at = verb
  for (let steps = 0; steps < MAX_CLIMB && at >= 0; steps++) {
    if (relation(tree, at) === 'acl') return [headOf(tree, at)]
    at = headOf(tree, at)
  }
  return [subject]
}

function isOrder(tree: Tree, verb: number): boolean {
  return xpos(tree, verb) === 'VB' && dependents(tree, verb, 'aux', 'mark').length === 0
}

/** The nearest subject to the left: a last resort where the parser left a finite verb without one. */
function before(tree: Tree, verb: number): readonly number[] {
  for (let i = verb - 1; i >= 0; i--) {
    if (tree.tokens[i]?.deprel === 'nsubj' && isNominal(tree, i))
      return RELATIVE.test(word(tree, i)) ? [] : [i]
  }
  return []
}

/** "Despite *offering* talks, Roe …": the subject of the clause that follows. */
function after(tree: Tree, verb: number): readonly number[] {
  const subject = tree.tokens.findIndex((t, i) => i > verb && t.deprel === 'nsubj' && isNominal(tree, i))
  return subject < 0 ? [] : [subject]
}
