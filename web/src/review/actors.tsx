import { type FormEvent, use, useMemo, useState } from 'react'
import { ErrorNote } from '../app/states.js'
import { hueOf, nameOf } from '../record/story-view.js'
import type { Actor } from '../record/types.js'
import { useDecisions } from '../story/decide.js'
import { Decisions } from '../story/decisions.js'
import { StoryContext } from '../story/story-context.js'

/** Who acts in the story, under which names; two that are one can be merged, names of another split off. */
export function Actors() {
  const view = use(StoryContext)
  const [open, setOpen] = useState<string | null>(null)
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const { actors } of view.record.statements)
      for (const actor of actors) found.set(actor, (found.get(actor) ?? 0) + 1)
    return found
  }, [view])
  const actors = [...view.record.actors].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Actor</th>
          <th scope="col">Names in the reports</th>
          <th scope="col" className="number">
            Statements
          </th>
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => (
          <tr key={actor.id} className={`hue-${hueOf(view, actor.id)}`}>
            <th scope="row">
              {actor.name}
              <span className="note">
                {' '}
                {actor.kind}
                {actor.side === null || actor.side === actor.id ? '' : `, for ${nameOf(view, actor.side)}`}
              </span>
              <Decisions targets={[actor.id]} />
            </th>
            <td>
              {actor.aliases.join(' · ')}
              <p>
                <button
                  type="button"
                  className="plain"
                  aria-expanded={open === actor.id}
                  onClick={() => setOpen(open === actor.id ? null : actor.id)}
                >
                  Merge or split<span className="unseen">: {actor.name}</span>
                </button>
              </p>
              {open === actor.id ? <ActorForm actor={actor} onDone={() => setOpen(null)} /> : null}
            </td>
            <td className="number">{counts.get(actor.id) ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ActorForm({ actor, onDone }: { readonly actor: Actor; readonly onDone: () => void }) {
  const view = use(StoryContext)
  const { decide, undo } = useDecisions(view.storyId)
  const made = view.edits.get(actor.id) ?? []
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const names = data.getAll('name').filter((one): one is string => typeof one === 'string')
    const into = String(data.get('into') ?? '')
    const edit = { targetKind: 'actor' as const, targetId: actor.id, why: String(data.get('why') ?? '') }
    if (into !== '') decide.mutate({ ...edit, action: 'merge', payload: { into } }, { onSuccess: onDone })
    else if (names.length > 0)
      decide.mutate({ ...edit, action: 'split', payload: { names } }, { onSuccess: onDone })
  }
  return (
    <form className="form" onSubmit={submit}>
      <label>
        The same as{' '}
        <select name="into" defaultValue="">
          <option value="">–</option>
          {view.record.actors
            .filter(({ id }) => id !== actor.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {actor.aliases.length < 2 ? null : (
        <fieldset>
          <legend className="field-label">Or names that are another’s</legend>
          {actor.aliases.map((name) => (
            <label key={name} className="alias">
              <input type="checkbox" name="name" value={name} /> {name}
            </label>
          ))}
        </fieldset>
      )}
      <label>
        Why <input name="why" />
      </label>
      <p className="buttons">
        <button type="submit" className="primary" disabled={decide.isPending}>
          Keep
        </button>
        {made.map(({ id, action }) => (
          <button key={id} type="button" onClick={() => undo.mutate(id)}>
            Undo “{action}”
          </button>
        ))}
      </p>
      {decide.error === null ? null : <ErrorNote error={decide.error} />}
    </form>
  )
}
