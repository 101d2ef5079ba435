import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import { useMay } from '../app/use-session.js'
import type { StoriesQuery } from '../client/contract.js'

/** An empty desk offers the sample story before anything else. */
export function FirstStart({ state }: { readonly state: StoriesQuery['state'] }) {
  const client = useClient()
  const queries = useQueryClient()
  const sample = useMutation({
    mutationFn: () => client.loadSample(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['jobs'] })
      await queries.invalidateQueries({ queryKey: ['stories'] })
    },
  })
  const mayAdd = useMay('analyst')
  if (state === 'dormant') return <p className="empty">No story is asleep.</p>
  if (state === 'open')
    return (
      <p className="empty">No story is awake: no report came for a while. All stories are under “All”.</p>
    )
  if (!mayAdd) return <p className="empty">There is no story yet. An analyst can add reports here.</p>
  return (
    <div className="first-start">
      <p>
        There is no story yet. Load the sample to see what a record looks like: eight reports about talks
        between two invented countries, with a dispute, an unanswered invitation and a wire story carried four
        times.
      </p>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={sample.isPending || sample.isSuccess}
          onClick={() => sample.mutate()}
        >
          {sample.isPending || sample.isSuccess ? 'Reading the sample …' : 'Load the sample story'}
        </button>
      </p>
      {sample.error === null ? null : <ErrorNote error={sample.error} />}
    </div>
  )
}
