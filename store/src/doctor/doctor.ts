import { openStore } from '../open-store.js'
import type { Store, StoreSettings } from '../store.js'
import { StoreError } from '../store-error.js'
import { checkDatabase } from './check-database.js'
import { checkHome } from './check-home.js'
import { checkWork, type DoctorOptions } from './check-work.js'
import type { Finding } from './finding.js'

/**
 * What is wrong with a store and what to do: first what can be told without opening it, then what the server and the
 * tables say. Opens it for that, which starts an embedded server that is there, but sets up nothing new and applies
 * no migrations. What cannot be opened is a finding, no exception.
 */
export async function doctor(settings: StoreSettings, options: DoctorOptions): Promise<readonly Finding[]> {
  const found: Finding[] = []
  try {
    if (settings.url === undefined) found.push(...(await checkHome(settings)))
    if (found.some(({ code }) => code === 'home-missing')) return found
    const store = await openStore({ ...settings, migrate: 'never' })
    try {
      found.push(...(await doctorOf(store, options)))
    } finally {
      await store.close()
    }
  } catch (error) {
    found.push(cannotOpen(error))
  }
  return found
}

/** The same for a store that is open. */
export async function doctorOf(store: Store, options: DoctorOptions): Promise<readonly Finding[]> {
  const database = await checkDatabase(store.pool)
  const behind = database.some(({ code }) => code === 'migrations-missing')
  return behind ? database : [...database, ...(await checkWork(store, options))]
}

/** Our own errors say what to do themselves. */
function cannotOpen(error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error)
  const remedy =
    error instanceof StoreError ? '' : 'See the logs of the server; please report this if they say nothing.'
  return { code: 'cannot-open', level: 'error', message, remedy }
}
