import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useMay } from '../app/use-session.js'
import { useTitle } from '../app/use-title.js'
import type { SourceFeed } from '../client/contract.js'
import { instantInWords } from '../record/dates.js'
import { figure } from '../record/words.js'
import { AddSource } from './add-source.js'

/** What is followed, how it is doing, and what could not be fetched. */
export function SourcesPage() {
  const client = useClient()
  useTitle('Sources')
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => client.sources() })
  const list = sources.data ?? []
  const mayAdd = useMay('analyst')
  const failing = list.filter(({ health }) => health.state === 'failing').length
  return (
    <main id="main" className="page">
      <h1>Sources</h1>
      {sources.error !== null ? (
        <ErrorNote error={sources.error} retry={() => void sources.refetch()} />
      ) : sources.isPending ? (
        <Loading what="the sources" />
      ) : list.length === 0 ? (
        <p className="empty">
          {client.kind === 'local'
            ? 'Without a server no feed can be followed. Start the desk with parley serve.'
            : 'No source is followed yet. Give the address of a feed or a page below, or import a list (OPML).'}
        </p>
      ) : (
        <>
          <p className="basis">
            {figure(list.length, 'source')}
            {failing === 0 ? '' : `, ${failing} not answering`}.{' '}
            <a href="/api/v1/sources/opml" download="sources.opml">
              Save the feeds as a list (OPML)
            </a>
          </p>
          <table className="plain-table source-table">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Health</th>
                <th scope="col" className="number">
                  Reports
                </th>
                <th scope="col">
                  <span className="unseen">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((source) => (
                <Row key={source.id} source={source} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {client.kind === 'local' || !mayAdd ? null : <AddSource />}
    </main>
  )
}

const SHAPE: Readonly<Record<SourceFeed['health']['state'], string>> = {
  fine: '●',
  failing: '✕',
  never: '○',
  paused: '⊘',
}

const KIND: Readonly<Record<SourceFeed['kind'], string>> = {
  feed: 'Feed',
  sitemap: 'Sitemap',
  page: 'Page',
  folder: 'Folder',
  given: 'Given by hand',
}

/** Kinds that are looked at again and again. */
const FOLLOWED: ReadonlySet<SourceFeed['kind']> = new Set(['feed', 'sitemap', 'page'])

/** `12 minutes`, `3 hours`, `2 days`. */
function delayInWords(seconds: number): string {
  if (seconds < 90 * 60) return figure(Math.max(1, Math.round(seconds / 60)), 'minute')
  if (seconds < 36 * 3600) return figure(Math.round(seconds / 3600), 'hour')
  return figure(Math.round(seconds / 86_400), 'day')
}

function Row({ source }: { readonly source: SourceFeed }) {
  const client = useClient()
  const queries = useQueryClient()
  const reload = () => queries.invalidateQueries({ queryKey: ['sources'] })
  const check = useMutation({ mutationFn: () => client.checkSource(source.id), onSuccess: reload })
  const pause = useMutation({
    mutationFn: () => client.changeSource(source.id, { paused: !source.paused }),
    onSuccess: reload,
  })
  const error = check.error ?? pause.error
  const { state, lastChecked, lastNew, nextCheck, problem, delaySeconds } = source.health
  const mayChange = useMay('analyst')
  return (
    <tr>
      <td>
        <span className="label">{source.title}</span>
        {source.official ? <span className="note"> official</span> : null}
        <br />
        <span className="note">
          {KIND[source.kind]}
          {source.address === source.title ? '' : ` · ${source.address}`}
        </span>
      </td>
      <td>
        <span aria-hidden="true">{SHAPE[state]}</span> {healthInWords(state)}
        <br />
        <span className="note">
          {lastChecked === null ? 'never checked' : `checked ${instantInWords(lastChecked)}`}
          {lastNew === null ? '' : `; last answer ${instantInWords(lastNew)}`}
          {nextCheck === null || state === 'paused' ? '' : `; next ${instantInWords(nextCheck)}`}
          {delaySeconds === null ? '' : `; reports arrive ${delayInWords(delaySeconds)} after publication`}
        </span>
        {problem === null ? null : <p>{problem}</p>}
        {error === null ? null : <ErrorNote error={error} />}
      </td>
      <td className="number">{source.reports}</td>
      <td>
        {mayChange && FOLLOWED.has(source.kind) ? (
          <p className="buttons">
            <button type="button" disabled={check.isPending} onClick={() => check.mutate()}>
              Check now<span className="unseen">: {source.title}</span>
            </button>
            <button type="button" disabled={pause.isPending} onClick={() => pause.mutate()}>
              {source.paused ? 'Resume' : 'Pause'}
              <span className="unseen">: {source.title}</span>
            </button>
          </p>
        ) : null}
      </td>
    </tr>
  )
}

function healthInWords(state: SourceFeed['health']['state']): string {
  switch (state) {
    case 'fine':
      return 'answering'
    case 'failing':
      return 'not answering'
    case 'never':
      return 'not checked yet'
    case 'paused':
      return 'paused'
  }
}
