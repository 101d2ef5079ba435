import type { Certainty, Report } from './report.js'
import { stableId } from './stable-id.js'
import { type StructureHints, structureText } from './structure/structure-text.js'

/** What is known of a report before its text is looked at. Absent fields are unknown. */
export interface ReportFields {
  readonly text: string
  readonly markup: StructureHints['markup']
  readonly path?: string | null
  readonly url?: string | null
  readonly source?: string | null
  readonly title?: string | null
  readonly byline?: string | null
  /** ISO 8601 date, or date and time with zone. */
  readonly published?: string | null
  /** `stated` unless told otherwise; `unknown` whenever there is no date. */
  readonly publishedCertainty?: Certainty
  /** BCP 47 tag; `en` when absent. */
  readonly language?: string
}

/**
 * Makes a report of a text and what is known about it; title and byline come from the text when not given.
 * The id depends on the words and on who published them, not on where the file lies or when it was read.
 *
 * @param sha256Hex SHA-256 of `fields.text` in UTF-8, lower-case hexadecimal: computed by the caller, since the
 * engine has no cryptography of its own.
 */
export function makeReport(fields: ReportFields, sha256Hex: string): Report {
  const { text, markup } = fields
  const structure = structureText(text, {
    title: fields.title ?? null,
    byline: fields.byline ?? null,
    markup,
  })
  const published = fields.published ?? null
  const url = fields.url ?? null
  const source = fields.source ?? null
  return {
    id: stableId('r', sha256Hex, source ?? url ?? ''),
    path: fields.path?.replaceAll('\\', '/') ?? null,
    url,
    source,
    title: structure.title,
    byline: fields.byline ?? structure.byline,
    published,
    publishedCertainty: published === null ? 'unknown' : (fields.publishedCertainty ?? 'stated'),
    language: fields.language ?? 'en',
    text,
    sha256: sha256Hex,
    blocks: structure.blocks,
    credits: structure.credits,
  }
}
