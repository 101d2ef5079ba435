import { useMutation, useQueryClient } from '@tanstack/react-query'
import { use, useId, useState } from 'react'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import type { Corrections, EditAction, TargetKind } from '../client/contract.js'
import { headOf } from '../record/story-view.js'
import { CorrectForm } from './correct-form.js'
import { StoryContext } from './story-context.js'

/** Accept, correct or reject a line, with a reason; each decision can be undone where it was made. */
export function Decide({
  targetKind,
  targetId,
  what = 'line',
}: {
  readonly targetKind: TargetKind
  readonly targetId: string
  readonly what?: 'line' | 'dispute'
}) {
  const view = use(StoryContext)
  const [why, setWhy] = useState('')
  const field = useId()
  const { decide, undo } = useDecisions(view.storyId)
  const made = view.edits.get(targetId) ?? []
  const head = targetKind === 'claim' ? headOf(view, view.claims.get(targetId)) : null
  const answer = (action: EditAction) =>
    decide.mutate({ targetKind, targetId, action, payload: {}, why }, { onSuccess: () => setWhy('') })
  const error = decide.error ?? undo.error
  return (
    <details className="decide">
      <summary>Decide on this {what}</summary>
      <div className="decide-fields">
        <label htmlFor={field}>Why</label>
        <input id={field} value={why} onChange={(event) => setWhy(event.target.value)} />
      </div>
      <p className="buttons">
        <button type="button" disabled={decide.isPending} onClick={() => answer('accept')}>
          It is right
        </button>
        <button type="button" disabled={decide.isPending} onClick={() => answer('reject')}>
          Reject
        </button>
        <button type="button" disabled={decide.isPending || why === ''} onClick={() => answer('note')}>
          Keep as a note
        </button>
        {made.map(({ id, action }) => (
          <button key={id} type="button" onClick={() => undo.mutate(id)}>
            Undo “{action}”
          </button>
        ))}
      </p>
      {head === null ? null : (
        <details className="decide">
          <summary>Correct what was read</summary>
          <CorrectForm
            key={head.id}
            statement={head}
            disabled={decide.isPending}
            onCorrect={(corrections: Corrections, reason) =>
              decide.mutate({
                targetKind: 'statement',
                targetId: head.id,
                action: 'correct',
                payload: { ...corrections },
                why: reason,
              })
            }
          />
        </details>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </details>
  )
}

/** Making and undoing decisions on a story; what shows it is loaded again. */
export function useDecisions(storyId: string) {
  const client = useClient()
  const queries = useQueryClient()
  const reload = () => queries.invalidateQueries({ queryKey: ['story', storyId] })
  const decide = useMutation({
    mutationFn: (edit: Parameters<typeof client.edit>[1]) => client.edit(storyId, edit),
    onSuccess: reload,
  })
  const undo = useMutation({ mutationFn: (id: string) => client.undoEdit(storyId, id), onSuccess: reload })
  return { decide, undo }
}
