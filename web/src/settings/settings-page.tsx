import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Link } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useTitle } from '../app/use-title.js'
import type { Jobs, Settings } from '../client/contract.js'
import { instantInWords } from '../record/dates.js'
import { capital } from '../record/words.js'

/** Who is logged in, what the desk does in the background, and what can be set. */
export function SettingsPage() {
  const client = useClient()
  useTitle('Settings')
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => client.settings() })
  return (
    <main id="main" className="page">
      <h1>Settings</h1>
      <Account />
      <section aria-labelledby="settings-title">
        <h2 id="settings-title">Desk</h2>
        {settings.error !== null ? (
          <ErrorNote error={settings.error} retry={() => void settings.refetch()} />
        ) : settings.data === undefined ? (
          <Loading what="the settings" />
        ) : Object.keys(settings.data).length === 0 ? (
          <p className="empty">There is nothing to set here.</p>
        ) : (
          <SettingsForm settings={settings.data} />
        )}
      </section>
      <Work />
    </main>
  )
}

function Account() {
  const client = useClient()
  const queries = useQueryClient()
  const session = useQuery({ queryKey: ['session'], queryFn: () => client.session() })
  const logOut = useMutation({
    mutationFn: () => client.logOut(),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (session.data === undefined) return null
  const { mode, account } = session.data
  return (
    <section aria-labelledby="account-title">
      <h2 id="account-title">Account</h2>
      {mode === 'alone' ? (
        <p className="measure">
          You work alone on this computer: nobody else can reach this desk, and no log-in is needed.
        </p>
      ) : account === null ? (
        <p>
          You are not logged in. <Link to="/login">Log in</Link>
        </p>
      ) : (
        <p className="buttons">
          {account.name}, {account.role}
          <button type="button" onClick={() => logOut.mutate()}>
            Log out
          </button>
        </p>
      )}
    </section>
  )
}

/** One field a setting, by the kind of its value; the server says which settings there are. */
function SettingsForm({ settings }: { readonly settings: Settings }) {
  const client = useClient()
  const queries = useQueryClient()
  const id = useId()
  const save = useMutation({
    mutationFn: (next: Settings) => client.saveSettings(next),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['settings'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    save.mutate(
      Object.fromEntries(
        Object.entries(settings).map(([name, value]) => [name, fieldValue(value, data.get(name))]),
      ),
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      {Object.entries(settings).map(([name, value]) => (
        <div key={name}>
          {typeof value === 'boolean' ? (
            <label>
              <input type="checkbox" name={name} defaultChecked={value} /> {labelOf(name)}
            </label>
          ) : (
            <>
              <label htmlFor={`${id}-${name}`}>{labelOf(name)}</label>
              <input
                id={`${id}-${name}`}
                name={name}
                type={typeof value === 'number' ? 'number' : 'text'}
                defaultValue={value ?? ''}
              />
            </>
          )}
        </div>
      ))}
      <p className="buttons">
        <button type="submit" className="primary" disabled={save.isPending}>
          Keep
        </button>
        <span role="status" className="note">
          {save.isSuccess ? 'Kept.' : ''}
        </span>
      </p>
      {save.error === null ? null : <ErrorNote error={save.error} />}
    </form>
  )
}

function fieldValue(
  before: Settings[string],
  entry: FormDataEntryValue | null,
): string | number | boolean | null {
  if (typeof before === 'boolean') return entry === 'on'
  const text = typeof entry === 'string' ? entry : ''
  if (typeof before === 'number') return Number(text)
  return text === '' ? null : text
}

/** `feedMinutes` as `Feed minutes`. */
function labelOf(name: string): string {
  return capital(name.replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`))
}

function Work() {
  const client = useClient()
  const jobs = useQuery({ queryKey: ['jobs'], queryFn: () => client.jobs(), refetchInterval: 5_000 })
  if (jobs.data === undefined || (jobs.data.queues.length === 0 && jobs.data.dead.length === 0)) return null
  return (
    <section aria-labelledby="work-title">
      <h2 id="work-title">Work in the background</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Work</th>
            <th scope="col" className="number">
              Waiting
            </th>
            <th scope="col" className="number">
              Running
            </th>
            <th scope="col" className="number">
              Done
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.data.queues.map(({ name, waiting, running, done }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{waiting}</td>
              <td className="number">{running}</td>
              <td className="number">{done}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dead dead={jobs.data.dead} />
    </section>
  )
}

function Dead({ dead }: Pick<Jobs, 'dead'>) {
  const client = useClient()
  const queries = useQueryClient()
  const retry = useMutation({
    mutationFn: (id: string) => client.retryJob(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  })
  if (dead.length === 0) return null
  return (
    <>
      <h3>Given up</h3>
      <ul className="lines">
        {dead.map(({ id, queue, message, at }) => (
          <li key={id}>
            <span className="label">{queue}</span> {message}{' '}
            <span className="note">{instantInWords(at)}</span>{' '}
            <button type="button" onClick={() => retry.mutate(id)}>
              Try again
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
