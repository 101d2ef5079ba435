import type { Arrival, Desk } from '@parley-record/workers'
import type { Arrived, DeskWork } from './context.js'

/** What the desk cannot know by itself. */
export interface DeskWorkOptions {
  /** The files of the sample story. */
  readonly sample: () => Promise<readonly string[]>
}

/** The part of a desk that the server asks for work. */
export function createDeskWork(desk: Desk, { sample }: DeskWorkOptions): DeskWork {
  return {
    addText: async (given) => first(await desk.addText(given)),
    addFile: async ({ name, bytes }) => (await desk.addBytes(name, bytes)).map(shown),
    addAddress: async (address) => shown(await desk.addAddress(address)),
    addSample: async () => {
      for (const file of await sample()) await desk.addFile(file, '2025-09-10')
    },
    checkSource: (id) => desk.checkSource(id),
    requestRecord: (storyId) => desk.requestRecord(storyId),
    makeRecord: (storyId, view) => desk.makeRecord(storyId, view),
    resketch: () => desk.resketch(),
    counts: async () =>
      (await desk.queue.counts()).map(({ queue, waiting, deferred, active, dead }) => ({
        name: queue,
        waiting,
        later: deferred,
        running: active,
        dead,
      })),
    deadJobs: async () =>
      (await desk.queue.deadLetters()).map(({ id, queue, data, error, diedAt }) => ({
        id,
        queue,
        message: `${error} (${JSON.stringify(data)})`,
        at: diedAt,
      })),
    retryDead: async (id) => {
      const known = (await desk.queue.deadLetters(10_000)).some((dead) => dead.id === id)
      if (known) await desk.queue.retryDead(id)
      return known
    },
  }
}

function first(arrivals: readonly Arrival[]): Arrived {
  const [arrival] = arrivals
  if (arrival === undefined) throw new Error('a text was given and nothing came of it')
  return shown(arrival)
}

function shown({ name, state, report, item, notices }: Arrival): Arrived {
  const [notice] = notices
  return {
    name,
    state,
    ...(report === null ? {} : { reportId: report }),
    ...(item === null ? {} : { itemId: item }),
    ...(notice === undefined ? {} : { notice: notice.message }),
  }
}
