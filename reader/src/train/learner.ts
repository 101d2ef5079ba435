import type { FeatureList } from '../model/feature-list.js'
import type { LinearWeights, Scorer } from '../model/linear-model.js'
import { quantise } from './quantise.js'

/** Counts feature hashes, so that the learner keeps only those seen often enough. */
export class FeatureCounts {
  #keys = new Int32Array(1 << 16)
  #counts = new Uint8Array(1 << 16)
  #size = 0

  add(features: FeatureList): void {
    for (let index = 0; index < features.length; index++) this.#addOne(features.hashes[index] as number)
  }

  /** Hashes counted at least `minimum` times. */
  frequent(minimum: number): Int32Array {
    const kept: number[] = []
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if ((this.#counts[slot] as number) >= minimum) kept.push(this.#keys[slot] as number)
    }
    return Int32Array.from(kept)
  }

  #addOne(hash: number): void {
    if (this.#size * 2 > this.#keys.length) this.#grow()
    const slot = slotOf(this.#keys, this.#counts, hash)
    if (this.#counts[slot] === 0) this.#size++
    this.#keys[slot] = hash
    if ((this.#counts[slot] as number) < 255) this.#counts[slot] = (this.#counts[slot] as number) + 1
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Int32Array(keys.length * 2)
    this.#counts = new Uint8Array(keys.length * 2)
    for (let old = 0; old < keys.length; old++) {
      if (counts[old] === 0) continue
      const slot = slotOf(this.#keys, this.#counts, keys[old] as number)
      this.#keys[slot] = keys[old] as number
      this.#counts[slot] = counts[old] as number
    }
  }
}

function slotOf(keys: Int32Array, used: Uint8Array, hash: number): number {
  const mask = keys.length - 1
  let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - Math.log2(keys.length))
  while (used[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

/**
 * A linear model in training over a fixed set of feature hashes: averaged stochastic gradient steps whose size
 * AdaGrad sets for each weight (Duchi et al., JMLR 2011).
 *
 * `progress` runs from 0 to 1 over the whole training. The average is over its second half, kept as
 * `w - Σ late · delta`, where `late` runs from 0 to 1 over that half.
 */
export class Learner implements Scorer {
  readonly classes: number
  readonly features: Int32Array
  #late = 0
  readonly #slots: Int32Array
  readonly #keys: Int32Array
  readonly #shift: number
  readonly #weights: Float32Array
  readonly #delayed: Float32Array
  /** Sum of the squared slopes of each weight. */
  readonly #squares: Float32Array

  constructor(classes: number, features: Int32Array) {
    this.classes = classes
    this.features = features
    const bits = Math.max(10, Math.ceil(Math.log2(features.length * 2 + 2)))
    this.#shift = 32 - bits
    this.#keys = new Int32Array(1 << bits)
    this.#slots = new Int32Array(1 << bits).fill(-1)
    for (let id = 0; id < features.length; id++) {
      const slot = this.#find(features[id] as number)
      this.#keys[slot] = features[id] as number
      this.#slots[slot] = id
    }
    this.#weights = new Float32Array(features.length * classes)
    this.#delayed = new Float32Array(features.length * classes)
    this.#squares = new Float32Array(features.length * classes)
  }

  set progress(share: number) {
    this.#late = Math.max(0, share * 2 - 1)
  }

  score(features: FeatureList, scores: Float32Array): void {
    const classes = this.classes
    const weights = this.#weights
    scores.fill(0)
    for (let index = 0; index < features.length; index++) {
      const id = this.#slots[this.#find(features.hashes[index] as number)] as number
      if (id < 0) continue
      const row = id * classes
      for (let label = 0; label < classes; label++) {
        scores[label] = (scores[label] as number) + (weights[row + label] as number)
      }
    }
  }

  /** One step against the slope of the loss in each class, for all features given. */
  descend(features: FeatureList, slope: Float32Array, rate: number): void {
    const steep = classesAbove(slope, SMALLEST_SLOPE)
    if (steep.length === 0) return
    for (let index = 0; index < features.length; index++) {
      const id = this.#slots[this.#find(features.hashes[index] as number)] as number
      if (id < 0) continue
      for (const label of steep) this.#descendOne(id * this.classes + label, slope[label] as number, rate)
    }
  }

  /** The averaged weights. */
  averaged(): Float32Array {
    const averaged = new Float32Array(this.#weights.length)
    for (let at = 0; at < averaged.length; at++) {
      averaged[at] = (this.#weights[at] as number) - (this.#delayed[at] as number)
    }
    return averaged
  }

  /** The averaged weights, pruned and quantised for the model file. */
  export(prune: number): LinearWeights {
    return quantise({ classes: this.classes, features: this.features, weights: this.averaged() }, prune)
  }

  #descendOne(at: number, slope: number, rate: number): void {
    const squares = (this.#squares[at] as number) + slope * slope
    this.#squares[at] = squares
    const delta = (-rate * slope) / Math.sqrt(squares + 1)
    this.#weights[at] = (this.#weights[at] as number) + delta
    this.#delayed[at] = (this.#delayed[at] as number) + delta * this.#late
  }

  #find(hash: number): number {
    const keys = this.#keys
    const mask = keys.length - 1
    let slot = Math.imul(hash, 0x9e3779b1) >>> this.#shift
    while (this.#slots[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
}

/** Slopes below this are not worth a step. */
const SMALLEST_SLOPE = 0.01

function classesAbove(slope: Float32Array, least: number): readonly number[] {
  const steep: number[] = []
  for (let label = 0; label < slope.length; label++)
    if (Math.abs(slope[label] as number) > least) steep.push(label)
  return steep
}

/** Drops each feature from the list with probability `share`. */
export function hideSome(features: FeatureList, share: number, random: () => number): void {
  if (share === 0) return
  let kept = 0
  for (let index = 0; index < features.length; index++) {
    if (random() >= share) features.hashes[kept++] = features.hashes[index] as number
  }
  features.length = kept
}
