import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { at } from '../test/support.js'
import { appendEvent, eventsAfter, FIRST_EVENT, latestCursor } from './index.js'
import { openTestStore, type TestStore } from './testing/index.js'

let desk: TestStore
beforeAll(async () => {
  desk = await openTestStore()
})
afterAll(() => desk.close())

const event = (kind: string, storyId: string | null = null) => ({ at: at(), kind, storyId })
const kinds = async (after = FIRST_EVENT) => (await eventsAfter(desk.store.db, after)).map(({ kind }) => kind)

test('a transaction that commits late is not skipped', async () => {
  const { db, pool } = desk.store
  const early = await pool.connect()
  await early.query('begin')
  await early.query(`insert into parley.event (at, kind) values (now(), 'early, commits late')`)
  await appendEvent(db, event('late, commits early'))
  const before = await kinds()
  await early.query('commit')
  early.release()
  expect(before).toEqual([])
  expect(await kinds()).toEqual(['early, commits late', 'late, commits early'])
})

test('a reader that goes on from its cursor sees each event once, while eight write', async () => {
  const { db } = desk.store
  const start = await latestCursor(db)
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let i = 0; i < 25; i++)
      await desk.store.transaction((tx) => appendEvent(tx, event(`w${writer}-${i}`)))
  })
  const seen: string[] = []
  let cursor = start
  const done = Promise.all(writers).then(() => true)
  while (seen.length < 200) {
    const page = await eventsAfter(db, cursor, { limit: 7 })
    seen.push(...page.map(({ kind }) => kind))
    cursor = page.at(-1)?.cursor ?? cursor
    if (page.length === 0) await Promise.race([done, sleep(5)])
  }
  expect(new Set(seen).size).toBe(200)
  expect(await eventsAfter(db, cursor)).toEqual([])
})

test('a story has its own stream', async () => {
  const start = await latestCursor(desk.store.db)
  await appendEvent(desk.store.db, event('one', 's1'))
  await appendEvent(desk.store.db, event('two', 's2'))
  const own = await eventsAfter(desk.store.db, start, { storyId: 's2' })
  expect(own.map(({ kind }) => kind)).toEqual(['two'])
})

test('listeners are woken by a commit, not by a rollback, and again after the connection was cut', async () => {
  const { store } = desk
  const heard = vi.fn()
  const end = await store.listen(heard)
  await store
    .transaction(async (tx) => {
      await appendEvent(tx, event('undone'))
      throw new Error('undo')
    })
    .catch(() => {})
  await appendEvent(store.db, event('told'))
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
  await store.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'parley listener' and datname = current_database()`)
  // Some may have been missed while it was away, so it wakes on reconnecting.
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), 5000)
  await appendEvent(store.db, event('told again'))
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(3))
  end()
})
