import type { Store } from '@parley-record/store'

/** Key of the advisory lock that every working process holds shared: the database forgets it when the process dies. */
const KEY = 0x7061726c // "parl"

/** Says that this process works on the desk, for as long as it lives. @returns what takes it back */
export async function showPresence({ pool }: Store): Promise<() => Promise<void>> {
  const client = await pool.connect()
  // A connection that breaks takes the sign with it; the work itself goes on over others.
  client.on('error', () => undefined)
  await client.query('select pg_advisory_lock_shared($1)', [KEY])
  return async () => {
    await client.query('select pg_advisory_unlock_shared($1)', [KEY]).catch(() => undefined)
    client.release()
  }
}

/** How many processes work on the desk, this one included. */
export async function workersPresent({ pool }: Store): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from pg_locks
     where locktype = 'advisory' and classid = 0 and objid = $1 and granted
       and database = (select oid from pg_database where datname = current_database())`,
    [KEY],
  )
  return rows[0]?.n ?? 0
}
