/** Private-use characters that `ts_headline` puts around hits and between fragments; see `search-reports.ts`. */
export const MARK_OPEN = '\uE000'
export const MARK_CLOSE = '\uE001'
export const MARK_BREAK = '\uE002'

/** A piece of a text with the words that were found in it. No markup: who shows it decides how. */
export interface Snippet {
  /** Where the piece begins in the text, in UTF-16 code units; null when it was not found there again. */
  readonly start: number | null
  readonly text: string
  /** Half-open ranges within `text`, in UTF-16 code units. */
  readonly hits: readonly { readonly start: number; readonly end: number }[]
}

/** Takes the marks out of a headline and looks the pieces up in the text they were cut from. */
export function readSnippets(headline: string, text: string): readonly Snippet[] {
  let from = 0
  return headline.split(MARK_BREAK).map((piece) => {
    const { plain, hits } = unmark(piece)
    const start = text.indexOf(plain, from)
    if (start >= 0) from = start + plain.length
    return { start: start < 0 ? null : start, text: plain, hits }
  })
}

function unmark(piece: string): { readonly plain: string; readonly hits: Snippet['hits'] } {
  const hits: { start: number; end: number }[] = []
  let plain = ''
  for (const part of piece.split(/([\uE000\uE001])/)) {
    if (part === MARK_OPEN) hits.push({ start: plain.length, end: plain.length })
    else if (part === MARK_CLOSE) closeLast(hits, plain.length)
    else plain += part
  }
  return { plain, hits: hits.filter(({ start, end }) => end > start) }
}

function closeLast(hits: { start: number; end: number }[], end: number): void {
  const last = hits.at(-1)
  if (last !== undefined) last.end = end
}
