import type { FeatureList } from './feature-list.js'

/** Scores classes for a set of features: the trained weights at run time, or the learner during training. */
export interface Scorer {
  readonly classes: number
  /** Overwrites `scores` with the sum of the weights of the features. */
  score(features: FeatureList, scores: Float32Array): void
}

/** The parts of a pruned, quantised linear model as they lie in the model file. */
export interface LinearWeights {
  readonly classes: number
  /** log2 of the number of buckets. */
  readonly bucketBits: number
  /** Number of features in each bucket. */
  readonly bucketSizes: Uint8Array
  /** For each feature, in bucket order, the low 16 bits of its hash. */
  readonly checks: Uint16Array
  /** Number of classes with a weight, for each feature. */
  readonly rowSizes: Uint8Array
  readonly rowClasses: Uint8Array
  /** Weights as signed roots: 12 stands for 144, -12 for -144. */
  readonly rowWeights: Int8Array
}

/**
 * A sparse linear model. A feature is looked up by the high bits of its hash (the bucket) and the low 16 bits
 * (the check); its row lists the classes that have a weight.
 */
export class LinearModel implements Scorer {
  readonly classes: number
  readonly #shift: number
  readonly #bucketStarts: Uint32Array
  readonly #rowStarts: Uint32Array
  readonly #weights: LinearWeights
  readonly #rowWeights: Int16Array

  constructor(weights: LinearWeights) {
    this.classes = weights.classes
    this.#shift = 32 - weights.bucketBits
    this.#bucketStarts = runningTotal(weights.bucketSizes)
    this.#rowStarts = runningTotal(weights.rowSizes)
    this.#weights = weights
    this.#rowWeights = squared(weights.rowWeights)
  }

  score(features: FeatureList, scores: Float32Array): void {
    const { checks, rowClasses } = this.#weights
    const rowWeights = this.#rowWeights
    const bucketStarts = this.#bucketStarts
    const rowStarts = this.#rowStarts
    const hashes = features.hashes
    const count = features.length
    scores.fill(0)
    for (let index = 0; index < count; index++) {
      const hash = hashes[index] as number
      const check = hash & 0xffff
      const bucket = hash >>> this.#shift
      const end = bucketStarts[bucket + 1] as number
      for (let feature = bucketStarts[bucket] as number; feature < end; feature++) {
        if (checks[feature] !== check) continue
        const rowEnd = rowStarts[feature + 1] as number
        for (let at = rowStarts[feature] as number; at < rowEnd; at++) {
          const label = rowClasses[at] as number
          scores[label] = (scores[label] as number) + (rowWeights[at] as number)
        }
        break
      }
    }
  }
}

function runningTotal(sizes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  let total = 0
  for (let index = 0; index < sizes.length; index++) {
    starts[index] = total
    total += sizes[index] as number
  }
  starts[sizes.length] = total
  return starts
}

/** The weights that the signed roots stand for. */
function squared(roots: Int8Array): Int16Array {
  const weights = new Int16Array(roots.length)
  for (let at = 0; at < roots.length; at++)
    weights[at] = (roots[at] as number) * Math.abs(roots[at] as number)
  return weights
}
