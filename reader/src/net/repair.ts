/** Head of the root. */
const NONE = -1

/** What the repair needs to know of a word. */
export interface WordKind {
  readonly isMark: boolean
  readonly isVerb: boolean
}

/**
 * UD lets no punctuation mark have dependents. What the parser hung on one moves to the mark's own head; when the
 * mark is the root, its first verb, or else its first other word, becomes the root. Marks alone stay as they are.
 */
export function withoutPunctuationHeads(heads: Int16Array, kinds: readonly WordKind[]): Int16Array {
  if (kinds.every(({ isMark }) => isMark)) return heads
  const repaired = Int16Array.from(heads.subarray(0, kinds.length))
  const root = repaired.indexOf(NONE)
  if (kinds[root]?.isMark) {
    const heir = heirOf(repaired, root, kinds)
    repaired[heir] = NONE
    repaired[root] = heir
  }
  return repaired.map((head) => {
    let at = head
    while (at !== NONE && kinds[at]?.isMark) at = repaired[at] as number
    return at
  })
}

/** The word that takes the place of a mark at the root: among those that hang on it, directly or over marks. */
function heirOf(heads: Int16Array, root: number, kinds: readonly WordKind[]): number {
  const hangsOnRoot = (word: number) => {
    let at = heads[word] as number
    while (at !== root && at !== NONE && kinds[at]?.isMark) at = heads[at] as number
    return at === root
  }
  const words = Array.from(kinds, (_, word) => word).filter(
    (word) => !kinds[word]?.isMark && hangsOnRoot(word),
  )
  return words.find((word) => kinds[word]?.isVerb) ?? words[0] ?? root
}
