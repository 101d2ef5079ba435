import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Database, Tx } from './tables/database.js'

/** Where the store is. Without `url` it is embedded under `home`. */
export interface StoreSettings {
  /** `postgres://…` of any PostgreSQL from version 15 on. */
  readonly url?: string | undefined
  /** Folder of the embedded server (`PARLEY_HOME`); must be given when `url` is not. */
  readonly home?: string | undefined
  /** `bin` folder of a PostgreSQL that is installed, for the embedded mode (`PARLEY_POSTGRES_BIN`). */
  readonly postgresBin?: string | undefined
  /** The account that runs the embedded server when Parley runs as root; `postgres` or `nobody` unless told. */
  readonly postgresUser?: string | undefined
  /** Name of the database in the embedded server; `parley` unless told. */
  readonly database?: string | undefined
  /** Most connections of this process; 10 unless told. */
  readonly connections?: number | undefined
  /** Missing migrations are applied unless told: `check` fails when there are some, `never` does not look. */
  readonly migrate?: 'apply' | 'check' | 'never' | undefined
}

/** The embedded server as this process sees it. */
export interface EmbeddedServer {
  /** Folder with the data, the log and the socket. */
  readonly folder: string
  /** What another process can connect with while this one holds the store open. */
  readonly url: string
  /** Process number of the server. */
  readonly pid: number
  /** True when this process started it, false when it was running. */
  readonly started: boolean
}

/** Ends a subscription; safe to call twice. */
export type Unsubscribe = () => void

/** An open store. Close it, or the process keeps its connections and a lease on the embedded server. */
export interface Store {
  readonly db: Kysely<Database>
  /** The connections below `db`, for what Kysely does not cover. */
  readonly pool: pg.Pool
  /** Runs `work` in one transaction, READ COMMITTED; runs it again (four times) when PostgreSQL reports a deadlock. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Calls `onEvent` after events were committed by any process, and after each reconnection, when some may have
   * been missed: read with `eventsAfter`. One connection serves all listeners of the process.
   */
  listen(onEvent: () => void): Promise<Unsubscribe>
  /** Calls `onMessage` for each notification of a channel of PostgreSQL, with `null` after a reconnection. */
  listenTo(channel: string, onMessage: (payload: string | null) => void): Promise<Unsubscribe>
  /** Null for a store on a server of its own. */
  readonly embedded: EmbeddedServer | null
  /** Names of the migrations that opening applied. */
  readonly migrated: readonly string[]
  /** Waits for running queries, then closes; the last process to close stops the embedded server. */
  close(): Promise<void>
}
