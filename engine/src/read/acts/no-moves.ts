import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import type { ActEvent } from './events.js'
import { isNoAnswer, isNoConcession, isNoDemand } from './idle-moves.js'
import { CEASEFIRE, DEAL, FIGURATIVE_HARMS, NEGOTIATING, TALKS } from './lexicon/objects.js'
import { words } from './lexicon/words.js'
import { carrierOf } from './standing.js'
import { caseOf } from './tree-queries.js'

/**
 * True for an act that has the word of a move but moves nothing in a negotiation: readiness for what nobody
 * is offered ("willing to believe him"), habits ("often rejects"), questions of the press, opinions ("agrees
 * with the president"), silence towards reporters, things that threaten, views of others ("seen as reluctant").
 */
export function isNoMove(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  return (
    isIdleReadiness(tree, event, theme) ||
    isHabit(tree, event) ||
    isOfThePress(tree, event) ||
    isOpinion(tree, event, theme) ||
    isSaidOfThings(tree, event, theme) ||
    isSeenAs(tree, event) ||
    isSaidOfAll(tree, event) ||
    isBareName(tree, event, theme) ||
    isDoneWithout(tree, event) ||
    isNoDemand(tree, event, theme) ||
    isNoAnswer(tree, event, theme) ||
    isNoConcession(tree, event)
  )
}

const DEALINGS: ReadonlySet<string> = new Set([...NEGOTIATING, ...DEAL, ...TALKS, ...CEASEFIRE])

/** Readiness is an offer only of what is dealt with in negotiations, and only when the side itself tells of it. */
function isIdleReadiness(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  const { trigger } = event
  if (trigger.class.readiness !== true) return false
  if (trigger.kind === 'noun' && trigger.support === null) return true
  if (dependents(tree, trigger.token, 'advmod').some((a) => word(tree, a) === 'too')) return true
  if (lemma(tree, headOf(tree, trigger.token)) === 'prove') return true
  const verb = theme.find((t) => upos(tree, t) === 'VERB')
  const first = theme.find((t) => upos(tree, t) === 'NOUN')
  const head = verb !== undefined && (first === undefined || verb < first) ? verb : undefined
  if (head === undefined) return !theme.some((t) => DEALINGS.has(lemma(tree, t)))
  return !NEGOTIATING.includes(lemma(tree, head)) && !takesDeal(tree, head)
}

/** "take part in talks", "make a deal", "put forward a plan": the object tells what a light verb does. */
function takesDeal(tree: Tree, verb: number): boolean {
  if (!/^(?:take|make|put|do|have|enter|work|strike|go)$/.test(lemma(tree, verb))) return false
  const around = dependents(tree, verb, 'obj', 'obl')
  return around.some(
    (o) =>
      DEAL.includes(lemma(tree, o)) ||
      TALKS.includes(lemma(tree, o)) ||
      /^(?:part|concession|step|gesture|offer|proposal|peace)$/.test(lemma(tree, o)),
  )
}

const HABITS = words(
  'often, usually, habitually, routinely, seldom, rarely, typically, generally, traditionally, always',
)

function isHabit(tree: Tree, event: ActEvent): boolean {
  const places = new Set([event.trigger.token, carrierOf(tree, event.trigger), event.trigger.support ?? -1])
  return [...places].some((p) => dependents(tree, p, 'advmod').some((a) => HABITS.includes(word(tree, a))))
}

const PRESS = /^(?:reporter|journalist|anchor|correspondent|interviewer|moderator|newsman|columnist|blogger)$/

/** Questions of reporters, and what is not answered to them. */
function isOfThePress(tree: Tree, event: ActEvent): boolean {
  if (event.move === 'demand' && event.agents.some((a) => PRESS.test(lemma(tree, a)))) return true
  if (event.move !== 'deferral' && event.move !== 'refusal' && event.move !== 'offer') return false
  for (let i = event.trigger.token + 1; i <= event.trigger.token + 9; i++) {
    if (/^[.;,]$/.test(word(tree, i))) return false
    if (/^(?:comment|comments|questions|e-?mails?|messages?|inquiries|enquiries)$/.test(word(tree, i)))
      return true
  }
  return false
}

/** "agrees *with the president*", "dismissed *Roe*", "called on a reporter": about persons, not about proposals. */
function isOpinion(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  const { token } = event.trigger
  const bare = theme.length === 0 || (theme.length === 1 && upos(tree, theme[0] ?? -1) === 'PRON')
  if (!bare || event.trigger.kind !== 'verb') return false
  if (lemma(tree, token) === 'agree')
    return dependents(tree, token, 'obl').some((o) => caseOf(tree, o) === 'with')
  if (lemma(tree, token) === 'dismiss') return true
  return lemma(tree, token) === 'call'
}

/** "it offered", "it requires an agreement": a thing or a situation; told by somebody, "it" may be a side. */
function isSaidOfThings(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  const verb = theme.find((t) => upos(tree, t) === 'VERB')
  if (event.move === 'threat' && verb !== undefined && theme.indexOf(verb) < 2)
    if (FIGURATIVE_HARMS.includes(lemma(tree, verb))) return true
  if (event.move === 'offer' && theme[0] !== undefined && word(tree, theme[0]) === 'what') return true
  const { token } = event.trigger
  const relative = dependents(tree, token, 'nsubj').some((n) => /^(?:which|that)$/.test(word(tree, n)))
  if (relative && /^(?:require|dictate|oblige|compel)$/.test(lemma(tree, token))) return true
  const first = event.agents[0]
  if (first === undefined || !/^(?:it|this|that)$/.test(word(tree, first))) return false
  if (!/^(?:offer|require|demand|invite|propose|dictate)$/.test(lemma(tree, event.trigger.token)))
    return false
  return relation(tree, event.trigger.token) !== 'ccomp' && upos(tree, first) === 'PRON'
}

/** "while *we reduce* the sanctions": in the plain present, of oneself or all: what goes on, not what is conceded. */
function isSaidOfAll(tree: Tree, event: ActEvent): boolean {
  const first = event.agents[0]
  if (event.move !== 'concession' || first === undefined || !/^VBP$/.test(xpos(tree, event.trigger.token)))
    return false
  return (
    /^(?:we|i|you|they)$/.test(word(tree, first)) && dependents(tree, event.trigger.token, 'aux').length === 0
  )
}

/** "is *seen as* reluctant", "described *as* willing": what others think of a side. */
function isSeenAs(tree: Tree, event: ActEvent): boolean {
  if (event.trigger.kind !== 'adjective') return false
  return word(tree, event.trigger.token - 1) === 'as' || caseOf(tree, event.trigger.token) === 'as'
}

/** "signed *without* making a concession": what is not done beside something else answers nobody. */
function isDoneWithout(tree: Tree, { trigger }: ActEvent): boolean {
  return [trigger.token, trigger.support ?? trigger.token].some((at) => caseOf(tree, at) === 'without')
}

/** "the rebels' demands": named in passing, with no word of what is demanded or of whom. */
function isBareName(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  const { trigger, addressees } = event
  return (
    event.move === 'demand' &&
    trigger.kind === 'noun' &&
    trigger.support === null &&
    lemma(tree, trigger.token) !== 'insistence' &&
    theme.length === 0 &&
    addressees.length === 0
  )
}
