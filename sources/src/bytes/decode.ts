import type { Notice } from '@parley-record/engine'
import { notice } from '../notice-codes.js'
import { declaredEncoding } from './declared-encoding.js'
import { decodeAs, encodingOf } from './encoding-names.js'

/** Text of a file or page, or the notice that says why there is none. */
export type Decoded =
  | {
      readonly text: string
      /** WHATWG name of the encoding it was read as. */
      readonly encoding: string
      readonly notices: readonly Notice[]
    }
  | { readonly text: null; readonly encoding: null; readonly notices: readonly Notice[] }

/** A few bad bytes are damage; more are another encoding. */
const MOST_DAMAGE = 0.005
/** Bytes that an encoding is guessed from. */
const SAMPLE = 64 * 1024

/**
 * Bytes as text: byte order mark, the few encodings that pass for another and are told by the server alone, UTF-16
 * by its zero bytes, UTF-8, then the encoding that the server or the page declares, then a guess. What is valid
 * UTF-8 is UTF-8 whatever was declared: no other encoding gives it by chance, and servers add defaults of their own.
 * Line ends and characters stay as they are; only the byte order mark goes.
 *
 * @param told the encoding that came with the bytes, as the `charset` of a `Content-Type`.
 */
export async function decodeText(
  bytes: Uint8Array,
  path: string,
  told: string | null = null,
): Promise<Decoded> {
  const header = encodingOf(told)
  const sure = markedEncoding(bytes) ?? (header !== null && PASSES_FOR_ANOTHER.test(header) ? header : null)
  if (sure !== null) return checked(await decodeAs(sure, bytes), sure, path)
  if (hasZero(bytes)) {
    const wide = wideEncoding(bytes)
    return wide === null ? binary(path) : checked(await decodeAs(wide, bytes), wide, path)
  }
  const strict = decodeStrict(bytes)
  if (strict !== null) return checked(strict, 'utf-8', path)
  return decodeOther(bytes, path, header)
}

/** ISO-2022-JP is written in ASCII alone, UTF-16 without Latin letters has no zero byte. */
const PASSES_FOR_ANOTHER = /^(?:iso-2022-jp|utf-16[bl]e)$/

async function decodeOther(bytes: Uint8Array, path: string, header: string | null): Promise<Decoded> {
  const lenient = await decodeAs('utf-8', bytes)
  const damage = (lenient.match(/\ufffd/g)?.length ?? 0) / Math.max(1, lenient.length)
  const multibyte = /[\u0080-\ufffc]/u.test(lenient)
  if (damage < MOST_DAMAGE && multibyte) {
    return { text: lenient, encoding: 'utf-8', notices: [notice('encoding-damaged', path)] }
  }
  // Whoever declares UTF-8 over bytes that are none has declared nothing.
  const declared = [header, declaredEncoding(bytes)].find((name) => name !== null && name !== 'utf-8') ?? null
  const encoding = declared ?? (await guessEncoding(bytes))
  const text = await decodeAs(encoding, bytes)
  if (looksBinary(text)) return binary(path)
  // What the server told is no guess; what stands in a file may be left over from an earlier life of it.
  const notices = header === encoding ? [] : [notice('encoding-guessed', path, `read as ${encoding}`)]
  return { text, encoding, notices }
}

function checked(text: string, encoding: string, path: string): Decoded {
  return looksBinary(text) ? binary(path) : { text, encoding, notices: [] }
}

function binary(path: string): Decoded {
  return { text: null, encoding: null, notices: [notice('binary', path)] }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
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

async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const { detect } = await import('chardet')
  const guess = encodingOf(detect(bytes.subarray(0, SAMPLE)))
  return guess === null || guess === 'utf-8' ? 'windows-1252' : guess
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
