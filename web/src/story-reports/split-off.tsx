import { publishedInWords } from '@parley-record/engine'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Link } from 'react-router'
import { ErrorNote } from '../app/states.js'
import type { Story, StoryEvent } from '../client/contract.js'
import type { ServerClient } from '../client/server-contract.js'
import type { StoryRecord } from '../record/types.js'
import { figure } from '../record/words.js'
import { Reasons } from './reasons.js'

/** The reports with the reason each is in the story; those that are ticked can leave into a story of their own. */
export function SplitOff({
  storyId,
  record,
  history,
  server,
}: {
  readonly storyId: string
  readonly record: StoryRecord
  readonly history: readonly StoryEvent[]
  /** Null for those who may only read. */
  readonly server: ServerClient | null
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const why = new Map(
    history.flatMap((event) => (event.reportId === null ? [] : [[event.reportId, event] as const])),
  )
  const toggle = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  return (
    <section aria-labelledby="reports-title">
      <h2 id="reports-title">{figure(record.reports.length, 'report')}</h2>
      {server === null ? null : (
        <p className="note">Tick the reports that belong to another story to split them off.</p>
      )}
      <ul className="lines tick-list">
        {record.reports.map((report) => (
          <li key={report.id}>
            <p>
              {server === null ? null : (
                <input
                  type="checkbox"
                  id={`tick-${report.id}`}
                  checked={ticked.has(report.id)}
                  onChange={() => toggle(report.id)}
                />
              )}{' '}
              <label htmlFor={`tick-${report.id}`}>
                <span className="label">{report.source ?? 'Source not stated'}</span>{' '}
                <span className="words">{report.title ?? 'Untitled'}</span>
              </label>
            </p>
            <p className="note">
              {publishedInWords(report)} · <Link to={`/reports/${report.id}?story=${storyId}`}>read it</Link>
            </p>
            <Reasons why={why.get(report.id)?.why ?? []} />
          </li>
        ))}
      </ul>
      {server === null || ticked.size === 0 ? null : (
        <SplitForm
          storyId={storyId}
          ticked={[...ticked]}
          server={server}
          onDone={() => setTicked(new Set())}
        />
      )}
    </section>
  )
}

function SplitForm({
  storyId,
  ticked,
  server,
  onDone,
}: {
  readonly storyId: string
  readonly ticked: readonly string[]
  readonly server: ServerClient
  readonly onDone: () => void
}) {
  const queries = useQueryClient()
  const id = useId()
  const [made, setMade] = useState<Story | null>(null)
  const split = useMutation({
    mutationFn: ({ title, why }: { readonly title: string; readonly why: string }) =>
      server.splitStory(storyId, { reports: ticked, title, why }),
    onSuccess: async (story) => {
      setMade(story)
      await queries.invalidateQueries({ queryKey: ['story', storyId] })
      await queries.invalidateQueries({ queryKey: ['stories'] })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    split.mutate({ title: String(data.get('title') ?? '').trim(), why: String(data.get('why') ?? '').trim() })
  }
  if (made !== null)
    return (
      <p role="status">
        {figure(made.reports, 'report')} now make up <Link to={`/stories/${made.id}`}>{made.title}</Link>.{' '}
        <button type="button" onClick={onDone}>
          Go on
        </button>
      </p>
    )
  return (
    <form className="form boxed" onSubmit={submit}>
      <p className="label">Split {figure(ticked.length, 'report')} off into a new story</p>
      <div>
        <label htmlFor={`${id}-title`}>Its name</label>
        <input id={`${id}-title`} name="title" required maxLength={300} />
      </div>
      <div>
        <label htmlFor={`${id}-why`}>Why they belong apart</label>
        <input id={`${id}-why`} name="why" maxLength={2000} required />
      </div>
      <p className="buttons">
        <button type="submit" className="primary" disabled={split.isPending}>
          Split off
        </button>
        <button type="button" onClick={onDone}>
          Leave them here
        </button>
      </p>
      {split.error === null ? null : <ErrorNote error={split.error} />}
    </form>
  )
}
