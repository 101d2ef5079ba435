/** Encodings by the labels of the web (WHATWG Encoding): `latin1` and `ascii` mean windows-1252 there. */

/** The iconv-lite name where it differs from the WHATWG name. */
const ICONV_NAMES: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic' }

/**
 * The WHATWG name for a label as a header or page gives it; `null` for labels of no encoding, and for those the
 * standard refuses to decode (`hz-gb-2312`, `iso-2022-kr`), which attacks have used.
 */
export function encodingOf(label: string | null): string | null {
  const clean = label?.trim().replace(/^["']|["']$/g, '') ?? ''
  if (!/^[\w:.-]{2,40}$/.test(clean)) return null
  try {
    return new TextDecoder(clean).encoding
  } catch {
    return null
  }
}

/** Decodes by a WHATWG name: by iconv-lite where it knows it, else by the platform. */
export async function decodeAs(encoding: string, bytes: Uint8Array): Promise<string> {
  const native = /^(?:utf-8|utf-16le|utf-16be|iso-2022-jp)$/.test(encoding)
  if (native) return new TextDecoder(encoding).decode(bytes)
  const { decode, encodingExists } = (await import('iconv-lite')).default
  const name = ICONV_NAMES[encoding] ?? encoding
  if (!encodingExists(name)) return new TextDecoder(encoding).decode(bytes)
  return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
}
