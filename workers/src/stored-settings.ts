import type { FetchSettings } from '@parley-record/sources'
import { allSettings, type Queries } from '@parley-record/store'

/** What people set on the desk, as far as fetching goes; the command line goes before it. */
export async function storedFetchSettings(db: Queries): Promise<Partial<FetchSettings>> {
  const { contact, hostDelaySeconds } = await allSettings(db)
  return {
    ...(typeof contact === 'string' && isContact(contact) ? { contact } : {}),
    ...(typeof hostDelaySeconds === 'number' && hostDelaySeconds > 0
      ? { delayMs: hostDelaySeconds * 1000 }
      : {}),
  }
}

/** Days without a report after which a story sleeps. */
export async function storySleepDays(db: Queries): Promise<number> {
  const { storySleepDays: days } = await allSettings(db)
  return typeof days === 'number' && days >= 1 ? days : 30
}

/** A contact that the fetcher would refuse must not keep a desk from opening. */
function isContact(text: string): boolean {
  return /^[\x21-\x7e]{3,200}$/.test(text) && !/[()]/.test(text)
}
