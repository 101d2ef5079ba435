import { type Line, splitLines } from './lines.js'
import { endsSentence, type Markup, type Stretch } from './stretch.js'
import { isWrapped, wrapColumn } from './wrapping.js'

/**
 * Cuts a text into stretches: at blank lines, at lines with a marker of their own, and, in plain text, at every
 * line break that no machine made. Lines wrapped at a column become one stretch.
 */
export function splitStretches(text: string, markup: Markup): readonly Stretch[] {
  const lines = splitLines(text)
  const column = markup === 'plain' ? wrapColumn(text, lines) : null
  const groups: Line[][] = []
  let open: Line[] | null = null
  for (const line of lines) {
    if (line.whole.start === line.whole.end) {
      open = null
      continue
    }
    const last = open?.at(-1)
    if (open !== null && last !== undefined && goesOn(text, markup, column, last, line)) open.push(line)
    else {
      open = [line]
      groups.push(open)
    }
  }
  return groups.map((group) => toStretch(text, group))
}

/** True when `line` continues the stretch whose last line is `last`. */
function goesOn(text: string, markup: Markup, column: number | null, last: Line, line: Line): boolean {
  if (last.marker === 'heading' || last.marker === 'strong' || last.marker === 'rule') return false
  if (line.marker === 'heading' || line.marker === 'strong' || line.marker === 'rule') return false
  const wrapped = markup === 'plain' ? column !== null && isWrapped(text, column, last, line) : true
  if (!wrapped) return false
  if (line.marker === 'none') return true
  if (line.marker === 'quote') return last.marker === 'quote'
  // A wrapped line may begin with a dash or with "12. " by chance: only after a finished sentence is it an item.
  const lastWords = text.slice(last.span.start, last.span.end)
  return markup === 'plain' && !endsSentence(lastWords) && !lastWords.endsWith(':')
}

function toStretch(text: string, group: readonly Line[]): Stretch {
  const first = group[0]
  const last = group.at(-1)
  if (first === undefined || last === undefined) throw new Error('a stretch has at least one line')
  const span = { start: first.span.start, end: group.length === 1 ? first.span.end : last.whole.end }
  return { span, words: text.slice(span.start, span.end), marker: first.marker }
}
