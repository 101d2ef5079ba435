import { extname } from 'node:path'

/** What a file holds, told by its content first and its name second. */
export type TextFormat = 'html' | 'json' | 'json-lines' | 'markdown' | 'plain'

const HTML_HEAD =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const HTML_TAG = /<(?:p|div|article|section|h1|h2|table|ul|body)\b[^>]{0,300}>/gi

/** True when the bytes are a PDF: its mark stands within the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

export function detectFormat(text: string, path: string): TextFormat {
  const extension = extname(path).toLowerCase()
  const head = text.slice(0, 4000)
  if (HTML_HEAD.test(head)) return 'html'
  if (/^\s*[{[]/.test(head)) {
    const json = jsonFormat(text, extension)
    if (json !== null) return json
  }
  if (/^\.x?html?$/.test(extension) && /<[a-z!]/i.test(head)) return 'html'
  if (extension === '.json') return 'json'
  if (extension === '.jsonl' || extension === '.ndjson') return 'json-lines'
  if (extension === '.md' || extension === '.markdown') return 'markdown'
  return isFragment(head) ? 'html' : 'plain'
}

/** A text that opens with a bracket is JSON when it parses, or when its name says so. */
function jsonFormat(text: string, extension: string): TextFormat | null {
  if (extension === '.jsonl' || extension === '.ndjson') return 'json-lines'
  const first = text.trimStart().split('\n', 1)[0] ?? ''
  const lines = text.trimEnd().includes('\n')
  if (lines && /^\{.*\}\s*$/.test(first) && parses(first)) return 'json-lines'
  return extension === '.json' || parses(text) ? 'json' : null
}

function parses(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Part of a page without its head: opens with a tag and has several block tags. */
function isFragment(head: string): boolean {
  return /^\s*<[a-z]/i.test(head) && (head.match(HTML_TAG)?.length ?? 0) >= 2
}
