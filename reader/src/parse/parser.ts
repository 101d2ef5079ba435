import { FeatureList } from '../model/feature-list.js'
import type { Scorer } from '../model/linear-model.js'
import { type Action, apply, isAllowed } from './actions.js'
import { type ParserInput, parseFeatures } from './features.js'
import { ParseState } from './state.js'
import type { Tree } from './tree.js'

/** Greedy arc-hybrid parser: one pass, two actions for each word. */
export class Parser {
  readonly #model: Scorer
  readonly #actions: readonly Action[]
  readonly #features = new FeatureList()
  readonly #scores: Float32Array

  constructor(model: Scorer, actions: readonly Action[]) {
    this.#model = model
    this.#actions = actions
    this.#scores = new Float32Array(model.classes)
  }

  parse(input: ParserInput): Tree {
    const state = new ParseState(input.lexemes.length)
    while (!state.done) {
      parseFeatures(input, state, this.#features)
      this.#model.score(this.#features, this.#scores)
      const best = bestAllowed(state, this.#actions, this.#scores)
      if (best === undefined) break
      apply(state, best)
    }
    return { heads: state.heads, labels: state.labels }
  }
}

/** The allowed action with the highest score. */
export function bestAllowed(
  state: ParseState,
  actions: readonly Action[],
  scores: Float32Array,
): Action | undefined {
  const index = bestAllowedIndex(state, actions, scores)
  return index < 0 ? undefined : actions[index]
}

export function bestAllowedIndex(
  state: ParseState,
  actions: readonly Action[],
  scores: Float32Array,
): number {
  let best = -1
  for (let index = 0; index < actions.length; index++) {
    const action = actions[index]
    if (action === undefined || !isAllowed(state, action.move)) continue
    if (best < 0 || (scores[index] as number) > (scores[best] as number)) best = index
  }
  return best
}
