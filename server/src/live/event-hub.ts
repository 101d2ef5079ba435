import {
  type EventCursor,
  eventsAfter,
  FIRST_EVENT,
  latestCursor,
  type Store,
  type StoredEvent,
} from '@parley-record/store'

/** Looks again without being woken: the last events of a stream may wait for an older transaction (ms). */
const INTERVAL = 1_000

export type Hear = (events: readonly StoredEvent[]) => void

/** Where a listener joined, and how it leaves. */
export interface Joined {
  /** Everything after this is heard; something before it may be heard too. */
  readonly from: EventCursor
  readonly leave: () => void
}

/**
 * Reads the events of a store once for all listeners of the process: a thousand open pages cost one query a batch.
 * Reads only while somebody listens.
 */
export class EventHub {
  readonly #store: Store
  readonly #onProblem: (problem: unknown) => void
  readonly #listeners = new Set<Hear>()
  #cursor: EventCursor = FIRST_EVENT
  #started: Promise<void> | null = null
  #stop: (() => void) | null = null
  #reading: Promise<void> | null = null
  #again = false

  constructor(store: Store, onProblem: (problem: unknown) => void) {
    this.#store = store
    this.#onProblem = onProblem
  }

  get listeners(): number {
    return this.#listeners.size
  }

  /** @throws when the store does not answer */
  async join(hear: Hear): Promise<Joined> {
    // A listener of its own for each: the same function may join twice.
    const own: Hear = (events) => hear(events)
    this.#listeners.add(own)
    try {
      this.#started ??= this.#start()
      await this.#started
      await this.#read()
    } catch (error) {
      this.#leave(own)
      this.#started = null
      throw error
    }
    return { from: this.#cursor, leave: () => this.#leave(own) }
  }

  #leave(own: Hear): void {
    this.#listeners.delete(own)
    if (this.#listeners.size === 0) this.#end()
  }

  async #start(): Promise<void> {
    this.#cursor = await latestCursor(this.#store.db)
    const look = () => void this.#read().catch(this.#onProblem)
    const unlisten = await this.#store.listen(look)
    const timer = setInterval(look, INTERVAL)
    timer.unref()
    this.#stop = () => {
      unlisten()
      clearInterval(timer)
    }
    if (this.#listeners.size === 0) this.#end()
  }

  #end(): void {
    if (this.#stop === null) return
    this.#stop()
    this.#stop = null
    this.#started = null
  }

  /** One reading at a time; whoever asks while one goes on has another made after it. */
  #read(): Promise<void> {
    if (this.#reading !== null) {
      this.#again = true
      return this.#reading
    }
    this.#reading = this.#readAll().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #readAll(): Promise<void> {
    do {
      this.#again = false
      for (;;) {
        const events = await eventsAfter(this.#store.db, this.#cursor)
        const last = events.at(-1)
        if (last === undefined) break
        this.#cursor = last.cursor
        for (const hear of this.#listeners) hear(events)
      }
    } while (this.#again)
  }
}
