import type pg from 'pg'
import { missingMigrations } from '../migrate/migrate.js'
import type { Finding } from './finding.js'

/** What is so with the server and the tables themselves. */
export async function checkDatabase(pool: pg.Pool): Promise<readonly Finding[]> {
  const missing = await migrations(pool)
  // Without its tables there is nothing to measure.
  if (missing.length > 0) return [...missing, ...(await durability(pool))]
  return [...(await durability(pool)), ...(await transactions(pool)), ...(await size(pool))]
}

async function migrations(pool: pg.Pool): Promise<readonly Finding[]> {
  const missing = await missingMigrations(pool)
  if (missing.length === 0) return []
  return [
    {
      code: 'migrations-missing',
      level: 'error',
      message: `The database lacks ${missing.join(', ')}.`,
      remedy: 'Any command that opens the store applies them, unless it was told not to.',
    },
  ]
}

async function durability(pool: pg.Pool): Promise<readonly Finding[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off' order by name`,
  )
  return rows.map(({ name }) => ({
    code: 'not-durable',
    level: 'warning',
    message: `The database server runs with ${name} = off: a power cut may damage everything.`,
    remedy: `Set ${name} = on in its configuration.`,
  }))
}

/** Minutes after which an open transaction is worth a word: it holds back live views, and cleaning up. */
const LONG = 10

async function transactions(pool: pg.Pool): Promise<readonly Finding[]> {
  const { rows } = await pool.query<{ pid: number; name: string; minutes: number }>(
    `select pid, application_name as name, (extract(epoch from now() - xact_start) / 60)::int as minutes
     from pg_stat_activity where datname = current_database() and xact_start < now() - make_interval(mins => $1)`,
    [LONG],
  )
  return rows.map(({ pid, name, minutes }) => ({
    code: 'long-transaction',
    level: 'warning',
    message: `A transaction of "${name}" has been open for ${minutes} minutes; live views wait for it.`,
    remedy: `End that program, or its connection: select pg_terminate_backend(${pid}).`,
  }))
}

/** Counting more takes longer than a look should. */
const COUNTED = 100_000

async function size(pool: pg.Pool): Promise<readonly Finding[]> {
  const { rows } = await pool.query<{ bytes: number; reports: number }>(
    `select pg_database_size(current_database()) as bytes,
       (select count(*)::int from (select from parley.report limit $1) as counted) as reports`,
    [COUNTED + 1],
  )
  const { bytes = 0, reports = 0 } = rows[0] ?? {}
  const amount = `${(bytes / 1024 ** 2).toFixed(0)} MB`
  const held =
    reports > COUNTED ? `more than ${COUNTED} reports` : `${reports} report${reports === 1 ? '' : 's'}`
  return [
    {
      code: 'store-size',
      level: 'note',
      message: `The store takes ${amount}, with ${held}.`,
      remedy: '',
    },
  ]
}
