import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import type { StoriesQuery } from '../client/contract.js'

/** An empty desk offers the sample story before anything else. */
export function FirstStart({ state }: { readonly state: StoriesQuery['state'] }) {
  const client = useClient()
  const queries = useQueryClient()
  const sample = useMutation({
    mutationFn: () => client.loadSample(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['stories'] }),
  })
  if (state === 'dormant') return <p className="empty">No story is dormant.</p>
  return (
    <div className="first-start">
      <p>
        There is no story yet. Load the sample to see what a record looks like: eight reports about talks
        between two invented countries, with a dispute, an unanswered invitation and a wire story carried four
        times.
      </p>
      <p className="buttons">
        <button type="button" className="primary" disabled={sample.isPending} onClick={() => sample.mutate()}>
          {sample.isPending ? 'Reading the sample …' : 'Load the sample story'}
        </button>
      </p>
      {sample.error === null ? null : <ErrorNote error={sample.error} />}
    </div>
  )
}
