import { lemma, type Tree } from '../attributions/tree.js'
import type { ActEvent } from './events.js'
import { CEASEFIRE, DEAL, OFFER, TALKS } from './lexicon/objects.js'
import { words } from './lexicon/words.js'

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
  if (known.agents === 0 && !isDoneTo(event, known)) return false
  if (found.readiness && kind === 'adjective' && known.theme.length === 0) return false
  if (isMovement(tree, event) && !known.venue) return false
  return !isVague(tree, event, known)
}

/** Without an actor who does it: a passive, or violence and force, whoever or whatever did it. */
function isDoneTo(event: ActEvent, known: Known): boolean {
  if (known.addressees === 0) return false
  const hostile = event.plover === 'ASSAULT' || event.plover === 'COERCE'
  return event.agents.length === 0 || (hostile && event.modality === 'did')
}

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

/** Support or help for nobody and nothing that matters in a negotiation: "recognised the importance". */
function isVague(tree: Tree, event: ActEvent, about: Known): boolean {
  const weak =
    WEAK.has(event.plover) || /^(?:allow|let|permit|enable)$/.test(lemma(tree, event.trigger.token))
  if (!weak || event.move !== null || about.addressees > 0 || 'mutual' in event.trigger.class) return false
  return !about.theme.some((t) => MATTERS.has(lemma(tree, t)))
}
