import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startChild } from '../../test/child.js'
import { type JobHandler, type JobQueue, openJobQueue } from '../index.js'
import { openTestStore, type TestStore } from '../testing/index.js'

let desk: TestStore
let queue: JobQueue
beforeAll(async () => {
  desk = await openTestStore()
  await desk.store.pool.query('create table public.effect (job text not null)')
})
afterAll(() => desk.close())
beforeEach(async () => {
  queue = openJobQueue(desk.store)
  await queue.start([
    { name: 'read', retries: 3, retryDelay: 1 },
    { name: 'build', unique: 'queued' },
    { name: 'fragile', retries: 1, retryDelay: 1 },
  ])
})
afterEach(() => queue.stop({ graceful: true, timeout: 5000 }))

const effects = async () =>
  (await desk.store.pool.query<{ job: string }>('select job from public.effect')).rows
const leave = (job: string) => sql`insert into public.effect values (${job})`

test('a job is sent with its transaction or not at all', async () => {
  const done: unknown[] = []
  const { store } = desk
  await store
    .transaction(async (tx) => {
      await queue.send('read', { n: 1 }, { tx })
      throw new Error('undo')
    })
    .catch(() => {})
  await store.transaction((tx) => queue.send('read', { n: 2 }, { tx }))
  await queue.work<{ n: number }>('read', { concurrency: 2 }, async ({ data }) => {
    done.push(data.n)
  })
  await vi.waitFor(() => expect(done).toEqual([2]), 5000)
})

test('of the jobs with one key one waits, and another may wait while one runs', async () => {
  const send = () => queue.send('build', {}, { singletonKey: 's1' })
  expect([await send(), await send()].map((id) => id === null)).toEqual([false, true])
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const ran = vi.fn<JobHandler<object>>(() => held)
  await queue.work('build', {}, ran)
  await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(1), 5000)
  expect([await send(), await send()].map((id) => id === null)).toEqual([false, true])
  release()
  await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(2), 5000)
})

test('a job that fails for good is kept with its reason, and can be tried again by hand', async () => {
  const tries: [number, boolean][] = []
  await queue.work('fragile', {}, async ({ attempt, last }) => {
    tries.push([attempt, last])
    if (tries.length <= 2) throw new Error('The page is gone.')
  })
  await queue.send('fragile', { page: 'x' })
  await vi.waitFor(async () => expect(await queue.deadLetters()).toHaveLength(1), 10_000)
  const [letter] = await queue.deadLetters()
  expect(letter).toMatchObject({
    queue: 'fragile',
    data: { page: 'x' },
    error: 'The page is gone.',
    tries: 2,
  })
  expect(tries).toEqual([
    [1, false],
    [2, true],
  ])
  expect((await queue.counts()).find((count) => count.queue === 'fragile')).toMatchObject({
    dead: 1,
    waiting: 0,
  })
  expect(await queue.retryDead(letter?.id ?? '')).toBe(true)
  expect(await queue.retryDead(letter?.id ?? '')).toBe(false)
  await vi.waitFor(() => expect(tries).toHaveLength(3), 5000)
  expect(await queue.deadLetters()).toEqual([])
})

test('a try that no longer counts is undone', async () => {
  const outcome: unknown[] = []
  await queue.work('read', {}, async (job, { complete }) => {
    // As if this worker had been frozen: its claim is gone when it comes to write.
    await desk.store.pool.query(
      `update parley_jobs.job set state = 'retry', start_after = now() + interval '1 hour' where id = $1`,
      [job.id],
    )
    await desk.store
      .transaction(async (tx) => {
        await leave(job.id).execute(tx)
        await complete(tx)
      })
      .catch((error: unknown) => outcome.push(error))
  })
  const id = await queue.send('read', {})
  await vi.waitFor(() => expect(outcome).toHaveLength(1), 5000)
  expect(outcome[0]).toMatchObject({ code: 'job-lapsed' })
  expect((await effects()).filter(({ job }) => job === id)).toEqual([])
})

test('a worker killed in the middle of a job: another one does it, with its effect once', async () => {
  const id = await queue.send('read', { n: 3 })
  const child = await startChild('killed-worker', [desk.settings.url])
  expect(await child.line()).toBe('working')
  await child.kill()
  await queue.work('read', {}, async (job, { complete }) => {
    await desk.store.transaction(async (tx) => {
      await leave(job.id).execute(tx)
      await complete(tx)
    })
  })
  await vi.waitFor(async () => expect((await effects()).filter(({ job }) => job === id)).toHaveLength(1), {
    timeout: 25_000,
    interval: 200,
  })
}, 40_000)
