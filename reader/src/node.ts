import { readFileSync } from 'node:fs'
import type { Reader } from '@parley-record/engine'
import { createReader } from './read.js'

/** The model that comes with this package; the same place from `src/` and from `dist/`. */
const MODEL = new URL('../model/reader.bin', import.meta.url)

/**
 * Loads a reader from a model file, by default the one that comes with the package. Throws when the file cannot
 * be read, and `ModelFormatError` when it is no model of this version.
 */
export function loadReader(path: string | URL = MODEL): Reader {
  const bytes = readFileSync(path)
  const model = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(model).set(bytes)
  return createReader(model)
}
