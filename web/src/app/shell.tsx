import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Navigate, NavLink, Outlet, useLocation } from 'react-router'
import type { LiveState, Session } from '../client/contract.js'
import { useClient } from './client.js'
import { useSession } from './use-session.js'

const PLACES = [
  ['/', 'Stories'],
  ['/search', 'Search'],
  ['/sources', 'Sources'],
  ['/alerts', 'Alerts'],
  ['/settings', 'Settings'],
] as const

/** Many events come at once while reports are read; what they changed is loaded again once for all of them. */
const GATHER_MS = 300

/** What stands above every screen: where one is, where one can go, and whether the page still hears the server. */
export function Shell() {
  const client = useClient()
  const session = useSession()
  const live = useLive()
  const { pathname, search } = useLocation()
  if (mustLogIn(session, pathname))
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
            {PLACES.filter(([to]) => to !== '/alerts' || client.server !== null).map(([to, name]) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'} aria-current={isHere(to, pathname) ? 'page' : undefined}>
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <p className="masthead-state" role="status">
          {stateInWords(live, client.kind, session).join(' · ')}
        </p>
      </header>
      <Outlet />
    </>
  )
}

/** What a person should know at every moment: whether news comes, where things are kept, as whom. */
function stateInWords(
  live: LiveState,
  kind: 'http' | 'local',
  session: Session | undefined,
): readonly string[] {
  const account = session?.mode === 'shared' ? session.account : null
  return [
    ...(live === 'waiting' ? ['The server does not answer; trying again'] : []),
    ...(kind === 'local' ? ['In this browser only'] : []),
    ...(account === null ? [] : [`${account.name}, ${account.role}`]),
  ]
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

/** Loads again what events say has changed. */
function useLive(): LiveState {
  const client = useClient()
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('live')
  useEffect(() => {
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let lost = false
    const reload = () => {
      timer = undefined
      for (const key of changed) void queries.invalidateQueries({ queryKey: key.split(' ') })
      changed.clear()
    }
    const stop = client.listen(
      ({ story, type }) => {
        changed.add('stories').add('jobs')
        if (story !== null) changed.add(`story ${story}`)
        if (type.startsWith('source')) changed.add('sources')
        timer ??= setTimeout(reload, GATHER_MS)
      },
      (next) => {
        // What happened while nobody listened is in no event that this page heard.
        if (next === 'live' && lost) void queries.invalidateQueries()
        lost = next === 'waiting'
        setState(next)
      },
    )
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, queries])
  return state
}
