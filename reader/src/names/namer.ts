import type { Name } from '@parley-record/engine'
import { FeatureList } from '../model/feature-list.js'
import type { Scorer } from '../model/linear-model.js'
import { lexemeAt } from '../model/words.js'
import { type NameInput, nameFeatures } from './features.js'
import { mayFollow, NAME_CLASSES, namesOfLabels } from './labels.js'

/** Template of the features that stand for the class before. */
const TRANSITION = 99

/**
 * Finds the names of a sentence: the best valid sequence of classes under a first-order model (Viterbi).
 */
export class Namer {
  readonly #model: Scorer
  readonly #features = new FeatureList()
  readonly #emitted = new Float32Array(NAME_CLASSES)
  #transitions: Float32Array

  constructor(model: Scorer) {
    this.#model = model
    this.#transitions = this.readTransitions()
  }

  names(input: NameInput): readonly Name[] {
    return namesOfLabels(this.labels(input)).flatMap((name) => trimmed(name, input))
  }

  /** The best class of each word. */
  labels(input: NameInput): Uint8Array {
    const length = input.tags.length
    const back = new Uint8Array(length * NAME_CLASSES)
    let best = new Float64Array(NAME_CLASSES).fill(Number.NEGATIVE_INFINITY)
    best[0] = 0
    for (let index = 0; index < length; index++) {
      nameFeatures(input, index, this.#features)
      this.#model.score(this.#features, this.#emitted)
      best = this.#step(best, back, index, index === 0)
    }
    return traceBack(best, back, length)
  }

  /** Reads the scores of all pairs of classes anew, after the weights have changed. */
  readTransitions(): Float32Array {
    const transitions = new Float32Array(NAME_CLASSES * NAME_CLASSES)
    const row = new Float32Array(NAME_CLASSES)
    for (let previous = 0; previous < NAME_CLASSES; previous++) {
      transitionFeature(previous, this.#features)
      this.#model.score(this.#features, row)
      transitions.set(row, previous * NAME_CLASSES)
    }
    this.#transitions = transitions
    return transitions
  }

  #step(best: Float64Array, back: Uint8Array, index: number, isFirst: boolean): Float64Array<ArrayBuffer> {
    const next = new Float64Array(NAME_CLASSES).fill(Number.NEGATIVE_INFINITY)
    for (let label = 0; label < NAME_CLASSES; label++) {
      for (let previous = 0; previous < (isFirst ? 1 : NAME_CLASSES); previous++) {
        if (!MAY_FOLLOW[previous * NAME_CLASSES + label]) continue
        const score =
          (best[previous] as number) + (this.#transitions[previous * NAME_CLASSES + label] as number)
        if (score <= (next[label] as number)) continue
        next[label] = score
        back[index * NAME_CLASSES + label] = previous
      }
      next[label] = (next[label] as number) + (this.#emitted[label] as number)
    }
    return next
  }
}

/** Whether the second class of a pair may follow the first, by `first * NAME_CLASSES + second`. */
export const MAY_FOLLOW: readonly boolean[] = Array.from({ length: NAME_CLASSES * NAME_CLASSES }, (_, pair) =>
  mayFollow(Math.floor(pair / NAME_CLASSES), pair % NAME_CLASSES),
)

/** Sets `features` to the one feature that stands for the class before. */
export function transitionFeature(previous: number, features: FeatureList): void {
  features.clear()
  features.add(TRANSITION, previous)
}

/** A name ends in a word with a capital or a digit: what follows is cut, and nothing is left of a name without. */
function trimmed(name: Name, { words }: NameInput): readonly Name[] {
  let last = name.last
  while (last >= name.first && !/[\p{Lu}\p{Lo}\p{N}]/u.test(lexemeAt(words, last).normal)) last--
  return last < name.first ? [] : [{ ...name, last }]
}

function traceBack(best: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  let label = 0
  for (let candidate = 1; candidate < NAME_CLASSES; candidate++) {
    if (mayFollow(candidate, 0) && (best[candidate] as number) > (best[label] as number)) label = candidate
  }
  for (let index = length - 1; index >= 0; index--) {
    labels[index] = label
    label = back[index * NAME_CLASSES + label] as number
  }
  return labels
}
