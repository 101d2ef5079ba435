import type { StoryRecord } from '@parley-record/engine'
import { type Fetcher, openFetcher } from '@parley-record/sources'
import {
  addSource,
  editsForRecord,
  type JobQueue,
  type NewSource,
  openJobQueue,
  openStore,
  type ReadingVersion,
  type Resketch,
  type Store,
} from '@parley-record/store'
import { addAddress, addBytes, addFile, addText, type GivenText } from './add/add-given.js'
import type { Arrival } from './add/arrival.js'
import { type Discovered, discover } from './add/discover.js'
import { type DeskSettings, limitsOf, readsWith, worldName, worldOf } from './desk-settings.js'
import { JOB_NAMES } from './jobs.js'
import { ReadingPool } from './pool/reading-pool.js'
import type { Assembling } from './pool/task.js'
import { showPresence, workersPresent } from './presence.js'
import { jobsBefore } from './queue-length.js'
import { type Recovered, recover } from './recover.js'
import { reread } from './reread.js'
import { QUEUES, runJobs, sendTo } from './run-jobs.js'
import { Schedule } from './schedule.js'
import { storedFetchSettings } from './stored-settings.js'
import { loadPackedReadings } from './stories/packed-readings.js'
import { resketchBy } from './stories/reshape.js'
import { TermMemory } from './stories/term-memory.js'
import type { Send, Work } from './work.js'

/** How `start` works. */
export interface StartOptions {
  /** Reading threads; also how many reports are read at a time. 1 unless told. */
  readonly threads?: number
  /** False: sources are checked only when `checkSource` asks for it. */
  readonly schedule?: boolean
}

/** Everything that a desk does, over one store: what the command line and the server share. */
export interface Desk {
  readonly store: Store
  readonly queue: JobQueue
  readonly fetcher: Fetcher
  /** Sends jobs, in a transaction when one is given. */
  readonly send: Send
  /** What to follow behind an address, a list of feeds or a folder. Adds nothing. */
  discover(target: string): Promise<Discovered>
  /** Follows a source from now on. */
  addSource(source: Omit<NewSource, 'addedAt'>): ReturnType<typeof addSource>
  /** Has a source checked now, whenever it is due. */
  checkSource(id: string): Promise<void>
  /** Has an address fetched and read. */
  addAddress(address: string): Promise<Arrival>
  /** `published`: ISO date for reports of the file that carry none. */
  addFile(path: string, published?: string | null): Promise<readonly Arrival[]>
  addBytes(name: string, bytes: Uint8Array): Promise<readonly Arrival[]>
  addText(given: GivenText): Promise<readonly Arrival[]>
  /** Begins to work: takes jobs until `stop`. */
  start(options?: StartOptions): Promise<void>
  /** Sends a job for everything that waits for one and has none, as after an import. */
  recover(): Promise<Recovered>
  /** Sends a job for every report that was read by another model or with other facts. @returns how many */
  reread(): Promise<number>
  /** Model and world facts that reports are read with here. */
  reads(): Promise<ReadingVersion>
  /** Processes that work on this desk now, this one included. */
  workers(): Promise<number>
  /** Resolves when no job is left that is due within `within` ms (90 s unless told; a retry waits less). */
  idle(within?: number): Promise<void>
  /** Has the record of a story made again, as after a decision of a person. */
  requestRecord(story: string): Promise<void>
  /**
   * Makes a record of a story for one look, with the decisions in force.
   *
   * @throws Error when the story has no readings, or assembling fails
   */
  makeRecord(story: string, view: Pick<Assembling, 'asOf' | 'since'>): Promise<StoryRecord>
  /** How stories are sketched anew when a person takes reports out or puts stories together. */
  resketch(): Promise<Resketch>
  /** Takes no more jobs and finishes those in hand; what is open stays open. */
  pause(): Promise<void>
  /** Finishes the jobs in hand and closes everything; `now`: gives them back at once. Safe to call twice. */
  stop(options?: { readonly now?: boolean }): Promise<void>
}

/** Milliseconds that jobs in hand may take after a request to stop. */
const GRACE = 30_000
const IDLE_INTERVAL = 100
const IDLE_WITHIN = 90_000

/**
 * Opens a desk: the store, its queue and a fetcher.
 *
 * @throws StoreError when the store cannot be opened; the message says what to do
 */
export async function openDesk(settings: DeskSettings): Promise<Desk> {
  const store = await openStore(settings.store)
  try {
    const onProblem = settings.onProblem ?? (() => undefined)
    const queue = openJobQueue(store, { onProblem })
    await queue.start(QUEUES)
    const fetcher = openFetcher({
      contact: null,
      ...(await storedFetchSettings(store.db)),
      ...settings.fetch,
    })
    return new OpenDesk({ settings, store, queue, fetcher, onProblem })
  } catch (error) {
    await store.close()
    throw error
  }
}

interface Parts {
  readonly settings: DeskSettings
  readonly store: Store
  readonly queue: JobQueue
  readonly fetcher: Fetcher
  readonly onProblem: (problem: Error) => void
}

/** What runs while a desk works. */
interface Running {
  readonly pool: ReadingPool
  readonly schedule: Schedule | null
  readonly leave: () => Promise<void>
  readonly reads: ReadingVersion
}

class OpenDesk implements Desk {
  readonly store: Store
  readonly queue: JobQueue
  readonly fetcher: Fetcher
  readonly send: Send
  readonly #settings: DeskSettings
  readonly #onProblem: (problem: Error) => void
  readonly #now: () => Date
  #running: Running | null = null
  #viewing: ReadingPool | null = null
  #stopping: Promise<void> | null = null

  constructor({ settings, store, queue, fetcher, onProblem }: Parts) {
    this.store = store
    this.queue = queue
    this.fetcher = fetcher
    this.send = sendTo(queue)
    this.#settings = settings
    this.#onProblem = onProblem
    this.#now = settings.now ?? (() => new Date())
  }

  discover(target: string): Promise<Discovered> {
    return discover(this.fetcher, target)
  }

  addSource(source: Omit<NewSource, 'addedAt'>): ReturnType<typeof addSource> {
    return addSource(this.store.db, { ...source, addedAt: this.#now() })
  }

  checkSource(id: string): Promise<void> {
    return this.send('check-source', { source: id })
  }

  addAddress(address: string): Promise<Arrival> {
    return addAddress(this.#giving, address)
  }

  addFile(path: string, published: string | null = null): Promise<readonly Arrival[]> {
    return addFile(this.#giving, path, published)
  }

  addBytes(name: string, bytes: Uint8Array): Promise<readonly Arrival[]> {
    return addBytes(this.#giving, name, bytes)
  }

  addText(given: GivenText): Promise<readonly Arrival[]> {
    return addText(this.#giving, given)
  }

  async start({ threads = 1, schedule = true }: StartOptions = {}): Promise<void> {
    if (this.#running !== null) return
    const world = await worldOf(this.#settings)
    const pool = new ReadingPool({ ...this.#settings.pool, threads, world })
    const work: Work = {
      ...this.#giving,
      queue: this.queue,
      fetcher: this.fetcher,
      pool,
      terms: new TermMemory(this.store),
      limits: limitsOf(this.#settings),
      model: await pool.model(),
      world: worldName(world),
    }
    const due = schedule ? new Schedule(work, this.#onProblem) : null
    const { model, world: facts } = work
    const leave = await showPresence(this.store)
    this.#running = { pool, schedule: due, leave, reads: { model, world: facts } }
    await runJobs(work, { threads, watchman: this.#settings.watchman ?? null })
    due?.start()
  }

  requestRecord(story: string): Promise<void> {
    return this.send('build-record', { story })
  }

  async makeRecord(story: string, view: Pick<Assembling, 'asOf' | 'since'>): Promise<StoryRecord> {
    const readings = await loadPackedReadings({ store: this.store, ...(await this.reads()) }, story)
    const edits = await editsForRecord(this.store.db, story)
    const today = this.#now().toISOString().slice(0, 10)
    const answer = await (await this.#viewers()).assemble(story, readings, { ...view, today, edits })
    if (answer.ok) return answer.value
    throw new Error(answer.notice.message)
  }

  async resketch(): Promise<Resketch> {
    return resketchBy(await new TermMemory(this.store).rarity())
  }

  recover(): Promise<Recovered> {
    return recover(this)
  }

  async reread(): Promise<number> {
    return reread(this.store, await this.reads(), this.send)
  }

  async reads(): Promise<ReadingVersion> {
    if (this.#running !== null) return this.#running.reads
    return readsWith(this.#settings)
  }

  workers(): Promise<number> {
    return workersPresent(this.store)
  }

  async idle(within = IDLE_WITHIN): Promise<void> {
    while ((await jobsBefore(this.store, new Date(Date.now() + within))) > 0) {
      await new Promise((resolve) => setTimeout(resolve, IDLE_INTERVAL))
    }
  }

  stop({ now = false }: { readonly now?: boolean } = {}): Promise<void> {
    // Who stops twice means it: what still runs is given back.
    if (this.#stopping !== null && now)
      void this.queue.stop({ graceful: false, timeout: 0 }).catch(this.#onProblem)
    this.#stopping ??= this.#close(now)
    return this.#stopping
  }

  async pause(): Promise<void> {
    await this.#running?.schedule?.stop()
    if (this.#running !== null) await Promise.all(JOB_NAMES.map((name) => this.queue.pause(name)))
  }

  async #close(now: boolean): Promise<void> {
    const running = this.#running
    await running?.schedule?.stop()
    await this.queue.stop({ graceful: !now, timeout: now ? 0 : GRACE })
    await this.fetcher.close()
    await running?.pool.close()
    await this.#viewing?.close()
    await running?.leave()
    await this.store.close()
  }

  /** Threads that assemble what somebody looks at: those that work, or one of its own where no work is taken. */
  async #viewers(): Promise<ReadingPool> {
    if (this.#running !== null) return this.#running.pool
    this.#viewing ??= new ReadingPool({
      ...this.#settings.pool,
      threads: 1,
      world: await worldOf(this.#settings),
    })
    return this.#viewing
  }

  get #giving() {
    return { store: this.store, send: this.send, now: this.#now }
  }
}
