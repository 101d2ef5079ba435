import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOTICE_CODES, type SourceNoticeCode } from '../src/notice-codes.js'
import { readInputs } from '../src/read-inputs.js'
import { ENGLISH_REPORT, makePdf, TestFolder } from './test-files.js'

let folder: TestFolder
beforeEach(() => {
  folder = new TestFolder()
})
afterEach(() => folder.remove())

const RUSSIAN =
  'Представители двух сторон договорились открыть нижний мост для торговцев, сообщили чиновники в пятницу. ' +
  'Посредники попросили обе стороны назвать членов совместной комиссии до конца месяца.'

/** For every code, inputs made in a real folder that lead to it. */
const CASES: Readonly<
  Record<SourceNoticeCode, (folder: TestFolder) => Promise<readonly string[]> | readonly string[]>
> = {
  'not-found': ({ path }) => [join(path, 'absent.txt')],
  unreadable: ({ path }) => listen(join(path, 'socket.txt')),
  'symlink-loop': ({ path }) => {
    symlinkSync(join(path, 'b.txt'), join(path, 'a.txt'))
    symlinkSync(join(path, 'a.txt'), join(path, 'b.txt'))
    return [join(path, 'a.txt')]
  },
  'no-reports': ({ path }) => [path],
  'skipped-files': (f) => {
    f.file('picture.png', 'x')
    f.file('.hidden.txt', ENGLISH_REPORT)
    f.file('a.txt', ENGLISH_REPORT)
    return [f.path]
  },
  'too-many-files': () => [],
  'too-large': (f) => {
    const path = f.file('large.txt', ENGLISH_REPORT)
    truncateSync(path, 50 * 1024 * 1024)
    return [path]
  },
  'text-too-long': (f) => [f.file('long.txt', ENGLISH_REPORT.repeat(8000))],
  empty: (f) => [f.file('empty.txt', ' \n\t\n')],
  binary: (f) => [
    f.file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 0, 7, 9, 0, 2, 200])),
  ],
  'encoding-guessed': (f) => [
    f.file('latin.txt', Buffer.from(`${ENGLISH_REPORT}The café was the délégués' hôtel.`, 'latin1')),
  ],
  'encoding-damaged': (f) => [
    f.file('damaged.txt', Buffer.concat([Buffer.from(`${ENGLISH_REPORT}“Yes”`), Buffer.from([0xff])])),
  ],
  'front-matter-invalid': (f) => [f.file('a.txt', `---\ntitle: "open\n  - : [\n---\n${ENGLISH_REPORT}`)],
  'date-invalid': (f) => [f.file('a.txt', `---\npublished: 31 February 2031\n---\n${ENGLISH_REPORT}`)],
  'page-unreadable': (f) => [f.file('deep.html', `<!doctype html><html><body>${'<div>'.repeat(100_000)}x`)],
  'no-article': (f) => [
    f.file('menu.html', '<!doctype html><title>Menu</title><ul><li><a href="/a">News</a></ul>'),
  ],
  'json-invalid': (f) => [f.file('a.json', '{"text": ')],
  'json-no-report': (f) => [f.file('a.json', '{"answer": 42}')],
  'json-line-invalid': (f) => [f.file('a.jsonl', `${JSON.stringify({ text: ENGLISH_REPORT })}\n{"text":\n`)],
  'pdf-unreadable': (f) => [f.file('a.pdf', '%PDF-1.4\nnothing that follows is a PDF')],
  'pdf-no-text': (f) => [f.file('scan.pdf', makePdf([]))],
  'language-unsupported': (f) => [f.file('a.txt', RUSSIAN)],
  'duplicate-report': (f) => [f.file('a.txt', ENGLISH_REPORT), f.file('b.txt', ENGLISH_REPORT)],
}

/** A socket is there and is neither file nor folder; permissions would not stop a test that runs as root. */
function listen(path: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const server = createServer()
    server.unref()
    server.listen(path, () => resolve([path]))
  })
}

describe('every notice code', () => {
  const codes = (Object.keys(CASES) as SourceNoticeCode[]).filter((code) => code !== 'too-many-files')
  it.each(codes)('%s', async (code) => {
    const inputs = await CASES[code](folder)
    const { reports, notices } = await readInputs(inputs)
    const given = notices.find((notice) => notice.code === code)
    expect(given).toBeDefined()
    expect(given?.level).toBe(NOTICE_CODES[code].level)
    expect(given?.message).toContain(NOTICE_CODES[code].meaning.slice(0, 30))
    if (given?.level === 'error') expect(reports).toEqual([])
    else expect(reports).toHaveLength(1)
  })

  it('too-many-files', async () => {
    mkdirSync(join(folder.path, 'many'))
    for (let i = 0; i < 5_005; i++) folder.file(`many/${i}.txt`, '')
    const { notices } = await readInputs([join(folder.path, 'many')])
    expect(notices.filter((notice) => notice.code !== 'empty').map((notice) => notice.code)).toEqual([
      'too-many-files',
    ])
    expect(notices.filter((notice) => notice.code === 'empty')).toHaveLength(5_000)
  })
})

describe('docs/errors.md', () => {
  it('lists the codes of the table, in its order and its words', () => {
    const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
    const section = page.split('## Reading inputs')[1]?.split('\n## ')[0] ?? ''
    const rows = section.split('\n').filter((line) => line.startsWith('| `'))
    const expected = Object.entries(NOTICE_CODES).map(
      ([code, { level, meaning, remedy }]) => `| \`${code}\` | ${level} | ${meaning} | ${remedy} |`,
    )
    expect(rows).toEqual(expected)
  })
})
