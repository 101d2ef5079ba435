import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION, ModelFormatError, readModelFile, writeModelFile } from './format.js'
import type { LinearWeights } from './linear-model.js'

const WEIGHTS: LinearWeights = {
  classes: 3,
  bucketBits: 1,
  bucketSizes: Uint8Array.of(1, 2),
  checks: Uint16Array.of(7, 8, 9),
  rowSizes: Uint8Array.of(1, 1, 2),
  rowClasses: Uint8Array.of(0, 1, 0, 2),
  rowWeights: Int8Array.of(1, -2, 3, -127),
}

function file(): ArrayBuffer {
  const bytes = writeModelFile({ name: 'test-1', texts: { words: 'Kyjiv — ж' }, linear: { tagger: WEIGHTS } })
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

describe('the model file', () => {
  it('gives back what was written', () => {
    expect(readModelFile(file())).toEqual({
      name: 'test-1',
      texts: { words: 'Kyjiv — ж' },
      linear: { tagger: WEIGHTS },
    })
  })

  it.each([
    ['an empty file', new ArrayBuffer(0), 'not a Parley reading model: 0 bytes'],
    [
      'another file',
      new TextEncoder().encode('<!doctype html> and so on').buffer,
      'do not begin with PARLEYRD',
    ],
    ['a file cut off in the header', file().slice(0, 40), 'cut off in its header'],
    ['a file cut off in the weights', file().slice(0, -4), 'but its header promises'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readModelFile(bytes as ArrayBuffer)).toThrow(ModelFormatError)
    expect(() => readModelFile(bytes as ArrayBuffer)).toThrow(message)
  })

  it('refuses another version and says which it needs', () => {
    const bytes = file()
    new DataView(bytes).setUint32(8, FORMAT_VERSION + 1, true)
    expect(() => readModelFile(bytes)).toThrow(
      `has format version ${FORMAT_VERSION + 1}; this reader needs ${FORMAT_VERSION}`,
    )
  })

  it('refuses a damaged header', () => {
    const bytes = file()
    new Uint8Array(bytes)[20] = 0
    expect(() => readModelFile(bytes)).toThrow('damaged header')
  })
})
