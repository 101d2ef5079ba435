import { decodeText } from '../bytes/decode.js'
import type { Parsed } from '../draft.js'
import { notice } from '../notice-codes.js'
import { detectFormat, isPdf, type TextFormat } from './detect-format.js'
import { parseHtml } from './parse-html.js'
import { parseJson, parseJsonLines } from './parse-json.js'
import { parsePdf } from './parse-pdf.js'
import { parseText } from './parse-text.js'

/** Whatever the bytes of one input are, the reports in it. */
export async function parseInput(bytes: Uint8Array, path: string): Promise<Parsed> {
  if (bytes.length === 0) return { drafts: [], notices: [notice('empty', path)] }
  if (isPdf(bytes)) return parsePdf(bytes, path)
  const decoded = await decodeText(bytes, path)
  if (decoded.text === null) return { drafts: [], notices: decoded.notices }
  if (decoded.text.trim() === '') return { drafts: [], notices: [notice('empty', path)] }
  const parsed = await parseDecoded(decoded.text, path, detectFormat(decoded.text, path))
  return { drafts: parsed.drafts, notices: [...decoded.notices, ...parsed.notices] }
}

/** The reports in a text of a known format. */
export function parseDecoded(text: string, path: string, format: TextFormat): Promise<Parsed> {
  switch (format) {
    case 'html':
      return parseHtml(text, path)
    case 'json':
      return parseJson(text, path)
    case 'json-lines':
      return parseJsonLines(text, path)
    case 'markdown':
    case 'plain':
      return parseText(text, path, format)
  }
}
