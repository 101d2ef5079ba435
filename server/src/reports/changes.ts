/** How many words a version has more and fewer than the one before: a line for a list, not a comparison. */
export function wordChanges(
  before: string,
  after: string,
): { readonly added: number; readonly removed: number } {
  const left = countWords(before)
  const right = countWords(after)
  return { added: excess(right, left), removed: excess(left, right) }
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function excess(of: ReadonlyMap<string, number>, over: ReadonlyMap<string, number>): number {
  let more = 0
  for (const [word, count] of of) more += Math.max(0, count - (over.get(word) ?? 0))
  return more
}
