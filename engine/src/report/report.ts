import type { Span } from './span.js'

/** What a stretch of a report's text is. Only `paragraph` blocks are read for statements. */
export type BlockKind =
  | 'title'
  | 'breadcrumb'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'boilerplate'

/** One stretch of `report.text`. Blocks are ordered, do not overlap, and need not cover the blanks between. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
}

/** Words that say where a report's words come from: evidence of origin, never part of a statement. */
export interface Credit {
  readonly span: Span
  /** How the credit is given. */
  readonly kind: 'dateline' | 'read-more' | 'source-mark' | 'contributed' | 'byline' | 'copyright'
  /** Who is credited, as printed: `AP`, `BBC`, `kyivindependent.com`. */
  readonly source: string
}

/** How a value came to be known: printed on the report, worked out from something else, or not known. */
export type Certainty = 'stated' | 'implied' | 'unknown'

/** One published text, one version of it. `text` is what was extracted; every span points into it. */
export interface Report {
  /** Stable for the same text from the same source, wherever the file lies. */
  readonly id: string
  /** Path as the user gave it, with forward slashes; `null` for text that came from no file. */
  readonly path: string | null
  readonly url: string | null
  /** Who published it; `null` when the report does not say. */
  readonly source: string | null
  readonly title: string | null
  readonly byline: string | null
  /** ISO 8601 date (`2025-05-12`) or date and time with zone; `null` when unknown. */
  readonly published: string | null
  readonly publishedCertainty: Certainty
  /** How the story told the date of a report that has none, in a sentence; absent for a date stated or given. */
  readonly publishedWhy?: string
  /** BCP 47 tag of the language. */
  readonly language: string
  readonly text: string
  /** SHA-256 of `text` in UTF-8, lower-case hexadecimal. */
  readonly sha256: string
  readonly blocks: readonly Block[]
  readonly credits: readonly Credit[]
}
