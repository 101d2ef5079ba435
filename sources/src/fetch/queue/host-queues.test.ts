import { describe, expect, it } from 'vitest'
import { settle, TestClock } from '../../../test/test-clock.js'
import { backOffMs } from './back-off.js'
import { HostQueues, type QueueSettings, type TaskEnd } from './host-queues.js'

const START = '2031-05-12T10:00:00Z'
const never = () => new AbortController().signal

interface Setup {
  readonly clock: TestClock
  readonly queues: HostQueues
  /** `name@seconds since the start`, in the order in which tasks began. */
  readonly log: string[]
  /** A task of a host that notes when it began, and takes `seconds`. */
  readonly add: (
    host: string,
    name: string,
    end?: Partial<TaskEnd<string>> & { seconds?: number },
  ) => ReturnType<HostQueues['run']>
}

function setUp(settings: Partial<QueueSettings> = {}): Setup {
  const clock = new TestClock(START)
  const queues = new HostQueues({
    clock,
    random: () => 0.5,
    delayMs: 1_000,
    longestWaitMs: 60_000,
    parallel: 8,
    ...settings,
  })
  const log: string[] = []
  const add: Setup['add'] = (host, name, { seconds = 0, ...end } = {}) =>
    queues.run(
      host,
      async () => {
        log.push(`${name}@${(clock.now() - Date.parse(START)) / 1000}`)
        if (seconds > 0) await clock.sleep(seconds * 1000, never())
        return { value: name, health: 'well', ...end }
      },
      never(),
    )
  return { clock, queues, log, add }
}

const at = (seconds: number) => Date.parse(START) + seconds * 1000

describe('HostQueues', () => {
  it('asks one host one thing at a time, in order, with a pause after each', async () => {
    const { clock, log, add } = setUp()
    add('a', 'one', { seconds: 5 })
    add('a', 'two')
    add('a', 'three')
    await clock.advance(20_000)
    expect(log).toEqual(['one@0', 'two@6', 'three@7'])
  })

  it('asks several hosts at the same time, as many as allowed', async () => {
    const { clock, log, add } = setUp({ parallel: 2 })
    for (const host of ['a', 'b', 'c', 'd']) add(host, host, { seconds: 10 })
    await clock.advance(30_000)
    expect(log).toEqual(['a@0', 'b@0', 'c@10', 'd@10'])
  })

  it('lets no busy host keep the others waiting', async () => {
    const { clock, log, add } = setUp({ parallel: 1, delayMs: 0 })
    for (const name of ['a1', 'a2', 'a3']) add('a', name, { seconds: 1 })
    add('b', 'b1', { seconds: 1 })
    await clock.advance(10_000)
    expect(log.indexOf('b1@1')).toBe(1)
  })

  it('keeps a longer pause that the site wants', async () => {
    const { clock, queues, log, add } = setUp()
    queues.setCrawlDelay('a', 10_000)
    queues.setCrawlDelay('b', 10)
    for (const host of ['a', 'b']) for (const n of [1, 2]) add(host, `${host}${n}`)
    await clock.advance(20_000)
    expect(log).toEqual(['a1@0', 'b1@0', 'b2@1', 'a2@10'])
  })

  it('waits longer after each failure, and as usual after a success', async () => {
    const { clock, log, add } = setUp()
    for (const name of ['f1', 'f2', 'f3']) add('a', name, { health: 'failing' })
    add('a', 'well')
    add('a', 'last')
    await clock.advance(30_000)
    // 2, 4 and 8 seconds, each with half of its half for jitter.
    expect(log).toEqual(['f1@0', 'f2@1.5', 'f3@4.5', 'well@10.5', 'last@11.5'])
  })

  it('keeps away as long as the server wants', async () => {
    const { clock, log, add } = setUp()
    add('a', 'one', { health: 'failing', notBefore: at(42) })
    add('a', 'two')
    await clock.advance(60_000)
    expect(log).toEqual(['one@0', 'two@42'])
  })

  it('names the moment to come back where the wait would be long, each asker another', async () => {
    const { clock, log, add } = setUp()
    const done = await add('a', 'one', { health: 'failing', notBefore: at(300) })
    expect(done).toMatchObject({ kind: 'done', nextAt: at(300) })
    expect(await add('a', 'two')).toEqual({ kind: 'later', at: at(300) })
    expect(await add('a', 'three')).toEqual({ kind: 'later', at: at(301) })
    await clock.advance(300_000)
    expect(await add('a', 'four')).toMatchObject({ kind: 'done' })
    expect(log).toEqual(['one@0', 'four@300'])
  })

  it('postpones those who were waiting when the host asked for a long pause', async () => {
    const { add } = setUp()
    const first = add('a', 'one', { health: 'failing', notBefore: at(600) })
    const second = add('a', 'two')
    expect(await first).toMatchObject({ kind: 'done' })
    expect(await second).toEqual({ kind: 'later', at: at(600) })
  })

  it('waits no longer when the clock is put back, and no shorter', async () => {
    const { clock, log, add } = setUp()
    await add('a', 'one')
    clock.jump(-3 * 3_600_000)
    add('a', 'two')
    await clock.advance(999)
    expect(log).toHaveLength(1)
    await clock.advance(1)
    expect(log).toEqual(['one@0', 'two@-10799'])
  })

  it('goes on after a task that throws', async () => {
    const { clock, queues, log, add } = setUp()
    const broken = queues.run('a', () => Promise.reject(new Error('broken')), never())
    await expect(broken).rejects.toThrow('broken')
    add('a', 'next')
    await clock.advance(5_000)
    expect(log).toEqual(['next@1'])
  })

  it('forgets who is stopped while waiting, and leaves no timer behind', async () => {
    const { clock, queues, log, add } = setUp()
    await add('a', 'one')
    const stop = new AbortController()
    const waiting = queues.run('a', async () => ({ value: log.push('never'), health: 'well' }), stop.signal)
    await settle()
    expect(clock.waiting).toBe(1)
    stop.abort(new Error('stopped'))
    await expect(waiting).rejects.toThrow('stopped')
    expect(clock.waiting).toBe(0)
    add('a', 'two')
    await clock.advance(5_000)
    expect(log).toEqual(['one@0', 'two@1'])
  })

  it('begins nothing for who was stopped before', async () => {
    const { queues } = setUp()
    const task = async () => ({ value: 1, health: 'well' }) as const
    await expect(queues.run('a', task, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  })

  it('remembers no more hosts than it must', async () => {
    const { clock, queues, add } = setUp()
    for (let i = 0; i < 500; i++) await add(`well-${i}`, 'x')
    for (let i = 0; i < 500; i++) await add(`failing-${i}`, 'x', { health: 'failing' })
    expect(queues.size).toBe(1_000)
    await clock.advance(2_000)
    await add('one-more', 'x')
    expect(queues.size).toBe(501)
    await clock.advance(2 * 3_600_000)
    for (let i = 0; i < 501; i++) await add(`new-${i}`, 'x')
    expect(queues.size).toBeLessThan(502)
  })
})

describe('backOffMs', () => {
  it.each([
    [1, 0, 1_000],
    [1, 1, 2_000],
    [2, 0, 2_000],
    [5, 0.5, 24_000],
    [12, 1, 3_600_000],
    [1_000, 1, 3_600_000],
  ])('after %i failures with %d: %i ms', (failures, random, ms) => {
    expect(backOffMs(failures, () => random)).toBe(ms)
  })
})
