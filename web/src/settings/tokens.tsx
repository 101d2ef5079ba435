import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { ErrorNote, Loading } from '../app/states.js'
import { useMay } from '../app/use-session.js'
import type { ServerClient, Token } from '../client/server-contract.js'
import { instantInWords } from '../record/dates.js'
import { Secret } from './secret.js'

/** Your tokens for programs: made, shown once, revoked. */
export function Tokens({ server }: { readonly server: ServerClient }) {
  const queries = useQueryClient()
  const id = useId()
  const mayWrite = useMay('analyst')
  const [secret, setSecret] = useState<string | null>(null)
  const reload = async () => {
    void queries.invalidateQueries({ queryKey: ['audit'] })
    await queries.invalidateQueries({ queryKey: ['tokens'] })
  }
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => server.tokens() })
  const add = useMutation({
    mutationFn: (token: Pick<Token, 'name' | 'scope'>) => server.addToken(token),
    onSuccess: (made) => {
      setSecret(made.token)
      return reload()
    },
  })
  const revoke = useMutation({ mutationFn: (token: string) => server.revokeToken(token), onSuccess: reload })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const scope = data.get('scope') === 'write' ? 'write' : 'read'
    add.mutate({ name: String(data.get('name') ?? '').trim(), scope }, { onSuccess: () => form.reset() })
  }
  const error = tokens.error ?? add.error ?? revoke.error
  return (
    <section aria-labelledby="tokens-title">
      <h2 id="tokens-title">Your tokens for programs</h2>
      {secret === null ? null : <Secret value={secret} what="The new token" onDone={() => setSecret(null)} />}
      {error === null ? null : <ErrorNote error={error} />}
      {tokens.data === undefined ? (
        <Loading what="your tokens" />
      ) : (
        <ul className="lines">
          {tokens.data.map(({ id: token, name, scope, createdAt, usedAt, revokedAt }) => (
            <li key={token}>
              <span className="label">{name}</span> {scope === 'write' ? 'reads and changes' : 'reads only'}{' '}
              <span className="note">
                made {instantInWords(createdAt)}
                {usedAt === null ? ', never used' : `, last used ${instantInWords(usedAt)}`}
                {revokedAt === null ? '' : `, revoked ${instantInWords(revokedAt)}`}
              </span>{' '}
              {revokedAt === null ? (
                <button type="button" disabled={revoke.isPending} onClick={() => revoke.mutate(token)}>
                  Revoke<span className="unseen">: {name}</span>
                </button>
              ) : null}
            </li>
          ))}
          {tokens.data.length === 0 ? <li className="empty">You have none.</li> : null}
        </ul>
      )}
      <form className="form gap" onSubmit={submit}>
        <div className="row">
          <div>
            <label htmlFor={`${id}-name`}>What it is for</label>
            <input id={`${id}-name`} name="name" required maxLength={100} />
          </div>
          <div>
            <label htmlFor={`${id}-scope`}>What it may do</label>
            <select id={`${id}-scope`} name="scope">
              <option value="read">Read only</option>
              {mayWrite ? <option value="write">Read and change</option> : null}
            </select>
          </div>
        </div>
        <p className="buttons">
          <button type="submit" disabled={add.isPending}>
            Make a token
          </button>
        </p>
      </form>
    </section>
  )
}
