import type { Line } from './lines.js'
import { endsSentence } from './stretch.js'

/** Mail and wire texts are wrapped at 65 to 80 columns; more than this is a line of its own. */
const WIDEST = 110
/** Lines shorter than this are broken by their author, not by a wrap. */
const NARROWEST = 40

/**
 * The column at which a text is wrapped by machine, or `null` when its line breaks are the author's.
 *
 * A greedy wrap breaks a line only where the next word would no longer fit. So a text is wrapped when most of
 * its line breaks (inside runs without a blank line) have that property and some lines go on in lower case.
 */
export function wrapColumn(text: string, lines: readonly Line[]): number | null {
  const pairs = neighbours(lines).filter(([a, b]) => lengthOf(a) <= WIDEST && lengthOf(b) <= WIDEST)
  const column = pairs.reduce((widest, [a, b]) => Math.max(widest, lengthOf(a), lengthOf(b)), 0)
  if (column < NARROWEST) return null
  const full = pairs.filter(([a, b]) => isFull(text, column, a, b))
  const goingOn = full.filter(([, b]) => /^\p{Ll}/u.test(text.slice(b.span.start, b.span.start + 2)))
  return full.length * 2 >= pairs.length && goingOn.length > 0 ? column : null
}

/** True when the first word of `next` would not have fitted on `line`. */
function isFull(text: string, column: number, line: Line, next: Line): boolean {
  const firstWord = /^\S{1,60}/u.exec(
    text.slice(next.whole.start, Math.min(next.whole.end, next.whole.start + 60)),
  )
  return lengthOf(line) <= column && lengthOf(line) + 1 + (firstWord?.[0].length ?? 0) > column
}

/**
 * True when `next` goes on where a wrap broke `line` off. Print measures lines in widths, not in signs, so a
 * line that ends no sentence may also fall somewhat short of the column.
 */
export function isWrapped(text: string, column: number, line: Line, next: Line): boolean {
  if (isFull(text, column, line, next)) return true
  if (lengthOf(line) > column || endsSentence(text.slice(line.whole.start, line.whole.end))) return false
  const lower = /^\p{Ll}/u.test(text.slice(next.span.start, next.span.start + 2))
  return lengthOf(line) >= column * (lower ? 0.5 : 0.8)
}

function neighbours(lines: readonly Line[]): ReadonlyArray<readonly [Line, Line]> {
  const pairs: Array<readonly [Line, Line]> = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next !== undefined && lengthOf(line) > 0 && lengthOf(next) > 0) pairs.push([line, next])
  }
  return pairs
}

function lengthOf(line: Line): number {
  return line.whole.end - line.whole.start
}
