import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ErrorNote } from '../app/states.js'
import type { Story, StoryEvent } from '../client/contract.js'
import type { ServerClient } from '../client/server-contract.js'
import { instantInWords } from '../record/dates.js'
import type { StoryRecord } from '../record/types.js'
import { Reasons } from './reasons.js'

const KIND: Readonly<Record<string, string>> = {
  started: 'Story started',
  joined: 'Report joined',
  left: 'Report left',
  merged: 'Stories merged',
  split: 'Reports split off',
  renamed: 'Renamed',
  slept: 'Went to sleep',
  woke: 'Woke up',
  undone: 'Undone',
}

/** What parley does by itself and a story cannot take back alone. */
const NOT_UNDONE: ReadonlySet<string> = new Set(['started'])

/** Every decision about which report belongs here, the latest first; people can undo them. */
export function History({
  story: { id: storyId, history },
  record,
  server,
}: {
  readonly story: Story
  readonly record: StoryRecord | null
  /** Null for those who may only read. */
  readonly server: ServerClient | null
}) {
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: (event: number) => server?.undoStoryEvent(storyId, event) ?? Promise.resolve(null),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['story'] })
      await queries.invalidateQueries({ queryKey: ['stories'] })
    },
  })
  const undone = new Set(history.flatMap(({ undoes }) => undoes ?? []))
  const titles = new Map(record?.reports.map(({ id, title, source }) => [id, title ?? source ?? id]))
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      {undo.error === null ? null : <ErrorNote error={undo.error} />}
      <ol className="lines log">
        {[...history].reverse().map((event) => (
          <li key={event.id} className={undone.has(event.id) ? 'undone' : ''}>
            <p>
              <span className="label">
                {event.undoes === null ? '' : 'Undone: '}
                {KIND[event.kind] ?? event.kind}
              </span>
              <Other event={event} storyId={storyId} />
              {event.reportId === null ? null : (
                <>
                  {' '}
                  <Link className="words" to={`/reports/${event.reportId}`}>
                    {titles.get(event.reportId) ?? 'a report that is elsewhere now'}
                  </Link>
                </>
              )}
            </p>
            <p className="note log-line">
              <span>
                {event.who === 'parley' ? 'By Parley itself' : `By ${event.who}`}, {instantInWords(event.at)}
              </span>
              {server === null ||
              undone.has(event.id) ||
              event.undoes !== null ||
              NOT_UNDONE.has(event.kind) ? null : (
                <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(event.id)}>
                  Undo<span className="unseen">: {KIND[event.kind] ?? event.kind}</span>
                </button>
              )}
            </p>
            <Reasons why={event.why} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The other story of a move, merge or split, seen from this one. */
function Other({
  event: { otherId, kind },
  storyId,
}: {
  readonly event: StoryEvent
  readonly storyId: string
}) {
  if (otherId === null) return null
  if (otherId === storyId)
    return kind === 'merged' ? ': the reports of another story came here' : ' into this story'
  return (
    <>
      {' '}
      {kind === 'joined' ? 'from' : 'to'} <Link to={`/stories/${otherId}`}>the other story</Link>
    </>
  )
}
