import pg from 'pg'
import type { Unsubscribe } from '../store.js'
import { connectionConfig, type Place } from './pool.js'

/** Called with the payload of a notification, and with null after a reconnection, when some may have been missed. */
export type OnMessage = (payload: string | null) => void

/** Milliseconds between signs of life, and how long one may take: a cut network says nothing by itself. */
const PULSE = 10_000
const PULSE_LIMIT = 5_000
/** Milliseconds before connecting again; doubled up to the second. */
const RETRY_FIRST = 50
const RETRY_LAST = 2_000

/**
 * One connection that listens for a whole process, and connects again for as long as it is open. Channels are
 * names of ours, never text from outside.
 */
export class Listener {
  readonly #place: () => Place
  readonly #listeners = new Map<string, Set<OnMessage>>()
  #client: pg.Client | null = null
  #connecting: Promise<void> | null = null
  #pulse: NodeJS.Timeout | null = null
  #closed = false

  constructor(place: () => Place) {
    this.#place = place
  }

  /** Resolves when the server listens: what is sent after that arrives. */
  async add(channel: string, onMessage: OnMessage): Promise<Unsubscribe> {
    const known = this.#listeners.get(channel)
    if (known !== undefined) known.add(onMessage)
    else this.#listeners.set(channel, new Set([onMessage]))
    if (this.#client === null) await this.#connect()
    else if (known === undefined) await this.#client.query(`listen ${pg.escapeIdentifier(channel)}`)
    return () => {
      this.#listeners.get(channel)?.delete(onMessage)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#pulse !== null) clearTimeout(this.#pulse)
    this.#listeners.clear()
    await this.#connecting?.catch(() => {})
    await this.#client?.end().catch(() => {})
  }

  /** Connects until it holds; many callers wait for one attempt. The first failure of all is the caller's. */
  #connect(): Promise<void> {
    this.#connecting ??= this.#open().finally(() => {
      this.#connecting = null
    })
    return this.#connecting
  }

  async #open(): Promise<void> {
    const client = new pg.Client(connectionConfig(this.#place(), 'parley listener'))
    client.on('error', () => {})
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload ?? ''))
    await client.connect()
    const channels = [...this.#listeners.keys()].map((channel) => `listen ${pg.escapeIdentifier(channel)}`)
    await client.query(channels.join(';'))
    client.once('end', () => this.#lost(client))
    this.#client = client
    this.#beat(client)
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = null
    if (this.#pulse !== null) clearTimeout(this.#pulse)
    if (!this.#closed) this.#reconnect(RETRY_FIRST)
  }

  #reconnect(delay: number): void {
    const timer = setTimeout(() => {
      if (this.#closed) return
      this.#connect().then(
        () => this.#tellAll(),
        () => this.#reconnect(Math.min(delay * 2, RETRY_LAST)),
      )
    }, delay)
    timer.unref()
  }

  /** A server that does not answer in time is as good as gone: the connection is dropped, which reconnects. */
  #beat(client: pg.Client): void {
    this.#pulse = setTimeout(async () => {
      const limit = setTimeout(() => destroy(client), PULSE_LIMIT)
      await client.query('select 1').catch(() => destroy(client))
      clearTimeout(limit)
      if (this.#client === client && !this.#closed) this.#beat(client)
    }, PULSE)
    this.#pulse.unref()
  }

  #tell(channel: string, payload: string | null): void {
    for (const onMessage of this.#listeners.get(channel) ?? []) onMessage(payload)
  }

  #tellAll(): void {
    for (const channel of this.#listeners.keys()) this.#tell(channel, null)
  }
}

/** Drops the socket: `end()` would wait for a server that no longer answers. */
function destroy(client: pg.Client): void {
  const { connection } = client as unknown as { connection: { stream: { destroy: () => void } } }
  connection.stream.destroy()
}
