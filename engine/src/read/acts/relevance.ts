import { lemma, type Tree, word } from '../attributions/tree.js'
import type { MoveKind, PloverType } from './act.js'
import { couldAct, isDocument, isPress, isWeapon } from './could-act.js'
import type { ActEvent } from './events.js'
import { CEASEFIRE, DEAL, OFFER, TALKS, WRONGS } from './lexicon/objects.js'
import { words } from './lexicon/words.js'
import { caseOf, isPassive } from './tree-queries.js'

/** What is known of an event once its mentions are looked up. */
export interface Known {
  readonly agents: number
  readonly addressees: number
  readonly theme: readonly number[]
  readonly venue: boolean
}

/**
 * False for events that would clutter a record: nobody in them is an actor ("estimates suggest"), a movement to
 * nowhere, readiness for nothing, support of nothing that matters in a negotiation.
 */
export function isRelevant(tree: Tree, event: ActEvent, known: Known): boolean {
  const { class: found, kind } = event.trigger
  if (kind === 'noun' && known.agents === 0 && !isNamedAct(tree, event, known)) return false
  if (isIdle(tree, event, known)) return false
  if (known.agents === 0 && event.agents.length > 0) {
    // What people without a mention may yet do is nobody's act.
    if (event.modality === 'may' || !event.agents.some((t) => actsOn(tree, event, t))) return false
  }
  if (found.readiness && (kind === 'adjective' ? known.theme.length : known.agents) === 0) return false
  if (isMovement(tree, event) && !known.venue) return false
  return !isVague(tree, event, known)
}

/**
 * "*the siege* began", "*an offer* of talks": a noun without anybody who does it names an act where force is its own
 * mark, or where the words say whom it is done to or what it is about.
 */
function isNamedAct(tree: Tree, event: ActEvent, known: Known): boolean {
  if (event.negated) return false
  // "ruled by *threat of force*": a manner, and no threat to anybody.
  if (event.plover === 'THREATEN' && caseOf(tree, event.trigger.token) === 'by') return false
  switch (event.plover) {
    case 'COERCE':
      return true
    case 'ASSAULT':
    case 'PROTEST':
    case 'CONSULT':
      return event.addressees.length > 0 || event.trigger.support !== null
    default:
      return event.move !== null && OPENING.has(event.move) && known.theme.length > 0
  }
}

const OPENING: ReadonlySet<MoveKind> = new Set<MoveKind>([
  'offer',
  'invitation',
  'demand',
  'threat',
  'refusal',
])

/** Somebody without a mention, or a weapon that strikes: nobody is put in the actor's place. */
function actsOn(tree: Tree, event: ActEvent, agent: number): boolean {
  if (couldAct(tree, agent) || 'subjects' in event.trigger.class) return true
  if (event.plover === 'ASSAULT') return isWeapon(tree, agent)
  if (WRITTEN.has(event.plover) && isDocument(tree, agent)) return true
  return (
    word(tree, agent) === 'it' && /^(?:ccomp|acl:relcl)$/.test(tree.tokens[event.trigger.token]?.deprel ?? '')
  )
}

/** What is done by writing it. */
const WRITTEN: ReadonlySet<PloverType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/** "declined to *discuss*", "does not *negotiate* in public": talk that did not take place with anybody. */
function isIdle(tree: Tree, event: ActEvent, known: Known): boolean {
  const name = lemma(tree, event.trigger.token)
  if (/^(?:negotiate|discuss|consult|confer|converse)$/.test(name)) {
    if (event.trigger.kind !== 'verb') return false
    const held = event.modality === 'did' || event.modality === 'will'
    if (event.negated && name === 'negotiate' && known.addressees === 0) return true
    return !held || (event.agents.length === 0 && known.addressees === 0)
  }
  if (event.contact !== null && [...event.agents, ...event.addressees].some((t) => isPress(tree, t)))
    return true
  if (name === 'meet' && isPassive(tree, event.trigger.token)) return true
  if (name === 'confirm' && near(tree, event.trigger.token, 'nor')) return true
  if (isMovement(tree, event) && name !== 'visit') {
    if (isPassive(tree, event.trigger.token) || tree.tokens[event.trigger.token]?.deprel === 'acl:relcl')
      return true
  }
  // What is denied to have happened is an attribution; to deny a wrong answers a charge.
  if (/^(?:deny|dispute|refute|rebut|contradict)$/.test(name))
    return known.agents === 0 || !known.theme.some((t) => CHARGED.has(lemma(tree, t)))
  return false
}

function near(tree: Tree, token: number, found: string): boolean {
  return word(tree, token + 1) === found || word(tree, token + 2) === found
}

const CHARGED: ReadonlySet<string> = new Set([
  ...WRONGS,
  ...CEASEFIRE,
  ...words(
    'accusation, allegation, charge, responsibility, involvement, wrongdoing, violate, breach, attack, kill',
  ),
])

/** "flew", "arrived" without a place: nobody is visited. */
function isMovement(tree: Tree, event: ActEvent): boolean {
  return 'objectIsPlace' in event.trigger.class && lemma(tree, event.trigger.token) !== 'visit'
}

const WEAK: ReadonlySet<string> = new Set(['SUPPORT', 'AID', 'COOPERATE'])
const MATTERS: ReadonlySet<string> = new Set([
  ...DEAL,
  ...OFFER,
  ...CEASEFIRE,
  ...TALKS,
  ...words(
    'decision, effort, move, step, release, withdrawal, commitment, aid, assistance, tie, relation, resolution',
  ),
])

/** Support in so many words, help that is named, and leave for something, by somebody who is known. */
function isPlain(tree: Tree, event: ActEvent, { agents, theme }: Known): boolean {
  const { plover, trigger } = event
  if (plover === 'COOPERATE' || 'subjects' in trigger.class) return true
  if (agents === 0 && !event.agents.some((t) => couldAct(tree, t))) return false
  const name = lemma(tree, trigger.token)
  if (plover === 'SUPPORT') return PLAIN_SUPPORT.test(name)
  return theme.length > 0 && (plover === 'YIELD' || trigger.object !== null)
}

const PLAIN_SUPPORT =
  /^(?:welcome|thank|back|praise|hail|applaud|commend|endorse|support|congratulate|salute|favour|favor|ratify)$/

/** Support or help for nobody and nothing that matters in a negotiation: "recognised the importance". */
function isVague(tree: Tree, event: ActEvent, about: Known): boolean {
  const weak =
    WEAK.has(event.plover) || /^(?:allow|let|permit|enable)$/.test(lemma(tree, event.trigger.token))
  if (!weak || event.move !== null || about.addressees > 0 || 'mutual' in event.trigger.class) return false
  if (event.trigger.kind === 'verb' && isPlain(tree, event, about)) return false
  return !about.theme.some((t) => MATTERS.has(lemma(tree, t)))
}
