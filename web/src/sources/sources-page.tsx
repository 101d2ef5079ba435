import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useTitle } from '../app/use-title.js'
import type { NewSource, SourceFeed } from '../client/contract.js'
import { instantInWords } from '../record/dates.js'
import { figure } from '../record/words.js'

/** What is followed, how it is doing, and what could not be fetched. */
export function SourcesPage() {
  const client = useClient()
  useTitle('Sources')
  const sources = useQuery({ queryKey: ['sources'], queryFn: () => client.sources() })
  const list = sources.data ?? []
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
            {failing === 0 ? ', all answering' : `, ${failing} not answering`}.
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
      {client.kind === 'local' ? null : <AddSource />}
    </main>
  )
}

const SHAPE: Readonly<Record<SourceFeed['health']['state'], string>> = {
  fine: '●',
  failing: '✕',
  never: '○',
  paused: '⊘',
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
  const { state, lastChecked, lastNew, problem } = source.health
  return (
    <tr>
      <td>
        <span className="label">{source.title}</span>
        {source.official ? <span className="note"> official</span> : null}
        <br />
        <span className="note">{source.address ?? ''}</span>
      </td>
      <td>
        <span aria-hidden="true">{SHAPE[state]}</span> {healthInWords(state)}
        <br />
        <span className="note">
          {lastChecked === null ? 'never checked' : `checked ${instantInWords(lastChecked)}`}
          {lastNew === null ? '' : `; last report ${instantInWords(lastNew)}`}
        </span>
        {problem === null ? null : <p>{problem}</p>}
        {error === null ? null : <ErrorNote error={error} />}
      </td>
      <td className="number">{source.reports}</td>
      <td>
        <p className="buttons">
          <button type="button" disabled={check.isPending} onClick={() => check.mutate()}>
            Check now<span className="unseen">: {source.title}</span>
          </button>
          <button type="button" disabled={pause.isPending} onClick={() => pause.mutate()}>
            {source.paused ? 'Resume' : 'Pause'}
            <span className="unseen">: {source.title}</span>
          </button>
        </p>
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

function AddSource() {
  const client = useClient()
  const queries = useQueryClient()
  const id = useId()
  const reload = () => queries.invalidateQueries({ queryKey: ['sources'] })
  const add = useMutation({ mutationFn: (source: NewSource) => client.addSource(source), onSuccess: reload })
  const opml = useMutation({ mutationFn: (body: string) => client.importOpml(body), onSuccess: reload })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    add.mutate({
      kind: data.get('kind') === 'page' ? 'page' : 'feed',
      address: String(data.get('address') ?? ''),
      official: data.get('official') === 'on',
    })
  }
  const error = add.error ?? opml.error
  return (
    <section aria-labelledby="add-source-title">
      <h2 id="add-source-title">Follow a source</h2>
      <form className="form" onSubmit={submit}>
        <div className="row">
          <div>
            <label htmlFor={`${id}-address`}>Address</label>
            <input id={`${id}-address`} name="address" type="url" required placeholder="https://" />
          </div>
          <div>
            <label htmlFor={`${id}-kind`}>Kind</label>
            <select id={`${id}-kind`} name="kind">
              <option value="feed">Feed (RSS, Atom, JSON Feed)</option>
              <option value="page">Page that lists reports</option>
            </select>
          </div>
        </div>
        <p>
          <label>
            <input type="checkbox" name="official" /> It speaks for a party: what it says is that party’s own
            word
          </label>
        </p>
        <p className="buttons">
          <button type="submit" className="primary" disabled={add.isPending}>
            Follow
          </button>
        </p>
      </form>
      <p className="buttons">
        <label>
          <span className="field-label">Import a list (OPML)</span>
          <input
            type="file"
            accept=".opml,.xml,text/x-opml"
            onChange={async (event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) opml.mutate(await file.text())
            }}
          />
        </label>
      </p>
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  )
}
