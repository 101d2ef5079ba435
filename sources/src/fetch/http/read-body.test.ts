import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFailure } from './failure.js'
import { type BodyLimits, gunzipBytes, readBody } from './read-body.js'

const LIMITS: BodyLimits = { wireBytes: 100_000, bodyBytes: 4_000_000, ratio: 200, whenLarger: 'refuse' }
const PAGE = Buffer.from('<p>The lower bridge opened on Friday, officials said.</p>'.repeat(50))

/** The body in pieces, as it comes from a socket. */
function pieces(bytes: Uint8Array, size = 997): Readable {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
  return Readable.from(chunks, { objectMode: false })
}

async function failureOf(read: Promise<unknown>): Promise<string> {
  return read.then(
    () => 'none',
    (error: unknown) => asFailure(error).code,
  )
}

describe('readBody', () => {
  it.each([
    [null, PAGE],
    ['identity', PAGE],
    ['gzip', gzipSync(PAGE)],
    ['X-GZIP', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
    ['identity, gzip', gzipSync(PAGE)],
  ])('%j', async (encoding, bytes) => {
    expect(Buffer.from(await readBody(pieces(bytes), encoding, LIMITS))).toEqual(PAGE)
  })

  it.each<readonly [string, string | null, Uint8Array, string]>([
    ['nothing at all', 'gzip', Buffer.alloc(0), 'none'],
    ['cut short', 'gzip', gzipSync(PAGE).subarray(0, -20), 'fetch-broken-body'],
    ['cut short', 'br', brotliCompressSync(PAGE).subarray(0, -5), 'fetch-broken-body'],
    ['no gzip', 'gzip', PAGE, 'fetch-broken-body'],
    ['no brotli', 'br', Buffer.alloc(500, 0xff), 'fetch-broken-body'],
    ['an unknown encoding', 'zstd', PAGE, 'fetch-bad-encoding'],
    ['three layers', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(PAGE))), 'fetch-bad-encoding'],
    ['too large on the wire', null, Buffer.alloc(100_001, 'a'), 'fetch-too-large'],
    ['a gzip bomb', 'gzip', gzipSync(Buffer.alloc(64_000_000)), 'fetch-bomb'],
    ['a deflate bomb', 'deflate', deflateSync(Buffer.alloc(64_000_000)), 'fetch-bomb'],
    ['a brotli bomb', 'br', brotliCompressSync(Buffer.alloc(64_000_000)), 'fetch-bomb'],
    ['a bomb in a bomb', 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(64_000_000))), 'fetch-bomb'],
  ])('%s (%s)', async (_, encoding, bytes, code) => {
    expect(await failureOf(readBody(pieces(bytes), encoding, LIMITS))).toBe(code)
  })

  it('refuses what unpacks to more than allowed, whatever its ratio', async () => {
    const bytes = gzipSync(PAGE)
    expect(await failureOf(readBody(pieces(bytes), 'gzip', { ...LIMITS, bodyBytes: 1_000 }))).toBe(
      'fetch-too-large',
    )
  })

  it('stops taking from a body that has no end', async () => {
    let given = 0
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given++
          yield Buffer.alloc(10_000, 'a')
        }
      })(),
    )
    expect(await failureOf(readBody(endless, null, LIMITS))).toBe('fetch-too-large')
    expect(given).toBeLessThan(100)
    expect(endless.destroyed).toBe(true)
  })

  it('reads as far as allowed where the beginning is enough', async () => {
    const cut: BodyLimits = { ...LIMITS, bodyBytes: 1_000, whenLarger: 'cut' }
    expect(Buffer.from(await readBody(pieces(PAGE), null, cut))).toEqual(PAGE.subarray(0, 1_000))
    const bomb = gzipSync(Buffer.alloc(64_000_000, 'a'))
    expect((await readBody(pieces(bomb), 'gzip', cut)).length).toBe(1_000)
  })

  it('stops taking from a packed body that goes on for ever and unpacks to nothing', async () => {
    // An empty stored block of deflate, without end.
    const head = gzipSync(Buffer.alloc(0)).subarray(0, 10)
    const endless = Readable.from(
      (function* () {
        yield head
        for (;;) yield Buffer.alloc(10_000, Buffer.from([0, 0, 0, 0xff, 0xff]))
      })(),
    )
    expect(await failureOf(readBody(endless, 'gzip', { ...LIMITS, whenLarger: 'cut' }))).toBe(
      'fetch-too-large',
    )
  })

  it('gives back what was packed, in whatever pieces it comes', async () => {
    const packers = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync } as const
    const names = fc.constantFrom<keyof typeof packers>('gzip', 'br', 'deflate')
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3_000 }),
        names,
        fc.integer({ min: 1, max: 500 }),
        async (bytes, name, size) => {
          const read = await readBody(pieces(packers[name](bytes), size), name, LIMITS)
          expect(Buffer.from(read)).toEqual(Buffer.from(bytes))
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('gunzipBytes', () => {
  it('unpacks a file under the same limits', async () => {
    expect(Buffer.from(await gunzipBytes(gzipSync(PAGE), LIMITS))).toEqual(PAGE)
    expect(await failureOf(gunzipBytes(gzipSync(Buffer.alloc(64_000_000)), LIMITS))).toBe('fetch-too-large')
  })
})
