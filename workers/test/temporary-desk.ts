import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@parley-record/store'
import { type Desk, type DeskSettings, openDesk } from '@parley-record/workers'

/** A home with an embedded server of its own, for the desks of one test file: one database each. */
export class TemporaryHome {
  readonly folder: string
  #keeper: Store | null = null
  #desks = 0

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'parley-desk-'))
    chmodSync(this.folder, 0o755) // the server may run under another account
  }

  /** Keeps the server running between the desks. */
  async keep(): Promise<void> {
    this.#keeper = await openStore({ home: this.folder, database: 'keeper' })
  }

  /** The address of an empty database on the server of this home. */
  async newAddress(): Promise<string> {
    const { pool, embedded } = this.#kept
    const name = this.newDatabase()
    await pool.query(`create database ${name}`)
    return embedded?.url.replace('keeper', name) ?? ''
  }

  /** The rows that a query gives there. */
  async query(url: string, text: string): Promise<readonly unknown[]> {
    const store = await openStore({ url, connections: 1 })
    try {
      return (await store.pool.query(text)).rows
    } finally {
      await store.close()
    }
  }

  get #kept(): Store {
    if (this.#keeper === null) throw new Error('keep() comes first')
    return this.#keeper
  }

  newDatabase(): string {
    this.#desks += 1
    return `desk_${this.#desks}`
  }

  openDesk(settings: Partial<DeskSettings> = {}, database = this.newDatabase()): Promise<Desk> {
    return openDesk({
      fetch: { allowedRanges: ['127.0.0.1'], allowedPorts: 'any', delayMs: 0 },
      ...settings,
      store: { home: this.folder, database },
    })
  }

  async remove(): Promise<void> {
    await this.#keeper?.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
