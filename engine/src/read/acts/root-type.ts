import { overlaps, type Span } from '../../report/span.js'
import { dependents, lemma, type Tree } from '../attributions/tree.js'
import type { Sentence } from '../sentence.js'
import { mendTree } from '../tree/mend-tree.js'
import type { PloverType } from './act.js'
import { addresseesOf } from './addressees.js'
import { agentsOf } from './agents.js'
import { findModalDemands } from './modal-demands.js'
import { standingOf } from './standing.js'
import { subjectOf } from './subjects.js'
import { ancestors } from './tree-queries.js'
import { findTriggers, isInside, type Trigger } from './triggers.js'

/** Types of acts that do something for the other side. */
const WELCOME: ReadonlySet<PloverType> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD'])

/** Types of acts against the other side: one that is to come threatens. */
const HOSTILE: ReadonlySet<PloverType> = new Set(['PROTEST', 'ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE'])

/**
 * The PLOVER root type of what `source` does to `target`, as in the PLV task (PLOVER-labelled sentences with
 * a marked source and target): the act whose agent is the source and whose words reach the target, read with
 * its standing, since PLOVER codes a welcome act to come as AGREE, a hostile one as THREATEN, and one that
 * will not be done as REJECT. `null` when no word of the lexicon links the two.
 */
export function codeRootType(sentence: Sentence, source: Span, target: Span): PloverType | null {
  const tree = mendTree(sentence)
  const inSource = tokensIn(sentence, source)
  const inTarget = tokensIn(sentence, target)
  let best: PloverType | null = null
  let bestScore = 0
  const triggers = findModalDemands(tree, findTriggers(tree))
  for (const trigger of triggers) {
    const plover = rootType(tree, trigger)
    if (plover === null) continue
    const swallowed = triggers.some((outer) => isSwallowed(tree, trigger, outer))
    const score = linkScore(tree, trigger, { inSource, inTarget }) - (swallowed ? 4 : 0)
    if (score > bestScore) {
      best = plover
      bestScore = score
    }
  }
  return best
}

function tokensIn(sentence: Sentence, span: Span): ReadonlySet<number> {
  return new Set(sentence.tokens.flatMap((t, i) => (overlaps(t, span) ? [i] : [])))
}

/** The type of a trigger with its standing folded in. */
function rootType(tree: Tree, trigger: Trigger): PloverType | null {
  const found = { ...trigger.class, plover: trigger.class.codebook ?? trigger.class.plover }
  if (found.plover === null) return null
  const { negated, modality } = standingOf(tree, trigger)
  if (found.onlyNegated && !negated) return null
  if (negated) {
    if (found.negated && found.negated !== 'nothing') return found.negated.plover
    return WELCOME.has(found.plover) ? 'REJECT' : found.plover
  }
  if (modality === 'must') return 'REQUEST'
  if (modality !== 'will' && modality !== 'would') return found.plover
  if (WELCOME.has(found.plover)) return 'AGREE'
  return HOSTILE.has(found.plover) || found.move === 'withdrawal' ? 'THREATEN' : found.plover
}

/** "refused to *meet*", "is willing to *pay*": the outer word decides what the whole counts as. */
function isSwallowed(tree: Tree, inner: Trigger, outer: Trigger): boolean {
  const { plover, embeds } = outer.class
  return (
    outer !== inner && plover !== null && embeds !== undefined && isInside(tree, inner.token, outer.token)
  )
}

interface Link {
  readonly inSource: ReadonlySet<number>
  readonly inTarget: ReadonlySet<number>
}

/** How well a trigger links the two: its own arguments count most, then the tree, then nearness. */
function linkScore(tree: Tree, trigger: Trigger, link: Link): number {
  if (link.inSource.has(trigger.token) && trigger.kind !== 'noun') return 0
  const agents = agentsOf(tree, trigger)
  const addressees = addresseesOf({ tree, trigger, agents, isActor: (token) => link.inTarget.has(token) })
  let score = 1
  if (agents.some((a) => link.inSource.has(a))) score += 5
  else if (speakers(tree, trigger).some((s) => link.inSource.has(s))) score += 3
  if (addressees.some((a) => link.inTarget.has(a))) score += 3
  else if ([...link.inTarget].some((t) => ancestors(tree, t).includes(trigger.token))) score += 2
  if (trigger.kind === 'noun') score -= 1
  if (link.inTarget.has(trigger.token)) score -= 2
  return score - 0.3 * ancestors(tree, trigger.token).length
}

/** Subjects of the verbs of saying above a trigger. */
function speakers(tree: Tree, trigger: Trigger): readonly number[] {
  return ancestors(tree, trigger.token)
    .filter((a) => dependents(tree, a, 'ccomp', 'xcomp').length > 0 && lemma(tree, a) !== 'be')
    .flatMap((a) => subjectOf(tree, a))
}
