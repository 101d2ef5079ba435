import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readModelFile } from '../model/format.js'
import { Network, type NetworkSizes, type Readings, type Rows } from './network.js'
import type { WordFeatures } from './word-features.js'

/** What the training code (`train/export.py`) gives for a sequence, with the weights of the model file. */
interface Case {
  readonly pieces: readonly (readonly number[])[]
  /** Case, shape, ending, hints, place of each word. */
  readonly features: readonly (readonly number[])[]
  readonly tags: readonly number[]
  readonly names: readonly number[]
  readonly nameScores: readonly number[]
  readonly starts: readonly number[]
  readonly heads: readonly number[]
  readonly arcs: readonly number[]
}

const MODEL = new URL('../../model/reader.bin', import.meta.url)
const bytes = new Uint8Array(readFileSync(MODEL))
const { sizes, arrays } = readModelFile(bytes.buffer)
const network = new Network(sizes as unknown as NetworkSizes, arrays)
const cases = JSON.parse(readFileSync(new URL(`${MODEL.href}.parity.json`), 'utf8')) as readonly Case[]

function wordsOf({ pieces, features }: Case): readonly WordFeatures[] {
  const [caseClass, shape, ending, hints, place] = features
  const at = (list: readonly number[] | undefined, word: number) => list?.[word] ?? 0
  return pieces.map((ids, word) => ({
    pieces: ids,
    caseClass: at(caseClass, word),
    shape: at(shape, word),
    ending: at(ending, word),
    hints: at(hints, word),
    place: at(place, word),
  }))
}

/** The column of the highest score of a word, and that score. */
function best({ data, stride, offset }: Rows, word: number, columns: number): readonly [number, number] {
  const scores = Array.from(data.subarray(offset + word * stride, offset + word * stride + columns))
  const most = Math.max(...scores)
  return [scores.indexOf(most), most]
}

/** The best head of a word among all words of the sequence and the root, which is -1. */
function bestHead({ seekers, offers, rootOffer, words }: Readings, word: number): readonly [number, number] {
  const seeker = seekers.data.subarray(seekers.offset + word * seekers.stride)
  const scores = Array.from({ length: words + 1 }, (_, position) => {
    const offer =
      position === 0 ? rootOffer : offers.data.subarray(offers.offset + (position - 1) * offers.stride)
    return rootOffer.reduce((sum, _, term) => sum + (seeker[term] as number) * (offer[term] as number), 0)
  })
  const most = Math.max(...scores)
  return [scores.indexOf(most) - 1, most]
}

/** Sixteen-bit inputs leave differences of this size in scores that run from about -20 to 20. */
const TOLERANCE = 0.1

describe('the runtime gives what the training code gives', () => {
  it.each(cases.map((one, at) => [at, one] as const))('sequence %i', (_, expected) => {
    const readings = network.read(wordsOf(expected))
    expected.tags.forEach((tag, word) => {
      expect(best(readings.tags, word, network.sizes.tags)[0]).toBe(tag)
      const [name, nameScore] = best(readings.names, word, network.sizes.names)
      expect(name).toBe(expected.names[word])
      expect(Math.abs(nameScore - (expected.nameScores[word] as number))).toBeLessThan(TOLERANCE)
      const [, start] = best(readings.starts, word, 1)
      expect(Math.abs(start - (expected.starts[word] as number))).toBeLessThan(TOLERANCE)
      const [head, arc] = bestHead(readings, word)
      expect(head).toBe(expected.heads[word])
      expect(Math.abs(arc - (expected.arcs[word] as number))).toBeLessThan(TOLERANCE)
    })
  })
})
