import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { ErrorNote, Loading } from '../app/states.js'
import type { Account, AccountChange, NewAccount, Role, ServerClient } from '../client/server-contract.js'
import { instantInWords } from '../record/dates.js'

const ROLES: readonly (readonly [Role, string])[] = [
  ['reader', 'reader: reads'],
  ['analyst', 'analyst: decides, adds reports'],
  ['admin', 'admin: also looks after accounts'],
]

/** The people of a shared desk, for its admins. */
export function Accounts({ server }: { readonly server: ServerClient }) {
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => server.accounts() })
  return (
    <section aria-labelledby="accounts-title">
      <h2 id="accounts-title">Accounts</h2>
      {accounts.error !== null ? (
        <ErrorNote error={accounts.error} retry={() => void accounts.refetch()} />
      ) : accounts.data === undefined ? (
        <Loading what="the accounts" />
      ) : (
        <ul className="lines cards">
          {accounts.data.map((account) => (
            <li key={account.id}>
              <AccountLine account={account} server={server} />
            </li>
          ))}
        </ul>
      )}
      <NewAccountForm server={server} />
    </section>
  )
}

/** The accounts, and the log that says who changed them. */
async function reloadAccounts(queries: QueryClient): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['audit'] })
  await queries.invalidateQueries({ queryKey: ['accounts'] })
}

function AccountLine({ account, server }: { readonly account: Account; readonly server: ServerClient }) {
  const queries = useQueryClient()
  const id = useId()
  const change = useMutation({
    mutationFn: (next: AccountChange) => server.changeAccount(account.id, next),
    onSuccess: () => reloadAccounts(queries),
  })
  const { name, role, disabled, createdAt } = account
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const password = String(new FormData(form).get('password') ?? '')
    if (password !== '') change.mutate({ password }, { onSuccess: () => form.reset() })
  }
  return (
    <>
      <p>
        <span className="label">{name}</span>
        {disabled ? ', shut out' : ''} <span className="note">since {instantInWords(createdAt)}</span>
      </p>
      <p className="buttons">
        <label htmlFor={`${id}-role`} className="unseen">
          Role of {name}
        </label>
        <select
          id={`${id}-role`}
          value={role}
          disabled={change.isPending}
          onChange={(event) => {
            const next = ROLES.find(([one]) => one === event.target.value)
            if (next !== undefined) change.mutate({ role: next[0] })
          }}
        >
          {ROLES.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
        <button
          type="button"
          disabled={change.isPending}
          onClick={() => change.mutate({ disabled: !disabled })}
        >
          {disabled ? 'Let in again' : 'Shut out'}
          <span className="unseen">: {name}</span>
        </button>
      </p>
      <details className="decide">
        <summary>Set a new password</summary>
        <form className="buttons" onSubmit={submit}>
          <label htmlFor={`${id}-password`} className="unseen">
            New password of {name}
          </label>
          <input
            id={`${id}-password`}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            placeholder="at least 12 characters"
            required
          />
          <button type="submit" disabled={change.isPending}>
            Set
          </button>
        </form>
      </details>
      {change.error === null ? null : <ErrorNote error={change.error} />}
    </>
  )
}

function NewAccountForm({ server }: { readonly server: ServerClient }) {
  const queries = useQueryClient()
  const id = useId()
  const add = useMutation({
    mutationFn: (account: NewAccount) => server.addAccount(account),
    onSuccess: () => reloadAccounts(queries),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const role = ROLES.find(([one]) => one === data.get('role'))?.[0] ?? 'reader'
    const [name, password] = [String(data.get('name') ?? ''), String(data.get('password') ?? '')]
    add.mutate({ name, role, password }, { onSuccess: () => form.reset() })
  }
  return (
    <form className="form gap" onSubmit={submit}>
      <div className="row">
        <div>
          <label htmlFor={`${id}-name`}>Name of a new account</label>
          <input id={`${id}-name`} name="name" required maxLength={100} autoComplete="off" />
        </div>
        <div>
          <label htmlFor={`${id}-role`}>Role</label>
          <select id={`${id}-role`} name="role" defaultValue="reader">
            {ROLES.map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-password`}>First password (12 characters or more)</label>
          <input
            id={`${id}-password`}
            name="password"
            type="password"
            minLength={12}
            autoComplete="new-password"
            required
          />
        </div>
      </div>
      <p className="buttons">
        <button type="submit" disabled={add.isPending}>
          Make the account
        </button>
      </p>
      {add.error === null ? null : <ErrorNote error={add.error} />}
    </form>
  )
}
