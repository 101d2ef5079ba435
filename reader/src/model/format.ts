import type { ModelArrays } from '../net/model-arrays.js'

/**
 * The model file: the eight bytes `PARLEYRD`, a version and the length of a JSON header (unsigned 32 bit, little
 * endian), the header, then the arrays it describes, each at an offset that is a multiple of four. Written by
 * `train/model_file.py`.
 */
export const FORMAT_VERSION = 3
const MAGIC = 'PARLEYRD'
const FIXED_BYTES = 16

/** What a model file holds. */
export interface ModelFile {
  /** Name and version, as `Reader.model` shows it. */
  readonly name: string
  /** Tables that are not weights. */
  readonly texts: Readonly<Record<string, unknown>>
  /** Shapes of the network. */
  readonly sizes: Readonly<Record<string, number>>
  readonly arrays: ModelArrays
}

interface Header {
  readonly name: string
  /** Length of the whole file. */
  readonly bytes: number
  readonly texts: Readonly<Record<string, unknown>>
  readonly sizes: Readonly<Record<string, number>>
  readonly arrays: Readonly<Record<string, ArrayPlace>>
}

/** Kind of an array, its byte offset from the start of the file, and its number of elements. */
type ArrayPlace = readonly [kind: 'int8' | 'float32', offset: number, length: number]

/** The file is not a model that this version can read; the message says what was found. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError'
}

/** Views of the arrays inside `buffer`; nothing is copied. Throws `ModelFormatError`. */
export function readModelFile(buffer: ArrayBuffer): ModelFile {
  const { name, texts, sizes, arrays } = readHeader(buffer)
  const views = Object.entries(arrays).map(([key, place]) => [key, readArray(buffer, place)] as const)
  return { name, texts, sizes, arrays: new Map(views) }
}

function readHeader(buffer: ArrayBuffer): Header {
  const size = buffer.byteLength
  if (size < FIXED_BYTES || ascii(buffer, MAGIC.length) !== MAGIC) {
    throw new ModelFormatError(`not a Parley reading model: ${size} bytes that do not begin with ${MAGIC}`)
  }
  const view = new DataView(buffer)
  const version = view.getUint32(8, true)
  if (version !== FORMAT_VERSION) {
    throw new ModelFormatError(
      `reading model has format version ${version}; this reader needs ${FORMAT_VERSION}`,
    )
  }
  const length = view.getUint32(12, true)
  if (FIXED_BYTES + length > size)
    throw new ModelFormatError(`reading model is cut off in its header at ${size} bytes`)
  const header = parseHeader(new Uint8Array(buffer, FIXED_BYTES, length))
  if (header.bytes !== size) {
    throw new ModelFormatError(`reading model has ${size} bytes but its header promises ${header.bytes}`)
  }
  return header
}

function parseHeader(bytes: Uint8Array): Header {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Header
  } catch (cause) {
    throw new ModelFormatError('reading model has a damaged header', { cause })
  }
}

function ascii(buffer: ArrayBuffer, length: number): string {
  return String.fromCharCode(...new Uint8Array(buffer, 0, length))
}

function readArray(buffer: ArrayBuffer, [kind, offset, length]: ArrayPlace): Int8Array | Float32Array {
  try {
    return kind === 'int8' ? new Int8Array(buffer, offset, length) : new Float32Array(buffer, offset, length)
  } catch (cause) {
    throw new ModelFormatError('reading model has an array outside the file', { cause })
  }
}
