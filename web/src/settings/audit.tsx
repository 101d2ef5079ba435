import { useInfiniteQuery } from '@tanstack/react-query'
import { ErrorNote, Loading } from '../app/states.js'
import type { ServerClient } from '../client/server-contract.js'
import { instantInWords } from '../record/dates.js'
import { capital } from '../record/words.js'

/** As many lines as the server sends at once. */
const PAGE = 200

/** Who did what to the desk, the latest first. */
export function Audit({ server }: { readonly server: ServerClient }) {
  const audit = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => server.audit(pageParam === 0 ? undefined : pageParam),
    initialPageParam: 0,
    getNextPageParam: (lines) => (lines.length < PAGE ? undefined : lines.at(-1)?.id),
  })
  const lines = audit.data?.pages.flat() ?? []
  return (
    <section aria-labelledby="audit-title">
      <h2 id="audit-title">Who did what</h2>
      {audit.error !== null ? (
        <ErrorNote error={audit.error} retry={() => void audit.refetch()} />
      ) : audit.isPending ? (
        <Loading what="the log" />
      ) : lines.length === 0 ? (
        <p className="empty">Nothing was done yet.</p>
      ) : (
        <table className="plain-table audit">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, at, who, action, target, address }) => (
              <tr key={id}>
                <td>{instantInWords(at)}</td>
                <td>{who}</td>
                <td>
                  {capital(action.replaceAll('-', ' '))}
                  {target === null ? '' : `: ${target}`}
                </td>
                <td>{address ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {audit.hasNextPage ? (
        <p className="buttons">
          <button type="button" onClick={() => void audit.fetchNextPage()}>
            Show earlier
          </button>
        </p>
      ) : null}
    </section>
  )
}
