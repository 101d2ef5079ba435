import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSource, listSources, type SourceKind } from '@parley-record/store'
import type { Desk } from '@parley-record/workers'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { LOCK_TALKS } from './articles.js'
import { holdings } from './holdings.js'
import { Newsstand } from './newsstand.js'
import { TestDesks } from './test-desks.js'

const desks = new TestDesks()
const folders = mkdtempSync(join(tmpdir(), 'parley-sources-'))
let stand: Newsstand
beforeAll(async () => {
  stand = await Newsstand.open(LOCK_TALKS)
})
afterEach(() => {
  for (const { slug } of LOCK_TALKS) stand.mend(`/news/${slug}`)
  return desks.close()
}, 60_000)
afterAll(async () => {
  await stand.close()
  rmSync(folders, { recursive: true, force: true })
})

/** Follows one source with a desk that fetches and does not read, and looks at it once. */
async function follow(desk: Desk, kind: Exclude<SourceKind, 'given'>, address: string): Promise<string> {
  const { id } = await desk.addSource({ kind, address })
  await desk.start({ threads: 1, schedule: false })
  await desk.checkSource(id)
  await desk.idle()
  return id
}

async function notices(desk: Desk, kind: string): Promise<readonly string[]> {
  const { rows } = await desk.store.pool.query<{ code: string }>(
    `select notice ->> 'code' as code from parley.event, jsonb_array_elements(body -> 'notices') notice
     where kind = $1 order by id`,
    [kind],
  )
  return rows.map(({ code }) => code)
}

it.each<[Exclude<SourceKind, 'given'>, () => string]>([
  ['sitemap', () => `${stand.address}/sitemap.xml`],
  ['page', () => `${stand.address}/`],
])(
  'follows a %s: finds it, takes its reports, and nothing twice',
  async (kind, address) => {
    const desk = await desks.open({ limits: { oldestDays: 3650 } })
    expect(await desk.discover(address())).toMatchObject({ sources: [{ kind, address: address() }] })
    const id = await follow(desk, kind, address())
    expect(await holdings(desk.store)).toMatchObject({ reports: 4, fetched: 4, arrivals: 4 })
    await desk.checkSource(id)
    await desk.idle()
    expect(await holdings(desk.store)).toMatchObject({ reports: 4, fetched: 4, arrivals: 4 })
    expect(await findSource(desk.store.db, id)).toMatchObject({ items: 4, failures: 0 })
  },
  60_000,
)

it('leaves a source alone while too much waits, says so, and takes it up later', async () => {
  const url = await desks.newDatabase()
  const full = await desks.open({ limits: { queue: -1 } }, url)
  const id = await follow(full, 'feed', stand.feed)
  expect(await holdings(full.store)).toMatchObject({ reports: 0, fetched: 0 })
  expect(await notices(full, 'source.checked')).toEqual(['queue-full'])
  const [source] = await listSources(full.store.db)
  expect(source).toMatchObject({ failures: 0, failure: null })
  expect(source?.nextCheckAt?.getTime()).toBeGreaterThan(Date.now())
  await full.stop()

  const desk = await desks.open({}, url)
  await desk.start({ threads: 1, schedule: false })
  await desk.checkSource(id)
  await desk.idle()
  expect(await holdings(desk.store)).toMatchObject({ reports: 4, fetched: 4 })
}, 60_000)

it('takes some of a long list now and the rest with the next check, but all files of a folder at once', async () => {
  const desk = await desks.open({ limits: { itemsPerCheck: 3 } })
  const id = await follow(desk, 'feed', stand.feed)
  expect(await holdings(desk.store)).toMatchObject({ fetched: 3 })
  expect(await notices(desk, 'source.checked')).toEqual(['too-many-items'])
  await desk.checkSource(id)
  await desk.idle()
  expect(await holdings(desk.store)).toMatchObject({ fetched: 4 })

  const folder = join(folders, 'many')
  mkdirSync(folder)
  for (let i = 0; i < 5; i++)
    writeFileSync(
      join(folder, `${i}.txt`),
      `Source: Kelder Post\n\nSome ${50 + i} barges wait at the Brennick lock.`,
    )
  const all = await desk.addSource({ kind: 'folder', address: folder })
  await desk.checkSource(all.id)
  await desk.idle()
  expect(await holdings(desk.store)).toMatchObject({ fetched: 9 })
}, 60_000)

it('reads the text that a feed carries where its page is barred, and says so', async () => {
  const [barred, , gone, empty] = LOCK_TALKS
  stand.fail(`/news/${barred?.slug}`, 403)
  stand.fail(`/news/${gone?.slug}`, 410)
  stand.fail(`/news/${empty?.slug}`, 402)
  const desk = await desks.open()
  await follow(desk, 'feed', `${stand.address}/full.xml`)
  // What was withdrawn is not read from the feed.
  expect(await holdings(desk.store)).toMatchObject({ reports: 3, fetched: 3 })
  expect(await notices(desk, 'report.arrived')).toEqual(['text-from-feed', 'text-from-feed'])
  const { rows } = await desk.store.pool.query(
    `select outlet, title, url, published, body ->> 'text' as text from parley.report where url = $1`,
    [stand.page(barred?.slug ?? '')],
  )
  expect(rows).toMatchObject([
    { outlet: 'The stand', title: barred?.title, published: expect.stringContaining('2026-03-02') },
  ])
  expect(rows[0]?.text).toContain(barred?.paragraphs[1])
  // The text stays no longer than it is needed.
  const { rows: kept } = await desk.store.pool.query('select 1 from parley.item where content is not null')
  expect(kept).toEqual([])
}, 60_000)
