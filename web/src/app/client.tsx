import { createContext, use } from 'react'
import type { DeskClient } from '../client/contract.js'

const ClientContext = createContext<DeskClient | null>(null)

export const ClientProvider = ClientContext

/** Who keeps the stories. @throws {Error} outside of a `ClientProvider` */
export function useClient(): DeskClient {
  const client = use(ClientContext)
  if (client === null) throw new Error('no client is provided above this component')
  return client
}
