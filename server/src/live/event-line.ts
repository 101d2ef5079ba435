import { type EventCursor, eventsAfter, type Queries, type StoredEvent } from '@parley-record/store'
import { isAfter } from './cursor.js'
import type { EventHub } from './event-hub.js'

/** Events kept for a client that reads slowly; beyond them it is read for from the store again. */
const LONGEST = 1_000

export interface LineSettings {
  readonly hub: EventHub
  readonly db: Queries
  /** The last event that the client has; null for one that begins now. */
  readonly after: EventCursor | null
  /** Only events of this story; null for all. */
  readonly story: string | null
}

/** The events of one client in order, each once: what it missed from the store, then what the hub hears. */
export class EventLine {
  readonly #settings: LineSettings
  readonly #heard: StoredEvent[] = []
  #at: EventCursor
  #behind: boolean
  #wake: () => void = () => {}
  readonly leave: () => void

  private constructor(settings: LineSettings, at: EventCursor, leave: () => void) {
    this.#settings = settings
    this.#at = at
    this.#behind = settings.after !== null
    this.leave = () => {
      leave()
      this.#wake()
    }
  }

  /** Joins the hub. A client whose cursor lies ahead of everything begins now: nothing would ever come after it. */
  static async open(settings: LineSettings): Promise<EventLine> {
    let line: EventLine | null = null
    const early: StoredEvent[] = []
    const { from, leave } = await settings.hub.join((events) => {
      if (line === null) early.push(...events)
      else line.#hear(events)
    })
    const { after } = settings
    line = new EventLine(settings, after === null || isAfter(after, from) ? from : after, leave)
    line.#hear(early)
    return line
  }

  get at(): EventCursor {
    return this.#at
  }

  /** Everything that is there by now; empty when nothing came within `ms`, or after `leave`. */
  async next(ms: number): Promise<readonly StoredEvent[]> {
    if (!this.#behind && this.#heard.length === 0) await this.#sleep(ms)
    if (this.#behind) return this.#catchUp()
    const { story } = this.#settings
    const heard = this.#heard.splice(0).filter(({ cursor }) => isAfter(cursor, this.#at))
    this.#at = heard.at(-1)?.cursor ?? this.#at
    return story === null ? heard : heard.filter(({ storyId }) => storyId === story)
  }

  async #catchUp(): Promise<readonly StoredEvent[]> {
    // What the hub heard so far stands in the store, so it is read from there with the rest.
    this.#heard.length = 0
    const { db, story } = this.#settings
    const events = await eventsAfter(db, this.#at, story === null ? {} : { storyId: story })
    this.#behind = events.length > 0
    this.#at = events.at(-1)?.cursor ?? this.#at
    return events
  }

  #hear(events: readonly StoredEvent[]): void {
    if (this.#heard.length + events.length > LONGEST) this.#behind = true
    else this.#heard.push(...events)
    this.#wake()
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
