import type { Address } from './kernel.js'
import { Kernel } from './kernel.js'
import { Linear, linearBytes, type Quantised } from './linear.js'
import { addRow, floatsOf, linearOf, type ModelArrays, type Table, tableOf } from './model-arrays.js'
import type { WordFeatures } from './word-features.js'

/** Shapes of the network; written by the training code into the model file. */
export interface NetworkSizes {
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly inner: number
  readonly arc: number
  readonly label: number
  readonly tags: number
  readonly relations: number
  readonly names: number
}

/** A sequence longer than this is cut by the caller. */
export const MOST_WORDS = 250
/** With a word before and one after the sequence, in rows of four. */
const MOST_ROWS = Math.ceil((MOST_WORDS + 2) / 4) * 4

interface Layer {
  readonly qkv: Linear
  readonly out: Linear
  readonly up: Linear
  readonly down: Linear
  readonly norm1: Norm
  readonly norm2: Norm
}

interface Norm {
  readonly gain: Address
  readonly shift: Address
}

/** What the heads say of a sequence; row `i` of each is word `i`. */
export interface Readings {
  readonly words: number
  /** `tags` scores a word. */
  readonly tags: Rows
  /** `names` scores a word: the BILOU classes of `names/labels.ts`. */
  readonly names: Rows
  /** One number a word: above zero, a sentence begins with it. */
  readonly starts: Rows
  /** `arc` numbers a word for a word that seeks its head, already through the bilinear form. */
  readonly seekers: Rows
  /** `arc` numbers a word for a word that offers itself as head. */
  readonly offers: Rows
  readonly labelDependents: Rows
  readonly labelHeads: Rows
  /** Score of the root as head of a word is `seekers[word] · rootOffer + rootScore`. */
  readonly rootOffer: Float32Array
}

/** A matrix inside a wider one. */
export interface Rows {
  readonly data: Float32Array
  readonly stride: number
  readonly offset: number
}

/**
 * The transformer of `reader/train/network.py` (blocks of BERT over words) with its heads, in sixteen-bit integer
 * products with weights of eight bits. The same numbers in give the same numbers out, on every machine.
 */
export class Network {
  readonly sizes: NetworkSizes
  readonly #kernel: Kernel
  readonly #tables: Tables
  readonly #norm: Norm
  readonly #layers: readonly Layer[]
  readonly #heads: Linear
  readonly #arc: Linear
  readonly #label: Linear
  readonly #arcOffer: Float32Array
  readonly #room: Room
  readonly #forms = new Map<string, Float32Array>()

  constructor(sizes: NetworkSizes, arrays: ModelArrays) {
    this.sizes = sizes
    const names = Array.from({ length: sizes.layers }, (_, at) => `layer${at}`)
    const linear = [...names.flatMap((name) => LAYER_PARTS.map((part) => `${name}.${part}`)), ...HEADS]
    const weights = new Map(linear.map((name) => [name, linearOf(arrays, name)]))
    const norms = (sizes.layers * 2 + 1) * 2 * (sizes.width * 4 + 16)
    const bytes = [...weights.values()].reduce((sum, one) => sum + linearBytes(one), norms + roomBytes(sizes))
    const kernel = new Kernel(bytes)
    const step = (name: string) => new Linear(kernel, weights.get(name) ?? linearOf(arrays, name))
    const norm = (name: string): Norm => ({
      gain: place(kernel, floatsOf(arrays, `${name}.gain`)),
      shift: place(kernel, floatsOf(arrays, `${name}.shift`)),
    })
    this.#kernel = kernel
    this.#tables = readTables(arrays, sizes.width)
    this.#norm = norm('norm')
    this.#layers = names.map((name) => ({
      qkv: step(`${name}.qkv`),
      out: step(`${name}.out`),
      up: step(`${name}.up`),
      down: step(`${name}.down`),
      norm1: norm(`${name}.norm1`),
      norm2: norm(`${name}.norm2`),
    }))
    this.#heads = step('heads')
    this.#arc = step('arc')
    this.#label = step('label')
    this.#arcOffer = floatsOf(arrays, 'arc.offer')
    this.#room = makeRoom(kernel, sizes, this.#heads.outputs)
  }

  /** Reads one sequence of at most `MOST_WORDS` words. The result is overwritten by the next call. */
  read(words: readonly WordFeatures[]): Readings {
    const { run } = this.#kernel
    const { width } = this.sizes
    const rows = Math.ceil((words.length + 2) / 4) * 4
    const { x, wide, y, quantised } = this.#room
    this.#embed(words, rows)
    run.normalise(x, 0, this.#norm.gain, this.#norm.shift, rows, width)
    for (const layer of this.#layers) this.#block(layer, rows, words.length + 2)
    run.quantise(x, quantised.at, quantised.scales, rows, width)
    this.#heads.apply(quantised, wide, rows)
    return this.#readings(words.length, rows, y)
  }

  #block({ qkv, out, up, down, norm1, norm2 }: Layer, rows: number, positions: number): void {
    const { run } = this.#kernel
    const { width, inner, heads } = this.sizes
    const { x, y, wide, attention, quantised } = this.#room
    run.quantise(x, quantised.at, quantised.scales, rows, width)
    qkv.apply(quantised, wide, rows)
    run.attend(wide, y, attention, positions, heads)
    run.quantise(y, quantised.at, quantised.scales, rows, width)
    out.apply(quantised, y, rows)
    run.normalise(x, y, norm1.gain, norm1.shift, rows, width)
    run.quantise(x, quantised.at, quantised.scales, rows, width)
    up.apply(quantised, wide, rows)
    run.gelu(wide, rows * inner)
    run.quantise(wide, quantised.at, quantised.scales, rows, inner)
    down.apply(quantised, y, rows)
    run.normalise(x, y, norm2.gain, norm2.shift, rows, width)
  }

  /** The sum of the features of each word; rows beyond the sequence are zero. */
  #embed(words: readonly WordFeatures[], rows: number): void {
    const { width } = this.sizes
    const { pieces, positions, places, hints } = this.#tables
    const x = this.#kernel.floats(this.#room.x, rows * width)
    this.#kernel.floats(this.#room.y, rows * width).fill(0)
    x.fill(0)
    for (let row = 0; row < words.length + 2; row++) {
      const sum = x.subarray(row * width, (row + 1) * width)
      const word = words[row - 1]
      if (word === undefined) {
        addRow(pieces, row === 0 ? FIRST_PIECE : LAST_PIECE, 1, sum)
        this.#addForm(EMPTY, sum)
      } else sum.set(this.#formOf(word))
      addRow(positions, row, 1, sum)
      addRow(places, word?.place ?? 0, 1, sum)
      const bits = word?.hints ?? 0
      for (let bit = 0; bits >> bit !== 0; bit++) if ((bits >> bit) & 1) addRow(hints, bit, 1, sum)
    }
  }

  /** What a word's form alone adds up to, remembered: the words of a text come again. */
  #formOf(word: WordFeatures): Float32Array {
    const key = `${word.pieces.join()} ${word.caseClass} ${word.shape} ${word.ending}`
    const known = this.#forms.get(key)
    if (known !== undefined) return known
    const sum = new Float32Array(this.sizes.width)
    for (const piece of word.pieces) addRow(this.#tables.pieces, piece, 1 / word.pieces.length, sum)
    this.#addForm(word, sum)
    if (this.#forms.size >= MOST_FORMS) this.#forms.clear()
    this.#forms.set(key, sum)
    return sum
  }

  #addForm({ caseClass, shape, ending }: FormFeatures, sum: Float32Array): void {
    addRow(this.#tables.cases, caseClass, 1, sum)
    addRow(this.#tables.shapes, shape, 1, sum)
    addRow(this.#tables.endings, ending, 1, sum)
  }

  #readings(words: number, rows: number, scratch: Address): Readings {
    const { tags, names, arc, label } = this.sizes
    const stride = this.#heads.outputs
    const data = this.#kernel.floats(this.#room.wide, rows * stride)
    const from = { names: tags, starts: tags + names, dependents: tags + names + 1 }
    const heads = from.dependents + arc
    const labelDependents = heads + arc
    const labelHeads = labelDependents + label
    for (let row = 0; row < rows; row++) {
      for (let at = row * stride + from.dependents; at < (row + 1) * stride; at++) {
        if ((data[at] as number) < 0) data[at] = 0
      }
    }
    const seekers = this.#seek(data, stride, from.dependents, rows, scratch)
    const view = (offset: number): Rows => ({ data, stride, offset: stride + offset })
    return {
      words,
      tags: view(0),
      names: view(from.names),
      starts: view(from.starts),
      seekers: { data: seekers, stride: this.#arc.outputs, offset: this.#arc.outputs },
      offers: view(heads),
      labelDependents: view(labelDependents),
      labelHeads: view(labelHeads),
      rootOffer: data.subarray(heads, heads + arc),
    }
  }

  /** Dependents through the bilinear form; the last term of the form (which heads are sought at all) is added too. */
  #seek(data: Float32Array, stride: number, from: number, rows: number, scratch: Address): Float32Array {
    const { arc } = this.sizes
    const { quantised } = this.#room
    const dependents = this.#kernel.floats(scratch, rows * arc)
    for (let row = 0; row < rows; row++) {
      dependents.set(data.subarray(row * stride + from, row * stride + from + arc), row * arc)
    }
    this.#kernel.run.quantise(scratch, quantised.at, quantised.scales, rows, arc)
    this.#arc.apply(quantised, scratch, rows)
    const seekers = this.#kernel.floats(scratch, rows * arc)
    for (let at = 0; at < seekers.length; at++) {
      seekers[at] = (seekers[at] as number) + (this.#arcOffer[at % arc] as number)
    }
    return seekers
  }

  /** The best relation of each pair (dependent, head) of words of the last sequence read; -1 is the root. */
  relations(readings: Readings, heads: ArrayLike<number>, from: number): Uint8Array {
    const { relations, label } = this.sizes
    const { quantised, x, label: out } = this.#room
    const best = new Uint8Array(heads.length)
    const { labelDependents, labelHeads } = readings
    const rows = Math.ceil(heads.length / 4) * 4
    const dependents = this.#kernel.floats(x, rows * label)
    dependents.fill(0)
    for (let at = 0; at < heads.length; at++) {
      const start = labelDependents.offset + (from + at) * labelDependents.stride
      dependents.set(labelDependents.data.subarray(start, start + label), at * label)
    }
    this.#kernel.run.quantise(x, quantised.at, quantised.scales, rows, label)
    this.#label.apply(quantised, out, rows)
    const stride = this.#label.outputs
    const scores = this.#kernel.floats(out, rows * stride)
    for (let at = 0; at < heads.length; at++) {
      const head = heads[at] as number
      // The root is the row before the first word of the sequence.
      const start = labelHeads.offset + (head < 0 ? -1 : from + head) * labelHeads.stride
      let most = Number.NEGATIVE_INFINITY
      for (let relation = 0; relation < relations; relation++) {
        const row = at * stride + relation * (label + 1)
        let score = scores[row + label] as number
        for (let term = 0; term < label; term++) {
          score += (scores[row + term] as number) * (labelHeads.data[start + term] as number)
        }
        if (score > most) {
          most = score
          best[at] = relation
        }
      }
    }
    return best
  }
}

const LAYER_PARTS = ['qkv', 'out', 'up', 'down'] as const
const HEADS = ['heads', 'arc', 'label'] as const

/** The pieces that stand before and after a sequence are the first two of the vocabulary. */
const FIRST_PIECE = 0
const LAST_PIECE = 1
const EMPTY = { caseClass: 0, shape: 0, ending: 0 } as const
type FormFeatures = Pick<WordFeatures, 'caseClass' | 'shape' | 'ending'>
/** Six megabytes of remembered forms. */
const MOST_FORMS = 4000

interface Tables {
  readonly pieces: Table
  readonly positions: Table
  readonly cases: Table
  readonly shapes: Table
  readonly endings: Table
  readonly hints: Table
  readonly places: Table
}

function readTables(arrays: ModelArrays, width: number): Tables {
  const table = (name: string) => tableOf(arrays, name, width)
  return {
    pieces: table('pieces'),
    positions: table('positions'),
    cases: table('cases'),
    shapes: table('shapes'),
    endings: table('endings'),
    hints: table('hints'),
    places: table('places'),
  }
}

function place(kernel: Kernel, values: Float32Array): Address {
  const address = kernel.allocate(values.byteLength)
  kernel.floats(address, values.length).set(values)
  return address
}

/** Room for the numbers of one sequence. */
interface Room {
  readonly x: Address
  readonly y: Address
  readonly wide: Address
  readonly label: Address
  readonly attention: Address
  readonly quantised: Quantised
}

function roomSizes({ width, inner, relations, label }: NetworkSizes, heads: number) {
  const widest = Math.max(width * 3, inner, heads)
  return {
    x: MOST_ROWS * width * 4,
    y: MOST_ROWS * width * 4,
    wide: MOST_ROWS * widest * 4,
    label: MOST_ROWS * (relations * (label + 1) + 1) * 4,
    attention: 33 * (MOST_ROWS + 8) * 4,
    quantised: MOST_ROWS * Math.max(width, inner) * 2,
    scales: MOST_ROWS * 4,
  }
}

function roomBytes(sizes: NetworkSizes): number {
  const heads = sizes.tags + sizes.names + 2 + 2 * sizes.arc + 2 * sizes.label
  return Object.values(roomSizes(sizes, heads)).reduce((sum, bytes) => sum + bytes + 16, 0)
}

function makeRoom(kernel: Kernel, sizes: NetworkSizes, heads: number): Room {
  const bytes = roomSizes(sizes, heads)
  return {
    x: kernel.allocate(bytes.x),
    y: kernel.allocate(bytes.y),
    wide: kernel.allocate(bytes.wide),
    label: kernel.allocate(bytes.label),
    attention: kernel.allocate(bytes.attention),
    quantised: { at: kernel.allocate(bytes.quantised), scales: kernel.allocate(bytes.scales) },
  }
}
