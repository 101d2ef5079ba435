import { relation, type Tree } from '../attributions/tree.js'
import type { Condition } from './act.js'
import type { FoundCondition } from './conditions.js'
import type { ActEvent, SentenceEvents } from './events.js'
import { type Prerequisite, prerequisiteOf } from './prerequisites.js'
import { themeHead, themeTokens } from './theme.js'

/** An event with what it is about and the conditions found for it alone. */
export interface Draft {
  readonly event: ActEvent
  readonly index: number
  readonly themeTokens: readonly number[]
  readonly prerequisite: Prerequisite | null
  readonly conditions: readonly Condition[]
  readonly conditionTokens: readonly number[]
}

/** Adds to an event its theme and its conditions, neither of which repeats the other. */
export function draftOf(at: { tree: Tree; found: SentenceEvents; event: ActEvent; index: number }): Draft {
  const { tree, found, event, index } = at
  const head = themeHead(tree, event.trigger, [...event.addressees, ...event.agents])
  // What is demanded or promised under a condition stands under it as the demand or the promise does.
  const outer =
    event.within === null ? index : found.events.findIndex((e) => e.trigger.token === event.within)
  const own = found.conditions.filter((c) => ownerOf(tree, found, c) === outer)
  const prerequisite = prerequisiteOf(tree, event.trigger, head)
  const limits = new Set(own.flatMap((c) => c.tokens))
  const about = prerequisite?.theme ?? (head === null ? [] : themeTokens(tree, head, event.trigger.token))
  const conditions = own.map((c) => c.condition)
  return {
    event,
    index,
    themeTokens: firstRun(about.filter((t) => !limits.has(t))),
    prerequisite,
    conditions: prerequisite ? [...conditions, prerequisite.condition] : conditions,
    conditionTokens: [...limits, ...(prerequisite?.conditionTokens ?? [])],
  }
}

function firstRun(tokens: readonly number[]): readonly number[] {
  const gap = tokens.findIndex((t, i) => i > 0 && t !== (tokens[i - 1] ?? 0) + 1)
  return gap < 0 ? tokens : tokens.slice(0, gap)
}

/**
 * The act a condition limits: the one above it or the last before it, whichever is nearer; else the first that
 * the clause above tells of ("if they leave, *he said*, we will strike"); -1 for none.
 */
function ownerOf(tree: Tree, found: SentenceEvents, condition: FoundCondition): number {
  const { anchor } = condition
  const start = condition.tokens[0] ?? 0
  const above = found.owner[anchor] ?? -1
  // "the line *that feeds* the city unless …": what a relative clause tells stands under no condition of the act.
  const before = found.events.findLastIndex(
    (e) =>
      e.within === null &&
      e.trigger.token < start &&
      e.trigger.kind !== 'noun' &&
      !isRelative(tree, e.trigger.token),
  )
  // A clause hung on the verb before last is more often a slip of the parser than a condition of that verb.
  const aside = above >= 0 && isRelative(tree, found.events[above]?.trigger.token ?? -1)
  if (aside && before >= 0) return before
  if (above >= 0 && above >= before) return above
  if (above >= 0 && found.events[above]?.trigger.kind === 'noun') return above
  if (above >= 0) return before
  const governed = found.events.findIndex(
    (e) => e.within === null && isGoverned(tree, e.trigger.support ?? e.trigger.token, anchor),
  )
  if (governed >= 0) return governed
  if (anchor < 0 && before < 0)
    return found.events.findIndex((e) => e.within === null && e.trigger.kind !== 'noun')
  return anchor < 0 || condition.condition.marker === 'unless' ? before : -1
}

function isRelative(tree: Tree, token: number): boolean {
  return tree.tokens[token]?.deprel.endsWith(':relcl') === true
}

/** True when an act hangs on a token by complements alone. */
function isGoverned(tree: Tree, act: number, above: number): boolean {
  let at = act
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (at === above) return true
    if (!/^(?:ccomp|xcomp|parataxis)$/.test(relation(tree, at))) return false
    at = tree.tokens[at]?.head ?? -1
  }
  return false
}
