import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import { useSession } from '../app/use-session.js'

/** Who is here, and the way out. */
export function Account() {
  const client = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const session = useSession()
  const logOut = useMutation({
    mutationFn: () => client.logOut(),
    onSuccess: async () => {
      queries.clear()
      await navigate('/login')
    },
  })
  if (session === undefined) return null
  const { mode, account } = session
  return (
    <section aria-labelledby="account-title">
      <h2 id="account-title">You</h2>
      {mode === 'alone' ? (
        <p className="measure">
          You work alone on this computer: nobody else can reach this desk, and no log-in is needed. To share
          it, make an account with <code>parley account add NAME --role admin</code>.
        </p>
      ) : account === null ? (
        <p>
          You are not logged in. <Link to="/login">Log in</Link>
        </p>
      ) : (
        <p className="buttons">
          <span>
            <span className="label">{account.name}</span>, {account.role}
          </span>
          <button type="button" disabled={logOut.isPending} onClick={() => logOut.mutate()}>
            Log out
          </button>
        </p>
      )}
      {logOut.error === null ? null : <ErrorNote error={logOut.error} />}
    </section>
  )
}
