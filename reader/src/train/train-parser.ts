import { FeatureList } from '../model/feature-list.js'
import { type Action, apply, isAllowed, type Move } from '../parse/actions.js'
import { type ParserInput, parseFeatures } from '../parse/features.js'
import { bestAllowedIndex } from '../parse/parser.js'
import { ParseState } from '../parse/state.js'
import { FeatureCounts, hideSome, Learner } from './learner.js'
import { type GoldHeads, moveCost, projectivised } from './oracle.js'
import { makeRandom, shuffled } from './random.js'
import { softmaxSlope } from './softmax.js'

/** A sentence with predicted tags and the gold tree. */
export interface ParserExample {
  readonly input: ParserInput
  readonly heads: GoldHeads
  readonly labels: Uint8Array
}

export interface ParserOptions {
  readonly epochs: number
  readonly seed: number
  readonly minimumCount: number
  /** From the second epoch on, how often the learner follows its own guess instead of a right action. */
  readonly exploration: number
  /** Step size of AdaGrad. */
  readonly rate: number
  /** Share of the features hidden at each step (dropout), so that no feature is trusted alone. */
  readonly hidden: number
  readonly report?: (epoch: number, errors: number) => void
}

/** `heads` as -1 for the root. */
export function makeParserExample(
  input: ParserInput,
  heads: readonly number[],
  labels: Uint8Array,
): ParserExample {
  const gold = Int16Array.from(heads, (head) => (head < 0 ? heads.length : head))
  return { input, heads: projectivised(gold), labels }
}

/** Every relation that occurs `minimum` times or more in a direction, and `shift`. */
export function collectActions(examples: readonly ParserExample[], minimum: number): readonly Action[] {
  const counts = new Map<string, number>()
  for (const { heads, labels } of examples) {
    heads.forEach((head, word) => {
      const key = `${head > word ? 'left' : 'right'} ${labels[word]}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  const drawn = [...counts]
    .filter(([, count]) => count >= minimum)
    .sort((left, right) => right[1] - left[1])
    .map(([key]): Action => {
      const [move, label] = key.split(' ')
      return { move: move === 'left' ? 'left' : 'right', label: Number(label) }
    })
  return [{ move: 'shift', label: 0 }, ...drawn]
}

/**
 * Trains the scorer of actions with a dynamic oracle: at each state, all actions that lose no more gold arcs than
 * need be are right, and the learner mostly follows its own guesses (Goldberg & Nivre, TACL 2013).
 */
export function trainParser(
  examples: readonly ParserExample[],
  actions: readonly Action[],
  { epochs, seed, minimumCount, exploration, rate, hidden, report }: ParserOptions,
): Learner {
  const model = new Learner(actions.length, countFeatures(examples, minimumCount))
  const features = new FeatureList()
  const scores = new Float32Array(actions.length)
  const random = makeRandom(seed)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    let errors = 0
    for (const example of shuffled(examples, random)) {
      model.progress = step++ / (epochs * examples.length)
      const state = new ParseState(example.heads.length)
      while (!state.done) {
        parseFeatures(example.input, state, features)
        hideSome(features, hidden, random)
        model.score(features, scores)
        const { allowed, right } = judge(state, example, actions)
        const guess = bestAllowedIndex(state, actions, scores)
        const best = bestOf(scores, right)
        if (guess < 0 || best < 0) break
        if (!right[guess]) errors++
        if (softmaxSlope(scores, allowed, right)) model.descend(features, scores, rate)
        const follow = epoch > 0 && random() < exploration ? guess : best
        apply(state, actions[follow] as Action)
      }
    }
    report?.(epoch, errors)
  }
  model.progress = 1
  return model
}

/** For each action, whether it is allowed, and whether it is right: cheapest, with the gold relation. */
function judge(
  state: ParseState,
  example: ParserExample,
  actions: readonly Action[],
): { readonly allowed: Uint8Array; readonly right: Uint8Array } {
  const cheapest = cheapestMoves(state, example.heads)
  const goldLabel = example.labels[state.stackAt(0)]
  const allowed = new Uint8Array(actions.length)
  const right = new Uint8Array(actions.length)
  let any = false
  actions.forEach(({ move, label }, index) => {
    if (!isAllowed(state, move)) return
    allowed[index] = 1
    if (!cheapest.includes(move) || (move !== 'shift' && label !== goldLabel)) return
    right[index] = 1
    any = true
  })
  // A rare relation may have no action of its own: then any relation will do.
  if (!any)
    actions.forEach(({ move }, index) => {
      if (cheapest.includes(move)) right[index] = 1
    })
  return { allowed, right }
}

function bestOf(scores: Float32Array, right: Uint8Array): number {
  let best = -1
  for (let index = 0; index < scores.length; index++) {
    if (right[index] && (best < 0 || (scores[index] as number) > (scores[best] as number))) best = index
  }
  return best
}

const MOVES: readonly Move[] = ['shift', 'left', 'right']

function cheapestMoves(state: ParseState, heads: GoldHeads): readonly Move[] {
  const allowed = MOVES.filter((move) => isAllowed(state, move))
  const costs = allowed.map((move) => moveCost(state, heads, move))
  const lowest = Math.min(...costs)
  return allowed.filter((_, index) => costs[index] === lowest)
}

/** Counts features along the derivations that a static oracle would follow. */
function countFeatures(examples: readonly ParserExample[], minimum: number): Int32Array {
  const counts = new FeatureCounts()
  const features = new FeatureList()
  for (const { input, heads, labels } of examples) {
    const state = new ParseState(heads.length)
    while (!state.done) {
      parseFeatures(input, state, features)
      counts.add(features)
      const moves = cheapestMoves(state, heads)
      const move = moves.includes('left') ? 'left' : moves.includes('right') ? 'right' : 'shift'
      apply(state, { move, label: labels[state.stackAt(0)] ?? 0 })
    }
  }
  return counts.frequent(minimum)
}
