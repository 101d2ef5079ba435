import { useMemo } from 'react'
import { Outlet } from 'react-router'
import { ClientProvider } from '../app/client.js'
import { createBrowserClient } from './browser-client.js'

/** Below `/local` everything is asked of this browser and nothing of a server. */
export function LocalLayout() {
  const client = useMemo(createBrowserClient, [])
  return (
    <ClientProvider value={client}>
      <Outlet />
    </ClientProvider>
  )
}
