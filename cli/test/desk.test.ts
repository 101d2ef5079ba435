import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
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

const newsAsked = (from: number) => stand.asked.slice(from).filter((path) => path.startsWith('/news/')).length

const LOADER = new URL('../../workers/test/from-source.js', import.meta.url).href
const SCRIPT = fileURLToPath(new URL('./cli-process.ts', import.meta.url))

/** The command in a process of its own. */
function start(...args: string[]): ChildProcess {
  const flags = ['--conditions=parley-source', '--import', LOADER]
  return spawn(process.execPath, [...flags, SCRIPT, ...args], { stdio: 'ignore' })
}

/** The rows of an export, without the header and the last line, which have times and hashes. */
function rowsOf(file: string): readonly string[] {
  return gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(1, -1)
}

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
    expect((await run('export', archive, ...desk())).err).toMatch(/2 reports, 1 story/)
    expect((await run('export', archive, ...desk())).err).toMatch(/is there already; --force/)
    expect((await run('import', archive, ...desk())).code).toBe(EXIT.store)

    // In an empty home, as a database of the same server, an import gives the same export.
    const other = ['--database', await home.newAddress()]
    const imported = await run('import', archive, ...other)
    expect(imported).toMatchObject({ code: EXIT.ok, err: expect.stringMatching(/2 reports, 1 story/) })
    const again = join(home.folder, 'again.gz')
    await run('export', again, ...other)
    expect(rowsOf(again)).toEqual(rowsOf(archive))
    expect((await run('stories', ...other)).out).toContain(id)
  }, 120_000)

  it('goes on after an import with what was waiting, and doctor tells and mends what has no job', async () => {
    const other = ['--database', await home.newAddress()]
    const text = join(home.folder, 'waits.txt')
    writeFileSync(text, 'Source: Kelder Post\n\nHestmark said on Monday that 48 barges wait at the lock.')
    expect((await run('add', text, '--no-wait', ...other)).err).toMatch(/1 input queued; parley work reads/)
    const archive = join(home.folder, 'waiting.gz')
    await run('export', archive, ...other)
    const moved = ['--database', await home.newAddress()]
    expect((await run('import', archive, ...moved)).err).toMatch(/parley work takes up what was open/)
    const told = await run('doctor', ...moved)
    expect(told.out).toMatch(/note +jobs-waiting: 1 job waits/)
    expect(told.out).toMatch(/reports-unread: 1 reports? /)
    expect(told.code).toBe(EXIT.ok)

    // As when the jobs were lost: the report waits for nobody.
    await home.query(moved[1] ?? '', 'delete from parley_jobs.job')
    expect((await run('doctor', ...moved)).out).not.toMatch(/jobs-waiting/)
    const fixed = await run('doctor', '--fix', ...moved)
    expect(fixed.err).toMatch(/1 reports? to read/)
    expect((await run('work', '--once', ...moved)).code).toBe(EXIT.ok)
    expect((await run('doctor', ...moved)).out).not.toMatch(/reports-unread|jobs-waiting/)
    expect((await run('work', '--dead', ...moved)).code).toBe(EXIT.ok)
    expect((await run('work', '--reread', '--once', ...moved)).err).toMatch(/0 reports to read again/)
  }, 120_000)

  it('finishes what is in hand at a signal, ends at once at the second, and loses nothing', async () => {
    const url = await home.newAddress()
    const watch = ['watch', stand.feed, '--database', url, '--allow', '127.0.0.1']
    stand.hold()
    const asked = stand.asked.length
    const first = start(...watch)
    await vi.waitFor(() => expect(newsAsked(asked)).toBe(1), { timeout: 60_000, interval: 50 })
    first.kill('SIGINT')
    // It waits for the pages in hand, one after the other from one host, which come now.
    setTimeout(() => stand.release(), 300)
    expect((await once(first, 'exit'))[0]).toBe(0)
    const settled = `select state, count(*)::int as n from parley.item group by state`
    expect(await home.query(url, settled)).toEqual([{ state: 'fetched', n: 2 }])

    const other = await home.newAddress()
    stand.hold()
    const again = stand.asked.length
    const second = start(...watch.with(3, other))
    await vi.waitFor(() => expect(newsAsked(again)).toBe(1), { timeout: 60_000, interval: 50 })
    second.kill('SIGINT')
    setTimeout(() => second.kill('SIGINT'), 300)
    expect((await once(second, 'exit'))[0]).toBe(130)
    stand.release()
    expect(await home.query(other, settled)).toEqual([{ state: 'waiting', n: 2 }])
    const gone = await run('watch', '--once', '--database', other, '--allow', '127.0.0.1')
    expect(gone.err).toMatch(/2 new reports, 0 known, 0 failed; 1 story changed/)
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
