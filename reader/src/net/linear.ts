import type { Address, Kernel } from './kernel.js'

/** Weights of one linear step as the model file has them: eight bits, one scale for each output. */
export interface LinearWeights {
  readonly outputs: number
  readonly inputs: number
  readonly weight: Int8Array
  readonly scale: Float32Array
  readonly bias: Float32Array
}

/** Bytes that a linear step takes in the kernel's memory. */
export function linearBytes({ outputs, inputs }: LinearWeights): number {
  const padded = outputs + (outputs % 2)
  return padded * inputs * 2 + 8 * padded + 64
}

/** y = W x + b for several rows at once. */
export class Linear {
  /** Even: one more than the model has when that is odd; the last column is then zero. */
  readonly outputs: number
  readonly inputs: number
  readonly #kernel: Kernel
  readonly #weight: Address
  readonly #scale: Address
  readonly #bias: Address

  constructor(kernel: Kernel, { outputs, inputs, weight, scale, bias }: LinearWeights) {
    this.outputs = outputs + (outputs % 2)
    this.inputs = inputs
    this.#kernel = kernel
    this.#weight = kernel.allocate(this.outputs * inputs * 2)
    this.#scale = kernel.allocate(this.outputs * 4)
    this.#bias = kernel.allocate(this.outputs * 4)
    kernel.words16(this.#weight, weight.length).set(weight)
    kernel.floats(this.#scale, outputs).set(scale)
    kernel.floats(this.#bias, outputs).set(bias)
  }

  /** `rows` (a multiple of 4) quantised rows at `a` into rows of `outputs` numbers at `c`. */
  apply({ at, scales }: Quantised, c: Address, rows: number): void {
    this.#kernel.run.multiply(
      at,
      scales,
      this.#weight,
      this.#scale,
      this.#bias,
      c,
      this.outputs * 4,
      rows,
      this.outputs,
      this.inputs,
    )
  }
}

/** Rows of 16-bit numbers with the scale of each row. */
export interface Quantised {
  readonly at: Address
  readonly scales: Address
}
