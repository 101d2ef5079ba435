import type { Notice } from '@parley-record/engine'
import { notice } from '../notice-codes.js'

/** Text of a file, or the notice that says why there is none. */
export type Decoded =
  | { readonly text: string; readonly notices: readonly Notice[] }
  | { readonly text: null; readonly notices: readonly Notice[] }

/** A few bad bytes are damage; more are another encoding. */
const MOST_DAMAGE = 0.005
/** Bytes that an encoding is guessed from. */
const SAMPLE = 64 * 1024

/**
 * Bytes as text: byte order mark, UTF-8, UTF-16 by its zero bytes, then the encoding a page declares, then a
 * guess. Line ends and characters stay as they are; only the byte order mark goes.
 */
export async function decodeText(bytes: Uint8Array, path: string): Promise<Decoded> {
  const marked = markedEncoding(bytes)
  if (marked !== null) return withText(decodeWith(marked, bytes))
  if (hasZero(bytes)) {
    const wide = wideEncoding(bytes)
    const text = wide === null ? null : decodeWith(wide, bytes)
    return text === null || looksBinary(text)
      ? { text: null, notices: [notice('binary', path)] }
      : withText(text)
  }
  const strict = decodeStrict(bytes)
  if (strict !== null)
    return looksBinary(strict) ? { text: null, notices: [notice('binary', path)] } : withText(strict)
  return decodeOther(bytes, path)
}

async function decodeOther(bytes: Uint8Array, path: string): Promise<Decoded> {
  const lenient = decodeWith('utf-8', bytes)
  const damage = (lenient.match(/\ufffd/g)?.length ?? 0) / Math.max(1, lenient.length)
  const multibyte = /[\u0080-\ufffc]/u.test(lenient)
  if (damage < MOST_DAMAGE && multibyte) {
    return { text: lenient, notices: [notice('encoding-damaged', path)] }
  }
  const encoding = declaredEncoding(bytes) ?? (await guessEncoding(bytes))
  const { decode } = (await import('iconv-lite')).default
  const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  if (looksBinary(text)) return { text: null, notices: [notice('binary', path)] }
  return { text, notices: [notice('encoding-guessed', path, `read as ${encoding}`)] }
}

function withText(text: string): Decoded {
  return { text, notices: [] }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function decodeWith(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function decodeStrict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function hasZero(bytes: Uint8Array): boolean {
  return bytes.includes(0)
}

/** UTF-16 text has zero bytes (in every blank and line break at least) on one side of its units only. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), SAMPLE))
  let even = 0
  let odd = 0
  for (const [i, byte] of sample.entries()) {
    if (byte === 0) i % 2 === 0 ? even++ : odd++
  }
  const enough = sample.length / 40
  if (odd > enough && even === 0) return 'utf-16le'
  return even > enough && odd === 0 ? 'utf-16be' : null
}

/** `charset=` of a page or `encoding=` of an XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const name = /(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase()
  return name === undefined || name === 'utf-8' || name === 'utf8' || !KNOWN.test(name) ? null : name
}

const KNOWN =
  /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|macintosh|mac-?cyrillic|gb2312|gbk|gb18030|big5|shift[_-]jis|euc-(?:jp|kr)|latin1|us-ascii|cp\d{3,4})$/

async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const { detect } = await import('chardet')
  const { encodingExists } = (await import('iconv-lite')).default
  const guess = detect(bytes.subarray(0, SAMPLE))
  return guess !== null && guess !== 'UTF-8' && encodingExists(guess) ? guess : 'windows-1252'
}

/** More than a few control characters that no text has. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i)
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1b) controls++
  }
  return controls > Math.max(2, sample.length * 0.01)
}
