import type { LinearWeights } from '../model/linear-model.js'

/** Averaged weights before compression: one row of `classes` numbers for each feature hash. */
export interface DenseWeights {
  readonly classes: number
  readonly features: Int32Array
  readonly weights: Float32Array
}

/**
 * Drops weights smaller than `prune` and stores the rest in eight bits as the root of their size: few weights are
 * large and they matter most, so none is clipped, and the many small ones keep fine steps.
 */
export function quantise(dense: DenseWeights, prune: number): LinearWeights {
  const scale = (127 * 127) / largest(dense.weights)
  const order = keptInBucketOrder(dense, prune, scale)
  const bucketBits = Math.max(4, Math.min(20, Math.ceil(Math.log2(order.length / 3 + 1))))
  const bucketSizes = new Uint8Array(1 << bucketBits)
  const checks = new Uint16Array(order.length)
  const rowSizes = new Uint8Array(order.length)
  const rowClasses: number[] = []
  const rowWeights: number[] = []
  order.forEach((id, position) => {
    const hash = dense.features[id] as number
    const bucket = hash >>> (32 - bucketBits)
    bucketSizes[bucket] = (bucketSizes[bucket] as number) + 1
    checks[position] = hash & 0xffff
    for (let label = 0; label < dense.classes; label++) {
      const value = stored(dense.weights[id * dense.classes + label] as number, prune, scale)
      if (value === 0) continue
      rowSizes[position] = (rowSizes[position] as number) + 1
      rowClasses.push(label)
      rowWeights.push(value)
    }
  })
  return {
    classes: dense.classes,
    bucketBits,
    bucketSizes,
    checks,
    rowSizes,
    rowClasses: Uint8Array.from(rowClasses),
    rowWeights: Int8Array.from(rowWeights),
  }
}

function stored(weight: number, prune: number, scale: number): number {
  if (Math.abs(weight) < prune) return 0
  return Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) * scale))
}

function largest(weights: Float32Array): number {
  let size = 0
  for (let at = 0; at < weights.length; at++) size = Math.max(size, Math.abs(weights[at] as number))
  return size || 1
}

function keptInBucketOrder(dense: DenseWeights, prune: number, scale: number): Uint32Array {
  const kept: number[] = []
  for (let id = 0; id < dense.features.length; id++) {
    for (let label = 0; label < dense.classes; label++) {
      if (stored(dense.weights[id * dense.classes + label] as number, prune, scale) === 0) continue
      kept.push(id)
      break
    }
  }
  const hashOf = (id: number) => (dense.features[id] as number) >>> 0
  return Uint32Array.from(kept).sort((left, right) => hashOf(left) - hashOf(right))
}
