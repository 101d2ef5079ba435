import type { FeatureList } from '../model/feature-list.js'
import type { Lexeme } from '../model/lexeme.js'
import { OUTSIDE } from '../model/lexeme.js'
import { NONE, type ParseState } from './state.js'

/** What the parser sees of a sentence: words, and for each the class of its tag. */
export interface ParserInput {
  readonly lexemes: readonly Lexeme[]
  /** Index of the fine tag (XPOS) plus 1; 0 outside the sentence. */
  readonly fine: Uint8Array
  /** Index of the universal tag plus 1; 0 outside the sentence. */
  readonly coarse: Uint8Array
  /** For each word, how many finite or plain verbs stand before it: two of them tell the verbs between. */
  readonly verbsBefore: Uint8Array
  /** Likewise commas, colons and dashes. */
  readonly breaksBefore: Uint8Array
}

const ROOT_TAG = 254

/**
 * Features of a state, after Zhang & Nivre (ACL 2011): words and tags of the top three of the stack and the
 * first three of the buffer, their outer dependents with labels, valency, distance and label sets. UD puts
 * function words below content words, so the leftmost dependent (`case`, `mark`, `cc`) and the words that stand
 * directly beside a node are added.
 */
export function parseFeatures(input: ParserInput, state: ParseState, features: FeatureList): void {
  features.clear()
  const s0 = state.stackAt(0)
  const s1 = state.stackAt(1)
  const s2 = state.stackAt(2)
  const b0 = state.bufferAt(0)
  const b1 = state.bufferAt(1)
  const b2 = state.bufferAt(2)

  const s0w = wordOf(input, state, s0)
  const s1w = wordOf(input, state, s1)
  const s2w = wordOf(input, state, s2)
  const b0w = wordOf(input, state, b0)
  const b1w = wordOf(input, state, b1)
  const b2w = wordOf(input, state, b2)
  const s0t = fineOf(input, state, s0)
  const s1t = fineOf(input, state, s1)
  const s2t = fineOf(input, state, s2)
  const b0t = fineOf(input, state, b0)
  const b1t = fineOf(input, state, b1)
  const b2t = fineOf(input, state, b2)
  const b3t = fineOf(input, state, state.bufferAt(3))
  const s0u = coarseOf(input, state, s0)
  const s1u = coarseOf(input, state, s1)
  const s2u = coarseOf(input, state, s2)
  const b0u = coarseOf(input, state, b0)
  const b1u = coarseOf(input, state, b1)

  // Single nodes.
  features.add(0, s0w, s0t)
  features.add(1, s0t)
  features.add(2, s0w)
  features.add(3, s1w, s1t)
  features.add(4, s1t)
  features.add(5, s1w)
  features.add(6, b0w, b0t)
  features.add(7, b0t)
  features.add(8, b0w)
  features.add(9, b1w, b1t)
  features.add(10, b1t)
  features.add(11, b2w, b2t)
  features.add(12, b2t)
  features.add(13, s2t)
  features.add(14, s2w, s2t)

  // Pairs and triples.
  features.add(15, s0w, s0t, b0w, b0t)
  features.add(16, s0w, s0t, b0t)
  features.add(17, s0t, b0w, b0t)
  features.add(18, s0t, b0t)
  features.add(19, s0w, b0w)
  features.add(20, s1w, s0w)
  features.add(21, s1t, s0t)
  features.add(22, s1w, s0t)
  features.add(23, s1t, s0w)
  features.add(24, s1t, s0t, b0t)
  features.add(25, s2t, s1t, s0t)
  features.add(26, s0t, b0t, b1t)
  features.add(27, b0t, b1t, b2t)
  features.add(28, s1u, s0u, b0w)
  features.add(29, s1w, s0u, b0u)
  features.add(30, s1u, s0w, b0u)
  features.add(31, b0w, b1t)
  features.add(32, s1t, s0t, b0t, b1t)
  features.add(33, s2t, s1t, s0t, b0t)
  features.add(34, s0t, b0t, b1t, b2t)
  features.add(35, s1w, b0w)
  features.add(36, s1t, b0t)
  features.add(37, s0w, b1w)
  features.add(38, b1t, b2t, b3t)

  // Dependents drawn so far.
  const s0l = leftOf(state, s0)
  const s0r = rightOf(state, s0)
  const s1l = leftOf(state, s1)
  const s1r = rightOf(state, s1)
  const b0l = leftOf(state, b0)
  const s0lt = fineOf(input, state, s0l)
  const s0rt = fineOf(input, state, s0r)
  const s1lt = fineOf(input, state, s1l)
  const s1rt = fineOf(input, state, s1r)
  const b0lt = fineOf(input, state, b0l)
  const s0ll = labelOf(state, s0l)
  const s0rl = labelOf(state, s0r)
  const s1ll = labelOf(state, s1l)
  const s1rl = labelOf(state, s1r)
  const b0ll = labelOf(state, b0l)
  const s0lw = wordOf(input, state, s0l)
  const b0lw = wordOf(input, state, b0l)
  features.add(40, s0lw, s0ll)
  features.add(41, wordOf(input, state, s0r), s0rl)
  features.add(42, wordOf(input, state, s1r), s1rl)
  features.add(43, b0lw, b0ll)
  features.add(44, s0t, s0ll, s0rl)
  features.add(45, s1t, s1ll, s1rl)
  features.add(46, b0t, b0ll)
  features.add(47, s0t, s0lt, b0t)
  features.add(48, s0t, s0rt, b0t)
  features.add(49, s1t, s1rt, s0t)
  features.add(50, s1t, s0t, s0lt)
  features.add(51, s1t, s1lt, s0t)
  features.add(52, s0t, b0t, b0lt)
  features.add(53, s1t, s0t, s0rt)
  features.add(54, s0t, b0t, s0ll, b0ll)
  features.add(55, s1t, s0t, s0ll, s1rl)
  const s0l2 = state.left2[s0] ?? NONE
  const s1r2 = state.right2[s1] ?? NONE
  features.add(56, s0t, s0ll, labelOf(state, s0l2))
  features.add(57, s1t, s1rl, labelOf(state, s1r2), s0t)
  features.add(58, s0t, fineOf(input, state, s0l2), s0lt)

  // The function word of a phrase with what it might attach to.
  features.add(60, s1w, s0lw, s0ll)
  features.add(61, s1t, s0lw, s0t)
  features.add(62, wordOf(input, state, s2), s0lw, s0ll)
  features.add(63, s2t, s1t, s0lw)
  features.add(64, s1w, s1rl, s0lw)
  features.add(65, s1t, s0lw, s0w)
  features.add(66, s0w, b0w, b1t)
  features.add(67, s2u, s1w, s0lw, s0u)
  features.add(68, s1u, s0ll, s0lw, b0t)

  // Valency, label sets and distance.
  const s0vl = state.leftCount[s0] ?? 0
  const s0vr = state.rightCount[s0] ?? 0
  const s1vl = state.leftCount[s1] ?? 0
  const s1vr = state.rightCount[s1] ?? 0
  const b0vl = state.leftCount[b0] ?? 0
  features.add(70, s0t, s0vl, s0vr)
  features.add(71, s1t, s1vl, s1vr, s0t)
  features.add(72, b0t, b0vl)
  features.add(73, s0w, s0vr)
  features.add(74, s1w, s1vr)
  features.add(75, s0t, state.leftLabels[s0] ?? 0)
  features.add(76, s0t, state.rightLabels[s0] ?? 0)
  features.add(77, s1t, state.rightLabels[s1] ?? 0, s0t)
  features.add(78, b0t, state.leftLabels[b0] ?? 0)
  features.add(79, s1w, state.rightLabels[s1] ?? 0)
  features.add(80, s0w, state.leftLabels[s0] ?? 0)
  const near = distance(s0, b0)
  const far = distance(s1, s0)
  features.add(81, near, s0t, b0t)
  features.add(82, far, s1t, s0t)
  features.add(83, near, s0w)
  features.add(84, far, s1t, s0lw)
  features.add(85, s0t, b0t, between(input.verbsBefore, s0, b0), between(input.breaksBefore, s0, b0))
  features.add(86, s1t, s0t, between(input.verbsBefore, s1, s0), between(input.breaksBefore, s1, s0))

  // Words beside the nodes, whatever their place in the tree.
  features.add(
    87,
    s0t,
    fineOf(input, state, s0 === NONE ? NONE : s0 - 1),
    fineOf(input, state, s0 === NONE ? NONE : s0 + 1),
  )
  features.add(88, s1t, fineOf(input, state, s1 === NONE ? NONE : s1 + 1), s0t)
  features.add(89, b0t, fineOf(input, state, b0 - 1), s0t)
  features.add(90, s0w, wordOf(input, state, s0 === NONE ? NONE : s0 - 1))
  features.add(91, Math.min(state.stackSize, 6), b0t)
  features.add(92, s0u, s1u, s2u, b0t)
  features.add(93, b0u, b1u, s0w)
}

function wordOf(input: ParserInput, state: ParseState, node: number): number {
  if (node < 0) return 0
  return node >= state.length ? 1 : (input.lexemes[node] ?? OUTSIDE).word
}

function fineOf(input: ParserInput, state: ParseState, node: number): number {
  if (node < 0) return 0
  return node >= state.length ? ROOT_TAG : (input.fine[node] as number)
}

function coarseOf(input: ParserInput, state: ParseState, node: number): number {
  if (node < 0) return 0
  return node >= state.length ? ROOT_TAG : (input.coarse[node] as number)
}

function leftOf(state: ParseState, node: number): number {
  return node < 0 ? NONE : (state.left1[node] as number)
}

function rightOf(state: ParseState, node: number): number {
  return node < 0 ? NONE : (state.right1[node] as number)
}

function labelOf(state: ParseState, node: number): number {
  return node < 0 ? 0 : (state.labels[node] as number) + 1
}

/** 1, 2, 3, 4, then 5 for 5 to 7, 6 for 8 to 12, 7 beyond; 0 when a node is missing. */
function distance(from: number, to: number): number {
  if (from < 0 || to < 0) return 0
  const steps = to - from
  return steps < 5 ? steps : steps < 8 ? 5 : steps < 13 ? 6 : 7
}

function between(counts: Uint8Array, from: number, to: number): number {
  if (from < 0 || to < 0) return 0
  return 1 + Math.min(3, (counts[to] as number) - (counts[from + 1] as number))
}
