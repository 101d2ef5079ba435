import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../src/index.js'
import { type Child, startChild } from './child.js'

/** `PARLEY_KILLS=20 npx vitest run store/test/kills` for the long run. */
const KILLS = Number(process.env.PARLEY_KILLS ?? 3)

let base: string
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'parley-k-'))
  chmodSync(base, 0o755)
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

test(
  `${KILLS} kills of servers and writers lose nothing and write nothing twice`,
  async () => {
    const home = join(base, 'h')
    const committed: string[] = []
    for (let round = 0; round < KILLS; round++) {
      const writers = await Promise.all(
        ['a', 'b'].map((name) => startChild('write-reports', [home, `${round}${name}`])),
      )
      const servers = await Promise.all(writers.map((writer) => writer.line()))
      const watched = writers.map((writer) => collect(writer, committed))
      await sleep(100 + Math.random() * 400)
      // By turns: the server alone, whose writers must go on; a writer first; all at one moment.
      if (round % 3 !== 1) killServer(servers[0])
      if (round % 3 === 0) await goesOn(committed)
      await Promise.all(writers.map((writer) => writer.kill()))
      await Promise.all(watched)
    }
    const store = await openStore({ home })
    const reports = await store.db.selectFrom('parley.report').select('id').execute()
    const events = await store.db.selectFrom('parley.event').select('report_id').execute()
    const kept = new Set(reports.map(({ id }) => id))
    expect(committed.filter((id) => !kept.has(id))).toEqual([])
    // One event for each report, whether or not its writer lived to tell of it.
    expect(events.map(({ report_id }) => report_id).sort()).toEqual([...kept].sort())
    expect(kept.size).toBeGreaterThan(KILLS)
    await store.close()
  },
  60_000 + KILLS * 60_000,
)

function killServer(line = ''): void {
  process.kill(Number(line.split(' ')[1]), 'SIGKILL')
}

/** Every id that a writer tells of, until it is killed. */
async function collect(writer: Child, committed: string[]): Promise<void> {
  for (;;) {
    const line = await writer.line().catch(() => null)
    if (line === null) return
    committed.push(line.split(' ')[0] ?? '')
  }
}

/** Resolves when the writers have brought the server back and written again. */
async function goesOn(committed: readonly string[]): Promise<void> {
  const before = committed.length
  for (const end = Date.now() + 60_000; committed.length < before + 20; await sleep(20)) {
    if (Date.now() > end) throw new Error('nobody brought the server back')
  }
}
