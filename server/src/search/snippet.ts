const LONGEST = 300

export interface Snippet {
  readonly text: string
  /** Half-open, in UTF-16 code units of `text`. */
  marks: [number, number][]
}

/** A short text with the words of the query marked; a query's signs (`"`, `-word`) mark nothing. */
export function snippetOf(text: string, query: string): Snippet {
  const cut = text.slice(0, LONGEST)
  const wanted = new Set(
    query
      .split(/\s+/)
      .filter((word) => !word.startsWith('-'))
      .flatMap((word) => word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  )
  const marks: [number, number][] = []
  for (const { 0: word, index } of cut.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (wanted.has(word.toLowerCase())) marks.push([index, index + word.length])
  }
  return { text: cut, marks }
}
