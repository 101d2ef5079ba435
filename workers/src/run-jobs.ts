import type { Notice } from '@parley-record/engine'
import type { Job, JobQueue, QueueDefinition } from '@parley-record/store'
import { tell } from './events.js'
import type { JobName, Jobs } from './jobs.js'
import { workNotice } from './notice-codes.js'
import { buildRecordStep } from './steps/build-record.js'
import { checkSourceStep } from './steps/check-source.js'
import { fetchItemStep } from './steps/fetch-item.js'
import { GivenUp } from './steps/given-up.js'
import { joinStoryStep } from './steps/join-story.js'
import { readReportStep } from './steps/read-report.js'
import type { Complete, Send, Step, Work } from './work.js'

/** How the jobs of each step are treated. */
export const QUEUES: readonly (QueueDefinition & { readonly name: JobName })[] = [
  { name: 'check-source', unique: 'queued-or-active', retries: 2 },
  { name: 'fetch-item' },
  // A text that crashes or hangs its thread does so again: one more try tells a full memory from a bad text.
  { name: 'read-report', retries: 1 },
  { name: 'join-story', retries: 5, retryDelay: 1 },
  { name: 'build-record', unique: 'queued', retries: 2 },
]

const STEPS: { readonly [N in JobName]: Step<N> } = {
  'check-source': checkSourceStep,
  'fetch-item': fetchItemStep,
  'read-report': readReportStep,
  'join-story': joinStoryStep,
  'build-record': buildRecordStep,
}

/** Sends jobs to `queue`, with the key by which at most one waits for a source or a story. */
export function sendTo(queue: JobQueue): Send {
  return async (name, data, { tx, delay = 0 } = {}) => {
    await queue.send(name, data, {
      ...keyOf(data),
      ...(tx === undefined ? {} : { tx }),
      ...(delay > 0 ? { startAfter: delay / 1000 } : {}),
    })
  }
}

function keyOf(data: Jobs[JobName]): { readonly singletonKey?: string } {
  if ('source' in data) return { singletonKey: data.source }
  return 'story' in data ? { singletonKey: data.story } : {}
}

/** Told of each step, for tests that end a process at the worst moment: within the transaction, before it commits. */
export type Watchman = (name: JobName) => void | Promise<void>

/** How many jobs of each step run at a time in this process, when `threads` threads read. */
export function concurrencyOf(name: JobName, threads: number): number {
  switch (name) {
    case 'check-source':
      return 4
    case 'fetch-item':
      return 8
    case 'read-report':
      return threads + 1 // one is fetched while the threads read
    case 'join-story':
      return 2 // one searches while one holds the lock
    case 'build-record':
      return Math.max(1, Math.floor(threads / 2))
  }
}

/** Takes jobs of every step until the queue is stopped. */
export async function runJobs(
  work: Work,
  { threads, watchman }: { readonly threads: number; readonly watchman: Watchman | null },
): Promise<void> {
  for (const { name } of QUEUES) await runStep(work, name, { threads, watchman })
}

async function runStep<N extends JobName>(
  work: Work,
  name: N,
  { threads, watchman }: { readonly threads: number; readonly watchman: Watchman | null },
): Promise<void> {
  const step: Step<N> = STEPS[name]
  await work.queue.work<Jobs[N]>(name, { concurrency: concurrencyOf(name, threads) }, async (job, tools) => {
    const complete: Complete = async (tx) => {
      await tools.complete(tx)
      await watchman?.(name)
    }
    try {
      await step(work, job.data, complete)
    } catch (error) {
      if (job.last) await tellOfDeath(work, job, error)
      throw error
    }
  })
}

/** A job that is let go is told of: as the report that failed, else as a job that a person should look at. */
async function tellOfDeath(work: Work, { queue, data }: Job<Jobs[JobName]>, error: unknown): Promise<void> {
  const notice = noticeOf(error, queue)
  const at = work.now()
  const report = 'report' in data ? data.report : null
  const story = 'story' in data ? data.story : null
  await work.store.transaction(async (tx) => {
    if (queue === 'read-report') {
      const body = { address: notice.path, title: null, notice }
      return tell(tx, { kind: 'report.failed', source: null, report, body }, at)
    }
    return tell(tx, { kind: 'job.dead', story, report, body: { job: queue, notice } }, at)
  })
}

function noticeOf(error: unknown, queue: string): Notice {
  if (error instanceof GivenUp) return error.notice
  return workNotice('job-failed', queue, error instanceof Error ? error.message : String(error))
}
