import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useSearchParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import type { AlertKind, NewAlert } from '../client/server-contract.js'
import { QUESTIONS } from './questions.js'

/** A question to save; an address such as `?story=…&on=reply&claim=…&title=…` fills it in beforehand. */
export function NewAlertForm({
  busy,
  error,
  onAdd,
}: {
  readonly busy: boolean
  readonly error: Error | null
  readonly onAdd: (alert: NewAlert) => void
}) {
  const client = useClient()
  const [given] = useSearchParams()
  const id = useId()
  const stories = useQuery({ queryKey: ['stories', 'all'], queryFn: () => client.stories({ state: 'all' }) })
  const claim = given.get('claim')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    onAdd({
      title: text('title'),
      story: text('story') || null,
      question: { on: text('on') as AlertKind, ...(claim === null ? {} : { claim }) },
      webhook: text('webhook') || null,
    })
  }
  return (
    <section aria-labelledby="new-alert">
      <h2 id="new-alert">Save a question</h2>
      <form className="form" onSubmit={submit}>
        <div>
          <label htmlFor={`${id}-title`}>What you want to know</label>
          <input
            id={`${id}-title`}
            name="title"
            required
            maxLength={300}
            defaultValue={given.get('title') ?? ''}
            placeholder="Any answer to the offer of talks?"
          />
        </div>
        <div className="row">
          <div>
            <label htmlFor={`${id}-on`}>Tell me when there is</label>
            <select id={`${id}-on`} name="on" defaultValue={given.get('on') ?? 'dispute'}>
              {QUESTIONS.map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${id}-story`}>In</label>
            <select
              id={`${id}-story`}
              name="story"
              defaultValue={given.get('story') ?? ''}
              key={String(stories.isSuccess)}
            >
              <option value="">Every story</option>
              {(stories.data?.items ?? []).map((story) => (
                <option key={story.id} value={story.id}>
                  {story.title}
                </option>
              ))}
            </select>
          </div>
        </div>
        {claim === null ? null : <p className="note">Only about the line you came from.</p>}
        <div>
          <label htmlFor={`${id}-webhook`}>Also send it to this address (optional)</label>
          <input id={`${id}-webhook`} name="webhook" type="url" placeholder="https://" />
        </div>
        <p className="buttons">
          <button type="submit" className="primary" disabled={busy}>
            Save
          </button>
        </p>
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </section>
  )
}
