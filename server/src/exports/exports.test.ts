import { createHash } from 'node:crypto'
import { parseFeed } from 'feedsmith'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleStory } from '../../test/sample-story.js'
import { toCsv } from './csv.js'
import { fileName } from './exported-story.js'
import { EXPORT_FORMATS, type ExportName } from './formats.js'
import { markdownBlocks } from './markdown-blocks.js'

const story = await sampleStory()
const text = async (name: ExportName) => {
  const made = await EXPORT_FORMATS[name].render(story)
  return typeof made === 'string' ? made : strFromU8(made)
}
const json = async (name: ExportName) => JSON.parse(await text(name))

describe('every export', () => {
  it.each(Object.keys(EXPORT_FORMATS) as ExportName[])(
    '%s is not empty, and the same when made twice',
    async (name) => {
      const first = await EXPORT_FORMATS[name].render(story)
      expect(first.length).toBeGreaterThan(50)
      if (name !== 'pdf') expect(await EXPORT_FORMATS[name].render(story)).toEqual(first)
    },
  )
})

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['@SUM', "'@SUM"],
    ['-1', "'-1"],
    ['\tx', "'\tx"],
    [null, ''],
    [-1, '-1'],
  ])('writes %j as %j', (value, cell) => {
    expect(toCsv(['h'], [[value]])).toBe(`\uFEFFh\r\n${cell}\r\n`)
  })

  it('has one row for each move, statement and act', async () => {
    const rows = async (name: ExportName) =>
      (await text(name)).split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/).length - 2
    expect(await rows('csv-moves')).toBe(story.record.moves.length)
    expect(await rows('csv-statements')).toBe(story.record.statements.length)
    expect(await rows('csv-events')).toBe(story.record.statements.filter(({ act }) => act !== null).length)
  })
})

describe('feeds', () => {
  it.each([
    ['rss', 'rss'],
    ['atom', 'atom'],
    ['jsonfeed', 'json'],
  ] as const)('%s is read back by a parser of feeds', async (name, format) => {
    const parsed = parseFeed(await text(name))
    expect(parsed.format).toBe(format)
    const { entries, items = entries } = parsed.feed as { entries?: unknown[]; items?: unknown[] }
    expect(items?.length).toBeGreaterThan(5)
    expect(JSON.stringify(parsed.feed.title)).toContain('Velmark & Marenia')
  })
})

describe('the calendar', () => {
  it('has the dates that are coming and the deadlines, as whole days', async () => {
    const lines = (await text('ics')).split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    const days = lines.filter((line) => line.startsWith('DTSTART;VALUE=DATE:'))
    expect(days).toContain('DTSTART;VALUE=DATE:20250912')
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(days.length)
  })
})

describe('annotations', () => {
  it('select the words of each statement by code points', async () => {
    const { total, first } = await json('annotations')
    expect(total).toBe(story.record.statements.length)
    for (const { target } of first.items) {
      for (const { state, selector } of target) {
        const report = story.record.reports.find(({ sha256 }) => sha256 === state['parley:sha256'])
        const [place, quote] = selector
        expect([...(report?.text ?? '')].slice(place.start, place.end).join('')).toBe(quote.exact)
      }
    }
  })
})

describe('the evidence bundle', () => {
  it('holds what its manifest says, byte for byte', async () => {
    const files = unzipSync((await EXPORT_FORMATS.bundle.render(story)) as Uint8Array)
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))
    expect(Object.keys(manifest.files).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest.json')
        .sort(),
    )
    for (const [name, { sha256 }] of Object.entries<{ sha256: string }>(manifest.files)) {
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sha256)
    }
    expect(JSON.parse(strFromU8(files['record.json'] ?? new Uint8Array()))).toEqual(
      JSON.parse(JSON.stringify(story.record)),
    )
  })
})

describe('others', () => {
  it('ninjs names each report', async () => {
    expect((await json('ninjs')).associations).toHaveLength(story.record.reports.length)
  })

  it('ClaimReview is empty until a person has decided, then has the decision', async () => {
    expect((await json('claimreview'))['@graph']).toEqual([])
    const link = story.record.links.find(({ type }) => type === 'contradicts')
    const edit = {
      id: 'e1',
      who: 'ann',
      at: '2025-09-12T10:00:00Z',
      why: 'Two offices were confused.',
      action: 'accept' as const,
      target: { kind: 'link' as const, id: link?.id ?? '' },
    }
    const decided = { ...story, record: { ...story.record, edits: [{ edit, applied: true, effect: '' }] } }
    const made = JSON.parse(String(EXPORT_FORMATS.claimreview.render(decided)))
    expect(made['@graph']).toMatchObject([
      { '@type': 'ClaimReview', reviewBody: 'Two offices were confused.' },
    ])
  })

  it('GraphML is well formed and escapes names', async () => {
    const hostile = { ...story, title: '"<&>\u0000' }
    expect(String(EXPORT_FORMATS.graphml.render(hostile))).toContain('<graph id="&quot;&lt;&amp;&gt;"')
    expect(await text('graphml')).toMatch(/<edge id="[^"]+" source="[^"]+" target="[^"]+">/)
  })

  it('the PDF is one', async () => {
    expect(String(await text('pdf')).slice(0, 5)).toBe('%PDF-')
  })

  it.each([
    ['# A *b* \\_c\\_', 'title', 'A *b* _c_'],
    ['- **L** — w [1] _note_', 'item', 'L — w [1] note'],
    ['snake_case stays', 'paragraph', 'snake_case stays'],
    ['<https://a.example/x_y>', 'paragraph', 'https://a.example/x_y'],
  ])('reads the block %j', (line, kind, plain) => {
    const [block] = markdownBlocks(line)
    expect(block?.kind).toBe(kind)
    expect(block?.runs.map((run) => run.text).join('')).toBe(plain)
  })

  it.each([
    ['Harbour talks: Velmark & Marenia', 'harbour-talks-velmark-marenia'],
    ['../../etc/passwd', 'etcpasswd'],
    ['Šárka', 'sarka'],
    ['…', 'story-x'],
  ])('names a file for %j', (title, name) => {
    expect(fileName({ title, id: 'x' })).toBe(name)
  })
})
