import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseWorld } from '@parley-record/engine'
import { createDeskWork, type RunningServer, startServer } from '@parley-record/server'
import { appendEvent, listStories } from '@parley-record/store'
import { type Desk, openDesk } from '@parley-record/workers'
import { pageBytes } from './desk-page.js'
import type { BenchResult } from './table.js'

const STORY = fileURLToPath(new URL('../../stories/harbour-talks/', import.meta.url))
const CLIENTS = 200
const SECONDS = 10
const LISTENERS = 1_000
/** Events that all listeners are told; the slowest is reported. */
const EVENTS = 5

/**
 * A real desk with the sample story: requests a second and the slowest hundredth at 200 clients, each waiting for its
 * answer before it asks again; the time until 1,000 live listeners have heard of an event; the bytes that the story's
 * page loads. Clients, server and database share the machine, so the figures are low rather than high.
 */
export async function benchDesk(): Promise<BenchResult> {
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  chmodSync(home, 0o755) // the server may run under another account
  const desk = await openDesk({ store: { home }, world: [await sampleWorld()] })
  try {
    const story = await loadSample(desk)
    const work = createDeskWork(desk, { sample: async () => [] })
    const server = await startServer({
      store: desk.store,
      work,
      reads: await desk.reads(),
      port: 0,
      pageFolder: null,
    })
    const paths: readonly (readonly [string, string])[] = [
      ['list of stories', '/api/v1/stories'],
      ['one story', `/api/v1/stories/${story}`],
      ['record with its texts', `/api/v1/stories/${story}/record`],
      ['review queue', `/api/v1/stories/${story}/review`],
      ['search', '/api/v1/search?q=harbor'],
    ]
    const asked = []
    for (const [name, path] of paths) asked.push({ name, ...(await askAll(server, path)) })
    const told = await tellAll(server, desk)
    await server.close()
    return toResult(asked, told, await pageBytes())
  } finally {
    await desk.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

interface Asked {
  readonly name: string
  readonly perSecond: number
  readonly median: number
  readonly p99: number
  /** Answers other than 200. */
  readonly wrong: number
}

/** Each client comes from an address of its own: limits are for each. */
async function askAll({ port }: RunningServer, path: string): Promise<Omit<Asked, 'name'>> {
  const times: number[] = []
  let wrong = 0
  const end = performance.now() + SECONDS * 1000
  const client = async (n: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const localAddress = `127.0.1.${1 + n}`
    while (performance.now() < end) {
      const from = performance.now()
      const status = await new Promise<number>((resolve, reject) => {
        get(
          { host: '127.0.0.1', port, path, agent, localAddress, headers: { host: `localhost:${port}` } },
          (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
        ).on('error', reject)
      })
      times.push(performance.now() - from)
      if (status !== 200) wrong += 1
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, n) => client(n)))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
  return { perSecond: times.length / SECONDS, median: at(0.5), p99: at(0.99), wrong }
}

/** Milliseconds from the writing of an event until every listener has it: the slowest of a few. */
async function tellAll({ port }: RunningServer, desk: Desk): Promise<number> {
  let heard = 0
  let look = () => {}
  const requests = await Promise.all(
    Array.from({ length: LISTENERS }, async (_, n) => {
      const localAddress = `127.0.2.${1 + (n % 200)}`
      let request: ReturnType<typeof get> | undefined
      await new Promise<void>((resolve, reject) => {
        const headers = { host: `localhost:${port}` }
        request = get(
          { host: '127.0.0.1', port, path: '/api/v1/events', localAddress, headers, agent: false },
          (answer) => {
            answer.setEncoding('utf8').on('data', (part: string) => {
              if (part.includes('event: hello')) resolve()
              heard += part.split('event: bench.told').length - 1
              look()
            })
            answer.on('error', () => {})
          },
        ).on('error', reject)
      })
      return request
    }),
  )
  let slowest = 0
  for (let i = 1; i <= EVENTS; i += 1) {
    const from = performance.now()
    await appendEvent(desk.store.db, { at: new Date(), kind: 'bench.told', body: { i } })
    while (heard < i * LISTENERS) await new Promise<void>((resolve) => (look = resolve))
    slowest = Math.max(slowest, performance.now() - from)
  }
  for (const request of requests) request?.on('error', () => {}).destroy()
  return slowest
}

function toResult(
  asked: readonly Asked[],
  told: number,
  page: Awaited<ReturnType<typeof pageBytes>>,
): BenchResult {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const metrics: Record<string, number> = { listeners_told_ms: Math.round(told) }
  for (const { name, perSecond, p99 } of asked) {
    const key = name.replaceAll(' ', '_')
    metrics[`${key}_per_second`] = Math.round(perSecond)
    metrics[`${key}_p99_ms`] = Math.round(p99)
  }
  if (page !== null) metrics.story_page_gzipped_bytes = page.gzipped
  return {
    data: 'harbour-talks',
    split: 'all',
    metrics,
    rows: [
      ['request', 'a second', 'median', 'p99', 'refused'],
      ...asked.map(({ name, perSecond, median, p99, wrong }) => [
        name,
        perSecond.toFixed(0),
        ms(median),
        ms(p99),
        String(wrong),
      ]),
    ],
    more: [
      {
        title: 'Live updates and the page',
        rows: [
          ['what', 'figure'],
          [`${LISTENERS} listeners told of an event, the slowest of ${EVENTS}`, ms(told)],
          [
            'script and style of the story’s page, gzipped',
            page === null ? 'not built' : `${(page.gzipped / 1000).toFixed(0)} kB in ${page.files} files`,
          ],
        ],
      },
    ],
    notes: [`${CLIENTS} clients for ${SECONDS} s each, on the machine that serves them.`],
  }
}

async function loadSample(desk: Desk): Promise<string> {
  await desk.start({ threads: 1, schedule: false })
  for (const file of (await readdir(join(STORY, 'reports'))).sort())
    await desk.addFile(join(STORY, 'reports', file), '2025-09-10')
  await desk.idle()
  const [story] = (await listStories(desk.store.db, { limit: 1 })).stories
  if (story === undefined) throw new Error('the sample story made no story')
  return story.id
}

async function sampleWorld() {
  const { asOf, ...parts } = JSON.parse(await readFile(join(STORY, 'world.json'), 'utf8'))
  const part = (name: string) => ({ asOf, items: parts[name] })
  return parseWorld({
    states: part('states'),
    people: part('people'),
    organisations: part('organisations'),
    places: part('places'),
  })
}
