import type { Span } from '../span.js'
import { trimmed } from './recogniser.js'
import type { Marker } from './stretch.js'

/** One line of text with its marker taken off. */
export interface Line {
  /** From the first to the last visible character, marker included; empty for a blank line. */
  readonly whole: Span
  /** Without the marker (and without the closing marker of `**…**`). */
  readonly span: Span
  readonly marker: Marker
}

/** Lines in order; `\r\n`, `\n`, `\r` and the Unicode separators end a line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push(toLine(text, { start, end: match.index }))
    start = match.index + match[0].length
  }
  lines.push(toLine(text, { start, end: text.length }))
  return lines
}

/** Opening markers of at most a few signs, tried in order: `--` before the single dash of a list item. */
const MARKERS: ReadonlyArray<readonly [Marker, RegExp]> = [
  ['heading', /^#{1,6}[ \t]+(?=\S)/],
  ['quote', /^>[ \t]?(?=\S)/],
  ['dashes', /^--[ \t]+(?=\S)/],
  ['bullet', /^[-*+•●▪◦‣⁃⦁■–—][ \t]+(?=\S)/u],
  ['number', /^\d{1,2}[.)][ \t]+(?=\S)/],
]

function toLine(text: string, span: Span): Line {
  const visible = trimmed(text, span)
  const head = text.slice(visible.start, Math.min(visible.end, visible.start + 12))
  if (isRule(text, visible)) return { whole: visible, span: visible, marker: 'rule' }
  const strong = strongSpan(text, visible)
  if (strong !== null) return { whole: visible, span: strong, marker: 'strong' }
  for (const [marker, pattern] of MARKERS) {
    const match = pattern.exec(head)
    if (match === null) continue
    const inner = trimmed(text, { start: visible.start + match[0].length, end: visible.end })
    return { whole: visible, span: strongSpan(text, inner) ?? inner, marker }
  }
  return { whole: visible, span: visible, marker: 'none' }
}

/** A line of three or more equal signs that draws a rule: `___`, `* * *`, `----`. */
function isRule(text: string, span: Span): boolean {
  const length = span.end - span.start
  return (
    length >= 3 &&
    length <= 200 &&
    /^(?:[_\s]+|[-–—\s]+|[*\s]+|[=\s]+|[~\s]+|[•·\s]+)$/u.test(text.slice(span.start, span.end))
  )
}

/** The words of a line that stands as a whole between `**` or `__`. */
function strongSpan(text: string, span: Span): Span | null {
  const length = span.end - span.start
  if (length < 5 || length > 300) return null
  const line = text.slice(span.start, span.end)
  const sign = line.slice(0, 2)
  if ((sign !== '**' && sign !== '__') || !line.endsWith(sign) || line.slice(2, -2).includes(sign))
    return null
  const inner = trimmed(text, { start: span.start + 2, end: span.end - 2 })
  return inner.start < inner.end ? inner : null
}
