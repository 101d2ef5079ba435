import { availableParallelism } from 'node:os'
import { type EventCursor, latestCursor } from '@parley-record/store'
import { type Desk, EventFollower } from '@parley-record/workers'
import { onStopSignals } from './stop-signals.js'
import { Tally } from './tally.js'
import { jsonView, liveView, plainView, SILENT, type View, type Write } from './view.js'

/** How a command shows what happens. */
export interface ViewOptions {
  readonly json?: boolean
  readonly quiet?: boolean
}

export interface WorkOptions extends ViewOptions {
  /** Reading threads; 0 takes no jobs and only shows what others do. */
  readonly threads: number
  /** False: sources are checked only when asked. */
  readonly schedule: boolean
  /** What ends the work: all done, a time in ms, or `null` for a signal alone. */
  readonly until: 'idle' | number | null
  /** Told of events from here on; from now when absent. */
  readonly from?: EventCursor
}

/** Two cores less than there are, one at least, four at most: a laptop stays of use. */
export function defaultThreads(): number {
  return Math.min(4, Math.max(1, availableParallelism() - 2))
}

/** Works on the desk and shows what happens until the end that was asked for, or a signal. @returns what happened */
export async function workOn(desk: Desk, options: WorkOptions): Promise<Tally> {
  const view = viewFor(options)
  const tally = new Tally()
  const from = options.from ?? (await latestCursor(desk.store.db))
  const follower = new EventFollower(desk.store, from, (event, at) => {
    tally.add(event)
    view.show(event, at)
  })
  await follower.start()
  const stop = onStopSignals(() => view.status('finishing what is in hand; Ctrl-C again ends at once'))
  const ticking = setInterval(() => void tick(desk, view, tally), 500)
  try {
    if (options.threads > 0) await desk.start({ threads: options.threads, schedule: options.schedule })
    await Promise.race([stop.asked, ended(desk, options.until)])
    await desk.pause()
  } finally {
    clearInterval(ticking)
    await follower.stop()
    stop.end()
    view.end()
  }
  return tally
}

function ended(desk: Desk, until: WorkOptions['until']): Promise<void> {
  if (until === 'idle') return desk.idle()
  if (until === null) return new Promise(() => undefined)
  return new Promise((resolve) => setTimeout(resolve, until).unref())
}

async function tick(desk: Desk, view: View, tally: Tally): Promise<void> {
  const counts = await desk.queue.counts().catch(() => [])
  const doing = counts.flatMap(({ queue, waiting, active }) =>
    waiting + active === 0 ? [] : [`${queue} ${active}${waiting === 0 ? '' : `+${waiting}`}`],
  )
  view.status(`${tally.status} — ${doing.length === 0 ? 'waiting for news' : doing.join(', ')}`)
}

function viewFor({ json, quiet }: ViewOptions): View {
  const write: Write = (text) => void process.stdout.write(text)
  if (json === true) return jsonView(write)
  if (quiet === true) return SILENT
  return process.stdout.isTTY === true
    ? liveView(write, () => process.stdout.columns ?? 80)
    : plainView(write)
}
