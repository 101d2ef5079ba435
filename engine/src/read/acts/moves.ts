import { lemma, relation, type Tree, word } from '../attributions/tree.js'
import type { Condition, MoveKind } from './act.js'
import type { Draft } from './drafts.js'
import { type ActEvent, triggerLemma } from './events.js'
import { HARMS } from './lexicon/objects.js'
import { isNoMove } from './no-moves.js'
import { spanOfTokens } from './theme.js'

/** The move with what only the whole act tells: a condition on readiness, harm in a warning. */
export function moveOf(
  tree: Tree,
  event: ActEvent,
  about: { theme: readonly number[]; conditions: readonly Condition[] },
): MoveKind | null {
  if (event.move === null || isNoMove(tree, event, about.theme)) return null
  if (isConditional(event, about.conditions)) return 'conditional-acceptance'
  if (!event.trigger.class.needsHarm) return event.move
  // "Roe warned on Friday" says nothing of harm; "Roe's threat" names it.
  if (about.theme.length === 0) return event.trigger.kind === 'verb' ? null : event.move
  const resolve = about.theme.some(
    (t) => /^(?:we|i)$/.test(word(tree, t)) && /^(?:will|'ll|would)$/.test(word(tree, t + 1)),
  )
  return resolve || about.theme.some((t) => HARMS.includes(lemma(tree, t))) ? event.move : null
}

/** Readiness or acceptance under a real condition; "without preconditions" is none. */
function isConditional(event: ActEvent, conditions: readonly Condition[]): boolean {
  if (event.negated || event.plover !== 'AGREE') return false
  const answers = event.move === 'acceptance' || event.trigger.class.readiness === true
  return answers && conditions.some((c) => c.marker !== 'without')
}

/** "is ready to meet *but insists on a truce*": what the same side demands in the same breath. */
export function conditionsOfReadiness(at: {
  tree: Tree
  draft: Draft
  drafts: readonly Draft[]
}): readonly Condition[] {
  const { draft, drafts, tree } = at
  const { event } = draft
  if (event.plover !== 'AGREE' || !(event.move === 'acceptance' || event.trigger.class.readiness)) return []
  return drafts.flatMap((other) => {
    const isDemand = other.event.move === 'demand' && other.event.trigger.token > event.trigger.token
    if (!isDemand || !isContrast(tree, event, other.event) || !sharesAgent(event, other.event)) return []
    if (other.prerequisite) return [other.prerequisite.condition]
    const span = spanOfTokens(tree, other.themeTokens)
    return span ? [{ span, marker: triggerLemma(tree, other.event) }] : []
  })
}

function isContrast(tree: Tree, first: ActEvent, second: ActEvent): boolean {
  for (let i = first.trigger.token + 1; i < second.trigger.token; i++) {
    if (/^(?:but|however|yet|though|although|while)$/.test(word(tree, i))) return true
  }
  return relation(tree, second.trigger.token) === 'advcl'
}

function sharesAgent(first: ActEvent, second: ActEvent): boolean {
  return second.agents.length === 0 || second.agents.some((a) => first.agents.includes(a))
}
