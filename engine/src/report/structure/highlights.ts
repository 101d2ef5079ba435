import type { EndRecogniser } from './recogniser.js'
import { trimmed } from './recogniser.js'

const LABEL = /^(?:story highlights|highlights|key points|at a glance|in short)[:\s]\s*(?=\S)/i

/** "Story highlights" run into the first of the points it stands above: the label is no part of the point. */
export const highlights: EndRecogniser = (span, { text }) => {
  const label = highlightsLabel(text.slice(span.start, Math.min(span.end, span.start + 40)))
  if (label === null) return null
  const labelSpan = trimmed(text, { start: span.start, end: span.start + label.length })
  return {
    blocks: [{ kind: 'boilerplate', span: labelSpan }],
    credits: [],
    rest: { start: span.start + label.length, end: span.end },
  }
}

/** The label with the blanks after it, when `words` begin with one and go on with a capital or a quotation. */
export function highlightsLabel(words: string): string | null {
  const label = LABEL.exec(words)?.[0]
  return label !== undefined && /^[\p{Lu}\p{N}“"‘']/u.test(words.slice(label.length)) ? label : null
}
