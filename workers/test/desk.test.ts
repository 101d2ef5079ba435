import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { latestRecord, listSources, listStories } from '@parley-record/store'
import type { Desk } from '@parley-record/workers'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type Article, LOCK_TALKS, MINE_STRIKE } from './articles.js'
import { holdings } from './holdings.js'
import { Newsstand } from './newsstand.js'
import { TestDesks } from './test-desks.js'

const desks = new TestDesks()
const folders = mkdtempSync(join(tmpdir(), 'parley-desk-'))
let stand: Newsstand

afterEach(async () => {
  await desks.close()
  await stand.close()
}, 60_000)
afterAll(() => rmSync(folders, { recursive: true, force: true }))

/** A working desk that follows the stand's feed, and one look at it. */
async function watching(articles: readonly Article[]): Promise<Desk> {
  stand = await Newsstand.open(articles)
  const desk = await desks.open()
  await desk.start({ threads: 1, schedule: false })
  await desk.addSource({ kind: 'feed', address: stand.feed })
  await look(desk)
  return desk
}

/** Has every source checked, and waits until all is done. */
async function look(on: Desk): Promise<void> {
  for (const { id, kind } of await listSources(on.store.db)) if (kind !== 'given') await on.checkSource(id)
  await on.idle()
}

describe('a desk', () => {
  it('keeps a record of each story that a feed tells', async () => {
    const { store } = await watching([...LOCK_TALKS, ...MINE_STRIKE])
    const { stories } = await listStories(store.db, { limit: 10 })
    expect(stories.map(({ reports }) => reports).sort()).toEqual([2, 4])
    expect(await holdings(store)).toMatchObject({ reports: 6, memberships: 6, placements: 6, behind: 0 })
    for (const { id, reports } of stories) {
      const kept = await latestRecord(store.db, id)
      expect(kept?.record.reports.length).toBe(reports)
      expect(kept?.record.statements.length).toBeGreaterThan(0)
    }
  })

  it('counts the same article once, however often and by whatever way it comes', async () => {
    const working = await watching(LOCK_TALKS.slice(0, 2))
    await look(working)
    await working.addAddress(stand.page('orlava-answers'))
    await working.addAddress(`${stand.page('orlava-answers')}?utm_source=mail`)
    await working.idle()
    expect(await holdings(working.store)).toMatchObject({
      reports: 2,
      articles: 2,
      placements: 2,
      arrivals: 2,
    })
  })

  it('keeps a changed text as a version of its article, in the same story', async () => {
    const working = await watching(LOCK_TALKS.slice(0, 2))
    const [first] = LOCK_TALKS
    if (first === undefined) throw new Error('no article')
    stand.publish({
      ...first,
      paragraphs: [...first.paragraphs, 'The number of barges was put right at noon.'],
    })
    await working.addAddress(stand.page(first.slug))
    await working.idle()
    expect(await holdings(working.store)).toMatchObject({
      reports: 3,
      articles: 2,
      memberships: 3,
      stories: 1,
    })
    const { rows } = await working.store.pool.query('select max(version) as version from parley.report')
    expect(rows).toEqual([{ version: 2 }])
  })

  it('goes on past a source and a page that fail, and takes them up when they answer again', async () => {
    stand = await Newsstand.open(LOCK_TALKS.slice(0, 2))
    stand.fail('/feed.xml', 500)
    stand.fail('/news/orlava-answers', 404)
    const url = await desks.newDatabase()
    let desk = await desks.open({}, url)
    await desk.start({ threads: 1, schedule: false })
    await desk.addSource({ kind: 'feed', address: stand.feed })
    await look(desk)
    const [failing] = await listSources(desk.store.db)
    expect(failing).toMatchObject({ failures: 1, failure: { code: 'fetch-server-error' } })
    stand.mend('/feed.xml')
    await desk.stop()
    // Another process knows nothing of the pause that the host asked for.
    desk = await desks.open({}, url)
    await desk.start({ threads: 1, schedule: false })
    await look(desk)
    const [mended] = await listSources(desk.store.db)
    expect(mended).toMatchObject({ failures: 0, failure: null, items: 2 })
    const { rows } = await desk.store.pool.query<{ state: string; code: string | null }>(
      `select state, notice ->> 'code' as code from parley.item order by state`,
    )
    expect(rows).toEqual([
      { state: 'failed', code: 'fetch-gone' },
      { state: 'fetched', code: null },
    ])
  })

  it('takes files of a folder, each once, and again when they change', async () => {
    stand = await Newsstand.open()
    const folder = join(folders, 'reports')
    mkdirSync(folder)
    const text = (n: number) =>
      `Source: Kelder Post\n\nHestmark said on Monday that ${n} barges wait at the Brennick lock.`
    writeFileSync(join(folder, 'one.txt'), text(48))
    const desk = await desks.open()
    await desk.start({ threads: 1, schedule: false })
    await desk.addSource({ kind: 'folder', address: folder })
    await look(desk)
    await look(desk)
    expect(await holdings(desk.store)).toMatchObject({ reports: 1, articles: 1 })
    writeFileSync(join(folder, 'one.txt'), text(153))
    await look(desk)
    expect(await holdings(desk.store)).toMatchObject({ reports: 2, articles: 1 })
  })

  it('takes pasted text and says when it was known', async () => {
    stand = await Newsstand.open()
    const desk = await desks.open()
    const given = {
      text: 'Orlava rejected the offer of Hestmark on Tuesday, Prime Minister Radek Sollen said.',
      source: 'Wire',
    }
    expect(await desk.addText(given)).toMatchObject([{ state: 'queued' }])
    expect(await desk.addText(given)).toMatchObject([{ state: 'known' }])
    expect(await desk.addText({ text: ' ' })).toMatchObject([
      { state: 'refused', notices: [{ level: 'error' }] },
    ])
  })
})
