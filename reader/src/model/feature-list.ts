import { hashFeature } from './hash.js'

/** A reusable list of feature hashes; `clear` it before each decision. */
export class FeatureList {
  readonly hashes: Int32Array
  length = 0

  constructor(capacity = 256) {
    this.hashes = new Int32Array(capacity)
  }

  clear(): void {
    this.length = 0
  }

  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    this.hashes[this.length++] = hashFeature(template, a, b, c, d)
  }
}
