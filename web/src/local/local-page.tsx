import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useTitle } from '../app/use-title.js'
import { figure } from '../record/words.js'
import { dropStory, keepStory, keptStories } from './kept-stories.js'
import type { Pasted } from './messages.js'
import { useBuild } from './use-build.js'

const LONGEST_TITLE = 60

/** Cut where a word ends. */
function shortened(words: string): string {
  if (words.length <= LONGEST_TITLE) return words
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE))} …`
}

/** Reports are pasted, read and compared in this browser; nothing leaves the machine. */
export function LocalPage() {
  useTitle('In this browser')
  const [pasted, setPasted] = useState<readonly Pasted[]>([])
  const queries = useQueryClient()
  const navigate = useNavigate()
  const stories = useQuery({ queryKey: ['local'], queryFn: keptStories })
  const build = useBuild(async ({ record }, from) => {
    const id = record.reports[0]?.id ?? 'empty'
    const title = shortened(record.brief.headline?.text ?? from[0]?.title ?? 'Pasted reports')
    await keepStory({ id, title, record, pasted: from })
    await queries.invalidateQueries()
    await navigate(`/local/stories/${id}`)
  })
  return (
    <main id="main" className="page">
      <h1>In this browser</h1>
      <p className="measure">
        Paste the reports of one story. They are read and compared here, by this page; nothing leaves your
        machine. The reader is loaded once (18 MB).
      </p>
      <h2>Reports</h2>
      <PastedList pasted={pasted} onChange={setPasted} />
      <PasteForm onAdd={(one) => setPasted([...pasted, one])} />
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={pasted.length === 0 || build.doing !== null}
          onClick={() => build.start(pasted)}
        >
          Build the record
        </button>
        {build.doing === null ? null : (
          <button type="button" onClick={build.stop}>
            Stop
          </button>
        )}
      </p>
      <div role="status">
        {build.doing === null ? null : (
          <p>
            {build.doing} … <progress value={build.share ?? undefined} aria-label={build.doing} />
          </p>
        )}
      </div>
      {build.error === null ? null : (
        <div className="error-note" role="alert">
          <p className="error-what">The record could not be built: {build.error}</p>
          <p>Your texts are still here. Try again, or use another browser.</p>
        </div>
      )}
      {(stories.data?.length ?? 0) === 0 ? null : <h2>Stories kept here</h2>}
      <ul className="lines">
        {stories.data?.map(({ id, title, record, pasted: texts }) => (
          <li key={id}>
            <Link to={`/local/stories/${id}`}>{title}</Link>{' '}
            <span className="note">{figure(record.reports.length, 'report')}</span>{' '}
            <button type="button" onClick={() => setPasted(texts)}>
              Add reports to it
            </button>{' '}
            <button
              type="button"
              onClick={async () => {
                await dropStory(id)
                await queries.invalidateQueries({ queryKey: ['local'] })
              }}
            >
              Remove<span className="unseen">: {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  )
}

function PastedList({
  pasted,
  onChange,
}: {
  readonly pasted: readonly Pasted[]
  readonly onChange: (pasted: readonly Pasted[]) => void
}) {
  if (pasted.length === 0) return <p className="empty">None yet.</p>
  return (
    <ol className="lines">
      {pasted.map((one) => (
        <li key={one.text}>
          {one.source ?? 'Source not stated'}{' '}
          <span className="words">{one.title ?? one.text.slice(0, 70)}</span>{' '}
          <span className="note">{one.published ?? 'undated'}</span>{' '}
          <button type="button" onClick={() => onChange(pasted.filter((other) => other !== one))}>
            Remove
          </button>
        </li>
      ))}
    </ol>
  )
}

function PasteForm({ onAdd }: { readonly onAdd: (pasted: Pasted) => void }) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const field = (name: string) => String(data.get(name) ?? '').trim() || null
    const text = field('text')
    if (text === null) return
    onAdd({ text, title: field('title'), source: field('source'), published: field('published') })
    form.reset()
  }
  return (
    <form className="form" onSubmit={submit}>
      <div>
        <label htmlFor={`${id}-text`}>Text of a report</label>
        <textarea id={`${id}-text`} name="text" rows={7} required />
      </div>
      <div className="row">
        <div>
          <label htmlFor={`${id}-title`}>Title</label>
          <input id={`${id}-title`} name="title" />
        </div>
        <div>
          <label htmlFor={`${id}-source`}>Who published it</label>
          <input id={`${id}-source`} name="source" />
        </div>
        <div>
          <label htmlFor={`${id}-published`}>Published on</label>
          <input id={`${id}-published`} name="published" type="date" />
        </div>
      </div>
      <p className="buttons">
        <button type="submit">Add this report</button>
      </p>
    </form>
  )
}
