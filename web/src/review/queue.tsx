import { useQuery } from '@tanstack/react-query'
import { use, useCallback, useEffect, useState } from 'react'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import type { Edit, EditAction, ReviewItem } from '../client/contract.js'
import { isTyping, keysAreOn } from '../evidence/keys.js'
import type { StoryView } from '../record/story-view.js'
import { useDecisions } from '../story/decide.js'
import { StoryContext } from '../story/story-context.js'
import { QueueEvidence } from './queue-evidence.js'
import { QueueForm } from './queue-form.js'

/** One key each; what needs more than a key opens a form first. */
const ANSWERS: readonly { readonly key: string; readonly action: EditAction; readonly name: string }[] = [
  { key: 'a', action: 'accept', name: 'Accept' },
  { key: 'c', action: 'correct', name: 'Correct' },
  { key: 's', action: 'split', name: 'Split' },
  { key: 'm', action: 'merge', name: 'Merge' },
  { key: 'r', action: 'reject', name: 'Reject' },
  { key: 'n', action: 'note', name: 'Note' },
]
const NEEDS_MORE: ReadonlySet<EditAction> = new Set(['correct', 'split', 'merge', 'note'])

/** The line, its evidence, why it is here, and what each answer would change. */
export function Queue() {
  const view = use(StoryContext)
  const { storyId } = view
  const client = useClient()
  const queue = useQuery({ queryKey: ['story', storyId, 'review'], queryFn: () => client.review(storyId) })
  const { decide, undo } = useDecisions(storyId)
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [form, setForm] = useState<EditAction | null>(null)
  const [last, setLast] = useState<Edit | null>(null)
  // What was decided here leaves at once: the record that no longer asks for it is still being made.
  const [decided, setDecided] = useState<ReadonlyMap<string, string>>(new Map())
  const [why, setWhy] = useState('')

  const gone = new Set(decided.values())
  const waiting = (queue.data ?? []).filter(({ key }) => !skipped.includes(key) && !gone.has(key))
  const item = waiting[0]

  const send = useCallback(
    (
      action: EditAction,
      target: Pick<ReviewItem, 'targetKind' | 'targetId'>,
      payload: Readonly<Record<string, unknown>>,
      reason: string,
      key: string,
    ) =>
      decide.mutate(
        { targetKind: target.targetKind, targetId: target.targetId, action, payload, why: reason },
        {
          onSuccess: (edit) => {
            setLast(edit)
            if (action !== 'note') setDecided((before) => new Map([...before, [edit.id, key]]))
            setForm(null)
            setWhy('')
          },
        },
      ),
    [decide.mutate],
  )
  const answer = (action: EditAction) => {
    if (item?.effects[action] === undefined || decide.isPending) return
    if (NEEDS_MORE.has(action)) setForm(action)
    else send(action, item, {}, why, item.key)
  }
  const skip = () => item !== undefined && setSkipped([...skipped, item.key])
  const undoLast = () => {
    if (last === null) return
    undo.mutate(last.id, {
      onSuccess: () => {
        setDecided((before) => new Map([...before].filter(([edit]) => edit !== last.id)))
        setLast(null)
      },
    })
  }
  useReviewKeys({ answer, skip, undo: undoLast, close: () => setForm(null) })

  if (queue.error !== null) return <ErrorNote error={queue.error} retry={() => void queue.refetch()} />
  if (queue.data === undefined) return <Loading what="the queue" />
  const error = decide.error ?? undo.error
  return (
    <>
      <p className="basis" role="status">
        {last === null ? '' : `Last decision: ${last.action}. `}
        {waiting.length === 0
          ? 'Nothing is left to decide.'
          : `${waiting.length} left, the most misleading if wrong first.`}
      </p>
      {item === undefined ? (
        <p className="empty">
          {skipped.length === 0
            ? 'Every line that could mislead has been looked at.'
            : `${skipped.length} were skipped; they come back when you open this screen again.`}
        </p>
      ) : (
        <article className="decision-card" aria-labelledby="decision-text">
          <p className="note">
            {whatOf(view, item)} · {item.reason}
          </p>
          <h2 id="decision-text">
            {item.targetKind === 'link' ? item.text : <span className="words">{item.text}</span>}
          </h2>
          <QueueEvidence item={item} />
          {form === null ? (
            <>
              <ul className="answers-list">
                {ANSWERS.map(({ key, action, name }) =>
                  item.effects[action] === undefined ? null : (
                    <li key={action}>
                      <button type="button" disabled={decide.isPending} onClick={() => answer(action)}>
                        <kbd>{key}</kbd> {name}
                      </button>
                      <span className="note">{item.effects[action]}</span>
                    </li>
                  ),
                )}
                <li>
                  <button type="button" onClick={skip}>
                    <kbd>j</kbd> Skip
                  </button>
                  <span className="note">It stays in the queue.</span>
                </li>
              </ul>
              <label className="why">
                Why{' '}
                <input
                  value={why}
                  placeholder="kept with your decision"
                  onChange={(event) => setWhy(event.target.value)}
                />
              </label>
            </>
          ) : (
            <QueueForm
              key={`${item.key} ${form}`}
              item={item}
              action={form}
              busy={decide.isPending}
              onCancel={() => setForm(null)}
              onSend={(target, payload, reason) => send(form, target, payload, reason, item.key)}
            />
          )}
        </article>
      )}
      <p className="buttons">
        <button type="button" disabled={last === null || undo.isPending} onClick={undoLast}>
          <kbd>u</kbd> Undo the last decision
        </button>
      </p>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  )
}

const LINK: Readonly<Record<string, string>> = {
  contradicts: 'Contradiction',
  'replies-to': 'Answer',
  supersedes: 'Superseded',
}

function whatOf({ record }: StoryView, { targetKind, targetId }: ReviewItem): string {
  if (targetKind === 'actor') return 'Actor'
  if (targetKind !== 'link') return 'Line'
  return LINK[record.links.find(({ id }) => id === targetId)?.type ?? ''] ?? 'Link'
}

function useReviewKeys({
  answer,
  skip,
  undo,
  close,
}: {
  readonly answer: (action: EditAction) => void
  readonly skip: () => void
  readonly undo: () => void
  readonly close: () => void
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return close()
      if (isTyping(event) || event.ctrlKey || !keysAreOn()) return
      const found = ANSWERS.find(({ key }) => key === event.key)
      if (found === undefined && event.key !== 'j' && event.key !== 'u') return
      event.preventDefault()
      if (found !== undefined) answer(found.action)
      else if (event.key === 'j') skip()
      else undo()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
