import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useClient } from '../app/client.js'
import type { Jobs } from '../client/contract.js'
import { counted, figure } from '../record/words.js'

/** How often the desk is asked while it works and while it rests, in milliseconds. */
const BUSY_MS = 700
const QUIET_MS = 10_000

const TO_READ: ReadonlySet<string> = new Set(['fetch-item', 'read-report', 'join-story'])

/** What the desk does at this moment and how far it is; nothing while it rests. */
export function Working() {
  const client = useClient()
  const jobs = useQuery({
    queryKey: ['jobs'],
    queryFn: () => client.jobs(),
    refetchInterval: ({ state }) =>
      state.data !== undefined && busy(state.data).all > 0 ? BUSY_MS : QUIET_MS,
    enabled: client.server !== null,
  })
  const { all, reports, records } = busy(jobs.data)
  const most = useMost(reports)
  const dead = jobs.data?.dead.length ?? 0
  return (
    <div className="working">
      <p role="status" className="unseen">
        {all === 0 ? '' : 'The desk is reading.'}
      </p>
      {all === 0 ? null : (
        <p>
          {reports > 0 ? `Reading ${figure(reports, 'report')}` : `Making ${counted(records, 'record')}`} …{' '}
          {reports > 0 && most > 1 ? (
            <progress value={most - reports} max={most} aria-label="Reports read" />
          ) : null}
        </p>
      )}
      {dead === 0 ? null : (
        <p>
          <span aria-hidden="true">✕</span> {figure(dead, 'piece')} of work {dead === 1 ? 'was' : 'were'}{' '}
          given up. <Link to="/settings#work-title">Look at {dead === 1 ? 'it' : 'them'}</Link>
        </p>
      )}
    </div>
  )
}

function busy(jobs: Jobs | undefined) {
  const sum = (wanted: (name: string) => boolean) =>
    (jobs?.queues ?? [])
      .filter(({ name }) => wanted(name))
      .reduce((total, { waiting, running }) => total + waiting + running, 0)
  const reports = sum((name) => TO_READ.has(name))
  const records = sum((name) => name === 'build-record')
  return { reports, records, all: reports + records }
}

/** The most there was to read since the desk last rested. */
function useMost(reports: number): number {
  const [most, setMost] = useState(0)
  useEffect(() => setMost((before) => (reports === 0 ? 0 : Math.max(before, reports))), [reports])
  return most
}
