import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION, ModelFormatError, readModelFile } from './format.js'

/** A model file with one array of each kind; `header` overrides what the header says. */
function file(header: Readonly<Record<string, unknown>> = {}, version = FORMAT_VERSION): ArrayBuffer {
  const size = 256
  const start = 16 + size
  const whole = {
    ...{ name: 'tiny', bytes: start + 8, texts: { a: 1 }, sizes: { layers: 1 } },
    arrays: { small: ['int8', start, 3], real: ['float32', start + 4, 1] },
    ...header,
  }
  const bytes = new Uint8Array(start + 8).fill(0x20)
  bytes.set(new TextEncoder().encode('PARLEYRD'))
  const view = new DataView(bytes.buffer)
  view.setUint32(8, version, true)
  view.setUint32(12, size, true)
  bytes.set(new TextEncoder().encode(JSON.stringify(whole)), 16)
  bytes.set([1, 2, 255], start)
  view.setFloat32(start + 4, 1.5, true)
  return bytes.buffer
}

describe('readModelFile', () => {
  it('gives the arrays by name', () => {
    const { name, texts, sizes, arrays } = readModelFile(file())
    expect([name, texts, sizes]).toEqual(['tiny', { a: 1 }, { layers: 1 }])
    expect(arrays.get('small')).toEqual(Int8Array.of(1, 2, -1))
    expect(arrays.get('real')).toEqual(Float32Array.of(1.5))
  })

  it.each([
    ['nothing', new ArrayBuffer(0), 'not a Parley reading model'],
    ['another file', new TextEncoder().encode('%PDF-1.7 and more').buffer, 'not a Parley reading model'],
    ['an older version', file({}, 2), 'format version 2'],
    ['a file cut in its header', file().slice(0, 40), 'cut off in its header'],
    ['a file cut in its arrays', file().slice(0, 276), 'its header promises 280'],
    ['an array beyond the end', file({ arrays: { small: ['int8', 270, 99] } }), 'outside the file'],
    ['an array that is not aligned', file({ arrays: { real: ['float32', 273, 1] } }), 'outside the file'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readModelFile(bytes as ArrayBuffer)).toThrow(ModelFormatError)
    expect(() => readModelFile(bytes as ArrayBuffer)).toThrow(message)
  })

  it('refuses a damaged header', () => {
    const bytes = new Uint8Array(file())
    bytes[16] = 0x21
    expect(() => readModelFile(bytes.buffer)).toThrow('damaged header')
  })
})
