import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { checkServer } from './connect/check-server.js'
import { Listener } from './connect/listener.js'
import { addressOf, makePool, type Place } from './connect/pool.js'
import { Embedded } from './embedded/embedded.js'
import { migrate, missingMigrations } from './migrate/migrate.js'
import type { EmbeddedServer, Store, StoreSettings } from './store.js'
import { StoreError } from './store-error.js'
import type { Database, Tx } from './tables/database.js'

const DATABASE = 'parley'
/** Channel on which the database tells of new events; see the trigger `event_told`. */
const EVENTS = 'parley_event'

/**
 * Opens the store and brings its tables up to date. With `url` it is that server; without, the embedded one under
 * `home`, which is set up, started or attached to as needed. Any number of processes may open one home at once.
 *
 * @throws StoreError with a code and a message that says what to do
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const embedded = settings.url === undefined ? await openEmbedded(settings) : null
  const name = settings.database ?? DATABASE
  // A getter: after a crash the embedded server may listen elsewhere.
  const place = (): Place =>
    embedded === null ? { connectionString: settings.url ?? '' } : embedded.place(name)
  const pool = makePool(place(), settings.connections ?? 10)
  try {
    if (embedded === null) await checkServer(pool)
    else await embedded.ensureDatabase(name)
    const migrated = await bringUpToDate(pool, settings.migrate ?? 'apply')
    return makeStore({ pool, embedded, place, migrated, database: name })
  } catch (error) {
    await pool.end()
    await embedded?.close()
    throw error
  }
}

function openEmbedded({ home, postgresBin, postgresUser }: StoreSettings): Promise<Embedded> {
  if (home === undefined) {
    throw new StoreError(
      'home-unusable',
      'A store needs a home (PARLEY_HOME) or the address of a database (DATABASE_URL).',
    )
  }
  return Embedded.open({ home, postgresBin, postgresUser })
}

async function bringUpToDate(pool: pg.Pool, how: 'apply' | 'check' | 'never'): Promise<readonly string[]> {
  if (how === 'apply') return migrate(pool)
  if (how === 'never') return []
  const missing = await missingMigrations(pool)
  if (missing.length === 0) return []
  throw new StoreError(
    'migration-failed',
    `The database lacks ${missing.length} migrations (${missing.join(', ')}). Open it once without forbidding migrations.`,
  )
}

interface Parts {
  readonly pool: pg.Pool
  readonly embedded: Embedded | null
  readonly place: () => Place
  readonly migrated: readonly string[]
  readonly database: string
}

function makeStore({ pool, embedded, place, migrated, database }: Parts): Store {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const listener = new Listener(place)
  let closing: Promise<void> | null = null
  const close = async () => {
    await listener.close()
    await db.destroy()
    await embedded?.close()
  }
  return {
    db,
    pool,
    migrated,
    transaction: (work) => inTransaction(db, work),
    listen: (onEvent) => listener.add(EVENTS, () => onEvent()),
    listenTo: (channel, onMessage) => listener.add(channel, onMessage),
    get embedded() {
      return embedded === null ? null : describe(embedded, database)
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

/** PostgreSQL ends one of two transactions that wait for each other, or that cannot be put in an order. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['40P01', '40001'])
const TRIES = 5

async function inTransaction<T>(db: Kysely<Database>, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (attempt === TRIES || !TRY_AGAIN.has(code)) throw error
    }
  }
}

function describe(embedded: Embedded, database: string): EmbeddedServer {
  const { folder } = embedded.layout
  return { folder, url: addressOf(embedded.place(database)), pid: embedded.pid, started: embedded.started }
}
