import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import { useTitle } from '../app/use-title.js'

/** Log-in for a shared desk; back to where one came from. */
export function LoginPage() {
  const client = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const id = useId()
  useTitle('Log in')
  const logIn = useMutation({
    mutationFn: ({ name, password }: { readonly name: string; readonly password: string }) =>
      client.logIn(name, password),
    onSuccess: async () => {
      await queries.invalidateQueries()
      const back = params.get('back') ?? '/'
      // Only a path of this desk: an address from outside must not take a person who just logged in elsewhere.
      await navigate(/^\/(?![/\\])/.test(back) ? back : '/')
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    logIn.mutate({ name: String(data.get('name') ?? ''), password: String(data.get('password') ?? '') })
  }
  return (
    <main id="main" className="page">
      <h1>Log in</h1>
      <form className="form" onSubmit={submit}>
        <div>
          <label htmlFor={`${id}-name`}>Name</label>
          <input id={`${id}-name`} name="name" autoComplete="username" required />
        </div>
        <div>
          <label htmlFor={`${id}-password`}>Password</label>
          <input
            id={`${id}-password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </div>
        <p className="buttons">
          <button type="submit" className="primary" disabled={logIn.isPending}>
            Log in
          </button>
        </p>
        {logIn.error === null ? null : <ErrorNote error={logIn.error} />}
      </form>
    </main>
  )
}
