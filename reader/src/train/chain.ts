import { NAME_CLASSES } from '../names/labels.js'
import { MAY_FOLLOW } from '../names/namer.js'

/** Probabilities of each class at each word, and of each pair of neighbouring classes summed over the sentence. */
export interface Marginals {
  /** `words × classes`. */
  readonly classes: Float64Array
  /** `classes × classes`: expected number of times that the second follows the first. */
  readonly pairs: Float64Array
}

/**
 * Marginals of a linear-chain conditional random field (Lafferty et al., ICML 2001) by the forward-backward
 * algorithm, scaled at each word; pairs of classes that cannot follow each other have no weight. Outside stands
 * before the first word, and may have to follow the last.
 */
export function chainMarginals(emitted: Float32Array, transitions: Float32Array, words: number): Marginals {
  const size = NAME_CLASSES
  const follow = transitions.map((score, pair) => (MAY_FOLLOW[pair] ? Math.exp(score) : 0))
  const local = localWeights(emitted, words)
  const forward = new Float64Array(words * size)
  const backward = new Float64Array(words * size)
  for (let word = 0; word < words; word++) {
    for (let label = 0; label < size; label++) {
      let sum = word === 0 ? (follow[label] as number) : 0
      for (let before = 0; word > 0 && before < size; before++) {
        sum += (forward[(word - 1) * size + before] as number) * (follow[before * size + label] as number)
      }
      forward[word * size + label] = sum * (local[word * size + label] as number)
    }
    scale(forward, word * size)
  }
  for (let word = words - 1; word >= 0; word--) {
    for (let label = 0; label < size; label++) {
      let sum = word === words - 1 && MAY_FOLLOW[label * size] ? 1 : 0
      for (let after = 0; word < words - 1 && after < size; after++) {
        const next = (word + 1) * size + after
        sum += (follow[label * size + after] as number) * (local[next] as number) * (backward[next] as number)
      }
      backward[word * size + label] = sum
    }
    scale(backward, word * size)
  }
  const classes = products(forward, backward)
  const pairs = expectedPairs(forward, backward, local, follow)
  for (let label = 0; label < size; label++)
    pairs[label] = (pairs[label] as number) + (classes[label] as number)
  return { classes, pairs }
}

/** Exponentials of the scores of each word, relative to its highest. */
function localWeights(emitted: Float32Array, words: number): Float64Array {
  const local = new Float64Array(words * NAME_CLASSES)
  for (let word = 0; word < words; word++) {
    const row = emitted.subarray(word * NAME_CLASSES, (word + 1) * NAME_CLASSES)
    const highest = Math.max(...row)
    row.forEach((score, label) => {
      local[word * NAME_CLASSES + label] = Math.exp(score - highest)
    })
  }
  return local
}

/** Divides the row of one word by its sum. */
function scale(values: Float64Array, row: number): void {
  let sum = 0
  for (let label = 0; label < NAME_CLASSES; label++) sum += values[row + label] as number
  for (let label = 0; label < NAME_CLASSES; label++)
    values[row + label] = (values[row + label] as number) / (sum || 1)
}

function products(forward: Float64Array, backward: Float64Array): Float64Array {
  const classes = forward.map((value, at) => value * (backward[at] as number))
  for (let row = 0; row < classes.length; row += NAME_CLASSES) scale(classes, row)
  return classes
}

function expectedPairs(
  forward: Float64Array,
  backward: Float64Array,
  local: Float64Array,
  follow: Float32Array,
): Float64Array {
  const size = NAME_CLASSES
  const pairs = new Float64Array(size * size)
  const here = new Float64Array(size * size)
  for (let word = 1; word * size < forward.length; word++) {
    let total = 0
    for (let before = 0; before < size; before++) {
      for (let label = 0; label < size; label++) {
        const at = word * size + label
        const weight =
          (forward[(word - 1) * size + before] as number) *
          (follow[before * size + label] as number) *
          (local[at] as number) *
          (backward[at] as number)
        here[before * size + label] = weight
        total += weight
      }
    }
    for (let pair = 0; pair < here.length; pair++)
      pairs[pair] = (pairs[pair] as number) + (here[pair] as number) / (total || 1)
  }
  return pairs
}
