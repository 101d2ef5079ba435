import { createHash } from 'node:crypto'
import { makeReport, type Notice, type Report } from '@parley-record/engine'
import { parseHtml } from './formats/parse-html.js'

/** The report on a page, whatever its language, or the notice that says why there is none. */
export interface ReadPage {
  readonly report: Report | null
  readonly notices: readonly Notice[]
}

/** Reads one page that is at hand as text. `readInputs` does the same for files and checks date and language. */
export async function readPage(html: string, path: string): Promise<ReadPage> {
  const { drafts, notices } = await parseHtml(html, path)
  const [draft] = drafts
  if (draft === undefined) return { report: null, notices }
  const sha256 = createHash('sha256').update(draft.text, 'utf8').digest('hex')
  return { report: makeReport({ ...draft, path, language: draft.language ?? 'und' }, sha256), notices }
}
