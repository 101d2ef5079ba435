import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cover, overlapping, overlaps, type Span } from './span.js'

/** Ordered spans that do not overlap, with gaps, as sentences of a report are. */
const sortedSpans = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 }))).map((steps) => {
  const spans: Span[] = []
  let at = 0
  for (const [gap, length] of steps) {
    spans.push({ start: at + gap, end: at + gap + length })
    at += gap + length
  }
  return spans
})

describe('overlapping', () => {
  it('finds by binary search what a walk finds', () => {
    fc.assert(
      fc.property(sortedSpans, fc.nat(80), fc.nat(30), (spans, start, length) => {
        const wanted = { start, end: start + length }
        const walked = spans.filter((span) => overlaps(span, wanted))
        expect(length === 0 ? [] : overlapping(spans, wanted)).toEqual(walked.filter(() => length > 0))
      }),
    )
  })
})

describe('cover', () => {
  it('is null for nothing', () => {
    expect(cover([])).toBeNull()
  })
  it('reaches from the first start to the last end', () => {
    expect(
      cover([
        { start: 4, end: 6 },
        { start: 1, end: 2 },
      ]),
    ).toEqual({ start: 1, end: 6 })
  })
})
