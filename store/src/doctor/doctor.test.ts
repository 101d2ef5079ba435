import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addGiven, arrival, at, keepRead, keepStory, testReport } from '../../test/support.js'
import { addSource, doctor, doctorOf, openJobQueue, recordCheck, saveReport } from '../index.js'
import { openTestStore, type TestStore } from '../testing/index.js'

let desk: TestStore
beforeAll(async () => {
  desk = await openTestStore()
})
afterAll(() => desk.close())

const codes = async (minutes = 0) => {
  const found = await doctorOf(desk.store, { now: at(minutes), reading: { model: 'm2', world: 'w1' } })
  expect(
    found.every(({ message, remedy, level }) => message !== '' && (remedy !== '' || level === 'note')),
  ).toBe(true)
  return found.map(({ code }) => code).filter((code) => code !== 'not-durable' && code !== 'store-size')
}

test('an empty store has no sources and nothing else to tell', async () => {
  expect(await codes()).toEqual(['no-sources'])
})

test('sources, jobs, readings and records that lag are told, with what to do', async () => {
  const { store } = desk
  await addGiven(store)
  const { id } = await addSource(store.db, { kind: 'feed', address: 'https://a.example', addedAt: at() })
  const failure = { code: 'feed-gone', level: 'error', path: null, message: 'The feed is gone.' } as const
  for (let i = 0; i < 3; i++)
    await recordCheck(store.db, { sourceId: id, at: at(i), nextCheckAt: at(i), failure })
  await keepStory(store, 's1', [await keepRead(store, 'Read by another model.')])
  await store.transaction((tx) => saveReport(tx, arrival(testReport('Not read yet.'))))
  expect(await codes(5)).toEqual(['source-failing', 'reports-unread', 'readings-old'])
  expect(await codes(60)).toContain('records-behind')
  const queue = openJobQueue(store)
  await queue.start([{ name: 'fragile', retries: 0 }])
  await queue.work('fragile', {}, () => Promise.reject(new Error('Broken.')))
  await queue.send('fragile', {})
  await vi.waitFor(async () => expect(await codes()).toContain('jobs-failed'), 10_000)
  await queue.stop({ graceful: true, timeout: 2000 })
})

test.each([
  ['a home that is not there', (base: string) => ({ home: join(base, 'none') }), 'home-missing'],
  ['a server that does not answer', () => ({ url: 'postgres://x@127.0.0.1:1/x' }), 'cannot-open'],
])('%s is a finding', async (_, settings, code) => {
  const base = mkdtempSync(join(tmpdir(), 'parley-d-'))
  const found = await doctor(settings(base), { now: at() })
  expect(found.map((finding) => finding.code)).toEqual([code])
  rmSync(base, { recursive: true })
})

test('a store on a server is looked at through its address', async () => {
  const found = await doctor(desk.settings, { now: at() })
  expect(found.map(({ code }) => code)).toContain('store-size')
})
