import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { doctorOf, openStore } from '../index.js'
import { openTestStore, type TestStore } from '../testing/index.js'
import { dumpSchema } from './dump-schema.js'

let desk: TestStore
beforeEach(async () => {
  desk = await openTestStore()
})
afterEach(() => desk.close())

const reopen = async (migrate?: 'apply' | 'check') => (await openStore({ ...desk.settings, migrate })).close()

test('the schema is the one on file', async () => {
  // After a migration: read the difference, and put what is right into the file (`npm run schema -w store`).
  const onFile = await readFile(new URL('../../schema.sql', import.meta.url), 'utf8')
  expect(await dumpSchema(desk.store.pool)).toBe(onFile)
})

test('eight processes at one moment apply each migration once', async () => {
  await desk.store.pool.query('drop schema parley cascade')
  const stores = await Promise.all(
    Array.from({ length: 8 }, () => openStore({ ...desk.settings, connections: 2 })),
  )
  expect(stores.filter(({ migrated }) => migrated.length > 0)).toHaveLength(1)
  await Promise.all(stores.map((store) => store.close()))
})

test.each([
  ['another wording', `update parley.migration set sha256 = 'x' where number = 1`, 'migration-changed'],
  [
    'a newer Parley',
    `insert into parley.migration values (9999, '9999_later.sql', 'x', now())`,
    'migration-unknown',
  ],
])('a database of %s is left alone', async (_, change, code) => {
  await desk.store.pool.query(change)
  await expect(reopen()).rejects.toMatchObject({ code })
})

test('a migration that fails leaves nothing behind', async () => {
  await desk.store.pool.query(
    'drop schema parley cascade; create schema parley; create table parley.setting (x int)',
  )
  await expect(reopen()).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringContaining('setting'),
  })
  const { rows } = await desk.store.pool.query(`select to_regclass('parley.source') as source`)
  expect(rows).toEqual([{ source: null }])
})

test('missing migrations can be told instead of applied', async () => {
  await desk.store.pool.query('drop schema parley cascade')
  await expect(reopen('check')).rejects.toMatchObject({ code: 'migration-failed' })
  const found = await doctorOf(desk.store, { now: new Date() })
  expect(found.map(({ code }) => code)).toContain('migrations-missing')
})

test('an address where nothing answers is told', async () => {
  await expect(openStore({ url: 'postgres://parley@127.0.0.1:1/parley' })).rejects.toMatchObject({
    code: 'database-unreachable',
  })
})
