import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useMay } from '../app/use-session.js'
import type { Settings } from '../client/contract.js'

/** What can be set for everybody; an empty field is the default. */
export function DeskSettings() {
  const client = useClient()
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => client.settings() })
  return (
    <section aria-labelledby="settings-title">
      <h2 id="settings-title">Fetching and stories</h2>
      {client.server === null ? (
        <p className="empty">There is nothing to set without a server.</p>
      ) : settings.error !== null ? (
        <ErrorNote error={settings.error} retry={() => void settings.refetch()} />
      ) : settings.data === undefined ? (
        <Loading what="the settings" />
      ) : (
        <SettingsForm settings={settings.data} />
      )}
    </section>
  )
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const client = useClient()
  const queries = useQueryClient()
  const mayChange = useMay('admin')
  const id = useId()
  const save = useMutation({
    mutationFn: (next: Settings) => client.saveSettings(next),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['settings'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const number = (name: string) => (text(name) === '' ? null : Number(text(name)))
    save.mutate({
      contact: text('contact') || null,
      hostDelaySeconds: number('delay'),
      storySleepDays: number('sleep'),
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <fieldset className="bare" disabled={!mayChange}>
        <legend className="unseen">Settings of the desk</legend>
        <div>
          <label htmlFor={`${id}-contact`}>
            Your address or e-mail, told to every site that is fetched from
          </label>
          <input
            id={`${id}-contact`}
            name="contact"
            maxLength={300}
            defaultValue={settings.contact ?? ''}
            placeholder="desk@example.org"
          />
        </div>
        <div className="row">
          <div>
            <label htmlFor={`${id}-delay`}>Seconds between two requests to one site</label>
            <input
              id={`${id}-delay`}
              name="delay"
              type="number"
              min={0.5}
              max={3600}
              step={0.5}
              defaultValue={settings.hostDelaySeconds ?? ''}
              placeholder="as shipped"
            />
          </div>
          <div>
            <label htmlFor={`${id}-sleep`}>Days without a report until a story sleeps</label>
            <input
              id={`${id}-sleep`}
              name="sleep"
              type="number"
              min={1}
              max={3650}
              defaultValue={settings.storySleepDays ?? ''}
              placeholder="as shipped"
            />
          </div>
        </div>
        <p className="buttons">
          <button type="submit" className="primary" disabled={save.isPending}>
            Keep
          </button>
          <span role="status" className="note">
            {save.isSuccess ? 'Kept.' : mayChange ? '' : 'Only an admin can change these.'}
          </span>
        </p>
      </fieldset>
      {save.error === null ? null : <ErrorNote error={save.error} />}
    </form>
  )
}
