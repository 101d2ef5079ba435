import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** JSON, compressed, as the large columns hold it. */
export async function packJson(value: unknown): Promise<Buffer> {
  return compress(JSON.stringify(value))
}

/** The opposite of `packJson`. What the store wrote is trusted to have its type. */
export async function unpackJson<T>(bytes: Buffer): Promise<T> {
  return JSON.parse((await expand(bytes)).toString('utf8')) as T
}

/** NUL, and halves of surrogate pairs: PostgreSQL's text holds neither. */
const UNSTORABLE = /[\0\p{Cs}]/u

/** True when a text of this value, keys included, cannot be kept in a `text` or `jsonb` column. */
export function isUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return UNSTORABLE.test(value)
  if (Array.isArray(value)) return value.some(isUnstorable)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => UNSTORABLE.test(key) || isUnstorable(inner))
}
