import type pg from 'pg'
import { StoreError } from '../store-error.js'
import { type Migration, readMigrations } from './migration-files.js'

/** Key of the advisory lock under which one process at a time migrates ("parl" in ASCII). */
const LOCK = 0x7061726c

/** A migration that this database has. */
interface Applied {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/**
 * Brings the database to the newest schema. Several processes may call it at once: one migrates, the others wait.
 * Each migration runs in a transaction of its own and is recorded with its hash.
 *
 * @returns the names of the migrations that were applied now
 * @throws StoreError `migration-changed`, `migration-unknown`, `migration-failed`, `database-no-rights`
 */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  const migrations = await readMigrations()
  if (pendingOf(migrations, await appliedTo(pool)).length === 0) return []
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await applyAll(client, migrations)
  } finally {
    // The connection is closed, and with it the lock goes, whatever state a failed migration left it in.
    client.release(true)
  }
}

/** Names of the migrations that the database does not have yet. */
export async function missingMigrations(pool: pg.Pool): Promise<readonly string[]> {
  return pendingOf(await readMigrations(), await appliedTo(pool)).map(({ name }) => name)
}

async function applyAll(client: pg.PoolClient, migrations: readonly Migration[]): Promise<readonly string[]> {
  const pending = pendingOf(migrations, await appliedTo(client))
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  const { number, name, sql, sha256 } = migration
  try {
    await client.query('begin')
    await client.query(`create schema if not exists parley;
      create table if not exists parley.migration (
        number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null
      )`)
    await client.query(sql)
    await client.query('insert into parley.migration values ($1, $2, $3, now())', [number, name, sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw failure(migration, cause)
  }
}

const NO_RIGHTS = '42501'

function failure({ name }: Migration, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof Error && 'code' in cause && cause.code === NO_RIGHTS) {
    return new StoreError(
      'database-no-rights',
      `The database user may not set up the tables (${reason}). Make it the owner of the database, or let the ` +
        'owner run Parley once and create the extensions pg_trgm and unaccent.',
      { cause },
    )
  }
  return new StoreError('migration-failed', `Migration ${name} failed and was undone: ${reason}`, { cause })
}

async function appliedTo(client: pg.Pool | pg.PoolClient): Promise<readonly Applied[]> {
  const known = await client.query<{ there: boolean }>(
    `select to_regclass('parley.migration') is not null as there`,
  )
  if (known.rows[0]?.there !== true) return []
  const { rows } = await client.query<Applied>(
    'select number, name, sha256 from parley.migration order by number',
  )
  return rows
}

/** Migrations not applied yet, after checking that those applied are the ones of this version of Parley. */
function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  for (const { number, name, sha256 } of applied) {
    const own = migrations[number - 1]
    if (own === undefined) {
      throw new StoreError(
        'migration-unknown',
        `The database has migration ${name}, which this version of Parley does not know: it was made by a newer one. Update Parley.`,
      )
    }
    if (own.sha256 !== sha256) {
      throw new StoreError(
        'migration-changed',
        `Migration ${own.name} was applied to this database in another wording. A migration never changes once ` +
          'released: restore the file, or export with the version that made the database and import into a new one.',
      )
    }
  }
  return migrations.slice(applied.length)
}
