import { textOf } from '../../report/span.js'
import type { Citation, StoryRecord } from '../../schema/story-record.js'

/** A piece of a line on where words come from: our own words, words of a report, or a pointer at a place in one. */
export type OriginPart =
  | { readonly kind: 'ours'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'at'; readonly citation: Citation }

/** One line; what is told below it belongs to it. */
export interface OriginLine {
  readonly parts: readonly OriginPart[]
  readonly below: readonly OriginLine[]
}

/** A heading with its lines. */
export interface OriginGroup {
  readonly title: string
  /** True for what a reader must know; the rest is for who asks. */
  readonly telling: boolean
  readonly lines: readonly OriginLine[]
}

type Span = Citation['spans'][number]

export function ours(text: string): OriginPart {
  return { kind: 'ours', text }
}

export function at(report: string, spans: readonly Span[]): OriginPart {
  return { kind: 'at', citation: { report, statement: null, spans: [...spans] } }
}

/** Words shown of one passage; a longer one is cut at a word, with an ellipsis. Characters. */
const LONGEST = 320

/** The words at a span, on one line. */
export function words({ reports }: StoryRecord, report: string, span: Span): OriginPart {
  const text = reports.find(({ id }) => id === report)?.text ?? ''
  return { kind: 'words', text: clip(textOf(text, span)) }
}

export function clip(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[,;:–—-]+$/, '')} …`
}

export function line(parts: readonly OriginPart[], below: readonly OriginLine[] = []): OriginLine {
  return { parts, below }
}

/** Pieces in a row: "A", "A and B", "A, B and C". */
export function inRow(items: readonly (readonly OriginPart[])[]): readonly OriginPart[] {
  return items.flatMap((item, i) => {
    if (i === 0) return item
    return [ours(i === items.length - 1 ? ' and ' : ', '), ...item]
  })
}
