import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useNavigate } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import type { ServerClient } from '../client/server-contract.js'

/** Puts all reports of this story into another; both keep their history, and it can be undone there. */
export function Merge({ storyId, server }: { readonly storyId: string; readonly server: ServerClient }) {
  const client = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const id = useId()
  const stories = useQuery({ queryKey: ['stories', 'all'], queryFn: () => client.stories({ state: 'all' }) })
  const others = (stories.data?.items ?? []).filter((story) => story.id !== storyId)
  const merge = useMutation({
    mutationFn: ({ into, why }: { readonly into: string; readonly why: string }) =>
      server.mergeStory(storyId, into, why),
    onSuccess: async (host) => {
      await queries.invalidateQueries({ queryKey: ['stories'] })
      await queries.invalidateQueries({ queryKey: ['story'] })
      await navigate(`/stories/${host.id}`)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    merge.mutate({ into: String(data.get('into') ?? ''), why: String(data.get('why') ?? '').trim() })
  }
  return (
    <section aria-labelledby="merge-title">
      <h2 id="merge-title">Merge into another story</h2>
      {others.length === 0 ? (
        <p className="empty">There is no other story.</p>
      ) : (
        <form className="form" onSubmit={submit}>
          <div>
            <label htmlFor={`${id}-into`}>The story that takes its reports</label>
            <select id={`${id}-into`} name="into" required defaultValue="">
              <option value="">choose one</option>
              {others.map((story) => (
                <option key={story.id} value={story.id}>
                  {story.title}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${id}-why`}>Why they are one story</label>
            <input id={`${id}-why`} name="why" required maxLength={2000} />
          </div>
          <p className="buttons">
            <button type="submit" disabled={merge.isPending}>
              Merge
            </button>
            <span className="note">It can be undone.</span>
          </p>
          {merge.error === null ? null : <ErrorNote error={merge.error} />}
        </form>
      )}
    </section>
  )
}
