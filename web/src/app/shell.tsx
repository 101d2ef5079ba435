import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import type { LiveState, Session } from '../client/contract.js'
import { useClient } from './client.js'

const PLACES = [
  ['/', 'Stories'],
  ['/search', 'Search'],
  ['/sources', 'Sources'],
  ['/settings', 'Settings'],
] as const

/** What stands above every screen: where one is, where one can go, and whether the page still hears the server. */
export function Shell() {
  const client = useClient()
  const session = useQuery({ queryKey: ['session'], queryFn: () => client.session(), staleTime: Infinity })
  const live = useLive()
  const { pathname, search } = useLocation()
  if (mustLogIn(session.data, pathname))
    return <Navigate to={`/login?back=${encodeURIComponent(pathname + search)}`} replace />
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <header className="masthead">
        <NavLink to="/" className="wordmark" end>
          Parley
        </NavLink>
        <nav aria-label="Desk">
          <ul>
            {PLACES.map(([to, name]) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'} aria-current={isHere(to, pathname) ? 'page' : undefined}>
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <p className="masthead-state" role="status">
          {live === 'waiting' ? 'The server does not answer; trying again.' : ''}
          {client.kind === 'local' ? 'In this browser only' : ''}
          {session.data?.account == null ? '' : `${session.data.account.name}, ${session.data.account.role}`}
        </p>
      </header>
      <Outlet />
    </>
  )
}

/** A shared desk is shown to those who are logged in; what works in this browser alone, to everybody. */
function mustLogIn(session: Session | undefined, pathname: string): boolean {
  if (session?.mode !== 'shared' || session.account !== null) return false
  return pathname !== '/login' && !pathname.startsWith('/local')
}

function isHere(to: string, pathname: string): boolean {
  if (to === '/') return pathname === '/' || pathname.startsWith('/stories')
  return pathname.startsWith(to)
}

/** Loads again what an event says has changed. */
function useLive(): LiveState {
  const client = useClient()
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('live')
  useEffect(
    () =>
      client.listen(({ story, type }) => {
        void queries.invalidateQueries({ queryKey: ['stories'] })
        if (story !== null) void queries.invalidateQueries({ queryKey: ['story', story] })
        if (type.startsWith('source')) void queries.invalidateQueries({ queryKey: ['sources'] })
      }, setState),
    [client, queries],
  )
  return state
}
