import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseInput } from '../src/formats/parse-input.js'
import { readInputs } from '../src/read-inputs.js'
import { ENGLISH_REPORT, makePdf, TestFolder } from './test-files.js'

let folder: TestFolder
beforeEach(() => {
  folder = new TestFolder()
})
afterEach(() => folder.remove())

const LINES = ENGLISH_REPORT.trim().split('\n\n')
const CODES = async (inputs: readonly string[]) =>
  (await readInputs(inputs)).notices.map((notice) => notice.code)

/** The running text of the only report that `inputs` give. */
async function paragraphsOf(inputs: readonly string[]): Promise<readonly string[]> {
  const { reports, notices } = await readInputs(inputs)
  expect(notices).toEqual([])
  const [report, ...others] = reports
  expect(others).toEqual([])
  if (report === undefined) throw new Error('a report was expected')
  const paragraphs = report.blocks.filter((block) => block.kind === 'paragraph')
  return paragraphs.map(({ span }) => report.text.slice(span.start, span.end).replace(/\s+/g, ' '))
}

describe('the same report in every format', () => {
  const head =
    '---\nsource: The Daily Example\ntitle: "Bridge: open to traders"\npublished: 2031-05-03\n---\n\n'
  const html = LINES.map((line) => `<p>${line}</p>`).join('\n')
  const wrapped = LINES.map((line) => line.replace(/(.{1,60})(?: |$)/g, '$1\n')).join('\n')
  const cases: ReadonlyArray<readonly [string, string | Uint8Array]> = [
    ['a.txt', ENGLISH_REPORT],
    ['front-matter.txt', head + ENGLISH_REPORT],
    ['windows.txt', ENGLISH_REPORT.replaceAll('\n', '\r\n')],
    ['wrapped.txt', wrapped],
    ['mark.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(ENGLISH_REPORT)])],
    ['utf16.txt', Buffer.from(`\ufeff${ENGLISH_REPORT}`, 'utf16le')],
    ['utf16-unmarked.txt', Buffer.from(ENGLISH_REPORT, 'utf16le')],
    ['utf16-big.txt', Buffer.from(`\ufeff${ENGLISH_REPORT}`, 'utf16le').swap16()],
    [
      'a.md',
      `${head}# Bridge open\n\n${LINES.join('\n\n').replace('Envoys', '**Envoys**').replace('mediators', '[mediators](https://example.com/a)')}`,
    ],
    [
      'page.html',
      `<!doctype html><html><head><title>Bridge</title></head><body><nav><a href="/">Home</a></nav><article><h1>Bridge</h1>${html}</article></body></html>`,
    ],
    ['page.txt', `<!doctype html><html><body><article>${html}</article></body></html>`],
    [
      'ninjs1.json',
      JSON.stringify({ uri: 'urn:x', type: 'text', headline: 'Bridge', body_text: ENGLISH_REPORT }),
    ],
    ['ninjs1-html.json', JSON.stringify({ uri: 'urn:x', headline: 'Bridge', body_html: html })],
    [
      'ninjs2.json',
      JSON.stringify({
        headlines: [{ role: 'main', value: 'Bridge' }],
        bodies: [{ role: 'main', contenttype: 'text/html', value: html }],
      }),
    ],
    ['list.json', JSON.stringify([{ title: 'Bridge', content: ENGLISH_REPORT }])],
    ['lines.jsonl', JSON.stringify({ title: 'Bridge', text: ENGLISH_REPORT })],
    ['a.pdf', makePdf(wrapped.split('\n').filter((line) => line !== ''))],
  ]
  it.each(cases)('%s', async (name, content) => {
    expect(await paragraphsOf([folder.file(name, content)])).toEqual(LINES)
  })
})

describe('what is known of a report', () => {
  it('comes from front matter', async () => {
    const path = folder.file(
      'a.txt',
      `---\nsource: The Daily Example\ntitle: "Bridge: open"\nurl: https://example.com/a\npublished: May 3, 2031\nbyline: [Jane Doe, John Roe]\n---\n${ENGLISH_REPORT}`,
    )
    const { reports } = await readInputs([path])
    expect(reports[0]).toMatchObject({
      path,
      source: 'The Daily Example',
      title: 'Bridge: open',
      url: 'https://example.com/a',
      published: '2031-05-03',
      publishedCertainty: 'stated',
      byline: 'Jane Doe, John Roe',
      language: 'en',
    })
    expect(reports[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('comes from a page', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': 'https://example.com/#us', name: 'The Daily Example' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge open to traders',
          datePublished: '2031-05-03T10:00:00+02:00',
          author: [{ '@type': 'Person', name: 'Jane Doe' }],
          publisher: { '@id': 'https://example.com/#us' },
        },
      ],
    }
    const page = `<!doctype html><html lang="en"><head><title>Bridge | Example</title><link rel="canonical" href="https://example.com/bridge">
      <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>Bridge open to traders</h1>
      ${LINES.map((line) => `<p>${line}</p>`).join('')}<h2>What comes next</h2><blockquote><p>${LINES[0]}</p></blockquote>
      <ul class="share"><li><a href="#">Share</a></li></ul><p>Sign up for our newsletter</p></article></body></html>`
    const { reports } = await readInputs([folder.file('a.html', page)])
    expect(reports[0]).toMatchObject({
      source: 'The Daily Example',
      title: 'Bridge open to traders',
      byline: 'Jane Doe',
      url: 'https://example.com/bridge',
      published: '2031-05-03T10:00:00+02:00',
      publishedCertainty: 'stated',
    })
    expect(reports[0]?.blocks.map((block) => block.kind)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'boilerplate',
      'boilerplate',
    ])
  })

  it('comes from ninjs', async () => {
    const item = {
      uri: 'https://example.com/ninjs/1',
      language: 'en',
      versioncreated: '2031-05-03T08:00:00Z',
      by: 'Jane Doe',
      headlines: [
        { role: 'subheading', value: 'Low water' },
        { role: 'main', value: 'Bridge open' },
      ],
      bodies: [{ role: 'main', contenttype: 'text/plain', value: ENGLISH_REPORT }],
      infosources: [{ name: 'Example Agency', role: 'provider' }],
    }
    const { reports } = await readInputs([folder.file('a.json', JSON.stringify(item))])
    expect(reports[0]).toMatchObject({
      source: 'Example Agency',
      title: 'Bridge open',
      byline: 'Jane Doe',
      url: 'https://example.com/ninjs/1',
      published: '2031-05-03T08:00:00Z',
    })
  })

  it.each([
    ['its own date first', '---\npublished: 2031-05-03\n---\n', '2030-01-01', '2031-05-03', 'stated'],
    ['then the given one', '', '1 January 2030', '2030-01-01', 'implied'],
    ['then that of the file name', '', null, '2029-12-31', 'implied'],
  ] as const)('%s', async (_, head, published, date, certainty) => {
    const path = folder.file('2029-12-31-agency.txt', head + ENGLISH_REPORT)
    const { reports } = await readInputs([path], { published })
    expect(reports[0]).toMatchObject({ published: date, publishedCertainty: certainty })
  })

  it('leaves prose between two rules in the text', async () => {
    const { reports, notices } = await readInputs([
      folder.file('a.txt', `---\nA word before\n---\n${ENGLISH_REPORT}`),
    ])
    expect(notices).toEqual([])
    expect(reports[0]?.text).toContain('A word before')
  })

  it('refuses aliases that multiply', async () => {
    const bomb = `---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]\n---\n${ENGLISH_REPORT}`
    expect(await CODES([folder.file('a.txt', bomb)])).toEqual(['front-matter-invalid'])
  })
})

describe('files and folders', () => {
  it('reads a folder in the order of its names, folders inside it too', async () => {
    mkdirSync(join(folder.path, 'b.txt'))
    folder.file('c.txt', `${ENGLISH_REPORT}Third.`)
    folder.file('a.txt', `${ENGLISH_REPORT}First.`)
    folder.file('b.txt/x.txt', `${ENGLISH_REPORT}Second.`)
    const { reports, notices } = await readInputs([folder.path])
    expect(reports.map((report) => report.path)).toEqual(
      ['a.txt', 'b.txt/x.txt', 'c.txt'].map((name) => `${folder.path}/${name}`),
    )
    expect(notices).toEqual([])
  })

  it('goes on after a loop of links, a dangling link and a file that may not be read', async () => {
    folder.file('a.txt', ENGLISH_REPORT)
    symlinkSync(folder.path, join(folder.path, 'b'))
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'c.txt'))
    const locked = folder.file('d.txt', `${ENGLISH_REPORT}More.`)
    chmodSync(locked, 0)
    const { reports, notices } = await readInputs([folder.path])
    const root = process.getuid?.() === 0
    expect(reports).toHaveLength(root ? 2 : 1)
    expect(notices.map((notice) => notice.code).sort()).toEqual([
      'not-found',
      'symlink-loop',
      ...(root ? [] : ['unreadable']),
    ])
  })

  it('reads standard input', async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(ENGLISH_REPORT.slice(0, 50))
      yield Buffer.from(ENGLISH_REPORT.slice(50))
    }
    const { reports } = await readInputs(['-'], { stdin: stdin() })
    expect(reports[0]).toMatchObject({ path: null, text: ENGLISH_REPORT })
    expect(await CODES(['-'])).toEqual(['not-found'])
  })

  it('tells how far it is, and stops when told to', async () => {
    const paths = ['a', 'b'].map((name) => folder.file(`${name}.txt`, ENGLISH_REPORT + name))
    const seen: string[] = []
    await readInputs(paths, { onProgress: (done, total, path) => seen.push(`${done}/${total} ${path}`) })
    expect(seen).toEqual([`1/2 ${paths[0]}`, `2/2 ${paths[1]}`])
    await expect(readInputs(paths, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop')
  })

  it('gives a text from two sources two reports, and one id wherever it lies', async () => {
    const head = (source: string) => `---\nsource: ${source}\n---\n${ENGLISH_REPORT}`
    const paths = [
      folder.file('a.txt', head('X')),
      folder.file('b.txt', head('Y')),
      folder.file('c.md', head('X')),
    ]
    const { reports, notices } = await readInputs(paths)
    expect(reports).toHaveLength(2)
    expect(notices.map((notice) => notice.code)).toEqual(['duplicate-report'])
  })
})

describe('bad inputs', () => {
  it.each([
    ['a line of a million characters', 'a.txt', `${ENGLISH_REPORT.replaceAll('\n', ' ').repeat(3000)}`],
    ['JSON a hundred thousand deep', 'a.json', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a thousand unclosed brackets', 'a.md', `${ENGLISH_REPORT}${'[('.repeat(5000)}${'*'.repeat(5000)}`],
    ['front matter without an end', 'a.txt', `---\ntitle: x\n${ENGLISH_REPORT}`],
    ['a page of one paragraph without end tags', 'a.html', `<html><body><p>${ENGLISH_REPORT.repeat(3)}`],
    ['a page of a hundred thousand elements', 'a.html', `<html><body>${'<i>a</i> '.repeat(100_000)}`],
    [
      'a page with broken linked data',
      'a.html',
      `<html><script type="application/ld+json">{"@type":</script><article>${LINES.map((l) => `<p>${l}</p>`).join('')}`,
    ],
    ['a NUL in a text', 'a.txt', `${ENGLISH_REPORT}\0`],
    ['only a byte order mark', 'a.txt', '\ufeff'],
  ])('%s gives a report or a notice', async (_, name, content) => {
    const { reports, notices } = await readInputs([folder.file(name, content)])
    expect(reports.length + notices.length).toBeGreaterThan(0)
  })

  it('names the language of a report that is not English, and reads the others', async () => {
    const paths = [
      folder.file(
        'ru.txt',
        'Представители двух сторон договорились открыть нижний мост для торговцев, сообщили чиновники в пятницу вечером.',
      ),
      folder.file(
        'de.txt',
        'Die Gesandten der beiden Talstaaten einigten sich am Freitag darauf, die untere Brücke für Händler zu öffnen, wie Beamte mitteilten.',
      ),
      folder.file('en.txt', ENGLISH_REPORT),
    ]
    const { reports, notices } = await readInputs(paths)
    expect(reports).toHaveLength(1)
    expect(notices.map((notice) => /is in (\w+)/.exec(notice.message)?.[1])).toEqual(['Russian', 'German'])
  })

  it('never throws, whatever the bytes', async () => {
    const names = fc.constantFrom('a', 'a.txt', 'a.md', 'a.html', 'a.json', 'a.jsonl', 'a.pdf')
    const heads = fc.constantFrom(
      '',
      '%PDF-1.4\n',
      '<!doctype html>',
      '<p>',
      '{"text":"',
      '[',
      '---\n',
      '\ufeff',
      'GIF89a',
    )
    await fc.assert(
      fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 400 }), async (name, head, bytes) => {
        const { drafts, notices } = await parseInput(Buffer.concat([Buffer.from(head), bytes]), name)
        expect(drafts.length + notices.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
