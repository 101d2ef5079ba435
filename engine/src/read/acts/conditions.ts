import { dependents, headOf, lemma, relation, type Tree, upos, word, xpos } from '../attributions/tree.js'
import type { Condition } from './act.js'
import { spanOfTokens } from './theme.js'

/** A condition of a sentence, before it is known which act it limits. */
export interface FoundCondition {
  readonly condition: Condition
  /** Tokens of the condition, marker included. */
  readonly tokens: readonly number[]
  /** Token outside the condition from which the act is found by climbing. */
  readonly anchor: number
}

/** Words that open a condition. Longer ones first, so that "only after" is not read as "after". */
const MARKERS: readonly (readonly string[])[] = [
  ['on', 'the', 'condition', 'that'],
  ['under', 'the', 'condition', 'that'],
  ['on', 'condition', 'that'],
  ['on', 'the', 'condition'],
  ['in', 'exchange', 'for'],
  ['in', 'return', 'for'],
  ['as', 'long', 'as'],
  ['so', 'long', 'as'],
  ['if', 'and', 'only', 'if'],
  ['provided', 'that'],
  ['providing', 'that'],
  ['on', 'the', 'understanding', 'that'],
  ['contingent', 'on'],
  ['contingent', 'upon'],
  ['conditional', 'on'],
  ['dependent', 'on'],
  ['only', 'after'],
  ['only', 'if'],
  ['only', 'when'],
  ['only', 'once'],
  ['but', 'only', 'with'],
  ['not', 'until'],
  ['unless'],
  ['until'],
  ['if'],
]

/** Conditions of a sentence in order: "if", "unless", "only after", inverted "should", "in exchange for". */
export function findConditions(tree: Tree): readonly FoundCondition[] {
  const found: FoundCondition[] = []
  for (let i = 0; i < tree.tokens.length; i++) {
    const condition = markedAt(tree, i) ?? invertedAt(tree, i) ?? withoutAt(tree, i)
    if (condition === null) continue
    found.push(condition)
    i = Math.max(i, condition.tokens.at(-1) ?? i)
  }
  return found
}

function markedAt(tree: Tree, start: number): FoundCondition | null {
  const marker = MARKERS.find((words) => words.every((w, k) => word(tree, start + k) === w))
  if (!marker) return null
  const last = start + marker.length - 1
  const text = marker.join(' ')
  if (
    text === 'if' &&
    /^(?:as|even|what|see|ask|wonder|know|tell|doubt|unclear|sure)$/.test(lemma(tree, start - 1))
  )
    return null
  const marked = headOf(tree, last) > last ? headOf(tree, last) : nextHead(tree, last)
  const head = marked === null ? null : clauseHead(tree, marked, text)
  if (head === null || (relation(tree, head) === 'ccomp' && marker.length === 1)) return null
  if ((text === 'until' || text === 'not until') && !isClause(tree, head)) return null
  return build(tree, { start, head, marker: text })
}

/** "*unless* two gates … are opened", hung on the subject by the parser: the finite verb that follows is meant. */
function clauseHead(tree: Tree, head: number, marker: string): number {
  if (marker !== 'unless' || isClause(tree, head)) return head
  for (let i = head + 1; i < Math.min(tree.tokens.length, head + 12); i++) {
    if (upos(tree, i) === 'PUNCT') return head
    const finite = /^VB[DZP]$/.test(xpos(tree, i)) || dependents(tree, i, 'aux', 'cop').length > 0
    if (finite && upos(tree, i) !== 'AUX') return i
  }
  return head
}

function isClause(tree: Tree, head: number): boolean {
  return upos(tree, head) === 'VERB' || dependents(tree, head, 'nsubj', 'cop').length > 0
}

/** Where the parser hung the marker on something to its left: the next verb or noun before a stop. */
function nextHead(tree: Tree, from: number): number | null {
  for (let i = from + 1; i < Math.min(tree.tokens.length, from + 12); i++) {
    if (upos(tree, i) === 'PUNCT') return null
    if (upos(tree, i) === 'VERB' || (upos(tree, i) === 'NOUN' && headOf(tree, i) <= from)) return i
  }
  return null
}

/** "*Should* Moscow not agree": the auxiliary stands before its subject. */
function invertedAt(tree: Tree, start: number): FoundCondition | null {
  if (!/^(?:should|had|were)$/.test(word(tree, start)) || relation(tree, start) !== 'aux') return null
  const verb = headOf(tree, start)
  if (verb < start || !dependents(tree, verb, 'nsubj').some((s) => start < s && s < verb)) return null
  if (tree.tokens.at(-1)?.form === '?') return null
  return build(tree, { start, head: verb, marker: word(tree, start) })
}

/** "*without* any *preconditions*": said to be without conditions, which is a term of the act. */
function withoutAt(tree: Tree, start: number): FoundCondition | null {
  if (word(tree, start) !== 'without') return null
  for (let i = start + 1; i <= start + 3; i++) {
    if (!/^(?:precondition|pre-condition|condition)$/.test(lemma(tree, i))) continue
    const tokens = range(start, i)
    const span = spanOfTokens(tree, tokens)
    if (span) return { condition: { span, marker: 'without' }, tokens, anchor: outside(tree, start, tokens) }
  }
  return null
}

function build(tree: Tree, at: { start: number; head: number; marker: string }): FoundCondition | null {
  const tokens = clauseTokens(tree, at.start, at.head)
  const span = spanOfTokens(tree, tokens)
  if (!span) return null
  return { condition: { span, marker: at.marker }, tokens, anchor: outside(tree, at.head, tokens) }
}

/** From the marker to the end of the clause: the head's subtree, up to the first token outside it. */
function clauseTokens(tree: Tree, start: number, head: number): readonly number[] {
  let end = head
  for (let i = start; i < tree.tokens.length; i++) {
    if (i > head && (!isUnder(tree, i, head) || isAddition(tree, i))) break
    end = i
  }
  while (end > head && upos(tree, end) === 'PUNCT') end--
  return range(start, end)
}

/** ", highlighting …", ", which …": what is added after a comma is no part of the condition. */
function isAddition(tree: Tree, comma: number): boolean {
  if (word(tree, comma) !== ',') return false
  return xpos(tree, comma + 1) === 'VBG' || /^(?:which|who|while|but)$/.test(word(tree, comma + 1))
}

function isUnder(tree: Tree, index: number, head: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps <= tree.tokens.length; at = headOf(tree, at), steps++) {
    if (at === head) return true
    if (relation(tree, at) === 'parataxis' || isNewClause(tree, at)) return false
  }
  return false
}

function isNewClause(tree: Tree, index: number): boolean {
  return relation(tree, index) === 'conj' && dependents(tree, index, 'nsubj').length > 0
}

/** First ancestor that is no part of the condition. */
function outside(tree: Tree, from: number, tokens: readonly number[]): number {
  const inside = new Set(tokens)
  let at = from
  for (let steps = 0; at >= 0 && inside.has(at) && steps <= tree.tokens.length; steps++) at = headOf(tree, at)
  return at
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}
