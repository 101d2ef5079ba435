import { dependents, headOf, lemma, relation, type Tree, word } from '../attributions/tree.js'
import type { ContactKind, Modality, MoveKind, PloverType } from './act.js'
import { addresseesOf, type IsActor } from './addressees.js'
import { agentsOf } from './agents.js'
import { findAnnounced } from './announced.js'
import { type FoundCondition, findConditions } from './conditions.js'
import { isHypothetical } from './hypothetical.js'
import { asCondition, asInner, type InnerStanding, isSupposition } from './inner-acts.js'
import { findModalDemands } from './modal-demands.js'
import { possessors } from './possessors.js'
import { type Standing, standingOf } from './standing.js'
import { ancestors, caseOf } from './tree-queries.js'
import { findTriggers, isInside, type Trigger } from './triggers.js'

/** An act in terms of tokens, before mentions, times and attributions are known. */
export interface ActEvent {
  readonly trigger: Trigger
  readonly plover: PloverType
  readonly move: MoveKind | null
  readonly contact: ContactKind | null
  readonly negated: boolean
  readonly modality: Modality
  readonly agents: readonly number[]
  readonly addressees: readonly number[]
  /** Token of the act that this one is the matter of ("demanded that they *leave*"); `null` for an act of its own. */
  readonly within: number | null
}

/** The acts of a sentence and what else was found on the way. */
export interface SentenceEvents {
  readonly events: readonly ActEvent[]
  readonly conditions: readonly FoundCondition[]
  /** For each token, index of the event whose words it belongs to; -1 for none. */
  readonly owner: readonly number[]
  /** The same, where the words of an act within another are its own and not the other's. */
  readonly innermost: readonly number[]
}

/** Finds the acts of a sentence: one for each event that is named with somebody who does it or as a move. */
export function findEvents(tree: Tree, isActor: IsActor): SentenceEvents {
  const conditions = findConditions(tree)
  const inCondition = new Set(
    conditions.filter((c) => c.condition.marker !== 'without').flatMap((c) => c.tokens),
  )
  const named = findAnnounced(tree, findModalDemands(tree, findTriggers(tree)))
  const triggers = named.filter((t) => t.class.plover !== null)
  const events: ActEvent[] = []
  const supposed = new Set<number>()
  const swallowing: Trigger[] = []
  const byDepth = [...triggers].sort(
    (a, b) => ancestors(tree, a.token).length - ancestors(tree, b.token).length,
  )
  for (const trigger of byDepth) {
    const condition = conditions.find(
      (c) => inCondition.has(trigger.token) && c.tokens.includes(trigger.token),
    )
    if (condition !== undefined || isSupposed(tree, trigger.token)) {
      const asked = condition === undefined ? null : asCondition(condition.condition.marker, trigger)
      const event = asked === null ? null : toEvent(tree, trigger, { isActor, inner: asked })
      if (event !== null) events.push({ ...event, within: trigger.token })
      if (condition !== undefined && isSupposition(condition.condition.marker)) supposed.add(trigger.token)
      continue
    }
    const around = swallowing.filter((o) => o !== trigger && swallows(tree, o, trigger))
    const outer = around.at(-1)
    const inner = outer === undefined ? null : asInner(tree, around, trigger)
    if (outer === undefined || inner !== null) {
      const event = toEvent(tree, trigger, { isActor, inner })
      const told = around.flatMap((o) => events.find((e) => e.trigger === o) ?? []).at(-1)
      const within = inner === null ? null : (told?.within ?? told?.trigger.token ?? trigger.token)
      if (event !== null) events.push({ ...event, within })
      else if (trigger.class.embeds === undefined) continue
    }
    swallowing.push(trigger)
  }
  const depends = events.some((e) => e.within === null && (e.move !== null || /^w/.test(e.modality)))
  const kept = events
    .filter((e) => depends || !supposed.has(e.trigger.token))
    .sort((a, b) => a.trigger.token - b.trigger.token)
  return {
    events: kept,
    conditions,
    owner: ownersOf(tree, kept, (event) => event.within === null),
    innermost: ownersOf(tree, kept, () => true),
  }
}

/** "asked *if* he was ready", "*whether* they agree": asked or supposed, not told; read by order, as trees err here. */
function isSupposed(tree: Tree, token: number): boolean {
  for (let i = token - 1; i >= Math.max(0, token - 12); i--) {
    if (/^(?:if|whether|unless|until)$/.test(word(tree, i))) return true
    if (['VERB', 'PUNCT'].includes(tree.tokens[i]?.upos ?? '')) return false
  }
  return false
}

/** True when `outer` is about `inner`, and `inner` is not somebody else's act named in passing. */
function swallows(tree: Tree, outer: Trigger, inner: Trigger): boolean {
  if (inner.support === outer.token && outer.object === inner.token) return true
  if (outer.support !== null && isPurpose(tree, inner, outer.support)) return true
  if (!isInside(tree, inner.token, outer.token)) return false
  // "Elders *meeting* in Sarn agreed": a participle before the verb stands beside it.
  if (inner.token < outer.token && inner.kind === 'verb' && tree.tokens[inner.token]?.xpos === 'VBG')
    return false
  if (outer.kind === 'adjective') return true
  if (isBeside(tree, outer, inner)) return false
  if (inner.kind !== 'noun') return true
  // "*In a call with Roe*, she refused": the phrase before the verb tells of a contact of its own.
  if (inner.class.contact !== undefined && inner.token < outer.token && relation(tree, inner.token) === 'obl')
    return false
  // A move that somebody else made is named in passing ("urged them to accept *Roe's offer*"); a contact is not held.
  return inner.class.move === undefined || !hasOwnAgent(tree, inner)
}

/**
 * "blocked the gates *to demand* pay", "froze the accounts of men *accused* of theft": an act that is about nothing but
 * itself takes no purpose and no description of its object into it.
 */
function isBeside(tree: Tree, outer: Trigger, inner: Trigger): boolean {
  if (outer.class.embeds !== undefined || outer.kind !== 'verb' || inner.kind !== 'verb') return false
  if (outer.class.plover === 'CONSULT' && inner.class.plover === 'CONSULT') return false
  return /^(?:acl|advcl|xcomp|ccomp)$/.test(relation(tree, inner.token))
}

/** "held a call *to discuss* a truce": what a contact is for is no second contact. */
function isPurpose(tree: Tree, inner: Trigger, support: number): boolean {
  if (inner.kind !== 'verb' || inner.class.plover !== 'CONSULT' || headOf(tree, inner.token) !== support)
    return false
  return ['advcl', 'xcomp'].includes(relation(tree, inner.token)) && caseOf(tree, inner.token) === 'to'
}

function hasOwnAgent(tree: Tree, trigger: Trigger): boolean {
  const taken: readonly string[] = trigger.class.to ?? []
  return possessors(tree, trigger.token, taken).length > 0
}

function toEvent(
  tree: Tree,
  trigger: Trigger,
  { isActor, inner }: { isActor: IsActor; inner: InnerStanding | null },
): Omit<ActEvent, 'within'> | null {
  const stands = standingOf(tree, trigger)
  const standing = inner?.affirmed === true ? { ...stands, negated: false } : stands
  const own = outcomeOf(tree, trigger, standing)
  const outcome =
    own === null || inner === null
      ? own
      : {
          ...own,
          modality: inner.modality,
          move: inner.move,
          negated: inner.affirmed !== true && own.negated !== inner.negated,
        }
  if (outcome === null) return null
  const agents = agentsOf(tree, trigger)
  if (agents.length === 0 && trigger.kind !== 'noun' && !isTensed(tree, trigger)) return null
  if (trigger.kind === 'noun' && trigger.class.contact && isBareReference(tree, trigger)) return null
  if (isWanted(tree, trigger, outcome) || isNoContact(tree, trigger)) return null
  if (trigger.class.codebook === 'SUPPORT' && trigger.kind === 'noun' && isThing(tree, trigger)) return null
  return {
    trigger,
    ...outcome,
    contact: outcome.plover === 'CONSULT' ? contactOf(tree, trigger) : null,
    agents,
    addressees:
      trigger.class.to?.length === 0
        ? hostOf(tree, trigger)
        : addresseesOf({ tree, trigger, agents, isActor }),
  }
}

/** "meet each other *halfway*", "the trip *back* to the capital": nobody meets or is visited. */
function isNoContact(tree: Tree, { token, class: found }: Trigger): boolean {
  if (found.contact === 'meeting')
    return lemma(tree, token) === 'meet' && [1, 2, 3].some((k) => word(tree, token + k) === 'halfway')
  if (found.contact !== 'visit') return false
  return [1, 2].some((k) => /^(?:back|home|homeward)$/.test(word(tree, token + k)))
}

/** "visited the dam *at the invitation of Roe*", "as a guest of Roe": who is visited, where the words say so. */
function hostOf(tree: Tree, trigger: Trigger): readonly number[] {
  if (trigger.class.contact !== 'visit') return []
  const end = Math.min(tree.tokens.length, trigger.token + 16)
  for (let i = trigger.token + 1; i < end; i++) {
    if (!/^(?:guest|invitation)$/.test(lemma(tree, i)) || word(tree, i + 1) !== 'of') continue
    return dependents(tree, i, 'nmod').filter((n) => n > i && caseOf(tree, n) === 'of')
  }
  return []
}

/** "spoke with Roe *by telephone*", "a *telephone* conversation": talks over a line are a call. */
function contactOf(tree: Tree, trigger: Trigger): ContactKind | null {
  const contact = trigger.class.contact ?? null
  // "hosted the last *talks*", "attended *negotiations*"
  if (contact === 'meeting' && trigger.object !== null && TALKING.test(lemma(tree, trigger.object)))
    return 'talks'
  if (contact !== 'talks') return contact
  const places = [trigger.token, ...(trigger.support === null ? [] : [trigger.support])]
  const near = places.flatMap((p) => dependents(tree, p, 'obl', 'nmod', 'compound', 'amod'))
  return near.some((n) => /^(?:phone|telephone|videolink)$/.test(lemma(tree, n))) ? 'call' : contact
}

const TALKING = /^(?:talk|talks|negotiation|negotiations|dialogue|consultation)$/

type EventOutcome = Pick<ActEvent, 'plover' | 'move' | 'negated' | 'modality'>

/** What a trigger counts as, given its negation; `null` when it is then no act. */
function outcomeOf(tree: Tree, trigger: Trigger, standing: Standing): EventOutcome | null {
  const { class: found } = trigger
  if (found.plover === null || (found.onlyNegated && !standing.negated)) return null
  const replaced = standing.negated ? found.negated : undefined
  if (replaced === 'nothing') return null
  const { plover, move } = replaced ?? { plover: found.plover, move: found.move }
  const modality = modalityOf(tree, trigger, { standing, move: move ?? null })
  return { plover, move: move ?? null, negated: standing.negated && replaced === undefined, modality }
}

/**
 * What is put off is put off now, however far away the answer ("would need to think"); any other act that the
 * sentence leaves open may happen, and no more.
 */
function modalityOf(
  tree: Tree,
  trigger: Trigger,
  { standing, move }: { standing: Standing; move: MoveKind | null },
): Modality {
  if (move === 'deferral' && /^(?:will|would|must)$/.test(standing.modality)) return 'did'
  if (trigger.class.announced && /^(?:did|will|would)$/.test(standing.modality)) return 'did'
  // "we *could not do* that" refuses now.
  if (trigger.class.announced && trigger.class.onlyNegated) return 'did'
  const open = standing.modality === 'did' || standing.modality === 'will'
  // "we offer … *resume* direct talks": the plain form without a helper tells of nothing held.
  const { support } = trigger
  if (open && support !== null && isPlainForm(tree, support)) return 'may'
  return open && isHypothetical(tree, trigger) ? 'may' : standing.modality
}

function isPlainForm(tree: Tree, verb: number): boolean {
  return (
    tree.tokens[verb]?.xpos === 'VB' &&
    ['root', 'parataxis'].includes(relation(tree, verb)) &&
    dependents(tree, verb, 'aux', 'mark').length === 0
  )
}

/** An infinitive or gerund without anybody who does it is no event ("attempts to press them"). */
function isTensed(tree: Tree, trigger: Trigger): boolean {
  return caseOf(tree, trigger.token) !== 'to' && tree.tokens[trigger.token]?.xpos !== 'VBG'
}

/** Verbs of what is not there yet: their object is asked for, not given. */
const WANTING = /^(?:require|need|want|seek|await|lack|request|expect|obtain|necessitate|demand)$/

/** "does not *require consent* from the council": an assent that is needed or sought was not given. */
function isWanted(tree: Tree, { kind, token, support }: Trigger, { move }: EventOutcome): boolean {
  if (kind !== 'noun' || support !== null || (move !== 'acceptance' && move !== 'conditional-acceptance'))
    return false
  const verb = headOf(tree, token)
  return relation(tree, token) === 'obj' && verb >= 0 && WANTING.test(lemma(tree, verb))
}

/** "after *the* talks": a second mention of a contact, with nothing new about it. */
function isBareReference(tree: Tree, trigger: Trigger): boolean {
  if (trigger.support !== null) return false
  const children = tree.children[trigger.token] ?? []
  if (children.some((c) => tree.tokens[c]?.deprel === 'nmod' && !isBesidePhrase(tree, c))) return false
  if (children.some((c) => /^(?:phone|telephone|video)$/.test(lemma(tree, c)))) return false
  return !children.some((c) => relation(tree, c) === 'det' && /^an?$/.test(word(tree, c)))
}

/** "*their* deal with Ostia": an agreement that is there, not the making of it. */
function isThing(tree: Tree, trigger: Trigger): boolean {
  if (trigger.support !== null) return false
  return !dependents(tree, trigger.token, 'nmod').some((n) => caseOf(tree, n) === 'between')
}

/** "the meeting *on Monday*", "*in the dark*": tells nothing of who met or where. */
function isBesidePhrase(tree: Tree, phrase: number): boolean {
  const introducer = caseOf(tree, phrase)
  if (/^(?:with|between|to|of|among|for|about)$/.test(introducer)) return false
  return !(/^(?:in|at)$/.test(introducer) && tree.tokens[phrase]?.upos === 'PROPN')
}

function ownersOf(
  tree: Tree,
  events: readonly ActEvent[],
  owns: (event: ActEvent) => boolean,
): readonly number[] {
  const direct = new Map<number, number>()
  events.forEach((event, index) => {
    if (!owns(event)) return
    if (event.trigger.support !== null && !direct.has(event.trigger.support))
      direct.set(event.trigger.support, index)
  })
  events.forEach((event, index) => {
    if (owns(event)) direct.set(event.trigger.token, index)
  })
  return tree.tokens.map((_, token) => {
    let at = token
    for (let steps = 0; at >= 0 && steps <= tree.tokens.length; steps++) {
      const owner = direct.get(at)
      if (owner !== undefined) return owner
      at = headOf(tree, at)
    }
    return -1
  })
}

/** Lower-case lemma of the trigger, for markers and notes. */
export function triggerLemma(tree: Tree, event: ActEvent): string {
  return [lemma(tree, event.trigger.token), ...event.trigger.with].join(' ')
}
