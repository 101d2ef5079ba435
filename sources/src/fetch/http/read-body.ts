import { Readable, type Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FetchFailure } from './failure.js'

/** How far a body may go. */
export interface BodyLimits {
  /** As it travels, in bytes. */
  readonly wireBytes: number
  /** Decompressed, in bytes. */
  readonly bodyBytes: number
  /** Most bytes out for each byte in, once more than a megabyte came out. */
  readonly ratio: number
  /** What happens to a body that is larger: refused, or read as far as allowed. */
  readonly whenLarger: 'refuse' | 'cut'
}

/** The encodings that are asked for. */
export const ACCEPT_ENCODING = 'gzip, deflate, br'

/** Below this a high ratio is nothing to fear: a page of blanks. */
const RATIO_COUNTS_FROM = 1024 * 1024
/** Nobody compresses three times. */
const MOST_LAYERS = 2

/**
 * A body, decompressed piece by piece: no more than the limits is ever held.
 *
 * @param encoding the `Content-Encoding` header.
 * @throws FetchFailure or a zlib error when the body is too large, a bomb, damaged or cut short.
 */
export async function readBody(
  source: AsyncIterable<Uint8Array>,
  encoding: string | null,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const meter = new Meter(limits)
  const head = await peek(source)
  const layers = layersOf(encoding, head.first)
  try {
    await pipeline([Readable.from(meter.countIn(head.all())), ...layers, meter.sink()])
  } catch (error) {
    if (!(error instanceof CutShort)) throw error
  }
  return Buffer.concat(meter.taken)
}

/** Thrown to stop reading a body of which the beginning is enough. */
class CutShort extends Error {}

/** Counts what comes in and what goes out. */
class Meter {
  readonly taken: Uint8Array[] = []
  private readonly limits: BodyLimits
  private wire = 0
  private body = 0

  constructor(limits: BodyLimits) {
    this.limits = limits
  }

  async *countIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.wire += chunk.length
      // Where the beginning is enough too: a packed body may go on for ever and unpack to nothing.
      if (this.wire > this.limits.wireBytes) {
        throw new FetchFailure('fetch-too-large', `more than ${this.limits.wireBytes} bytes`)
      }
      yield chunk
    }
  }

  sink(): Writable {
    return new Writable({
      write: (chunk: Uint8Array, _encoding, done) => done(this.take(chunk)),
    })
  }

  /** Why no more is taken; `null` while there is room. */
  private take(chunk: Uint8Array): Error | null {
    const { bodyBytes, ratio, whenLarger } = this.limits
    const room = Math.max(bodyBytes - this.body, 0)
    this.body += chunk.length
    this.taken.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    if (this.body > bodyBytes && whenLarger === 'cut') return new CutShort()
    if (this.body > RATIO_COUNTS_FROM && this.body > this.wire * ratio) {
      return new FetchFailure('fetch-bomb', `more than ${ratio} bytes for each that was sent`)
    }
    if (this.body <= bodyBytes) return null
    return new FetchFailure('fetch-too-large', `more than ${bodyBytes} bytes`)
  }
}

interface Head {
  readonly first: Uint8Array
  all(): AsyncIterable<Uint8Array>
}

/** The first piece of a body without taking it away. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<Head> {
  const iterator = source[Symbol.asyncIterator]()
  const start = await iterator.next()
  const first = start.done === true ? new Uint8Array() : start.value
  const rest = { [Symbol.asyncIterator]: () => iterator }
  async function* all() {
    if (first.length > 0) yield first
    yield* rest
  }
  return { first, all }
}

/** The last encoding named was applied last, so it is undone first. */
function layersOf(encoding: string | null, first: Uint8Array): readonly Transform[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none')
  if (names.length > MOST_LAYERS) throw new FetchFailure('fetch-bad-encoding', `${names.length} layers`)
  if (first.length === 0) return []
  return names.reverse().map((name, i) => layer(name, i === 0 ? first : null))
}

function layer(name: string, first: Uint8Array | null): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name !== 'deflate') throw new FetchFailure('fetch-bad-encoding', name.slice(0, 40))
  // RFC 9110 means zlib by "deflate", some servers send it bare; a zlib head says 8 in its low bits.
  return first !== null && ((first[0] ?? 0) & 0x0f) !== 8 ? createInflateRaw() : createInflate()
}

/**
 * Unpacks a gzip file that came as one, such as `sitemap.xml.gz`, under the same limits.
 *
 * @throws FetchFailure or a zlib error as `readBody` does.
 */
export function gunzipBytes(bytes: Uint8Array, limits: BodyLimits): Promise<Uint8Array> {
  return readBody(Readable.from([bytes]), 'gzip', limits)
}
