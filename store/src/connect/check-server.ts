import type pg from 'pg'
import { StoreError } from '../store-error.js'

/** The oldest server whose features are used (15: `public` without CREATE for all, `regexp_count`, ICU). */
const OLDEST = 15

/** Throws a `StoreError` when the server cannot be reached or is too old; the message says what to do. */
export async function checkServer(pool: pg.Pool): Promise<void> {
  const version = await serverVersion(pool)
  if (Math.floor(version / 10_000) >= OLDEST) return
  throw new StoreError(
    'database-too-old',
    `The database is PostgreSQL ${Math.floor(version / 10_000)}; Parley needs ${OLDEST} or newer. ` +
      'Upgrade the server, or leave DATABASE_URL unset to use the one that comes with Parley.',
  )
}

async function serverVersion(pool: pg.Pool): Promise<number> {
  try {
    const { rows } = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    return rows[0]?.version ?? 0
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StoreError(
      'database-unreachable',
      `The database does not answer: ${reason}. Check that it runs and that the address, user and password are right.`,
      { cause },
    )
  }
}
