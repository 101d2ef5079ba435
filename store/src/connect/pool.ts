import pg from 'pg'

/** Where a database is: an address, or a folder with a Unix socket. */
export interface Place {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly database?: string
}

const INT8 = 20

/** `bigint` as a number: identities and counts stay below 2^53. Everything else as `pg` reads it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** One configuration for pools and single connections. Keep-alive finds a dead peer on a network. */
export function connectionConfig(place: Place, name: string): pg.ClientConfig {
  return { ...place, types, application_name: name, keepAlive: true, connectionTimeoutMillis: 10_000 }
}

/**
 * A pool of connections. A server that goes away ends idle connections with an error event: they are replaced at
 * the next query, so the event is no reason to end the process.
 *
 * @param size most connections at a time
 */
export function makePool(place: Place, size: number): pg.Pool {
  const pool = new pg.Pool({ ...connectionConfig(place, 'parley'), max: size, idleTimeoutMillis: 30_000 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The address under which other processes reach a place that is given by its parts. */
export function addressOf({ host = '', port, user = '', password, database = '' }: Place): string {
  const socket = host.startsWith('/')
  if (socket) return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
  return `postgres://${user}:${encodeURIComponent(password ?? '')}@${host}:${port}/${database}`
}
