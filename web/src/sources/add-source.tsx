import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import type { NewSource } from '../client/contract.js'
import { figure } from '../record/words.js'

const KINDS: readonly (readonly [NewSource['kind'], string])[] = [
  ['feed', 'Feed (RSS, Atom, JSON Feed)'],
  ['page', 'Page that lists reports'],
  ['sitemap', 'Sitemap of an outlet'],
]

/** A feed, a page or a sitemap to follow, or a list of feeds at once. */
export function AddSource() {
  const client = useClient()
  const queries = useQueryClient()
  const id = useId()
  const reload = () => queries.invalidateQueries({ queryKey: ['sources'] })
  const add = useMutation({ mutationFn: (source: NewSource) => client.addSource(source), onSuccess: reload })
  const opml = useMutation({ mutationFn: (body: string) => client.importOpml(body), onSuccess: reload })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const title = String(data.get('title') ?? '').trim()
    add.mutate({
      kind: KINDS.find(([kind]) => kind === data.get('kind'))?.[0] ?? 'feed',
      address: String(data.get('address') ?? ''),
      ...(title === '' ? {} : { title }),
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
              {KINDS.map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${id}-title`}>Name (optional)</label>
            <input id={`${id}-title`} name="title" maxLength={300} />
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
      {opml.data === undefined ? null : (
        <p role="status">
          {figure(opml.data.added, 'feed is', 'feeds are')} new and followed from now on
          {opml.data.known === 0 ? '' : `; ${opml.data.known} were followed before`}.
        </p>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  )
}
