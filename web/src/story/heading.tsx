import { summarise, whenInWords } from '@parley-record/engine'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, use, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import { useBase } from '../app/use-base.js'
import { useMay } from '../app/use-session.js'
import type { ExportFormat, StorySummary } from '../client/contract.js'
import { Chips } from '../evidence/chips.js'
import { save } from '../parts/save-svg.js'
import { claimBehind } from '../record/story-view.js'
import { figure } from '../record/words.js'
import { Quoted, Standing } from './line.js'
import { Remaking } from './remaking.js'
import { StoryContext } from './story-context.js'

/** What the story is, what it rests on and as of when; then what one can do with it. */
export function Heading({
  summary,
  days,
  since,
  onSince,
  asOf,
  onAsOf,
  waiting,
  isFirst,
}: {
  readonly summary: StorySummary
  /** Days on which reports were published, the earliest first. */
  readonly days: readonly string[]
  readonly since: string | null
  readonly onSince: (day: string | null) => void
  readonly asOf: string | null
  readonly onAsOf: (day: string | null) => void
  /** Another record than the one shown is being loaded. */
  readonly waiting: boolean
  /** Whoever reads this was never here before. */
  readonly isFirst: boolean
}) {
  const base = useBase()
  const { server } = useClient()
  const view = use(StoryContext)
  const mayDecide = useMay('analyst')
  const { headline } = view.record.brief
  const { reports, outlets, origins } = useMemo(() => summarise(view.record), [view])
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
        {figure(reports, 'report')} from {figure(outlets, 'outlet')}, at most {figure(origins, 'origin')}
        {view.record.asOf === null
          ? '. The reports give no date of publication'
          : `. As of ${whenInWords(view.record.asOf)}`}
        .
      </p>
      <div className="story-tools">
        {server === null ? null : <DayChoice days={days} asOf={asOf} onAsOf={onAsOf} />}
        <SinceChoice days={days} since={since} onSince={onSince} isFirst={isFirst} />
      </div>
      <div className="story-tools">
        {mayDecide ? <Link to={`${base}/stories/${summary.id}/review`}>Review</Link> : null}
        {server === null ? null : <Link to={`/stories/${summary.id}/reports`}>Reports and history</Link>}
        {server === null ? null : <Link to={`/search?story=${summary.id}`}>Search in it</Link>}
        {server === null ? null : <Link to={`/alerts?story=${summary.id}`}>Tell me of news</Link>}
        <Export id={summary.id} title={summary.title} asOf={asOf} />
        <Remaking pending={waiting || summary.pending} />
      </div>
      {asOf === null ? null : (
        <p className="banner">
          You read the record as it stood on {whenInWords(asOf)}: what was published later is left out.{' '}
          <button type="button" onClick={() => onAsOf(null)}>
            Back to the latest
          </button>
        </p>
      )}
    </header>
  )
}

/** The story's name, which a person may change. */
function StoryTitle({ summary: { id, title } }: { readonly summary: StorySummary }) {
  const client = useClient()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const mayRename = useMay('analyst')
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
        {mayRename ? (
          <button type="button" className="plain rename" onClick={() => setOpen(true)}>
            Rename
          </button>
        ) : null}
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
  days,
  since,
  onSince,
  isFirst,
}: {
  readonly days: readonly string[]
  readonly since: string | null
  readonly onSince: (day: string | null) => void
  readonly isFirst: boolean
}) {
  if (days.length < 2) return null
  return (
    <label className="since">
      What changed since{' '}
      <select value={since ?? ''} onChange={(event) => onSince(event.target.value || null)}>
        <option value="">{isFirst ? 'the latest reports (you are new here)' : 'my last visit'}</option>
        {[...days.slice(0, -1)].reverse().map((day) => (
          <option key={day} value={day}>
            {whenInWords(day)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The record as it stood on an earlier day: nothing that was published later is in it. */
function DayChoice({
  days,
  asOf,
  onAsOf,
}: {
  readonly days: readonly string[]
  readonly asOf: string | null
  readonly onAsOf: (day: string | null) => void
}) {
  const known = asOf === null || days.includes(asOf) ? days : [...days, asOf].sort()
  if (known.length < 2) return null
  return (
    <label className="since">
      The record as of{' '}
      <select value={asOf ?? ''} onChange={(event) => onAsOf(event.target.value || null)}>
        <option value="">now</option>
        {[...known].reverse().map((day) => (
          <option key={day} value={day}>
            {whenInWords(day)}
          </option>
        ))}
      </select>
    </label>
  )
}

type Formats = readonly (readonly [ExportFormat, string])[]

/** The ways to take a story out, by what people do with them. */
const FORMATS: readonly (readonly [string, Formats])[] = [
  [
    'To read',
    [
      ['pdf', 'PDF'],
      ['html', 'One HTML file'],
      ['md', 'Markdown'],
    ],
  ],
  [
    'To check',
    [
      ['bundle', 'Evidence bundle (zip)'],
      ['json', 'Record (JSON)'],
      ['annotations', 'Annotations (W3C)'],
    ],
  ],
  [
    'Tables',
    [
      ['csv-moves', 'Moves (CSV)'],
      ['csv-statements', 'Statements (CSV)'],
      ['csv-events', 'Events (CSV, PLOVER)'],
    ],
  ],
  [
    'For other programs',
    [
      ['ics', 'Dates (iCalendar)'],
      ['graphml', 'Graph (GraphML)'],
      ['claimreview', 'ClaimReview'],
      ['ninjs', 'ninjs'],
    ],
  ],
  [
    'Feeds',
    [
      ['atom', 'Atom'],
      ['rss', 'RSS'],
      ['jsonfeed', 'JSON Feed'],
    ],
  ],
]

/** Lists of ways out; Esc closes it and goes back to where it was opened. */
function Export({
  id,
  title,
  asOf,
}: {
  readonly id: string
  readonly title: string
  readonly asOf: string | null
}) {
  const client = useClient()
  const { record } = use(StoryContext)
  const saveRecord = () =>
    save(new Blob([JSON.stringify(record, null, 2)], { type: 'application/json' }), `${title}.json`)
  const closeOnEscape = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return
    event.stopPropagation()
    event.currentTarget.open = false
    event.currentTarget.querySelector('summary')?.focus()
  }
  return (
    <details className="menu" onKeyDown={closeOnEscape}>
      <summary>Take out</summary>
      <div className="menu-sheet">
        {client.server === null ? (
          <button type="button" className="plain" onClick={saveRecord}>
            Record (JSON)
          </button>
        ) : (
          FORMATS.map(([purpose, formats]) => (
            <div key={purpose}>
              <p className="note">{purpose}</p>
              <ul>
                {formats.map(([format, name]) => (
                  <li key={format}>
                    <a href={client.exportAddress(id, format, asOf) ?? ''} download>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))
        )}
        <button type="button" className="plain" onClick={() => print()}>
          Print
        </button>
      </div>
    </details>
  )
}
