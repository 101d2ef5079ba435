import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { chooseClient } from './app/choose-client.js'
import { ClientProvider } from './app/client.js'
import { createRouter } from './app/router.js'
import { Problem } from './client/problem.js'
import './styles/base.css'
import './styles/shell.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // An answer that says no will say no again.
      retry: (count, error) =>
        count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
})

const client = await chooseClient()
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no element #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ClientProvider value={client}>
        <RouterProvider router={createRouter()} />
      </ClientProvider>
    </QueryClientProvider>
  </StrictMode>,
)
