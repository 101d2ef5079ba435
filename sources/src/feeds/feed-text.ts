import type { Notice } from '@parley-record/engine'
import { decodeText } from '../bytes/decode.js'
import { feedNotice } from './feed-notice.js'
import { repairControls } from './html-entities.js'

export interface FeedText {
  /** `null` when the bytes are no text. */
  readonly text: string | null
  readonly notices: readonly Notice[]
}

/** Encodings whose bytes are all ASCII: such a text is valid UTF-8 and still says something else. */
const SEVEN_BIT = /^iso-2022-|^hz-gb-2312$/i

/**
 * Bytes of a feed as text. Marks in the bytes come first, then valid UTF-8, then what the HTTP header says, then
 * the XML declaration (RFC 7303, 3.2), then a guess. A declared encoding is no fault and gives no notice.
 *
 * @param contentType value of the header; `null` when there was none.
 */
export async function decodeFeed(
  bytes: Uint8Array,
  contentType: string | null,
  path: string,
): Promise<FeedText> {
  const wide = decodeUtf32(bytes)
  if (wide !== null) return { text: wide, notices: [] }
  const declared = declaredIn(bytes)
  if (declared !== null && SEVEN_BIT.test(declared))
    return { text: await decodeAs(declared, bytes), notices: [] }
  const unknown = declared !== null && !isKnown(declared)
  const notices = unknown ? [feedNotice('feed-damaged', path, `an encoding nobody knows, “${declared}”`)] : []
  if (!isUnicode(bytes)) {
    const charset = /charset\s*[=:]\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1] ?? null
    for (const encoding of [charset, declared]) {
      const text = encoding === null || /^utf-?8$/i.test(encoding) ? null : await decodeAs(encoding, bytes)
      if (text !== null && !text.includes('\ufffd')) return { text, notices }
    }
  }
  const decoded = await decodeText(bytes, path)
  return {
    text: decoded.text === null ? null : repairControls(decoded.text),
    notices: [...notices, ...decoded.notices],
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ?? null
}

/** Names outside the WHATWG list: wide encodings show themselves, and EBCDIC feeds are history. */
function isKnown(encoding: string): boolean {
  return (
    /^(?:utf-?(?:16|32)|ucs-?[24]|u(?:16|32)$|cp\d|ibm|ebcdic|csUcs4)/i.test(encoding) ||
    nameOf(encoding) !== null
  )
}

/** The name the WHATWG list gives an encoding; `null` for what is no name of one. */
function nameOf(encoding: string): string | null {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    return null
  }
}

/** `null` when the encoding is unknown. */
async function decodeAs(encoding: string, bytes: Uint8Array): Promise<string | null> {
  const name = nameOf(encoding)
  if (name !== 'windows-1252') return name === null ? null : new TextDecoder(name).decode(bytes)
  // Some versions of Node read windows-1252 as ISO 8859-1, which has no curly quotation marks.
  const { decode } = (await import('iconv-lite')).default
  return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
}

/** A byte order mark, zero bytes as UTF-16 has them, or valid UTF-8. */
function isUnicode(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  if (bytes.includes(0)) return true
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-32, told by its mark or by `<` in four bytes (XML 1.0, appendix F); `null` for all else. */
function decodeUtf32(bytes: Uint8Array): string | null {
  const start = [bytes[0], bytes[1], bytes[2], bytes[3]].map((byte) => byte ?? -1).join(' ')
  const little = start === '255 254 0 0' || start === '60 0 0 0'
  if (!little && start !== '0 0 254 255' && start !== '0 0 0 60') return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, little)
    if (code !== 0xfeff) parts.push(String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd))
  }
  return parts.join('')
}
