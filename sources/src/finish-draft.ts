import { createHash } from 'node:crypto'
import { makeReport, type Notice, type Report } from '@parley-record/engine'
import { fileNameDate } from './dates/file-name-date.js'
import { parseDate } from './dates/parse-date.js'
import type { Draft } from './draft.js'
import { detectLanguage } from './language/detect-language.js'
import { LONGEST_TEXT } from './limits.js'
import { notice } from './notice-codes.js'

/** The report a draft makes, or none, and what the user should know. */
export interface Finished {
  readonly report: Report | null
  readonly notices: readonly Notice[]
}

/** Where a draft came from and what the user said about all of them. */
export interface Origin {
  /** Path for notices: as given, or `-`. */
  readonly path: string
  /** ISO date given for reports that have none of their own. */
  readonly published: string | null
}

/** Checks length, language and date of a draft, and makes the report. */
export async function finishDraft(draft: Draft, origin: Origin): Promise<Finished> {
  const { path } = origin
  if (draft.text.trim() === '') return { report: null, notices: [notice('empty', path)] }
  if (draft.text.length > LONGEST_TEXT) {
    return { report: null, notices: [notice('text-too-long', path, `${draft.text.length} characters`)] }
  }
  const language = await detectLanguage(draft.text, draft.language)
  if (!language.english)
    return { report: null, notices: [notice('language-unsupported', path, `it is in ${language.name}`)] }
  const date = dateOf(draft, origin)
  const fields = { ...draft, ...date.fields, path: path === '-' ? null : path, language: language.tag }
  return { report: makeReport(fields, sha256(draft.text)), notices: date.notices }
}

interface DraftDate {
  readonly fields: { readonly published: string | null; readonly publishedCertainty: 'stated' | 'implied' }
  readonly notices: readonly Notice[]
}

/** The report's own date, else the one the user gave, else the one in the file's name, else the file's own. */
function dateOf(draft: Draft, { path, published }: Origin): DraftDate {
  const own = draft.published === null ? null : parseDate(draft.published)
  if (own !== null)
    return { fields: { published: own, publishedCertainty: draft.publishedCertainty }, notices: [] }
  const notices =
    draft.published === null ? [] : [notice('date-invalid', path, `“${draft.published.slice(0, 40)}”`)]
  const implied = published ?? fileNameDate(path) ?? draft.created
  return { fields: { published: implied, publishedCertainty: 'implied' }, notices }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
