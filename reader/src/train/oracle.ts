import type { Move } from '../parse/actions.js'
import { NONE, type ParseState } from '../parse/state.js'

/** Gold heads with the root written as `length`, for the oracle. */
export type GoldHeads = Int16Array

/**
 * Cost of a move: how many gold arcs it makes unreachable (the dynamic oracle for arc-hybrid of Goldberg &
 * Nivre, TACL 2013). Zero means that the move is as good as any.
 */
export function moveCost(state: ParseState, gold: GoldHeads, move: Move): number {
  const top = state.stackAt(0)
  switch (move) {
    case 'shift':
      return shiftCost(state, gold)
    case 'left':
      return dependentsInBuffer(state, gold, top) + (leftLosesHead(state, gold, top) ? 1 : 0)
    case 'right':
      return dependentsInBuffer(state, gold, top) + ((gold[top] as number) >= state.next ? 1 : 0)
  }
}

/** The next word loses a head or dependents that lie in the stack below the top; the top keeps its arc to it lost. */
function shiftCost(state: ParseState, gold: GoldHeads): number {
  const word = state.next
  let cost = 0
  for (let depth = 0; depth < state.stackSize; depth++) {
    const node = state.stackAt(depth)
    if (gold[node] === word) cost++
    if (depth > 0 && gold[word] === node) cost++
  }
  return cost
}

function leftLosesHead(state: ParseState, gold: GoldHeads, top: number): boolean {
  const head = gold[top] as number
  return (
    head !== state.next && (head > state.next || (state.stackAt(1) !== NONE && head === state.stackAt(1)))
  )
}

function dependentsInBuffer(state: ParseState, gold: GoldHeads, top: number): number {
  let count = 0
  for (let word = state.next; word < state.length; word++) if (gold[word] === top) count++
  return count
}

/** A copy of the heads in which no two arcs cross: the shortest crossing arc moves up to its head's head. */
export function projectivised(gold: GoldHeads): GoldHeads {
  const heads = Int16Array.from(gold)
  for (;;) {
    const word = shortestCrossing(heads)
    if (word < 0) return heads
    heads[word] = heads[heads[word] as number] as number
  }
}

function shortestCrossing(heads: GoldHeads): number {
  let best = -1
  let bestLength = Number.POSITIVE_INFINITY
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word] as number
    const length = Math.abs(head - word)
    if (head === heads.length || length >= bestLength || isProjective(heads, word, head)) continue
    best = word
    bestLength = length
  }
  return best
}

/** Every word between the two ends descends from the head. */
function isProjective(heads: GoldHeads, word: number, head: number): boolean {
  for (let inner = Math.min(word, head) + 1; inner < Math.max(word, head); inner++) {
    let at = inner
    while (at !== head && at !== heads.length) at = heads[at] as number
    if (at !== head) return false
  }
  return true
}
