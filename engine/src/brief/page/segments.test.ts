import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from './segments.js'

describe('segment', () => {
  it('splits where covers begin and end, and lists all that cover a stretch', () => {
    const covers = [
      { span: { start: 0, end: 8 }, of: 'sentence' },
      { span: { start: 4, end: 12 }, of: 'quotation' },
    ]
    expect(segment('abcdefghijklmn', covers)).toEqual([
      { start: 0, end: 4, text: 'abcd', of: ['sentence'] },
      { start: 4, end: 8, text: 'efgh', of: ['sentence', 'quotation'] },
      { start: 8, end: 12, text: 'ijkl', of: ['quotation'] },
      { start: 12, end: 14, text: 'mn', of: [] },
    ])
  })

  it('gives the whole text back, and each cover exactly its own code units', () => {
    const at = fc.integer({ min: -5, max: 60 })
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50 }),
        fc.array(fc.tuple(at, at), { maxLength: 12 }),
        (text, ranges) => {
          const covers = ranges.map(([start, end], of) => ({ span: { start, end }, of }))
          const segments = segment(text, covers)
          expect(segments.map((s) => s.text).join('')).toBe(text)
          for (const { span, of } of covers) {
            const covered = segments
              .filter((s) => s.of.includes(of))
              .map((s) => s.text)
              .join('')
            const [start, end] = [Math.max(0, span.start), Math.max(0, span.end)]
            expect(covered).toBe(text.slice(start, end))
          }
        },
      ),
    )
  })
})
