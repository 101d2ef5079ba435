import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseWorld, type WorldFacts } from '@parley-record/engine'
import { makePostJson } from '@parley-record/sources'
import { createAccount, eventsAfter, FIRST_EVENT, listStories } from '@parley-record/store'
import { openTestStore } from '@parley-record/store/testing'
import { type Desk, openDesk } from '@parley-record/workers'
import { createDeskWork, type RunningServer, startAlerts, startServer } from '../src/index.js'
import { Caller } from './caller.js'
import { sampleFiles } from './sample-story.js'

/** A desk with workers over a real store, served on a free port of this machine. */
export interface ServedDesk {
  readonly desk: Desk
  readonly server: RunningServer
  /** What the server logged: failures that nobody expected. */
  readonly log: readonly string[]
  /** The sample story; empty where it was not loaded. */
  readonly story: string
  /** Whoever sits at this machine, or nobody on a shared desk. */
  readonly caller: Caller
  /** Somebody with an account, logged in. */
  as(name: keyof typeof ACCOUNTS): Promise<Caller>
  close(): Promise<void>
}

export interface ServedOptions {
  readonly shared?: boolean
  /** False: no story is loaded and no worker runs. */
  readonly sample?: boolean
  readonly alerts?: boolean
  readonly publicAddress?: string
  readonly pageFolder?: string
}

export const ACCOUNTS = { rita: 'reader', anna: 'analyst', ada: 'admin' } as const
export const PASSWORD = 'a long walk by the canal'

/** Opens one for a test file. The sample story comes through the same ways as any other. */
export async function serveDesk(options: ServedOptions = {}): Promise<ServedDesk> {
  const { shared = false, sample = true, alerts = false, publicAddress = null, pageFolder = null } = options
  const test = await openTestStore()
  const log: string[] = []
  const fetch = { allowedRanges: ['127.0.0.1/32'], allowedPorts: 'any' as const, delayMs: 0 }
  const desk = await openDesk({ store: test.settings, fetch, world: [await sampleWorld()] })
  if (shared) await makeAccounts(desk)
  const work = createDeskWork(desk, { sample: sampleFiles })
  if (sample) {
    await desk.start({ threads: 1, schedule: false })
    await work.addSample()
    await desk.idle()
  }
  const post = makePostJson({ contact: null, ...fetch })
  const stopAlerts = alerts ? await startAlerts({ store: desk.store, queue: desk.queue, post }) : null
  const server = await startServer({
    store: desk.store,
    work,
    reads: await desk.reads(),
    port: 0,
    pageFolder,
    publicAddress,
    log: (line) => log.push(line),
  })
  const [first] = (await listStories(desk.store.db, { limit: 1 })).stories
  return {
    desk,
    server,
    log,
    story: first?.id ?? '',
    caller: new Caller(server.port),
    as: (name) => new Caller(server.port).logIn(name, PASSWORD),
    async close() {
      await server.close()
      await stopAlerts?.()
      await desk.stop()
      await test.close()
    },
  }
}

/** Waits for an event of a kind that fits; looks at the store, as another process would. */
export async function eventOf(
  { desk }: ServedDesk,
  kind: string,
  fits: (body: Readonly<Record<string, unknown>>) => boolean = () => true,
): Promise<void> {
  for (let cursor = FIRST_EVENT; ; ) {
    const events = await eventsAfter(desk.store.db, cursor)
    if (events.some((event) => event.kind === kind && fits(event.body))) return
    cursor = events.at(-1)?.cursor ?? cursor
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function makeAccounts({ store }: Desk): Promise<void> {
  const at = new Date()
  for (const [name, role] of Object.entries(ACCOUNTS)) {
    await createAccount(store.db, { name, role, password: PASSWORD, at })
  }
}

async function sampleWorld(): Promise<WorldFacts> {
  const file = fileURLToPath(new URL('../../stories/harbour-talks/world.json', import.meta.url))
  const { asOf, ...parts } = JSON.parse(await readFile(file, 'utf8'))
  const part = (name: string) => ({ asOf, items: parts[name] })
  return parseWorld({
    states: part('states'),
    people: part('people'),
    organisations: part('organisations'),
    places: part('places'),
  })
}
