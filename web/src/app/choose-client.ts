import type { DeskClient } from '../client/contract.js'
import { createHttpClient } from '../client/http-client.js'

/** The client the page's `parley-desk` meta element names; the server's own where it names none. */
export async function chooseClient(): Promise<DeskClient> {
  const kind = document.querySelector<HTMLMetaElement>('meta[name="parley-desk"]')?.content
  if (kind === 'fixture') return (await import('../client/fixture-client.js')).createFixtureClient()
  if (kind === 'local') return (await import('../local/browser-client.js')).createBrowserClient()
  return createHttpClient()
}
