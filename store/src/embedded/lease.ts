import pg from 'pg'
import { connectionConfig, type Place } from '../connect/pool.js'

/**
 * Who uses an embedded server is known to the server itself: each process holds a shared advisory lock in the
 * database `postgres` through a connection of its own. The lock goes with the process, also one killed with -9, so
 * there are no files to go stale. Whoever gets the exclusive lock on leaving was the last and stops the server; a
 * process that comes meanwhile waits for its shared lock, loses the connection, and starts the server anew.
 */
const KEY = 0x6c656173

/** Takes part in the use of a server. Rejects when it does not answer, or goes away while waiting. */
export async function takeLease(place: Place): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionConfig({ ...place, database: 'postgres' }, 'parley lease') })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [KEY])
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** Gives the lease up. @returns true when nobody else has one: nobody can get one until the connection ends */
export async function giveUpLease(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [KEY])
  const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [KEY])
  return rows[0]?.last === true
}
