/**
 * 32-bit hashes of words and of features. Features are never stored as text: a weight belongs to a hash, and
 * the file keeps enough of the hash for a chance match to be rare (about one in ten thousand).
 */

/** FNV-1a over UTF-16 code units, with a final mix so that all bits depend on all units. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return avalanche(hash)
}

/** Hash of a template number and up to four values. */
export function hashFeature(template: number, a: number, b = 0, c = 0, d = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ a, 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f)
  hash = Math.imul((hash ^ (hash >>> 14)) + d, 0x165667b1)
  return avalanche(hash)
}

function avalanche(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
