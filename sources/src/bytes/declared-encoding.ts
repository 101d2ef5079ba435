import { encodingOf } from './encoding-names.js'

/**
 * Browsers look through 1,024 bytes (WHATWG HTML, "prescan a byte stream"); pages put long scripts before the
 * declaration all the same, and browsers then read on. Four times as much finds those too.
 */
const HEAD = 4_096

/** The encoding that a page or an XML file declares in its first bytes, by its WHATWG name; `null` for none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  return asReadable(encodingOf(xmlEncoding(head) ?? metaEncoding(head)))
}

/** The `charset` of a `Content-Type`, by its WHATWG name; `null` when there is none or it means nothing. */
export function headerEncoding(contentType: string | null): string | null {
  return encodingOf(charsetIn(contentType ?? ''))
}

/** What could be read as ASCII to find the declaration is no UTF-16, whatever it says (WHATWG HTML). */
function asReadable(encoding: string | null): string | null {
  return encoding?.startsWith('utf-16') === true ? 'utf-8' : encoding
}

function xmlEncoding(head: string): string | null {
  const declaration = /^\s*<\?xml\s[^>]{0,200}>/.exec(head)?.[0] ?? ''
  return /\sencoding\s*=\s*["']([^"']{2,40})["']/.exec(declaration)?.[1] ?? null
}

/** `<meta charset=…>` or `<meta http-equiv=content-type content="…; charset=…">`, not inside a comment. */
function metaEncoding(head: string): string | null {
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
    if (head.startsWith('<!--', at)) {
      const end = head.indexOf('-->', at + 2)
      if (end < 0) return null
      at = end
    } else if (/^<meta[\s/]/i.test(head.slice(at, at + 6))) {
      const found = encodingOfMeta(attributesOf(head, at + 5))
      if (found !== null) return found
    }
  }
  return null
}

function encodingOfMeta(attributes: ReadonlyMap<string, string>): string | null {
  const direct = attributes.get('charset')
  if (direct !== undefined) return direct
  const isType = attributes.get('http-equiv')?.trim().toLowerCase() === 'content-type'
  return isType ? charsetIn(attributes.get('content') ?? '') : null
}

function charsetIn(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([^\s"';]{2,40})/i.exec(contentType)?.[1] ?? null
}

/** An attribute with its value, quoted or not, or the end of the tag. */
const ATTRIBUTE = /[\s/]*(?:(>)|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?)/y

/** Attributes of the tag whose name ends at `start`; of a repeated name the first counts. */
function attributesOf(head: string, start: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  ATTRIBUTE.lastIndex = start
  for (let match = ATTRIBUTE.exec(head); match !== null; match = ATTRIBUTE.exec(head)) {
    const [, end, name, double, single, bare] = match
    if (end !== undefined || name === undefined) break
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
  }
  return attributes
}
