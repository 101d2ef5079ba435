import { kindInWords } from '@parley-record/engine'
import { type FormEvent, use, useId } from 'react'
import type { Corrections } from '../client/contract.js'
import type { Statement } from '../record/types.js'
import { MODALITY } from './correction-in-words.js'
import { StoryContext } from './story-context.js'

const MOVES = [
  'offer',
  'invitation',
  'demand',
  'acceptance',
  'conditional-acceptance',
  'refusal',
  'deferral',
  'threat',
  'concession',
  'withdrawal',
]

/** What the machine read in a statement, each part to be set right; only what was changed is sent. */
export function CorrectForm({
  statement,
  onCorrect,
  disabled,
}: {
  readonly statement: Statement
  readonly onCorrect: (corrections: Corrections, why: string) => void
  readonly disabled: boolean
}) {
  const { record } = use(StoryContext)
  const field = useId()
  const { act, agents, addressees, happened } = statement
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    onCorrect(changed(statement, data), String(data.get('why') ?? ''))
  }
  const actors = [...record.actors].sort((a, b) => a.name.localeCompare(b.name))
  const who = (name: string, label: string, value: string | undefined) => (
    <>
      <label htmlFor={`${field}-${name}`}>{label}</label>
      <select id={`${field}-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">not said</option>
        {actors.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.name}
          </option>
        ))}
      </select>
    </>
  )
  return (
    <form className="decide-fields" onSubmit={submit}>
      {who('agent', 'Who', agents[0])}
      <label htmlFor={`${field}-move`}>Does what</label>
      <select id={`${field}-move`} name="move" defaultValue={act?.move ?? ''}>
        <option value="">no move</option>
        {MOVES.map((move) => (
          <option key={move} value={move}>
            {kindInWords(move)}
          </option>
        ))}
      </select>
      {who('addressee', 'To whom', addressees[0])}
      <label htmlFor={`${field}-modality`}>How sure</label>
      <select id={`${field}-modality`} name="modality" defaultValue={act?.modality ?? 'did'}>
        {Object.entries(MODALITY).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <label htmlFor={`${field}-polarity`}>Happened</label>
      <select id={`${field}-polarity`} name="polarity" defaultValue={act?.polarity ?? 'affirmed'}>
        <option value="affirmed">it did</option>
        <option value="negated">it did not</option>
      </select>
      <label htmlFor={`${field}-happened`}>When</label>
      <input
        id={`${field}-happened`}
        name="happened"
        defaultValue={happened ?? ''}
        placeholder="2025-09-08, 2025-09 or 2025"
        pattern="\d{4}(-\d{2}(-\d{2})?)?.*"
      />
      <label htmlFor={`${field}-why`}>Why</label>
      <input id={`${field}-why`} name="why" required />
      <span />
      <button type="submit" className="primary" disabled={disabled}>
        Correct
      </button>
    </form>
  )
}

/** The fields that differ from what was read. */
function changed({ act, agents, addressees, happened }: Statement, data: FormData): Corrections {
  const text = (name: string) => String(data.get(name) ?? '').trim()
  const [move, modality, polarity, when] = [
    text('move'),
    text('modality'),
    text('polarity'),
    text('happened'),
  ]
  const [agent, addressee] = [text('agent'), text('addressee')]
  return {
    ...(agent === (agents[0] ?? '') ? {} : { agents: agent === '' ? [] : [agent] }),
    ...(addressee === (addressees[0] ?? '') ? {} : { addressees: addressee === '' ? [] : [addressee] }),
    ...(move === (act?.move ?? '') ? {} : { move: move === '' ? null : move }),
    ...(modality === (act?.modality ?? 'did')
      ? {}
      : { modality: modality as NonNullable<Corrections['modality']> }),
    ...(polarity === (act?.polarity ?? 'affirmed')
      ? {}
      : { polarity: polarity === 'negated' ? 'negated' : 'affirmed' }),
    ...(when === (happened ?? '') ? {} : { happened: when === '' ? null : when }),
  }
}
