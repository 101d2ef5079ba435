import { dependents, headOf, lemma, relation, type Tree, upos } from '../attributions/tree.js'
import type { ActEvent } from './events.js'
import { NOUNS } from './lexicon/lexicon.js'
import { matchVerb } from './match-verb.js'
import { caseOf } from './tree-queries.js'

interface VenueAt {
  readonly tree: Tree
  readonly event: ActEvent
  /** True for tokens that belong to this act and no other. */
  readonly owned: (token: number) => boolean
  readonly theme: readonly number[]
}

/**
 * Token of the place where an act, or what it is about, is or is to be: "in" or "at" a name of a place; the
 * goal of a visit. `null` when the sentence names none.
 */
export function venueToken(at: VenueAt): number | null {
  const goal = visited(at)
  if (goal !== null) return goal
  const candidates = at.tree.tokens.flatMap((_, i) =>
    at.owned(i) && isPlacePhrase(at.tree, i) && !at.event.addressees.includes(i) ? [i] : [],
  )
  const near = candidates.find((c) => at.tree.tokens[c]?.head === at.event.trigger.token)
  // A call is not held where the talks it is about will be.
  if (at.event.contact !== null) return near ?? candidates.find((c) => !at.theme.includes(c)) ?? null
  return near ?? candidates.find((c) => at.theme.includes(c)) ?? candidates[0] ?? null
}

/** "visited *Kyiv*", "a visit to *Kyiv*", "travelled to *Ankara*" */
function visited(at: VenueAt): number | null {
  const { tree, event } = at
  const place = (i: number) => isPlaceName(tree, i)
  if ('objectIsPlace' in event.trigger.class) {
    const object = dependents(tree, event.trigger.token, 'obj').find(place)
    const goal = dependents(tree, event.trigger.token, 'obl').find(
      (o) => caseOf(tree, o) === 'to' && place(o),
    )
    return object ?? goal ?? null
  }
  if (!('toIsPlace' in event.trigger.class)) return null
  const anchors = [event.trigger.token, ...(event.trigger.support === null ? [] : [event.trigger.support])]
  return (
    anchors
      .flatMap((a) => dependents(tree, a, 'nmod', 'obl'))
      .find((p) => caseOf(tree, p) === 'to' && place(p)) ?? null
  )
}

function isPlacePhrase(tree: Tree, index: number): boolean {
  if (!['obl', 'nmod'].includes(relation(tree, index))) return false
  if (!['in', 'at'].includes(caseOf(tree, index)) || !isPlaceName(tree, index)) return false
  return isEncounter(tree, headOf(tree, index))
}

/** Words for what takes place somewhere; "result *in*" and "interest *in*" are not about places. */
function isEncounter(tree: Tree, head: number): boolean {
  if (upos(tree, head) === 'PROPN' || upos(tree, head) === 'NUM') return true
  const entry = upos(tree, head) === 'VERB' ? matchVerb(tree, head)?.class : NOUNS.get(lemma(tree, head))?.[0]
  return (
    entry?.plover != null ||
    /^(?:take|hold|resume|begin|start|continue|occur|happen|place|gather)$/.test(lemma(tree, head))
  )
}

function isPlaceName(tree: Tree, index: number): boolean {
  if (tree.sentence.names.some((n) => n.kind === 'LOC' && n.first <= index && index <= n.last)) return true
  const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
  const day = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
  const word = lemma(tree, index)
  return (
    tree.sentence.names.length === 0 && upos(tree, index) === 'PROPN' && !month.test(word) && !day.test(word)
  )
}
