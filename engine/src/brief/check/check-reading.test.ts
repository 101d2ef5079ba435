import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomReader } from '../../../test/random-reader.js'
import { worldOfData } from '../../../test/world.js'
import { readReport } from '../../read/read.js'
import { makeReport } from '../../report/make-report.js'
import { checkReading } from './check-reading.js'
import { type Passage, partOf, toPassage } from './passage.js'
import { support } from './support.js'

const world = worldOfData()

function read(text: string): Passage {
  const report = makeReport({ text, markup: 'article', published: '2025-05-12' }, '')
  return toPassage(readReport(report, { reader: randomReader, world }), world)
}

const WORDS = fc.constantFrom(
  ...'The president will not meet Ana Torvald in Oslo before Monday if 12 of 30 ships, “said” more than'.split(
    ' ',
  ),
)
const TEXT = fc.array(WORDS, { minLength: 1, maxLength: 30 }).map((words) => `${words.join(' ')}.`)

describe('whatever the reading', () => {
  it('no text makes it fail, and each passage has all its own words', () => {
    fc.assert(
      fc.property(TEXT, TEXT, (a, b) => {
        checkReading(read(a), read(b))
        expect(support(read(a), read(a))).toBeLessThanOrEqual(1)
        const names = checkReading(read(a), read(a)).filter(({ kind }) =>
          /^(?:name|quotation|words)$/.test(kind),
        )
        expect(names).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('a part of a passage has its words, and heads within it', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(40), (text, from) => {
        const whole = read(text)
        const part = partOf(whole, from, from + 40)
        expect(whole.text).toContain(part.text)
        expect(part.words.every((w, i) => w.at === i && w.head < part.words.length)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
