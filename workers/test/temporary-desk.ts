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

/** What a desk holds, for comparing: counts that must be exact, and the records by their hashes. */
export async function holdings({ pool }: Store) {
  const { rows } = await pool.query<Record<string, number>>(
    `select (select count(*)::int from parley.report) as reports,
       (select count(*)::int from parley.article) as articles,
       (select count(*)::int from parley.membership) as memberships,
       (select count(*)::int from parley.waiting) as waiting,
       (select count(*)::int from parley.story_event where kind in ('started', 'joined')) as placements,
       (select count(*)::int from parley.story where state <> 'merged') as stories,
       (select count(*)::int from parley.story where revision < wanted) as behind,
       (select count(*)::int from parley.event where kind = 'report.arrived') as arrivals,
       (select count(*)::int from parley.item where state = 'fetched') as fetched`,
  )
  return rows[0] ?? {}
}

/** Hashes of the latest records, sorted. */
export async function recordHashes({ pool }: Store): Promise<readonly string[]> {
  const { rows } = await pool.query<{ sha256: string }>(
    `select sha256 from parley.record r join parley.story s on s.id = r.story_id and s.revision = r.revision
     where s.state <> 'merged' order by sha256`,
  )
  return rows.map(({ sha256 }) => sha256)
}
