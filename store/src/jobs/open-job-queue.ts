import { setTimeout as sleep } from 'node:timers/promises'
import { type SendOptions as BossSendOptions, type Db, fromKysely, PgBoss } from 'pg-boss'
import type { Store } from '../store.js'
import { StoreError } from '../store-error.js'
import { queueCounts } from './counts.js'
import { DEAD, deadLetters } from './dead-letters.js'
import type { Job, JobHandler, JobQueue, QueueDefinition, SendOptions } from './job-queue.js'

/** Schema of the job tables, beside `parley`. */
const SCHEMA = 'parley_jobs'

/** Seconds without a sign of life after which a job is another worker's; the least that pg-boss takes. */
const HEARTBEAT = 10
const HOUR = 3600
const YEAR = 365 * 24 * HOUR

/** What `openJobQueue` can be told. */
export interface JobQueueSettings {
  /** False for a process that only sends: it does not look after the jobs of killed workers. */
  readonly supervise?: boolean
  /** Told of failures that the queue itself gets over, such as a database that was away. */
  readonly onProblem?: (problem: Error) => void
}

/**
 * Jobs by pg-boss, in the store's own database. Its supervision runs every second, so that a job whose worker was
 * killed is taken up again within about 15 seconds: 10 for the heartbeat, the rest for noticing and the delay.
 */
export function openJobQueue(store: Store, { supervise = true, onProblem }: JobQueueSettings = {}): JobQueue {
  const boss = new PgBoss({
    db: database(store),
    schema: SCHEMA,
    supervise,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    queueCacheIntervalSeconds: 5,
    maintenanceIntervalSeconds: 60,
    // Nothing is sent by the clock, and an open transaction of the desk is no news.
    schedule: false,
    monitorVacuum: false,
    useListenNotify: true,
  })
  boss.on('error', (problem) => onProblem?.(problem))
  return {
    start: (queues) => start(boss, queues),
    send: (queue, data, options = {}) => boss.send(queue, data, bossOptions(options)),
    work: (queue, { concurrency = 1 }, handler) => work(boss, { queue, concurrency, handler }),
    pause: (queue) => boss.offWork(queue, { wait: true }),
    deadLetters: (limit = 100) => deadLetters(store.pool, limit),
    retryDead: async (id) => (await boss.redrive(DEAD, { ids: [id] })) === 1,
    counts: () => queueCounts(store.pool),
    stop: ({ graceful, timeout }) => boss.stop({ close: false, graceful, timeout }),
  }
}

/** The store's pool and its one listening connection, as pg-boss wants them. */
function database({ pool, listenTo }: Store): Db {
  return {
    executeSql: (text, values) => pool.query(text, values),
    listen: async (channel, onNotification, onReconnect) => {
      const end = await listenTo(channel, (payload) =>
        payload === null ? onReconnect() : onNotification(payload),
      )
      return { close: async () => end() }
    },
  }
}

const POLICY = { none: 'standard', queued: 'short', 'queued-or-active': 'exclusive' } as const

async function start(boss: PgBoss, queues: readonly QueueDefinition[]): Promise<void> {
  await startTogether(boss)
  // A job that waits is never given up for its age, nor is a dead letter.
  await boss.createQueue(DEAD, { retentionSeconds: YEAR, deleteAfterSeconds: YEAR })
  for (const { name, unique = 'none', ...settings } of queues) {
    const options = {
      retryLimit: settings.retries ?? 5,
      retryDelay: settings.retryDelay ?? 2,
      retryBackoff: true,
      retryDelayMax: HOUR,
      expireInSeconds: settings.expireInSeconds ?? 900,
      heartbeatSeconds: HEARTBEAT,
      retentionSeconds: YEAR,
      deleteAfterSeconds: HOUR,
      deadLetter: DEAD,
      notify: true,
    }
    await boss.createQueue(name, { ...options, policy: POLICY[unique] })
    await boss.updateQueue(name, options)
  }
}

/** Several processes that set up the tables at one moment may run into each other: the loser tries again. */
async function startTogether(boss: PgBoss): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await boss.start()
      return
    } catch (error) {
      if (attempt === 5) throw error
      await boss.stop({ close: false, graceful: false }).catch(() => {})
      await sleep(100 * attempt)
    }
  }
}

function bossOptions({ tx, singletonKey, startAfter, priority }: SendOptions): BossSendOptions {
  return {
    ...(tx === undefined ? {} : { db: fromKysely(tx) }),
    ...(singletonKey === undefined ? {} : { singletonKey }),
    ...(startAfter === undefined ? {} : { startAfter }),
    ...(priority === undefined ? {} : { priority }),
  }
}

interface Work<Data> {
  readonly queue: string
  readonly concurrency: number
  readonly handler: JobHandler<Data>
}

async function work<Data extends object>(
  boss: PgBoss,
  { queue, concurrency, handler }: Work<Data>,
): Promise<void> {
  const options = {
    localConcurrency: concurrency,
    includeMetadata: true,
    heartbeatRefreshSeconds: 3,
    pollingIntervalSeconds: 0.5,
    notifyPollingIntervalSeconds: 1,
  } as const
  await boss.work<Data, void, typeof options>(queue, options, async ([fetched]) => {
    if (fetched === undefined) return
    const { id, retryCount, retryLimit, data, signal } = fetched
    const job: Job<Data> = {
      id,
      queue,
      data,
      attempt: retryCount + 1,
      last: retryCount >= retryLimit,
      signal,
    }
    await handler(job, {
      complete: async (tx) => {
        const done = await boss.complete(queue, { id, retryCount }, null, { db: fromKysely(tx) })
        if (affectedBy(done) !== 1) throw lapsed(job)
      },
    })
  })
}

/** pg-boss tells how many jobs a command reached, which its types leave out. */
function affectedBy(response: object): unknown {
  return 'affected' in response ? response.affected : undefined
}

function lapsed({ id, queue }: Job<unknown>): StoreError {
  return new StoreError(
    'job-lapsed',
    `Job ${id} of ${queue} is no longer this worker's: it gave no sign of life for ${HEARTBEAT} seconds, or took too ` +
      'long. Another worker has it; what this one did is undone.',
  )
}
