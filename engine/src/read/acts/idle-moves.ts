import { dependents, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import type { ActEvent } from './events.js'
import { DEAL } from './lexicon/objects.js'
import { words } from './lexicon/words.js'
import { OWN_AIM } from './subjects.js'
import { caseOf, isPassive } from './tree-queries.js'

/**
 * True for words of demanding that ask nobody for anything: pressure without a word of what is to be done ("keep
 * the pressure on them"), a question put to somebody, one who is called on to speak, a deal that somebody would like,
 * what somebody does not want, and "the areas that we want".
 */
export function isNoDemand(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  if (event.move !== 'demand') return false
  const { trigger } = event
  if (isPressure(tree, event) && !isPressedTo(tree, event)) return true
  if (trigger.kind === 'noun') return isBarePush(tree, event)
  switch (lemma(tree, trigger.token)) {
    case 'ask':
      return isPassive(tree, trigger.token) && event.agents.length === 0 && event.addressees.length === 0
    case 'call':
      return trigger.with.some((w) => /^(?:on|upon)$/.test(w)) && !isAskedToDo(tree, trigger.token)
    case 'want':
    case 'seek':
      return isWish(tree, event, theme)
    default:
      return false
  }
}

function isPressure(tree: Tree, { trigger }: ActEvent): boolean {
  return lemma(tree, trigger.object ?? trigger.token) === 'pressure'
}

/** "pressure *on Roe to sign*": whom it lies on, and what he is to do. */
function isPressedTo(tree: Tree, { trigger, addressees, agents }: ActEvent): boolean {
  const places = [trigger.token, trigger.object ?? trigger.token, ...addressees]
  const asked = places.some((p) =>
    dependents(tree, p, 'acl', 'advcl', 'xcomp').some(
      (c) => c > p && caseOf(tree, c) === 'to' && !OWN_AIM.test(lemma(tree, c)),
    ),
  )
  return asked && (addressees.length > 0 || agents.length > 0)
}

/** "a global *push* for peace": nobody pushes, and nobody is pushed. */
function isBarePush(tree: Tree, { trigger, agents, addressees }: ActEvent): boolean {
  return lemma(tree, trigger.token) === 'push' && agents.length === 0 && addressees.length === 0
}

/** "called on them *to leave*", "*for* calm", "*not to* shoot": by order, since the clause is hung anywhere. */
function isAskedToDo(tree: Tree, verb: number): boolean {
  for (let i = verb + 1; i < tree.tokens.length; i++) {
    if (xpos(tree, i) === 'TO' || /^(?:for|that)$/.test(word(tree, i))) return true
    if (/^[;:]$/.test(word(tree, i))) return false
  }
  return false
}

/** "wants *a deal*", "would *not* want", "the areas *that we want*": a wish put to nobody. */
function isWish(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  const { trigger, negated, addressees } = event
  if (negated || tree.tokens[trigger.token]?.deprel === 'acl:relcl') return true
  const clause = dependents(tree, trigger.token, 'xcomp', 'ccomp').some((c) => upos(tree, c) === 'VERB')
  if (clause || addressees.length > 0) return false
  const head = dependents(tree, trigger.token, 'obj')[0] ?? theme[0]
  if (head === undefined || !DEAL.includes(lemma(tree, head))) return false
  // "wanted any deal *to end* the programme" says what the deal is to do.
  return !dependents(tree, head, 'acl').some((c) => caseOf(tree, c) === 'to')
}

/** What is not done and answers nobody: to blame, to believe, to rule something out, to keep somebody out of a room. */
const NO_ANSWER: ReadonlySet<string> = new Set(
  words(`
    assign, blame, apportion, believe, acknowledge, admit, apologise, apologize, criticise, criticize, condemn, rule,
    endorse, mention, predict, guess, dignify, gloat, despair, panic, worry, mourn, credit
  `),
)

/** True for words of refusing or agreeing that answer no offer and no demand. */
export function isNoAnswer(tree: Tree, event: ActEvent, theme: readonly number[]): boolean {
  const { token } = event.trigger
  const name = lemma(tree, token)
  if (event.move === 'refusal') {
    if (name === 'exclude' && (isPassive(tree, token) || event.addressees.length > 0)) return true
    return theme[0] !== undefined && upos(tree, theme[0]) === 'VERB' && NO_ANSWER.has(lemma(tree, theme[0]))
  }
  // "the time *needed* for a race", "to *sidestep* admitting it": nobody's answer is put off.
  if (event.move === 'deferral')
    return (
      (name === 'need' && isPassive(tree, token)) || (name === 'sidestep' && caseOf(tree, token) === 'to')
    )
  // "*Some say* yes."
  return (
    event.move === 'acceptance' &&
    name === 'say' &&
    event.agents.every((a) =>
      /^(?:some|many|most|others|few|people|critics|analysts|they)$/.test(word(tree, a)),
    )
  )
}

/** "worked *to end* the blockade", "before service is *restored*": an aim, or nobody's doing. */
export function isNoConcession(tree: Tree, { move, modality, trigger, agents }: ActEvent): boolean {
  if (move !== 'concession') return false
  if (isDescription(tree, trigger.token)) return true
  if (modality !== 'may') return false
  const aim = relation(tree, trigger.token) === 'advcl' && caseOf(tree, trigger.token) === 'to'
  return aim || agents.length === 0
}

/** "hopes from *eased* sanctions": a participle that only describes what it stands before. */
function isDescription(tree: Tree, at: number): boolean {
  return (
    xpos(tree, at) === 'VBN' &&
    /^(?:from|of|with|by|through)$/.test(word(tree, at - 1)) &&
    dependents(tree, at, 'aux', 'nsubj').length === 0
  )
}
