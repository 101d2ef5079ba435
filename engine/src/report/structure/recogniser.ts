import type { Block, BlockKind, Credit } from '../report.js'
import type { Span } from '../span.js'
import type { Stretch, StructureContext } from './stretch.js'

/** What a recogniser made of a stretch, or of one end of it. */
export interface Recognised {
  readonly blocks: readonly Block[]
  readonly credits: readonly Credit[]
}

/** Recognises a whole stretch; `null` means "not mine". */
export type StretchRecogniser = (index: number, context: StructureContext) => Recognised | null

/**
 * Recognises what is attached to one end of running text (a dateline, a source mark). `rest` is what remains
 * to be read, always shorter than `span`; `null` means "nothing attached".
 */
export type EndRecogniser = (span: Span, context: StructureContext) => (Recognised & { rest: Span }) | null

/** The whole stretch is one block of this kind. */
export function whole(kind: BlockKind, stretch: Stretch, credits: readonly Credit[] = []): Recognised {
  return { blocks: [{ kind, span: stretch.span }], credits }
}

/** `span` without blanks at either end; may be empty. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isBlank(unit: number): boolean {
  if (unit <= 0x20) return true
  if (unit < 0x7f) return false
  return (
    unit === 0x7f ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    isRareBlank(unit)
  )
}

/** C1 controls, line and paragraph separators, narrow and ideographic spaces. */
function isRareBlank(unit: number): boolean {
  return (
    (unit >= 0x80 && unit <= 0x9f) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x3000
  )
}
