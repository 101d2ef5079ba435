import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Place } from '../connect/pool.js'
import { findBinaries } from './binaries.js'
import { checkVersion, ensureCluster, sweepDrafts, USER } from './cluster.js'
import { type Layout, prepareLayout } from './layout.js'
import { giveUpLease } from './lease.js'
import { isAlive, readPidFile } from './pid-file.js'
import { type Attached, attachOrStart, type Prepared } from './start-server.js'

/** What the embedded server is opened with. */
export interface EmbeddedSettings {
  readonly home: string
  readonly postgresBin?: string | undefined
  readonly postgresUser?: string | undefined
  /** True for data that nobody will miss: quick, and lost when the machine stops. For tests alone. */
  readonly throwaway?: boolean | undefined
}

/** Milliseconds before trying again to bring back a server that was lost. */
const RETRY = 500
/** Milliseconds that a server may take to stop: it writes what it holds in memory. */
const STOP_LIMIT = 60_000

/**
 * This process's part in an embedded server: it holds a lease for as long as it is open, and when the server is
 * lost (killed, out of memory) starts it again, together with whoever else uses it.
 */
export class Embedded {
  readonly layout: Layout
  readonly #settings: EmbeddedSettings
  #attached: Attached
  #closed = false
  #recovery: Promise<void> | null = null

  private constructor(settings: EmbeddedSettings, layout: Layout, attached: Attached) {
    this.#settings = settings
    this.layout = layout
    this.#attached = attached
    this.#watch(attached.lease)
  }

  /** @throws StoreError `home-unusable`, `postgres-missing`, `postgres-not-started`, `postgres-version-differs` */
  static async open(settings: EmbeddedSettings): Promise<Embedded> {
    const layout = prepareLayout(settings.home, settings.postgresUser)
    const attached = await attachOrStart(layout, () => prepare(settings, layout))
    return new Embedded(settings, layout, attached)
  }

  get pid(): number {
    return this.#attached.pid
  }

  get started(): boolean {
    return this.#attached.started
  }

  /** Where the server listens now. */
  place(database: string): Place {
    const host = this.layout.socket
    return { ...(readPidFile(this.layout)?.place ?? { host, port: 5432, user: USER }), database }
  }

  /** Creates the database where there is none. */
  async ensureDatabase(name: string): Promise<void> {
    const { lease } = this.#attached
    const { rowCount } = await lease.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await lease.query(`create database ${lease.escapeIdentifier(name)}`).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error
      })
    }
  }

  /** Leaves; stops the server when nobody else uses it, and waits until it has stopped. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#recovery
    const { lease, pid } = this.#attached
    const last = await giveUpLease(lease).catch(() => false)
    if (last) await stop(pid)
    await lease.end().catch(() => {})
  }

  #watch(lease: pg.Client): void {
    lease.once('end', () => {
      if (!this.#closed) this.#recovery ??= this.#recover()
    })
  }

  async #recover(): Promise<void> {
    while (!this.#closed) {
      try {
        this.#attached = await attachOrStart(this.layout, () => prepare(this.#settings, this.layout))
        this.#recovery = null
        this.#watch(this.#attached.lease)
        return
      } catch {
        await sleep(RETRY, undefined, { ref: false })
      }
    }
  }
}

/** The programs, and data that they can open; asked for only when the server has to be started. */
async function prepare(
  { postgresBin, throwaway = false }: EmbeddedSettings,
  layout: Layout,
): Promise<Prepared> {
  const binaries = findBinaries(layout, postgresBin)
  await ensureCluster(layout, binaries)
  await checkVersion(layout, binaries)
  sweepDrafts(layout, Date.now())
  return { binaries, throwaway }
}

/** A fast shutdown (SIGINT): running transactions are undone, a checkpoint is written. */
async function stop(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  for (const end = performance.now() + STOP_LIMIT; isAlive(pid) && performance.now() < end; ) await sleep(5)
}

function isDuplicate(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === '42P04' || code === '23505'
}
