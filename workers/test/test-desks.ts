import { openTestStore, type TestStore } from '@parley-record/store/testing'
import { type Desk, type DeskSettings, openDesk } from '@parley-record/workers'

/** Desks on the one server of all tests, each in a database of its own. */
export class TestDesks {
  readonly #stores: TestStore[] = []
  readonly #desks: Desk[] = []

  /** A new, empty database. @returns its address, for desks of this process and of others */
  async newDatabase(): Promise<string> {
    const store = await openTestStore()
    this.#stores.push(store)
    return store.settings.url
  }

  async open(settings: Partial<DeskSettings> = {}, url?: string): Promise<Desk> {
    const desk = await openDesk({
      fetch: { allowedRanges: ['127.0.0.1'], allowedPorts: 'any', delayMs: 0 },
      ...settings,
      store: { url: url ?? (await this.newDatabase()), connections: 6 },
    })
    this.#desks.push(desk)
    return desk
  }

  /** Stops the desks, and drops the databases. */
  async close(): Promise<void> {
    await Promise.all(this.#desks.splice(0).map((desk) => desk.stop()))
    await Promise.all(this.#stores.splice(0).map((store) => store.close()))
  }
}
