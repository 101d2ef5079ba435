import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, at, testReport } from '../test/support.js'
import {
  addSource,
  claimDueSources,
  findSource,
  finishItem,
  listSources,
  noteItems,
  pauseSource,
  recordCheck,
  saveReport,
  waitingItems,
} from './index.js'
import { openTestStore, type TestStore } from './testing/index.js'

let desk: TestStore
const ids: string[] = []
beforeAll(async () => {
  desk = await openTestStore()
  for (const name of ['a', 'b', 'c']) {
    const address = `https://${name}.example/feed`
    ids.push((await addSource(desk.store.db, { kind: 'feed', address, addedAt: at() })).id)
  }
})
afterAll(() => desk.close())

const notice = { code: 'feed-gone', level: 'error', path: null, message: 'The feed is gone.' } as const

test('due sources are claimed by one worker each, and come back when it dies', async () => {
  const { db } = desk.store
  const [, , paused = ''] = ids
  await pauseSource(db, paused, true)
  const claim = (minutes: number) =>
    claimDueSources(db, { at: at(minutes), until: at(minutes + 10), limit: 1 })
  const taken = await Promise.all([claim(1), claim(1), claim(1)])
  expect(
    taken
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids.slice(0, 2).sort())
  expect(await claim(10)).toEqual([])
  expect(await claimDueSources(db, { at: at(12), until: at(20), limit: 9 })).toHaveLength(2)
})

test('health: failures in a row, cleared by a success, with the median delay', async () => {
  const { db } = desk.store
  const [sourceId = ''] = ids
  const check = (minutes: number, failure: typeof notice | null) =>
    recordCheck(db, {
      sourceId,
      at: at(minutes),
      nextCheckAt: at(minutes + 15),
      failure,
      newItems: 4,
      etag: '"x"',
    })
  await check(1, notice)
  await check(2, notice)
  expect(await findSource(db, sourceId)).toMatchObject({
    failures: 2,
    failure: notice,
    failedAt: at(2),
    items: 0,
  })
  for (const [i, published] of [
    '2031-03-03T11:00:00Z',
    '2031-03-03T11:50:00Z',
    '2031-03-03T11:58:00Z',
    '2031-03-03',
  ].entries()) {
    const report = testReport(`Delay ${i}.`, { published })
    await desk.store.transaction((tx) => saveReport(tx, arrival(report, { sourceId })))
  }
  await check(3, null)
  expect(await findSource(db, sourceId)).toMatchObject({
    failures: 0,
    failure: null,
    succeededAt: at(3),
    items: 4,
    etag: '"x"',
    delaySeconds: 600,
  })
  expect(await listSources(db)).toHaveLength(3)
})

test('an address is noted once, whoever names it', async () => {
  const { db } = desk.store
  const items = ['1', '2', '2', 'x'.repeat(3000)].map((path) => ({ address: `https://a.example/${path}` }))
  const both = await Promise.all(
    ids
      .slice(0, 2)
      .map((sourceId) => desk.store.transaction((tx) => noteItems(tx, { sourceId, items, at: at() }))),
  )
  expect(
    both
      .flat()
      .map(({ address }) => address)
      .sort(),
  ).toEqual(['https://a.example/1', 'https://a.example/2'])
  const [first, second] = await waitingItems(db, { limit: 10 })
  await finishItem(db, { itemId: first?.id ?? 0, state: 'failed', notice, at: at() })
  await finishItem(db, { itemId: second?.id ?? 0, state: 'fetched', at: at() })
  expect(await waitingItems(db, { limit: 10 })).toEqual([])
})
