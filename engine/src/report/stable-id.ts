/**
 * Names things by what they are: the same parts give the same id on every machine and in every run.
 *
 * The hash is cyrb53 with 24 bits kept of each of its two lanes, by the public-domain method of
 * "bryc" (32-bit multiply-xor lanes with a MurmurHash3 finish). It is no secret and no signature: it only
 * has to be short, stable and well spread; 48 bits keep a clash among a million reports below 1 in 500.
 * The engine has no `node:crypto`, and Web Crypto answers only asynchronously, hence a hash of our own.
 */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  return prefix + hash48(parts)
}

/** A part ends with a code unit no text contains, so that `('ab', 'c')` and `('a', 'bc')` differ. */
const PART_END = 0xffff

/** 12 lower-case hexadecimal digits. */
function hash48(parts: readonly string[]): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const part of parts) {
    for (let i = 0; i <= part.length; i++) {
      const unit = i === part.length ? PART_END : part.charCodeAt(i)
      high = Math.imul(high ^ unit, 2654435761)
      low = Math.imul(low ^ unit, 1597334677)
    }
  }
  const finalHigh = mix(high, low)
  const finalLow = mix(low, high)
  return hex(finalLow, 8).slice(2) + hex(finalHigh, 8).slice(2)
}

function mix(own: number, other: number): number {
  return Math.imul(own ^ (own >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
}

function hex(value: number, digits: number): string {
  return (value >>> 0).toString(16).padStart(digits, '0')
}
