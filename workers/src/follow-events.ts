import { type EventCursor, eventsAfter, type Store, type StoredEvent } from '@parley-record/store'
import type { DeskEvent } from './events.js'

/** Events handed on at once. */
const BATCH = 500
/** Looks again without being woken: the last events of a stream may wait for an older transaction (ms). */
const INTERVAL = 1_000

/** Follows what happens on a desk, whoever does it, from a place in the stream on. */
export class EventFollower {
  readonly #store: Store
  readonly #onEvent: (event: DeskEvent, at: Date) => void
  #cursor: EventCursor
  #pending: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  #unlisten: (() => void) | null = null

  constructor(store: Store, from: EventCursor, onEvent: (event: DeskEvent, at: Date) => void) {
    this.#store = store
    this.#cursor = from
    this.#onEvent = onEvent
  }

  async start(): Promise<void> {
    const look = () => void this.drain()
    this.#unlisten = await this.#store.listen(look)
    this.#timer = setInterval(look, INTERVAL)
  }

  /** Hands on everything that is there by now. A database that is away is asked again with the next look. */
  drain(): Promise<void> {
    this.#pending = this.#pending.then(() => this.#read()).catch(() => undefined)
    return this.#pending
  }

  async stop(): Promise<void> {
    this.#unlisten?.()
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.drain()
  }

  async #read(): Promise<void> {
    for (;;) {
      const events = await eventsAfter(this.#store.db, this.#cursor, { limit: BATCH })
      for (const stored of events) {
        this.#cursor = stored.cursor
        const event = toDeskEvent(stored)
        if (event !== null) this.#onEvent(event, stored.at)
      }
      if (events.length < BATCH) return
    }
  }
}

const KINDS: ReadonlySet<string> = new Set<DeskEvent['kind']>([
  'source.checked',
  'source.failed',
  'source.recovered',
  'report.arrived',
  'report.known',
  'report.failed',
  'story.started',
  'story.joined',
  'story.merged',
  'story.split',
  'story.changed',
  'job.dead',
])

/** Null for events of others, such as those of the server. What `tell` wrote is trusted to have its type. */
export function toDeskEvent({ kind, storyId, reportId, sourceId, body }: StoredEvent): DeskEvent | null {
  if (!KINDS.has(kind)) return null
  return { kind, source: sourceId, story: storyId, report: reportId, body } as unknown as DeskEvent
}
