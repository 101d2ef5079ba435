import { lemma, type Tree } from '../attributions/tree.js'
import type { PloverType } from './act.js'
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
  if (known.agents === 0 && !isDoneTo(event, known) && !isByPeople(tree, event)) return false
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

/**
 * "*The union* refused", "*protesters* blocked the road": people or a body that no mention names. A move or a use of
 * force that took place is told without its actor rather than lost; nobody is put in the actor's place.
 */
function isByPeople(tree: Tree, event: ActEvent): boolean {
  const { kind, token, support } = event.trigger
  // The phrase after a noun ("a call for aid *by the group*") may belong to what the noun is about.
  const clear = (agent: number) => kind !== 'noun' || support !== null || agent < token
  if (!event.agents.some((agent) => PEOPLE.has(lemma(tree, agent)) && clear(agent))) return false
  if (event.negated || event.modality !== 'did') return false
  return event.move !== null || FORCEFUL.has(event.plover)
}

const FORCEFUL: ReadonlySet<PloverType> = new Set(['COERCE', 'ASSAULT', 'PROTEST', 'SANCTION'])

/** Words for people in the plural and for bodies of people: lemmas. */
const PEOPLE: ReadonlySet<string> = new Set(
  words(`
    rebel, insurgent, militant, guerrilla, fighter, gunman, captor, kidnapper, hijacker, pirate, mutineer, separatist,
    soldier, troop, force, army, navy, police, guard, militia, faction, junta, group, movement, clan, tribe, wing,
    villager, resident, protester, demonstrator, striker, student, farmer, worker, employee, teacher, nurse, miner,
    docker, dockworker, fisherman, driver, pilot, controller, shopkeeper, thousand, hundred, crowd, family, relative,
    survivor, elder, bishop, monk, lawyer, union, federation, association, confederation, guild, board, company, bank,
    airline, shipowner, owner, employer, management, creditor, lender, bondholder, shareholder, trader, supplier, operator,
    regulator, court, tribunal, judge, parliament, legislature, senate, opposition, party, coalition, cabinet,
    government, ministry, council, committee, commission, delegation, delegate, negotiator, mediator, side, authority,
    lawmaker, deputy, minister, inspector, customs, prosecutor, country, state, neighbour, neighbor, bloc
  `),
)

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
