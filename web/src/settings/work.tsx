import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useMay } from '../app/use-session.js'
import type { Jobs } from '../client/contract.js'
import { instantInWords } from '../record/dates.js'
import { QUEUE } from './queues.js'

/** What the desk does in the background, and what it gave up. */
export function Work() {
  const client = useClient()
  const jobs = useQuery({ queryKey: ['jobs'], queryFn: () => client.jobs(), refetchInterval: 5_000 })
  if (client.server === null) return null
  return (
    <section aria-labelledby="work-title">
      <h2 id="work-title">Work in the background</h2>
      {jobs.error !== null ? (
        <ErrorNote error={jobs.error} retry={() => void jobs.refetch()} />
      ) : jobs.data === undefined ? (
        <Loading what="the work" />
      ) : (
        <>
          <QueueTable queues={jobs.data.queues} />
          <Dead dead={jobs.data.dead} />
        </>
      )}
    </section>
  )
}

function QueueTable({ queues }: Pick<Jobs, 'queues'>) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Work</th>
          {['Waiting', 'Running', 'To be tried again', 'Given up'].map((name) => (
            <th scope="col" className="number" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, waiting, running, later, dead }) => (
          <tr key={name}>
            <th scope="row">{QUEUE[name] ?? name}</th>
            <td className="number">{waiting}</td>
            <td className="number">{running}</td>
            <td className="number">{later}</td>
            <td className="number">{dead}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Dead({ dead }: Pick<Jobs, 'dead'>) {
  const client = useClient()
  const queries = useQueryClient()
  const mayRetry = useMay('analyst')
  const retry = useMutation({
    mutationFn: (id: string) => client.retryJob(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
  if (dead.length === 0) return <p className="note under-table">Nothing was given up.</p>
  return (
    <>
      <h3 className="under">Given up after several tries</h3>
      <ul className="lines">
        {dead.map(({ id, queue, message, at }) => (
          <li key={id}>
            <span className="label">{QUEUE[queue] ?? queue}</span> {message}{' '}
            <span className="note">{instantInWords(at)}</span>{' '}
            {mayRetry ? (
              <button type="button" disabled={retry.isPending} onClick={() => retry.mutate(id)}>
                Try again
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {retry.error === null ? null : <ErrorNote error={retry.error} />}
    </>
  )
}
