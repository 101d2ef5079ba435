import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { LOCK_TALKS } from '../../workers/test/articles.js'
import { Newsstand } from '../../workers/test/newsstand.js'
import { TemporaryHome } from '../../workers/test/temporary-desk.js'
import { ago, duration } from '../src/desk/duration.js'
import { eventLine } from '../src/desk/event-line.js'
import { liveView } from '../src/desk/view.js'
import { EXIT } from '../src/exit-codes.js'
import { main } from '../src/main.js'

const home = new TemporaryHome()
let stand: Newsstand
beforeAll(async () => {
  await home.keep()
  stand = await Newsstand.open(LOCK_TALKS.slice(0, 2))
}, 60_000)
afterAll(async () => {
  await stand.close()
  await home.remove()
}, 60_000)
afterEach(() => vi.restoreAllMocks())

/** Runs one command line and catches what it prints. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const catchIn = (key: 'out' | 'err') => (chunk: string | Uint8Array) => {
    printed[key] += String(chunk)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(catchIn('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(catchIn('err'))
  const code = await main(args)
  vi.restoreAllMocks()
  return { code, ...printed }
}

describe('a desk on the command line', () => {
  const desk = () => ['--home', home.folder]

  it('watches once, lists its stories and sources, shows a story that verifies, and exports all of it', async () => {
    const list = join(home.folder, 'feeds.opml')
    writeFileSync(
      list,
      `<opml version="2.0"><body><outline text="Stand" xmlUrl="${stand.feed}"/></body></opml>`,
    )
    const watched = await run('watch', list, '--once', ...desk(), '--allow', '127.0.0.1')
    expect(watched.code).toBe(EXIT.ok)
    expect(watched.out).toMatch(/^\S+Z arrived {2}Kelder Post: Hestmark offers Orlava talks/m)
    expect(watched.err).toMatch(/2 new reports, 0 known, 0 failed; 1 story changed/)

    const [id = ''] = (await run('stories', ...desk())).out.split('\n')[1]?.split(' ') ?? []
    expect(id).toMatch(/^st/)
    const file = join(home.folder, 'story.json')
    expect((await run('stories', 'show', id, '--format', 'json', '-o', file, ...desk())).code).toBe(EXIT.ok)
    expect((await run('verify', file)).code).toBe(EXIT.ok)
    expect((await run('sources', ...desk())).out).toMatch(/feed +ok .*Stand/)
    expect((await run('sources', 'opml', ...desk())).out).toContain(`xmlUrl="${stand.feed}"`)

    const archive = join(home.folder, 'desk.gz')
    expect((await run('export', archive, ...desk())).err).toMatch(/2 reports, 1 stories/)
    expect((await run('export', archive, ...desk())).err).toMatch(/is there already; --force/)
    expect((await run('import', archive, ...desk())).code).toBe(EXIT.store)
  }, 120_000)

  it.each([
    { args: ['watch', 'no-such-folder'], code: EXIT.nothing, says: /not-found: no-such-folder/ },
    {
      args: ['stories', 'show', 'stnothing'],
      code: EXIT.nothing,
      says: /no story stnothing; parley stories/,
    },
    { args: ['sources', 'pause', 'o0'], code: EXIT.nothing, says: /no source o0; parley sources/ },
    { args: ['watch', '--for', '10 minutes'], code: EXIT.usage, says: /90s, 10m, 2h or 1d/ },
  ])(
    'says what is wrong with $args',
    async ({ args, code, says }) => {
      const result = await run(...args, ...desk())
      expect(result.code).toBe(code)
      expect(result.err).toMatch(says)
    },
    60_000,
  )

  it('says what to do when there is no database at the address', async () => {
    const { code, err } = await run('stories', '--database', 'postgres://nobody@127.0.0.1:1/none')
    expect(code).toBe(EXIT.store)
    expect(err).toMatch(/^parley: .*127\.0\.0\.1/)
  })
})

it.each([
  ['90s', 90_000],
  ['10m', 600_000],
  ['1d', 86_400_000],
])('reads %s as a time', (text, milliseconds) => {
  expect(duration(text)).toBe(milliseconds)
})

it.each([
  [5_000, '5 s'],
  [600_000, '10 min'],
  [3 * 86_400_000, '3 d'],
])('tells %d ms ago in one unit', (milliseconds, words) => {
  expect(ago(new Date(0), new Date(milliseconds))).toBe(words)
})

it('lets no text from outside move the cursor or break a line', () => {
  const body = { title: 'A\u001b[2J\nB\u202eC', outlet: null, url: null, version: 1, notices: [] }
  const line = eventLine({ kind: 'report.arrived', source: 's', report: 'r', body })
  expect(line).toBe('arrived  A [2J B C')
})

it('keeps the status below the lines that scroll by', () => {
  const written: string[] = []
  const view = liveView(
    (text) => written.push(text),
    () => 40,
  )
  view.status('1 report')
  view.show({ kind: 'source.recovered', source: 's', body: { title: 'Wire', failures: 2 } }, new Date(0))
  view.end()
  const [first, second = '', last] = written
  expect(first).toBe('\r\u001b[K1 report')
  expect(second.replace('\r\u001b[K', '')).toMatch(
    /^\d\d:\d\d:\d\d {2}source {3}Wire answers again\n1 report$/,
  )
  expect(last).toBe('\r\u001b[K')
})
