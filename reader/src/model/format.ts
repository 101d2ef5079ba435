import type { LinearWeights } from './linear-model.js'

/**
 * The model file: the eight bytes `PARLEYRD`, a version and the length of a JSON header (unsigned 32 bit, little
 * endian), the header, then the arrays it describes, each at an offset that is a multiple of four.
 */
export const FORMAT_VERSION = 2
const MAGIC = 'PARLEYRD'
const FIXED_BYTES = 16

/** The arrays of a model by name; text is UTF-8 JSON under `texts`. */
export interface ModelFile {
  /** Name and version, as `Reader.model` shows it. */
  readonly name: string
  readonly texts: Readonly<Record<string, unknown>>
  readonly linear: Readonly<Record<string, LinearWeights>>
}

interface Header {
  readonly name: string
  readonly bytes: number
  readonly texts: Readonly<Record<string, unknown>>
  readonly linear: Readonly<Record<string, LinearHeader>>
}

/** Where the arrays of one linear model lie: byte offset from the start of the file, and number of elements. */
interface LinearHeader {
  readonly classes: number
  readonly bucketBits: number
  readonly bucketSizes: Place
  readonly checks: Place
  readonly rowSizes: Place
  readonly rowClasses: Place
  readonly rowWeights: Place
}

type Place = readonly [offset: number, length: number]

/** The file is not a model that this version can read; the message says what was found. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError'
}

/** Views of the arrays inside `buffer`; nothing is copied. Throws `ModelFormatError`. */
export function readModelFile(buffer: ArrayBuffer): ModelFile {
  const header = readHeader(buffer)
  const linear = Object.fromEntries(
    Object.entries(header.linear).map(([key, place]) => [key, readLinear(buffer, place)]),
  )
  return { name: header.name, texts: header.texts, linear }
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

function readLinear(buffer: ArrayBuffer, header: LinearHeader): LinearWeights {
  try {
    return {
      classes: header.classes,
      bucketBits: header.bucketBits,
      bucketSizes: new Uint8Array(buffer, ...header.bucketSizes),
      checks: new Uint16Array(buffer, ...header.checks),
      rowSizes: new Uint8Array(buffer, ...header.rowSizes),
      rowClasses: new Uint8Array(buffer, ...header.rowClasses),
      rowWeights: new Int8Array(buffer, ...header.rowWeights),
    }
  } catch (cause) {
    throw new ModelFormatError('reading model has an array outside the file', { cause })
  }
}

/** The bytes of a model file; the inverse of `readModelFile`. */
export function writeModelFile({ name, texts, linear }: ModelFile): Uint8Array {
  // The offsets depend on the length of the header and the header on the offsets: the header is padded to a
  // length that is fixed first.
  const draft = layOut({ name, texts, linear }, 0)
  const headerBytes = roundedUp(JSON.stringify(draft.header).length * 2 + 1024)
  const { header, arrays } = layOut({ name, texts, linear }, FIXED_BYTES + headerBytes)
  const file = new Uint8Array(header.bytes)
  const view = new DataView(file.buffer)
  const encoder = new TextEncoder()
  file.set(encoder.encode(MAGIC), 0)
  view.setUint32(8, FORMAT_VERSION, true)
  view.setUint32(12, headerBytes, true)
  file.fill(0x20, FIXED_BYTES, FIXED_BYTES + headerBytes)
  file.set(encoder.encode(JSON.stringify(header)), FIXED_BYTES)
  for (const { offset, bytes } of arrays) file.set(bytes, offset)
  return file
}

interface Laid {
  readonly header: Header
  readonly arrays: readonly { readonly offset: number; readonly bytes: Uint8Array }[]
}

function layOut({ name, texts, linear }: ModelFile, from: number): Laid {
  const arrays: { offset: number; bytes: Uint8Array }[] = []
  let end = from
  const place = (array: Uint8Array | Int8Array | Uint16Array): Place => {
    const offset = end
    arrays.push({ offset, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) })
    end = roundedUp(end + array.byteLength)
    return [offset, array.length]
  }
  const placed = Object.entries(linear).map(([key, weights]): [string, LinearHeader] => [
    key,
    {
      classes: weights.classes,
      bucketBits: weights.bucketBits,
      bucketSizes: place(weights.bucketSizes),
      checks: place(weights.checks),
      rowSizes: place(weights.rowSizes),
      rowClasses: place(weights.rowClasses),
      rowWeights: place(weights.rowWeights),
    },
  ])
  return { header: { name, bytes: end, texts, linear: Object.fromEntries(placed) }, arrays }
}

function roundedUp(bytes: number): number {
  return Math.ceil(bytes / 4) * 4
}
