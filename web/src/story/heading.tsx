import { whenInWords } from '@parley-record/engine'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, use, useState } from 'react'
import { Link } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import { useBase } from '../app/use-base.js'
import type { ExportFormat, StorySummary } from '../client/contract.js'
import { Chips } from '../evidence/chips.js'
import { save } from '../parts/save-svg.js'
import { claimBehind } from '../record/story-view.js'
import { figure } from '../record/words.js'
import { Quoted, Standing } from './line.js'
import { StoryContext } from './story-context.js'

/** What the story is, what it rests on and as of when; then what one can do with it. */
export function Heading({
  summary,
  since,
  onSince,
}: {
  readonly summary: StorySummary
  readonly since: string | null
  readonly onSince: (day: string | null) => void
}) {
  const base = useBase()
  const view = use(StoryContext)
  const { headline } = view.record.brief
  return (
    <header className="story-head">
      <StoryTitle summary={summary} />
      <h1>{headline === null ? summary.title : <Quoted>{headline.text}</Quoted>}</h1>
      {headline === null ? null : (
        <p className="basis">
          <Chips of={headline} claim={claimBehind(view, headline)} />
          <Standing claim={claimBehind(view, headline)} />
        </p>
      )}
      <p className="basis">
        {figure(summary.reports, 'report')} from {figure(summary.outlets, 'outlet')}, at most{' '}
        {figure(summary.origins, 'origin')}
        {view.record.asOf === null
          ? '. The reports give no date of publication'
          : `. As of ${whenInWords(view.record.asOf)}`}
        .
      </p>
      <div className="story-tools">
        <SinceChoice since={since} onSince={onSince} />
        <Link to={`${base}/stories/${summary.id}/review`}>Review</Link>
        <Export id={summary.id} title={summary.title} />
      </div>
    </header>
  )
}

/** The story's name, which a person may change. */
function StoryTitle({ summary: { id, title } }: { readonly summary: StorySummary }) {
  const client = useClient()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const rename = useMutation({
    mutationFn: (next: string) => client.renameStory(id, next),
    onSuccess: () => {
      setOpen(false)
      return queries.invalidateQueries({ queryKey: ['story', id, 'summary'] })
    },
  })
  if (!open)
    return (
      <p className="story-title">
        {title}{' '}
        <button type="button" className="plain rename" onClick={() => setOpen(true)}>
          Rename
        </button>
      </p>
    )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const next = String(new FormData(event.currentTarget).get('title') ?? '').trim()
    if (next !== '') rename.mutate(next)
  }
  return (
    <form className="buttons" onSubmit={submit}>
      <input name="title" defaultValue={title} aria-label="Name of the story" maxLength={120} required />
      <button type="submit" disabled={rename.isPending}>
        Keep
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
      {rename.error === null ? null : <ErrorNote error={rename.error} />}
    </form>
  )
}

/** Any day of publication can be the one to compare with; the last visit is the one that is proposed. */
function SinceChoice({
  since,
  onSince,
}: {
  readonly since: string | null
  readonly onSince: (day: string | null) => void
}) {
  const { record } = use(StoryContext)
  const days = [...new Set(record.reports.flatMap(({ published }) => published?.slice(0, 10) ?? []))]
    .sort()
    .reverse()
  if (days.length < 2) return null
  return (
    <label className="since">
      What changed since{' '}
      <select value={since ?? ''} onChange={(event) => onSince(event.target.value || null)}>
        <option value="">my last visit</option>
        {days.slice(1).map((day) => (
          <option key={day} value={day}>
            {whenInWords(day)}
          </option>
        ))}
      </select>
    </label>
  )
}

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['pdf', 'PDF'],
  ['html', 'One HTML file'],
  ['md', 'Markdown'],
  ['json', 'Record (JSON)'],
  ['csv-moves', 'Moves (CSV)'],
  ['csv-statements', 'Statements (CSV)'],
  ['csv-events', 'Events (CSV, PLOVER)'],
  ['ics', 'Dates and deadlines (iCalendar)'],
  ['graphml', 'Graph (GraphML)'],
  ['annotations', 'Annotations (W3C)'],
  ['claimreview', 'ClaimReview'],
  ['ninjs', 'ninjs'],
  ['bundle', 'Evidence bundle (zip)'],
  ['atom', 'Atom feed'],
]

function Export({ id, title }: { readonly id: string; readonly title: string }) {
  const client = useClient()
  const { record } = use(StoryContext)
  const addresses = FORMATS.flatMap(([format, name]) => {
    const address = client.exportAddress(id, format)
    return address === null ? [] : [{ format, name, address }]
  })
  const saveRecord = () =>
    save(new Blob([JSON.stringify(record, null, 2)], { type: 'application/json' }), `${title}.json`)
  return (
    <details className="menu">
      <summary>Take out</summary>
      <ul>
        {addresses.map(({ format, name, address }) => (
          <li key={format}>
            <a href={address} download>
              {name}
            </a>
          </li>
        ))}
        {addresses.length > 0 ? null : (
          <li>
            <button type="button" className="plain" onClick={saveRecord}>
              Record (JSON)
            </button>
          </li>
        )}
        <li>
          <button type="button" className="plain" onClick={() => print()}>
            Print
          </button>
        </li>
      </ul>
    </details>
  )
}
