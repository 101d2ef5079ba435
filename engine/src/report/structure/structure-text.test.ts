import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockKind } from '../report.js'
import { type StructureHints, structureText } from './structure-text.js'

const BODY = 'Ministers from both states met for a third day on Friday and left without a word to the press.'
const MORE = 'A second round, said a person close to the mediators, could begin before the end of the month.'

/** Every block as `kind: words`, in order. */
function blocksOf(text: string, hints: StructureHints = { markup: 'plain' }): readonly string[] {
  return structureText(text, hints).blocks.map((b) => `${b.kind}: ${text.slice(b.span.start, b.span.end)}`)
}

function creditsOf(text: string): readonly string[] {
  return structureText(text, { markup: 'plain' }).credits.map((c) => `${c.kind}: ${c.source}`)
}

/** The kind of one line set between two paragraphs. */
function kindBetween(line: string): string {
  const text = `${BODY}\n\n${line}\n\n${MORE}`
  const kinds = blocksOf(text).slice(1, -1)
  return kinds.map((one) => one.split(':')[0]).join('+')
}

describe('a whole article', () => {
  it('keeps only running text as paragraphs', () => {
    const text = [
      'Home World Talks on the river treaty resume in Bern',
      'Talks on the river treaty resume in Bern',
      'by editor',
      `BERN, Switzerland (XYZ) — ${BODY}`,
      'A narrow door',
      MORE,
      'Roe reported from Basel. Example Press writer Ann Poe in Vienna contributed to this report.',
      'Sign up for our morning letter',
      'Copyright © 2031 The Daily Example, LLC. Click here for reprint permission.',
      'Related Posts',
      'Another story about water',
    ].join('\n\n')
    expect(blocksOf(text)).toEqual([
      'breadcrumb: Home World Talks on the river treaty resume in Bern',
      'title: Talks on the river treaty resume in Bern',
      'byline: by editor',
      'dateline: BERN, Switzerland (XYZ)',
      `paragraph: ${BODY}`,
      'heading: A narrow door',
      `paragraph: ${MORE}`,
      'credit: Roe reported from Basel.',
      'credit: Example Press writer Ann Poe in Vienna contributed to this report.',
      'boilerplate: Sign up for our morning letter',
      'credit: Copyright © 2031 The Daily Example, LLC. Click here for reprint permission.',
      'boilerplate: Related Posts',
      'boilerplate: Another story about water',
    ])
    expect(creditsOf(text)).toEqual([
      'dateline: XYZ',
      'contributed: Roe',
      'contributed: Example Press',
      'copyright: The Daily Example',
    ])
    const { title, byline, dateline } = structureText(text, { markup: 'plain' })
    expect({ title, byline, dateline }).toEqual({
      title: 'Talks on the river treaty resume in Bern',
      byline: 'editor',
      dateline: 'BERN, Switzerland',
    })
  })
})

describe('one line between two paragraphs', () => {
  const cases: ReadonlyArray<readonly [string, BlockKind | string]> = [
    ['A narrow door', 'heading'],
    ['**A narrow door**', 'heading'],
    ['## A narrow door', 'heading'],
    ['Context:', 'heading'],
    ['Dive Deeper:', 'heading'],
    ['-- The Water Question:', 'heading'],
    ['3. The Water Question', 'heading'],
    ['2) How far apart are the two sides on water?', 'heading'],
    ["'A narrow door?'", 'heading'],
    ['The minister added:', 'paragraph'],
    ['According to Example:', 'paragraph'],
    ['There is no deal.', 'paragraph'],
    ['“There is no deal.”', 'paragraph'],
    ['Does that matter?', 'paragraph'],
    ['- An end to the blockade', 'paragraph'],
    ['1. The governments will reopen the bridge by June.', 'paragraph'],
    ['___', 'boilerplate'],
    ['* * *', 'boilerplate'],
    ['SEE ALSO: Envoy leaves for the valley', 'boilerplate'],
    ['Read more: Envoy leaves for the valley after a week of talks', 'boilerplate'],
    ['( WATCH: Envoy speaks in the valley)', 'boilerplate'],
    ['(The envoy did not answer a request for comment.)', 'paragraph'],
    ['The money:Who pays for the new bridge', 'boilerplate'],
    ['Story Continued Below', 'boilerplate'],
    ['More On This...', 'boilerplate'],
    ['JUST WATCHED Envoy speaks Replay More Videos ... MUST WATCH Envoy speaks 02:27', 'boilerplate'],
    ['Play Video 1:25 Envoy speaks in the valley – video report', 'boilerplate'],
    ['Share Tweet Post Email', 'boilerplate'],
    ['Get the stories you care about delivered to your inbox.', 'boilerplate'],
    ['Please follow Jane Doe on Twitter at @jane_doe', 'boilerplate'],
    ['The envoy said critics should follow him on the campaign trail and see.', 'paragraph'],
    ['Enlarge this image toggle caption Jane Doe/XYZ Jane Doe/XYZ', 'caption'],
    ['An envoy boards a plane in Bern, May 3, 2031. AGENCY/Jane Doe', 'caption'],
    ['An envoy boards a plane. (XYZ Photo/Jane Doe)', 'caption'],
    ['An envoy on May 3. Photographer: Jane Doe/Example', 'caption'],
    ['FILE - In this May 3, 2031 file photo, an envoy boards a plane.', 'caption'],
    ['Click for more from The Daily Example.', 'credit'],
    ['— With assistance by Jane Doe and John Roe', 'credit'],
    ['(Reporting by Jane Doe; Editing by John Roe)', 'credit'],
    ['© 2031 The Daily Example', 'credit'],
    [BODY, 'boilerplate'],
  ]
  it.each(cases)('%s', (line, kind) => {
    expect(kindBetween(line)).toBe(kind)
  })
})

describe('what is attached to running text', () => {
  const tail = 'The truce has held since Monday, both sides say.'
  it.each([
    [`${tail}XYZ`, 'XYZ'],
    [`${tail.slice(0, -1)}, “for now.”XYZ`, 'XYZ'],
    [`${tail}Daily Example+2`, 'Daily Example'],
    [`${tail}example.com`, 'example.com'],
    [`${tail} (XYZ)`, 'XYZ'],
    [`${tail} — XYZ`, 'XYZ'],
  ])('source mark: %s', (text, source) => {
    expect(creditsOf(text)).toEqual([`source-mark: ${source}`])
    expect(blocksOf(text)[0]).toMatch(/^paragraph: .*[.”]$/)
  })

  it.each([
    'The talks moved on to the U.S.',
    'It will open at 9 a.m.EST',
    'He holds a Ph.D',
    'The treaty names the river, the lake and the D.C. area',
  ])('no source mark: %s', (text) => {
    expect(creditsOf(text)).toEqual([])
  })

  it.each([
    ['HANOI, Vietnam — ', 'HANOI, Vietnam', null],
    ['WASHINGTON (Agency) - ', 'WASHINGTON', 'Agency'],
    ['LONDON, March 3 (Agency) -- ', 'LONDON', 'Agency'],
    ['MOSCOW, May 12. /XYZ/. ', 'MOSCOW', 'XYZ'],
    ['Berlin (xyz) - ', 'Berlin', 'xyz'],
    ['UNITED NATIONS – ', 'UNITED NATIONS', null],
  ])('dateline: %s', (head, place, agency) => {
    const text = head + BODY
    expect(structureText(text, { markup: 'plain' }).dateline).toBe(place)
    expect(blocksOf(text).at(-1)).toBe(`paragraph: ${BODY}`)
    expect(creditsOf(text)).toEqual(agency === null ? [] : [`dateline: ${agency}`])
  })

  it.each([
    'Sen. Jane Roe (R-S.C.) — a hawk on water — said the deal was weak.',
    'NATO — the alliance — has no part in the talks, its spokesman said.',
    'The envoy (the third this year) - left.',
  ])('no dateline: %s', (text) => {
    expect(blocksOf(text)).toEqual([`paragraph: ${text}`])
  })

  it('"read more at" behind the last sentence or on its own line', () => {
    expect(creditsOf(`${BODY} Read More @ example.com`)).toEqual(['read-more: example.com'])
    expect(creditsOf(`${BODY}\n\nRead the full story at The Daily Example.`)).toEqual([
      'read-more: The Daily Example',
    ])
    expect(creditsOf(`${BODY}\n\nSource: Example News`)).toEqual(['read-more: Example News'])
  })

  it('the label of highlights', () => {
    const text = `Story highlights Envoys are in Bern\n\nThe lake is next on their list\n\n${BODY}`
    expect(blocksOf(text)).toEqual([
      'boilerplate: Story highlights',
      'paragraph: Envoys are in Bern',
      'paragraph: The lake is next on their list',
      `paragraph: ${BODY}`,
    ])
  })
})

describe('titles and bylines', () => {
  it.each([
    ['a short first line', `Envoys meet in Bern\n${BODY}`, 'Envoys meet in Bern'],
    ['a marked line', `**Envoys meet in Bern**\n${BODY}`, 'Envoys meet in Bern'],
    ['a heading', `# Envoys meet in Bern\n\n${BODY}`, 'Envoys meet in Bern'],
    ['a question', `Will the envoys meet in Bern?\n\n${BODY}`, 'Will the envoys meet in Bern?'],
    ['no title', `${BODY}\n${MORE}`, null],
    ['a text that opens with its dateline', `BERN (XYZ) - ${BODY}\n\n${MORE}`, null],
  ])('%s', (_, text, title) => {
    expect(structureText(text, { markup: 'plain' }).title).toBe(title)
  })

  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By JANE DOE and JOHN ROE', 'JANE DOE, JOHN ROE'],
    ['By Jane Doe, Example Press', 'Jane Doe'],
    ['Jane Doe', 'Jane Doe'],
    ['Jane Doe in Bern', 'Jane Doe'],
    ['Jane Doe and John Roe', 'Jane Doe, John Roe'],
    ['Jane Doe, Example Press', 'Jane Doe'],
    ['by staff', 'staff'],
  ])('%s', (line, byline) => {
    const text = `Envoys meet in Bern\n\n${line}\n\n${BODY}`
    expect(structureText(text, { markup: 'plain' }).byline).toBe(byline)
  })

  it.each([
    ['By Jane Doe, Example Press', ['byline: Example Press']],
    ['By The Example Press', ['byline: The Example Press']],
    ['By XYZ', ['byline: XYZ']],
    ['Jane Doe, Example Press', ['byline: Example Press']],
    ['By Jane Post', []],
    ['By Jane Doe and John Roe', []],
  ])('credits the outlet in %s', (line, credits) => {
    expect(creditsOf(`Envoys meet in Bern\n\n${line}\n\n${BODY}`)).toEqual(credits)
  })

  it('takes the note on the writer for none of the report', () => {
    const note = 'Jane Doe, a professor of law, is the author of a book on rivers.'
    const text = `${BODY}\n\n${note}`
    expect(blocksOf(text, { markup: 'plain', byline: 'Jane Doe' })[1]).toBe(`boilerplate: ${note}`)
    expect(blocksOf(text)[1]).toBe(`paragraph: ${note}`)
  })
})

describe('line breaks', () => {
  const wrapped =
    'The ministers of both states met for a third\nday on Friday and, said their aides, left the\nroom at noon without a word to the press.'
  it('joins lines that a machine wrapped', () => {
    expect(blocksOf(`${wrapped}\n\n${MORE}`)).toEqual([`paragraph: ${wrapped}`, `paragraph: ${MORE}`])
  })

  it('parts lines that the author broke', () => {
    expect(blocksOf(`${BODY}\n${MORE}`)).toEqual([`paragraph: ${BODY}`, `paragraph: ${MORE}`])
  })

  it('joins every line of a Markdown paragraph and starts items after their marker', () => {
    const text = `${BODY}\n${MORE}\n\n- An end to\n  the blockade\n- Open roads`
    expect(blocksOf(text, { markup: 'markdown' })).toEqual([
      `paragraph: ${BODY}\n${MORE}`,
      'paragraph: An end to\n  the blockade',
      'paragraph: Open roads',
    ])
  })

  it.each(['\r\n', '\r', '\u2028'])('reads %j as a line break', (sign) => {
    expect(blocksOf(`${BODY}${sign}${sign}${MORE}`)).toHaveLength(2)
  })
})

describe('any text', () => {
  const scraps = fc.constantFrom(
    BODY,
    MORE,
    'A narrow door',
    '\n',
    '\n\n',
    '- ',
    '**',
    '## ',
    'By Jane Doe',
    'XYZ',
    '.XYZ',
    'MOSCOW (XYZ) — ',
    'Home > World > ',
    'Related Posts',
    '___',
    ' (XYZ)',
    'Story highlights ',
    '© 2031 ',
    '\u00a0',
    '😀',
    '\ud800',
    '\0',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(scraps, fc.string()), { maxLength: 30 }).map((a) => a.join('')),
  )
  const markups = fc.constantFrom('plain' as const, 'markdown' as const, 'article' as const)

  it('gives blocks inside the text, in order, that do not overlap and are not blank', () => {
    fc.assert(
      fc.property(texts, markups, fc.option(fc.string()), (text, markup, title) => {
        let end = 0
        const { blocks, credits } = structureText(text, { markup, title })
        for (const { span } of blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(text.slice(span.start, span.end).trim()).not.toBe('')
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        for (const { span, source } of credits) {
          expect(
            blocks.some(
              (b) => b.kind !== 'paragraph' && b.span.start <= span.start && span.end <= b.span.end,
            ),
          ).toBe(true)
          expect(source).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('leaves out nothing but markers and blanks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks } = structureText(text, { markup: 'plain' })
        let rest = ''
        let end = 0
        for (const { span } of blocks) {
          rest += text.slice(end, span.start)
          end = span.end
        }
        expect(rest + text.slice(end)).not.toMatch(/[\p{L}]/u)
      }),
      { numRuns: 500 },
    )
  })

  it('reads hundreds of thousands of any sign, with or without line breaks', () => {
    for (const sign of ['a', 'A ', '. ', '(', 'By ', '# ', 'A/', '\n', 'A\n', '-\n']) {
      const text = sign.repeat(300_000 / sign.length)
      expect(structureText(text, { markup: 'plain' }).credits.length).toBeGreaterThanOrEqual(0)
    }
  })
})
