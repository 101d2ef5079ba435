import { claimDueSources, quietStories, type Store, setState, wantRecordsPast } from '@parley-record/store'
import { queueIsFull } from './queue-length.js'
import { storySleepDays } from './stored-settings.js'
import type { Work } from './work.js'

/** Milliseconds between two looks at which sources are due. */
const INTERVAL = 1_000
/** A worker that dies with a claimed source gives it back after this (ms). */
const CLAIM = 10 * 60_000
/** Sources that are claimed at once. */
const CLAIMED = 20
/** Milliseconds between two looks at what the passing of time does to stories; a new day is looked at once. */
const UPKEEP_INTERVAL = 60 * 60_000
const DAY = 86_400_000

type Scheduling = Pick<Work, 'store' | 'queue' | 'send' | 'limits' | 'now'>

/**
 * Sends due sources to be checked, has records made again when a day they wait for has passed, and lays silent
 * stories to sleep, until stopped. Every worker may do it.
 */
export class Schedule {
  readonly #work: Scheduling
  readonly #onProblem: (problem: Error) => void
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()
  #keptUp = { at: Number.NEGATIVE_INFINITY, day: '' }

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
    const [at, day] = [performance.now(), dayOf(this.#work.now())]
    if (at - this.#keptUp.at < UPKEEP_INTERVAL && day === this.#keptUp.day) return
    await tellPassedDates(this.#work)
    await laySilentStoriesToSleep(this.#work.store, this.#work.now())
    this.#keptUp = { at, day }
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

/** Stories whose passed dates are looked at in one transaction. */
const PASSED = 200

/** Has records made again whose next dates have passed: an offer that was open is past its deadline now. */
async function tellPassedDates({ store, send, now }: Scheduling): Promise<void> {
  for (let found = PASSED; found === PASSED; ) {
    const at = now()
    found = await store.transaction(async (tx) => {
      const stories = await wantRecordsPast(tx, { today: dayOf(at), at, limit: PASSED })
      for (const story of stories) await send('build-record', { story }, { tx })
      return stories.length
    })
  }
}

/** The day in UTC, as records have it. */
function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}

async function laySilentStoriesToSleep(store: Store, at: Date): Promise<void> {
  const days = await storySleepDays(store.db)
  const quiet = await quietStories(store.db, new Date(at.getTime() - days * DAY), 500)
  for (const { id } of quiet) {
    const why = { reasons: [`No report came for ${days} days.`] }
    await store.transaction((tx) => setState(tx, id, 'dormant', { who: 'parley', at, why }))
  }
}
