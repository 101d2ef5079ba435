import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockKind, Report } from '../../report/report.js'
import { textOf } from '../../report/span.js'
import { readQuotations, withMarks } from './quotations.js'

/** A report whose blocks are the lines of `text`. */
function reportOf(text: string, kind: BlockKind = 'paragraph'): Report {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind,
    span: { start: match.index, end: match.index + match[0].length },
  }))
  return {
    id: 'r',
    path: null,
    url: null,
    source: null,
    title: null,
    byline: null,
    published: null,
    publishedCertainty: 'unknown',
    language: 'en',
    text,
    sha256: '',
    blocks,
    credits: [],
  }
}

function quoted(text: string, kind?: BlockKind): readonly string[] {
  return readQuotations(reportOf(text, kind), []).map((q) => textOf(text, q.span) + (q.closed ? '' : ' …'))
}

describe('readQuotations', () => {
  it.each<[string, string, readonly string[]]>([
    ['curly marks', 'She said “we agreed” and left.', ['we agreed']],
    ['straight marks', 'She said "we agreed" and "we wait".', ['we agreed', 'we wait']],
    ['guillemets', 'Il a dit «oui» hier.', ['oui']],
    ['doubled single marks', "He called it ''a farce,'' twice.", ['a farce,']],
    ['an opening and a closing mark of different kinds', 'to "cut the grass” again', ['cut the grass']],
    ['marks within marks: the outermost', '“He said “no” to me,” she said.', ['He said “no” to me,']],
    ['a stray closing mark', 'the end.” Then nothing', []],
    ['inches are no quotation', 'a 5" pipe and a 6" pipe', []],
    ['nothing between the marks', 'an empty “” pair', []],
    ['an apostrophe is no mark', 'The minister’s plan and the allies’ reply', []],
    ['single curly marks clearly paired', 'She called it ‘a pause,’ not a truce.', ['a pause,']],
    [
      'a possessive inside single marks',
      'They spoke of ‘the allies’ last offer.’ Then',
      ['the allies’ last offer.'],
    ],
    ['single marks within double ones', '“He said ‘never’ to us,” she said.', ['He said ‘never’ to us,']],
    ['double marks that start within single ones', '‘We said. “Never.” So.’', ['Never.']],
    ['straight single marks in running text', "He said 'never' to us.", []],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('reads straight single marks in a headline', () => {
    expect(quoted("Minister's office: talks 'will go on' in spring", 'title')).toEqual(['will go on'])
  })

  it('leaves a paragraph open, and pairs anew in the next one', () => {
    const text = '“The first part.\n“The second part,” he said.'
    expect(quoted(text)).toEqual(['The first part. …', 'The second part,'])
  })

  it('gives the span with its marks', () => {
    const text = "so ''odd'' and “even” it “runs"
    const spans = readQuotations(reportOf(text), []).map((q) => textOf(text, withMarks(text, q)))
    expect(spans).toEqual(["''odd''", '“even”', '“runs'])
  })

  it('survives ten thousand nested marks', () => {
    expect(quoted(`${'“'.repeat(10_000)}x${'”'.repeat(10_000)}`)).toHaveLength(1)
    expect(quoted('“'.repeat(10_000))).toEqual([])
    expect(quoted('"'.repeat(10_000)).length).toBeLessThan(10_000)
  })

  it('gives ordered spans inside the text that do not overlap', () => {
    const piece = fc.constantFrom('“', '”', '"', '‘', '’', "'", "''", 'a', 'B.', ' ', '\n', '«', '»')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let from = 0
        for (const { span } of readQuotations(reportOf(text), [])) {
          expect(span.start).toBeGreaterThanOrEqual(from)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          from = span.end
        }
      }),
    )
  })
})
