import type { LinearWeights } from './linear.js'

/** The arrays of a model file by name. */
export type ModelArrays = ReadonlyMap<string, Int8Array | Float32Array>

/** A table of rows in eight bits with one scale a row: an embedding. */
export interface Table {
  readonly width: number
  readonly rows: Int8Array
  readonly scale: Float32Array
}

/** Finds the array and checks its kind. Throws `TypeError` with the name that is missing. */
export function bytesOf(arrays: ModelArrays, name: string): Int8Array {
  const array = arrays.get(name)
  if (!(array instanceof Int8Array)) throw new TypeError(`the model has no array ${name} of bytes`)
  return array
}

export function floatsOf(arrays: ModelArrays, name: string): Float32Array {
  const array = arrays.get(name)
  if (!(array instanceof Float32Array)) throw new TypeError(`the model has no array ${name} of numbers`)
  return array
}

export function tableOf(arrays: ModelArrays, name: string, width: number): Table {
  return { width, rows: bytesOf(arrays, name), scale: floatsOf(arrays, `${name}.scale`) }
}

export function linearOf(arrays: ModelArrays, name: string): LinearWeights {
  const weight = bytesOf(arrays, name)
  const bias = floatsOf(arrays, `${name}.bias`)
  const scale = floatsOf(arrays, `${name}.scale`)
  return { outputs: bias.length, inputs: weight.length / bias.length, weight, scale, bias }
}

/** Adds `factor` times row `row` of the table to `sum`. */
export function addRow({ width, rows, scale }: Table, row: number, factor: number, sum: Float32Array): void {
  const times = (scale[row] ?? 0) * factor
  const from = row * width
  for (let at = 0; at < width; at++) sum[at] = (sum[at] as number) + (rows[from + at] as number) * times
}
