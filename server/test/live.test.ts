import { appendEvent } from '@parley-record/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../src/index.js'
import { Caller } from './caller.js'
import { Listener } from './listener.js'
import { type ServedDesk, serveDesk } from './served-desk.js'

let served: ServedDesk
let port: number
beforeAll(async () => {
  served = await serveDesk({ shared: true, sample: false })
  port = served.server.port
  anna = await served.as('anna')
  for (const id of ['one', 'two'])
    await served.desk.store.pool.query(
      `insert into parley.story (id, title, shard, created_at, changed_at, latest_at, sketch) values ($1, $1, 0, now(), now(), now(), '{}')`,
      [id],
    )
}, 60_000)
afterAll(() => served?.close(), 60_000)

let anna: Caller
const listen = (query = '', headers = {}) =>
  Listener.open(port, `/api/v1/events${query}`, { cookie: anna.cookie ?? '', ...headers })

let told = 0
/** Appends numbered events, one a transaction, and gives the last number. */
async function tell(count: number, storyId: string | null = null): Promise<number> {
  for (let i = 0; i < count; i += 1) {
    told += 1
    await appendEvent(served.desk.store.db, { at: new Date(), kind: 'test.told', storyId, body: { n: told } })
  }
  return told
}
const numbers = ({ heard }: Listener) =>
  heard.filter(({ event }) => event === 'test.told').map(({ data }) => data.n)
const upTo = (listener: Listener, last: number) => listener.until(({ data }) => data.n === last)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('live events', () => {
  it('reach every listener in order, each once', async () => {
    const from = told + 1
    const listeners = await Promise.all(range(1, 20).map(() => listen()))
    const last = await tell(30)
    for (const listener of listeners) {
      await upTo(listener, last)
      expect(numbers(listener)).toEqual(range(from, last))
      listener.close()
    }
  })

  it.each(['Last-Event-ID', 'after'])('go on by %s without gap or double', async (way) => {
    const first = await listen()
    const from = told + 1
    const middle = await tell(5)
    const { id } = await upTo(first, middle)
    first.close()
    await tell(700)
    const again = await (way === 'after' ? listen(`?after=${id}`) : listen('', { 'last-event-id': id }))
    const last = await tell(20)
    await upTo(again, last)
    expect(numbers(again)).toEqual(range(from + 5, last))
    again.close()
  })

  it('are cut to a story, and know stories that are there', async () => {
    const only = await listen('?story=one')
    await tell(1, 'two')
    const wanted = await tell(1, 'one')
    await upTo(only, wanted)
    expect(numbers(only)).toEqual([wanted])
    only.close()
    expect((await anna.get('/api/v1/events?story=three')).status).toBe(404)
  })

  it.each([
    '0-0',
    '9999999999999999999-999999999999999',
    '18446744073709551616-1',
    'x',
    "1-1' or 1=1",
    '-1--1',
    '1-1-1',
  ])('take %j as Last-Event-ID without harm', async (id) => {
    const listener = await listen('', { 'last-event-id': id })
    const last = await tell(1)
    await upTo(listener, last)
    expect(numbers(listener).at(-1)).toBe(last)
    listener.close()
  })

  it.each(['x', '1', '99999999999999999999-1', '1-', encodeURIComponent('1-1\r\nx: y')])(
    'refuse after=%s',
    async (after) => {
      expect((await anna.get(`/api/v1/events?after=${after}`)).status).toBe(400)
    },
  )

  it('wait for a transaction that is older, and then leave nothing out', async () => {
    const { pool } = served.desk.store
    const listener = await listen()
    const slow = await pool.connect()
    await slow.query('begin')
    const n = told + 1
    told = n
    await slow.query(`insert into parley.event (at, kind, body) values (now(), 'test.told', $1)`, [
      JSON.stringify({ n }),
    ])
    const last = await tell(3)
    await slow.query('commit')
    slow.release()
    await upTo(listener, last)
    expect(numbers(listener)).toEqual(range(n, last))
    listener.close()
  })

  it('answer HEAD without opening a stream', async () => {
    const { status, headers } = await anna.call('HEAD', '/api/v1/events')
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream'])
  })

  it('are not for those who have not logged in', async () => {
    expect((await new Caller(port).get('/api/v1/events')).status).toBe(401)
  })
})

describe('closing', () => {
  it('frees each listener that goes, and ends the streams that are open', async () => {
    const { store } = served.desk
    const stops: string[] = []
    // The store's own listening, told of by name: a stream that stayed would keep it.
    const watched = {
      ...store,
      db: store.db,
      listen: async (hear: () => void) => {
        const stop = await store.listen(hear)
        return () => {
          stops.push('stopped')
          stop()
        }
      },
    }
    const server = await startServer({
      store: watched as typeof store,
      work: {} as never,
      reads: {} as never,
      pageFolder: null,
      port: 0,
    })
    const headers = { cookie: anna.cookie ?? '' }
    const [one, two] = [
      await Listener.open(server.port, undefined, headers),
      await Listener.open(server.port, undefined, headers),
    ]
    one.close()
    two.close()
    while (stops.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    const third = await Listener.open(server.port, undefined, headers)
    // A minute of grace that is not needed: streams end at once.
    await server.close(60_000)
    await third.end()
    expect(stops).toEqual(['stopped', 'stopped'])
  })
})
