import { alignWords } from './align-words.js'
import type { Tile } from './tiles.js'
import { type ReportWords, sentenceWords, type Word } from './words.js'

/** A sentence of `b` that has its words from sentences of `a`, or they from it: direction is told elsewhere. */
export interface Carried {
  /** Index of the sentence of `b`. */
  readonly b: number
  /** Indices of the sentences of `a`, in order; more than one where `b` joined them. */
  readonly a: readonly number[]
  /**
   * `carried`: word for word or lightly edited. `rewritten`: runs of its words, but not most of them. `quotation`:
   * alike, but hardly more than a quotation, which both may have from the speaker.
   */
  readonly kind: 'carried' | 'rewritten' | 'quotation'
  /** Share of the words outside quotations that stand in `a` in the same order. */
  readonly share: number
  /** Most shared words in a row, outside quotations. */
  readonly longest: number
  /** Those of them that are neither names nor figures. */
  readonly telling: number
}

/** METER calls a sentence verbatim or rewritten by such shares; set on pairs read by hand (see the benchmarks). */
const CARRIED_SHARE = 0.65
const REWRITTEN_SHARE = 0.4
/** A sentence that is hardly more than a quotation is alike when so many of all its words are. */
const QUOTED_SHARE = 0.8
/** A shared run must have so many words, and so many that are no names: titles and names recur by chance. */
const LONG_RUN = 5
const TELLING = 4
/** Fewest words outside quotations that a verdict can rest on. */
const FEWEST = 5

/** The sentences of `b` that share runs of words with `a`, by their tiles. */
export function findCarried(a: ReportWords, b: ReportWords, tiles: readonly Tile[]): readonly Carried[] {
  if (tiles.length === 0) return []
  const home = new Map<number, number>()
  for (const { a: from, b: to, length } of tiles) for (let k = 0; k < length; k++) home.set(to + k, from + k)
  return b.reading.sentences.flatMap(({ index }) => {
    const found = compareSentence(a, b, { index, home })
    return found === null ? [] : [found]
  })
}

function compareSentence(
  a: ReportWords,
  b: ReportWords,
  { index, home }: { readonly index: number; readonly home: ReadonlyMap<number, number> },
): Carried | null {
  const start = b.starts[index] ?? 0
  const words = sentenceWords(b, index)
  const homeOf = (k: number) => home.get(start + k)
  const sentences = homeSentences(a, words, homeOf)
  if (sentences.length === 0) return null
  const found = { b: index, a: sentences }
  const { longest, telling } = longestRun(a, words, homeOf)
  const share = shareOf(
    sentences.flatMap((s) => sentenceWords(a, s)),
    words,
  )
  if (share !== null && share >= REWRITTEN_SHARE && longest >= LONG_RUN && telling >= TELLING)
    return { ...found, kind: share >= CARRIED_SHARE ? 'carried' : 'rewritten', share, longest, telling }
  const alike = words.filter((_, k) => homeOf(k) !== undefined).length / words.length
  return words.length >= FEWEST && alike >= QUOTED_SHARE
    ? { ...found, kind: 'quotation', share: alike, longest: 0, telling: 0 }
    : null
}

/** Words in a row that stand in `a`, not counting those that either prints as a quotation. */
function longestRun(
  a: ReportWords,
  words: readonly Word[],
  homeOf: (k: number) => number | undefined,
): { readonly longest: number; readonly telling: number } {
  let best = { longest: 0, telling: 0 }
  let run = { longest: 0, telling: 0 }
  words.forEach((word, k) => {
    const at = homeOf(k)
    const before = homeOf(k - 1)
    if (at === undefined || (before !== undefined && at !== before + 1)) run = { longest: 0, telling: 0 }
    if (at === undefined || word.quoted || a.words[at]?.quoted) return
    run = { longest: run.longest + 1, telling: run.telling + (word.name ? 0 : 1) }
    if (run.telling > best.telling) best = run
  })
  return best
}

/** At most three sentences of `a` that most of the words come from, in order. */
function homeSentences(
  a: ReportWords,
  words: readonly Word[],
  homeOf: (k: number) => number | undefined,
): readonly number[] {
  const counts = new Map<number, number>()
  words.forEach((_, k) => {
    const at = homeOf(k)
    const sentence = at === undefined ? undefined : a.words[at]?.sentence
    if (sentence !== undefined) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  })
  return [...counts]
    .sort(([s, m], [t, n]) => n - m || s - t)
    .slice(0, 3)
    .map(([sentence]) => sentence)
    .sort((s, t) => s - t)
}

/** `null` when hardly a word stands outside quotations. */
function shareOf(theirs: readonly Word[], ours: readonly Word[]): number | null {
  const aligned = alignWords(
    theirs.map(({ form }) => form),
    ours.map(({ form }) => form),
  )
  const matched = new Map<number, number>()
  for (const { a, b } of aligned) if (a !== null && b !== null) matched.set(b, a)
  let [counted, shared] = [0, 0]
  ours.forEach((word, k) => {
    const at = matched.get(k)
    if (word.quoted || (at !== undefined && theirs[at]?.quoted)) return
    counted++
    if (at !== undefined) shared++
  })
  return counted < FEWEST ? null : shared / counted
}
