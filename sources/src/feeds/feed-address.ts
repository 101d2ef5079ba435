/** Longer addresses are no pages. */
const LONGEST_ADDRESS = 4_096

/**
 * An absolute http or https address, resolved against the bases from the outermost to the nearest; `null` for
 * anything else. Line breaks and blanks around it are typing, not part of it. A name and password in it are dropped:
 * they belong in no record.
 */
export function resolveAddress(value: string | null | undefined, bases: readonly string[]): string | null {
  const clean = (value ?? '').trim().replace(/[\n\r\t]+\s*/g, '')
  if (clean === '' || clean.length > LONGEST_ADDRESS) return null
  const base = bases.reduce<string | null>((outer, inner) => webAddress(inner.trim(), outer) ?? outer, null)
  return webAddress(clean, base)
}

function webAddress(value: string, base: string | null): string | null {
  const url = base === null ? parseOrNull(value) : parseOrNull(value, base)
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null
  url.username = ''
  url.password = ''
  return url.href.length > LONGEST_ADDRESS ? null : url.href
}

function parseOrNull(value: string, base?: string): URL | null {
  return URL.canParse(value, base) ? new URL(value, base) : null
}
