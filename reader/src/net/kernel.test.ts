import { describe, expect, it } from 'vitest'
import { makeRandom } from '../train/random.js'
import { Kernel } from './kernel.js'
import { Linear } from './linear.js'

const random = makeRandom(3)
const numbers = (length: number, size = 1) => Float32Array.from({ length }, () => (random() * 2 - 1) * size)

/** The largest difference between two lists of numbers. */
function distance(left: ArrayLike<number>, right: ArrayLike<number>): number {
  return Math.max(...Array.from(left, (value, at) => Math.abs(value - (right[at] as number))))
}

function filled(kernel: Kernel, values: Float32Array): number {
  const at = kernel.allocate(values.byteLength)
  kernel.floats(at, values.length).set(values)
  return at
}

describe('the kernel does what plain arithmetic does', () => {
  const kernel = new Kernel(1 << 20)

  it('multiplies quantised rows by weights of eight bits', () => {
    const [rows, inputs, outputs] = [8, 24, 5]
    const weight = Int8Array.from({ length: outputs * inputs }, () => Math.round((random() * 2 - 1) * 127))
    const [scale, bias] = [numbers(outputs, 0.01), numbers(outputs)]
    const x = numbers(rows * inputs, 3)
    const linear = new Linear(kernel, { outputs, inputs, weight, scale, bias })
    const quantised = { at: kernel.allocate(rows * inputs * 2), scales: kernel.allocate(rows * 4) }
    kernel.run.quantise(filled(kernel, x), quantised.at, quantised.scales, rows, inputs)
    const out = kernel.allocate(rows * linear.outputs * 4)
    linear.apply(quantised, out, rows)
    expect(linear.outputs).toBe(6)
    for (let row = 0; row < rows; row++) {
      const expected = Array.from({ length: outputs }, (_, output) => {
        let sum = 0
        for (let at = 0; at < inputs; at++) {
          sum += (x[row * inputs + at] as number) * (weight[output * inputs + at] as number)
        }
        return sum * (scale[output] as number) + (bias[output] as number)
      })
      expect(distance(expected, kernel.floats(out + row * 24, outputs))).toBeLessThan(0.003)
    }
  })

  it('gives zeros for rows of zeros', () => {
    const at = filled(kernel, new Float32Array(8))
    const quantised = kernel.allocate(16)
    const scale = kernel.allocate(4)
    kernel.run.quantise(at, quantised, scale, 1, 8)
    expect(Array.from(kernel.words16(quantised, 8))).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(kernel.floats(scale, 1)[0]).toBe(0)
  })

  it('normalises the sum of two rows', () => {
    const [x, y, gain, shift] = [numbers(16, 4), numbers(16, 4), numbers(8), numbers(8)]
    const at = filled(kernel, x)
    kernel.run.normalise(at, filled(kernel, y), filled(kernel, gain), filled(kernel, shift), 2, 8)
    const expected = [0, 1].flatMap((row) => {
      const sums = Array.from(
        { length: 8 },
        (_, i) => (x[row * 8 + i] as number) + (y[row * 8 + i] as number),
      )
      const mean = sums.reduce((a, b) => a + b) / 8
      const variance = sums.map((value) => (value - mean) ** 2).reduce((a, b) => a + b) / 8
      return sums.map(
        (value, i) => ((value - mean) / Math.sqrt(variance)) * (gain[i] as number) + (shift[i] as number),
      )
    })
    expect(distance(expected, kernel.floats(at, 16))).toBeLessThan(1e-5)
  })

  it.each([
    [-20, 0],
    [-3, -0.0040496],
    [-1, -0.1586553],
    [0, 0],
    [0.5, 0.3457312],
    [2, 1.9544997],
    [20, 20],
  ])('weighs %f by the normal distribution', (value, expected) => {
    const at = filled(kernel, new Float32Array(4).fill(value))
    kernel.run.gelu(at, 4)
    expect(kernel.floats(at, 1)[0]).toBeCloseTo(expected, 5)
  })

  it.each([1, 2, 3, 4, 7])('attends among %i positions', (n) => {
    const heads = 2
    const width = heads * 32
    const qkv = numbers(n * width * 3, 2)
    const out = kernel.allocate(n * width * 4)
    kernel.run.attend(filled(kernel, qkv), out, kernel.allocate(33 * (n + 7) * 4), n, heads)
    const at = (row: number, part: number, column: number) =>
      qkv[row * width * 3 + part * width + column] as number
    const expected: number[] = []
    for (let i = 0; i < n; i++) {
      for (let column = 0; column < width; column++) {
        const head = Math.floor(column / 32) * 32
        const weights = Array.from({ length: n }, (_, j) => {
          let dot = 0
          for (let d = 0; d < 32; d++) dot += at(i, 0, head + d) * at(j, 1, head + d)
          return Math.exp(dot / Math.sqrt(32))
        })
        const sum = weights.reduce((a, b) => a + b)
        expected.push(weights.map((weight, j) => (weight / sum) * at(j, 2, column)).reduce((a, b) => a + b))
      }
    }
    expect(distance(expected, kernel.floats(out, n * width))).toBeLessThan(1e-4)
  })

  it('refuses to hand out more room than it was made with', () => {
    expect(() => new Kernel(64).allocate(1 << 20)).toThrow(RangeError)
  })
})
