import { type FormEvent, use, useId } from 'react'
import type { EditAction, ReviewItem } from '../client/contract.js'
import { headOf, type StoryView } from '../record/story-view.js'
import { CorrectForm } from '../story/correct-form.js'
import { StoryContext } from '../story/story-context.js'

type Send = (
  target: Pick<ReviewItem, 'targetKind' | 'targetId'>,
  payload: Readonly<Record<string, unknown>>,
  why: string,
) => void

/** What an answer needs to know besides its key: the correction, what leaves, what it is the same as, the remark. */
export function QueueForm({
  item,
  action,
  busy,
  onSend,
  onCancel,
}: {
  readonly item: ReviewItem
  readonly action: EditAction
  readonly busy: boolean
  readonly onSend: Send
  readonly onCancel: () => void
}) {
  const view = use(StoryContext)
  const head = headOf(view, view.claims.get(item.targetId))
  return (
    <div className="queue-form">
      <h3>{item.effects[action]}</h3>
      {action === 'correct' && head !== null ? (
        <CorrectForm
          statement={head}
          disabled={busy}
          onCorrect={(corrections, why) =>
            onSend({ targetKind: 'statement', targetId: head.id }, { ...corrections }, why)
          }
        />
      ) : (
        <OtherForm item={item} action={action} busy={busy} onSend={onSend} />
      )}
      <p className="buttons">
        <button type="button" onClick={onCancel}>
          <kbd>Esc</kbd> Back
        </button>
      </p>
    </div>
  )
}

function OtherForm({
  item,
  action,
  busy,
  onSend,
}: {
  readonly item: ReviewItem
  readonly action: EditAction
  readonly busy: boolean
  readonly onSend: Send
}) {
  const view = use(StoryContext)
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const statements = data.getAll('statement').filter((one): one is string => typeof one === 'string')
    const payload = action === 'split' ? { statements } : action === 'merge' ? { into: data.get('into') } : {}
    onSend(item, payload, String(data.get('why') ?? ''))
  }
  return (
    <form className="form" onSubmit={submit}>
      {action === 'split' ? <SplitFields view={view} claim={item.targetId} /> : null}
      {action === 'merge' ? (
        <div>
          <label htmlFor={`${id}-into`}>The same as</label>
          <select id={`${id}-into`} name="into" required>
            <option value="">choose one</option>
            {mergeTargets(view, item).map(([target, name]) => (
              <option key={target} value={target}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div>
        <label htmlFor={`${id}-why`}>{action === 'note' ? 'Remark' : 'Why'}</label>
        <input id={`${id}-why`} name="why" required={action === 'note'} />
      </div>
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          Keep
        </button>
      </p>
    </form>
  )
}

function SplitFields({ view, claim }: { readonly view: StoryView; readonly claim: string }) {
  const statements = (view.claims.get(claim)?.statements ?? []).flatMap((id) => view.statements.get(id) ?? [])
  return (
    <fieldset>
      <legend className="field-label">Which of them say something else?</legend>
      {statements.map(({ id, text, report }) => (
        <p key={id}>
          <label>
            <input type="checkbox" name="statement" value={id} /> [{view.numbers.get(report)}]{' '}
            <span className="words">{text}</span>
          </label>
        </p>
      ))}
    </fieldset>
  )
}

const MOST = 200

/** Claims that share an actor with it, or other actors. */
function mergeTargets(
  view: StoryView,
  { targetKind, targetId }: ReviewItem,
): readonly (readonly [string, string])[] {
  if (targetKind === 'actor')
    return view.record.actors.filter(({ id }) => id !== targetId).map(({ id, name }) => [id, name] as const)
  const actors = new Set(headOf(view, view.claims.get(targetId))?.actors)
  return view.record.claims
    .filter(
      (claim) =>
        claim.id !== targetId && headOf(view, claim)?.actors.some((actor) => actors.has(actor)) === true,
    )
    .slice(0, MOST)
    .map(({ id, text }) => [id, text.length > 100 ? `${text.slice(0, 99)}…` : text] as const)
}
