import { afterAll, beforeAll, expect, test } from 'vitest'
import { addGiven, at, keepRead, keepStory } from '../../test/support.js'
import {
  type Account,
  accountOfSession,
  accountOfToken,
  appendAudit,
  auditLines,
  changeAccount,
  changePassword,
  checkPassword,
  closeSession,
  createAccount,
  createToken,
  lastVisit,
  listTokens,
  openSession,
  recordVisit,
  revokeToken,
} from '../index.js'
import { openTestStore, type TestStore } from '../testing/index.js'

let desk: TestStore
let iva: Account
beforeAll(async () => {
  desk = await openTestStore()
  const made = await createAccount(desk.store.db, {
    name: 'Iva',
    role: 'analyst',
    password: 'snow on the pass',
    at: at(),
  })
  if (made === null) throw new Error('the name was taken')
  iva = made
})
afterAll(() => desk.close())

const session = () =>
  openSession(desk.store.db, { accountId: iva.id, at: at(), expiresAt: at(60), agent: 'test' })

test('a password fits its account alone, and is kept as a hash', async () => {
  const { db } = desk.store
  expect(await checkPassword(db, ' IVA ', 'snow on the pass')).toEqual(iva)
  expect(await checkPassword(db, 'iva', 'snow on the Pass')).toBeNull()
  expect(await checkPassword(db, 'nobody', 'snow on the pass')).toBeNull()
  const { password } = await db.selectFrom('parley.account').select('password').executeTakeFirstOrThrow()
  expect(password).toMatch(/^scrypt\$131072\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(
    await createAccount(db, { name: 'IVA', role: 'admin', password: 'another one', at: at() }),
  ).toBeNull()
}, 60_000)

test('a session opens by its secret until it ends, expires, or the account is shut out', async () => {
  const { db, pool } = desk.store
  const secret = await session()
  expect(await accountOfSession(db, secret, at(59))).toEqual(iva)
  expect(await accountOfSession(db, secret, at(60))).toBeNull()
  expect(await accountOfSession(db, 'guess', at())).toBeNull()
  expect(JSON.stringify((await pool.query('select * from parley.session')).rows)).not.toContain(secret)
  await closeSession(db, secret, at())
  expect(await accountOfSession(db, secret, at())).toBeNull()
  const other = await session()
  await changeAccount(db, iva.id, { disabled: true })
  expect(await accountOfSession(db, other, at())).toBeNull()
  await changeAccount(db, iva.id, { disabled: false })
  const third = await session()
  await changePassword(db, iva.id, 'ice on the pass')
  expect(await accountOfSession(db, third, at())).toBeNull()
}, 60_000)

test('a token works until it is revoked', async () => {
  const { db, pool } = desk.store
  const { token, id } = await createToken(db, { accountId: iva.id, name: 'script', scope: 'read', at: at() })
  expect(await accountOfToken(db, token, at(1))).toMatchObject({ account: { id: iva.id }, scope: 'read' })
  expect(JSON.stringify((await pool.query('select * from parley.api_token')).rows)).not.toContain(token)
  expect(await revokeToken(db, { id, accountId: 'another', at: at(2) })).toBe(false)
  expect(await revokeToken(db, { id, accountId: iva.id, at: at(2) })).toBe(true)
  expect(await accountOfToken(db, token, at(3))).toBeNull()
  expect(await listTokens(db, iva.id)).toMatchObject([{ usedAt: at(1), revokedAt: at(2) }])
})

test('what was done is read from the latest line on, and cannot be changed', async () => {
  const { db } = desk.store
  for (const action of ['one', 'two', 'three']) await appendAudit(db, { at: at(), who: iva.id, action })
  const [last, before] = await auditLines(db, { limit: 2 })
  expect([last?.action, before?.action]).toEqual(['three', 'two'])
  expect((await auditLines(db, { limit: 2, before: before?.id ?? 0 })).map(({ action }) => action)).toEqual([
    'one',
  ])
  await expect(db.updateTable('parley.audit').set({ at: at() }).execute()).rejects.toThrow('append-only')
})

test('a visit never goes back', async () => {
  const { store } = desk
  await addGiven(store)
  await keepStory(store, 's1', [await keepRead(store, 'Words.')])
  for (const revision of [3, 7, 5])
    await recordVisit(store.db, { who: iva.id, storyId: 's1', revision, at: at(revision) })
  expect(await lastVisit(store.db, iva.id, 's1')).toEqual({ revision: 7, at: at(5) })
})
