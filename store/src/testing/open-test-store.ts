import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { addressOf, connectionConfig, type Place } from '../connect/pool.js'
import { Embedded } from '../embedded/embedded.js'
import { isAlive } from '../embedded/pid-file.js'
import { openStore } from '../open-store.js'
import type { Store } from '../store.js'

/** A store of its own for a test: an empty database with all tables. */
export interface TestStore {
  readonly store: Store
  /** What other processes open the same database with. */
  readonly settings: { readonly url: string }
  /** Drops the database. */
  close(): Promise<void>
}

/**
 * Opens a new database on the server of the tests: the one in `PARLEY_TEST_DATABASE_URL`, else one embedded server
 * for all test files and processes of this user, which the last of them stops. Real either way.
 */
export async function openTestStore(): Promise<TestStore> {
  const url = process.env.PARLEY_TEST_DATABASE_URL
  const server = url === undefined ? await Embedded.open({ home: testHome(), throwaway: true }) : null
  const place = server?.place('postgres') ?? { connectionString: url ?? '' }
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await sweep(place)
  await command(place, `create database ${name}`)
  const address = server === null ? sibling(url ?? '', name) : addressOf(server.place(name))
  const store = await openStore({ url: address, connections: 5 })
  return {
    store,
    settings: { url: address },
    close: async () => {
      await store.close()
      await command(place, `drop database if exists ${name} with (force)`)
      await server?.close()
    },
  }
}

/** One home for all tests of a user: the server starts once for a run, and its data stay for the next. */
export function testHome(): string {
  return join(tmpdir(), `parley-test-${process.getuid?.() ?? 'user'}`)
}

/** Databases that killed test processes left behind. */
async function sweep(place: Place): Promise<void> {
  const names = await command(
    place,
    `select datname as name from pg_database where datname ~ '^test_[0-9]+_'`,
  )
  const left = names.filter((name) => !isAlive(Number(name.split('_')[1])))
  for (const name of left)
    await command(place, `drop database if exists ${name} with (force)`).catch(() => {})
}

async function command(place: Place, sql: string): Promise<readonly string[]> {
  const client = new pg.Client(connectionConfig(place, 'parley tests'))
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(sql)
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Another database of the same server. */
function sibling(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
