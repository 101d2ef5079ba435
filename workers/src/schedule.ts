import { claimDueSources, quietStories, type Store, setState } from '@parley-record/store'
import { queueIsFull } from './queue-length.js'
import type { Work } from './work.js'

/** Milliseconds between two looks at which sources are due. */
const INTERVAL = 1_000
/** A worker that dies with a claimed source gives it back after this (ms). */
const CLAIM = 10 * 60_000
/** Sources that are claimed at once. */
const CLAIMED = 20
/** Milliseconds between two looks at which stories have fallen silent. */
const SLEEP_INTERVAL = 60 * 60_000
/** Days without a report after which a story sleeps; a new report wakes it. */
const QUIET_DAYS = 30
const DAY = 86_400_000

type Scheduling = Pick<Work, 'store' | 'queue' | 'send' | 'limits' | 'now'>

/** Sends due sources to be checked and lays silent stories to sleep, until stopped. Every worker may do it. */
export class Schedule {
  readonly #work: Scheduling
  readonly #onProblem: (problem: Error) => void
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()
  #slept = Number.NEGATIVE_INFINITY

  constructor(work: Scheduling, onProblem: (problem: Error) => void) {
    this.#work = work
    this.#onProblem = onProblem
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#look().then(
        () => this.#again(),
        (error: Error) => {
          this.#onProblem(error)
          this.#again()
        },
      )
    }, INTERVAL)
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    await this.#running
  }

  #again(): void {
    if (this.#timer !== null) this.start()
  }

  async #look(): Promise<void> {
    await sendDueSources(this.#work)
    if (performance.now() - this.#slept < SLEEP_INTERVAL) return
    this.#slept = performance.now()
    await laySilentStoriesToSleep(this.#work.store, this.#work.now())
  }
}

/** Claims due sources and sends them to be checked, unless there is more work than the limit. @returns how many */
export async function sendDueSources(work: Scheduling): Promise<number> {
  const { store, send, now } = work
  if (await queueIsFull(work)) return 0
  return store.transaction(async (tx) => {
    const at = now()
    const until = new Date(at.getTime() + CLAIM)
    const due = await claimDueSources(tx, { at, until, limit: CLAIMED })
    for (const { id } of due) await send('check-source', { source: id }, { tx })
    return due.length
  })
}

async function laySilentStoriesToSleep(store: Store, at: Date): Promise<void> {
  const quiet = await quietStories(store.db, new Date(at.getTime() - QUIET_DAYS * DAY), 500)
  for (const { id } of quiet) {
    const why = { reasons: [`No report came for ${QUIET_DAYS} days.`] }
    await store.transaction((tx) => setState(tx, id, 'dormant', { who: 'parley', at, why }))
  }
}
