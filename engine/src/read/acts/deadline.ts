import { overlaps, type Span } from '../../report/span.js'
import { type Tree, upos, word } from '../attributions/tree.js'
import type { TimeExpression } from '../times/time-expression.js'
import type { Draft } from './drafts.js'
import type { SentenceEvents } from './events.js'

/** A time expression with its index in `reading.times`. */
export interface IndexedTime {
  readonly index: number
  readonly time: TimeExpression
}

/** Times by sentence. */
export function indexTimes(times: readonly TimeExpression[]): ReadonlyMap<number, readonly IndexedTime[]> {
  const bySentence = new Map<number, IndexedTime[]>()
  times.forEach((time, index) => {
    const list = bySentence.get(time.sentence)
    if (list) list.push({ index, time })
    else bySentence.set(time.sentence, [{ index, time }])
  })
  return bySentence
}

/** The times that stand in an act's words or in its conditions. */
export function timesOf(at: {
  readonly tree: Tree
  readonly found: SentenceEvents
  readonly times: readonly IndexedTime[]
  readonly draft: Draft
}): readonly IndexedTime[] {
  return at.times.filter(({ time }) => {
    const token = tokenOf(at.tree, time.span)
    return at.draft.conditionTokens.includes(token) || ownerMap(at)[token] === at.draft.index
  })
}

function ownerMap({ found, draft }: { found: SentenceEvents; draft: Draft }): readonly number[] {
  return draft.event.within === null ? found.owner : found.innermost
}

/** The token of a phrase of time that hangs on what the time belongs to; -1 for none. */
function tokenOf(tree: Tree, span: Span): number {
  const inside = tree.tokens.flatMap((t, i) => (overlaps(t, span) ? [i] : []))
  return inside.find((i) => !inside.includes(tree.tokens[i]?.head ?? -1)) ?? -1
}

/** A time that ends what may be done: "by May 12", "within 48 hours", in the act or in its condition. */
export function deadlineOf(tree: Tree, times: readonly IndexedTime[], draft: Draft): number | null {
  const limiting = times.filter(({ time }) => isLimit(tree, time))
  const inCondition = limiting.find(({ time }) =>
    draft.conditionTokens.some((t) => overlaps(tree.tokens[t] ?? { start: 0, end: 0 }, time.span)),
  )
  return (inCondition ?? limiting[0])?.index ?? null
}

function isLimit(tree: Tree, time: TimeExpression): boolean {
  const first = tree.tokens.findIndex((t) => overlaps(t, time.span))
  const before = [word(tree, first), word(tree, first - 1)]
  if (time.type === 'DURATION') return before.includes('within')
  if (time.mod === 'BY' || time.mod === 'BEFORE' || time.mod === 'UNTIL') return true
  return before.some((w) => w === 'by' || w === 'before') && upos(tree, first) !== 'VERB'
}
