import type { Word } from './words.js'

/** Words in a row that make one gram. Five are seldom shared by chance once names are left out of account. */
const GRAM = 5
/** Grams in a row of which one is kept: every run of `GRAM + WINDOW - 1` shared words is sure to be seen. */
const WINDOW = 4

/** A kept gram: the hash of its words and where it stands. */
export interface Fingerprint {
  readonly hash: number
  /** Index of its first word. */
  readonly at: number
}

/**
 * Winnowing (Schleimer, Wilkerson & Aiken, SIGMOD 2003): of each window of neighbouring gram hashes the smallest
 * is kept, the rightmost of equals. Two texts that share a run of eight words or more share a fingerprint; about
 * two fingerprints are kept for every five words. Linear in the number of words, since the window is fixed.
 */
export function winnow(words: readonly Word[]): readonly Fingerprint[] {
  const hashes = gramHashes(words)
  const kept: Fingerprint[] = []
  let last = -1
  for (let end = Math.min(WINDOW, hashes.length) - 1; end >= 0 && end < hashes.length; end++) {
    let best = Math.max(0, end - WINDOW + 1)
    for (let i = best + 1; i <= end; i++) if ((hashes[i] ?? 0) <= (hashes[best] ?? 0)) best = i
    if (best !== last) kept.push({ hash: hashes[best] ?? 0, at: best })
    last = best
  }
  return kept
}

/** Length in words of what a fingerprint stands for. */
export const FINGERPRINT_WORDS = GRAM

function gramHashes(words: readonly Word[]): readonly number[] {
  const single = words.map(({ form }) => hashWord(form))
  return single.slice(0, Math.max(0, single.length - GRAM + 1)).map((_, i) => {
    let hash = 0
    for (let k = 0; k < GRAM; k++) hash = Math.imul(hash, 0x01000193) ^ (single[i + k] ?? 0)
    return mix(hash)
  })
}

/** FNV-1a over code units, 32 bits: enough to find candidates, which are then compared word by word. */
export function hashWord(form: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finish of MurmurHash3: winnowing keeps the smallest hash, so it must not depend on the words' order. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
