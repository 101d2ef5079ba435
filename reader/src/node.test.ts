import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ModelFormatError } from './model/format.js'
import { loadReader } from './node.js'

describe('loadReader', () => {
  it('finds the model of the package', () => {
    expect(loadReader().model).toMatch(/^parley-reader-\d+$/u)
  })

  it('says what is wrong with a file that is no model', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-reader-'))
    const path = join(folder, 'model.bin')
    writeFileSync(path, 'not a model at all')
    expect(() => loadReader(path)).toThrow(ModelFormatError)
    rmSync(folder, { recursive: true })
  })

  it('lets the file system say that there is no file', () => {
    expect(() => loadReader('/nowhere/model.bin')).toThrow('ENOENT')
  })
})
