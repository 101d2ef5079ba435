import { hashWord } from './winnow.js'
import type { ReportWords } from './words.js'

/** A run of words that stands in both reports. */
export interface Tile {
  /** Index of its first word in either report. */
  readonly a: number
  readonly b: number
  /** Number of words. */
  readonly length: number
}

/** Shortest run that counts. */
const SHORTEST = 4
/** Places of one gram that are tried; more often repeated grams are formulas. */
const MOST_PLACES = 8

/** Where each run of four words stands in a report, to be made once for each. */
export type GramIndex = ReadonlyMap<number, readonly number[]>

export function indexGrams({ words }: ReportWords): GramIndex {
  const index = new Map<number, number[]>()
  for (let i = 0; i + SHORTEST <= words.length; i++) {
    const hash = hashAt(words, i)
    const places = index.get(hash)
    if (places === undefined) index.set(hash, [i])
    else if (places.length < MOST_PLACES) places.push(i)
  }
  return index
}

/**
 * Covers `b` with the longest runs of words that also stand in `a`, from left to right: a linear form of greedy
 * string tiling (Wise, 1993), which METER used to measure how newspapers reuse agency copy (Clough et al., 2002).
 */
export function tile(a: ReportWords, b: ReportWords, grams: GramIndex): readonly Tile[] {
  const tiles: Tile[] = []
  let at = 0
  while (at + SHORTEST <= b.words.length) {
    const best = longestAt(a, b, { at, places: grams.get(hashAt(b.words, at)) ?? [] })
    if (best !== null) tiles.push(best)
    at += best?.length ?? 1
  }
  return tiles
}

function longestAt(
  a: ReportWords,
  b: ReportWords,
  { at, places }: { readonly at: number; readonly places: readonly number[] },
): Tile | null {
  let best: Tile | null = null
  for (const place of places) {
    let length = 0
    while (
      b.words[at + length] !== undefined &&
      b.words[at + length]?.form === a.words[place + length]?.form
    ) {
      length++
    }
    if (length >= SHORTEST && length > (best?.length ?? 0)) best = { a: place, b: at, length }
  }
  return best
}

function hashAt(words: ReportWords['words'], at: number): number {
  let hash = 0
  for (let k = 0; k < SHORTEST; k++)
    hash = (Math.imul(hash, 0x01000193) ^ hashWord(words[at + k]?.form ?? '')) >>> 0
  return hash
}
