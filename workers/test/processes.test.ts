import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Desk, JOB_NAMES, type JobName } from '@parley-record/workers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LOCK_TALKS, MINE_STRIKE } from './articles.js'
import { holdings, reportsShown } from './holdings.js'
import { Newsstand } from './newsstand.js'
import { TestDesks } from './test-desks.js'

const SCRIPT = fileURLToPath(new URL('./worker-process.ts', import.meta.url))
const LOADER = new URL('./from-source.js', import.meta.url).href

/** `PARLEY_KILLS=5 npx vitest run workers/test/processes` kills in every step. */
const KILLED: readonly JobName[] = process.env.PARLEY_KILLS === undefined ? ['join-story'] : JOB_NAMES

const desks = new TestDesks()
let stand: Newsstand
beforeAll(async () => {
  stand = await Newsstand.open([...LOCK_TALKS, ...MINE_STRIKE])
}, 60_000)
afterAll(async () => {
  await stand.close()
  await desks.close()
}, 60_000)

/** A worker in a process of its own; with `step` it kills itself there, before its transaction commits. */
async function startWorker(url: string, step?: JobName): Promise<ChildProcess> {
  const flags = ['--conditions=parley-source', '--import', LOADER]
  const args = [...flags, SCRIPT, url, ...(step === undefined ? [] : [step])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout !== null) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return child
}

async function stopWorker(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = await ended
  return code
}

it('counts each report once when two processes work at once', async () => {
  const url = await desks.newDatabase()
  const desk = await desks.open({}, url)
  await desk.addSource({ kind: 'feed', address: stand.feed })
  const workers = await Promise.all([startWorker(url), startWorker(url)])
  await untilArrived(desk, 6)
  const held = await holdings(desk.store)
  const shown = await reportsShown(desk.store)
  expect(await Promise.all(workers.map(stopWorker))).toEqual([0, 0])
  expect(held).toMatchObject({
    reports: 6,
    memberships: 6,
    placements: 6,
    arrivals: 6,
    fetched: 6,
    behind: 0,
  })

  // One process that does it all, one job after the other, counts the same. Which stories there are may differ: a
  // report joins what has come before it, and two processes bring reports in another order.
  const clean = await desks.open()
  await clean.addSource({ kind: 'feed', address: stand.feed })
  await clean.start({ threads: 1 })
  await untilArrived(clean, 6)
  expect({ ...(await holdings(clean.store)), stories: held.stories }).toEqual(held)
  expect(shown).toEqual([6, 6])
  expect(await reportsShown(clean.store)).toEqual([6, 6])
  await Promise.all([desk.stop(), clean.stop()])
}, 120_000)

it('loses nothing and does nothing twice when a worker is killed within a step', async () => {
  const page = stand.page('orlava-answers')
  const killed = await Promise.all(
    KILLED.map(async (step) => {
      const url = await desks.newDatabase()
      const desk = await desks.open({}, url)
      if (step === 'check-source') await desk.addSource({ kind: 'feed', address: stand.feed })
      else await desk.addAddress(page)
      const child = await startWorker(url, step)
      if (child.signalCode === null) await once(child, 'exit')
      return { step, desk, signal: child.signalCode }
    }),
  )
  expect(killed.map(({ signal }) => signal)).toEqual(KILLED.map(() => 'SIGKILL'))
  for (const { step, desk } of killed) {
    await desk.start({ threads: 1, schedule: false })
    await desk.idle()
    const n = step === 'check-source' ? 6 : 1
    expect(await holdings(desk.store)).toMatchObject({
      reports: n,
      memberships: n,
      placements: n,
      arrivals: n,
      behind: 0,
    })
    expect(await desk.queue.deadLetters()).toEqual([])
    await desk.stop()
  }
}, 120_000)

/** The schedule sends the first check within a second or so; then everything else follows. */
async function untilArrived(desk: Desk, reports: number): Promise<void> {
  while ((await holdings(desk.store)).arrivals !== reports)
    await new Promise((resolve) => setTimeout(resolve, 100))
  await desk.idle()
}
