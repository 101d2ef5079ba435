import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useBase } from '../app/use-base.js'
import { useMay } from '../app/use-session.js'
import { useTitle } from '../app/use-title.js'
import type { StoriesQuery, StorySummary } from '../client/contract.js'
import { Choice } from '../parts/choice.js'
import { figure } from '../record/words.js'
import { AddReports } from './add-reports.js'
import { FirstStart } from './first-start.js'
import { StoryFacts } from './story-facts.js'
import { Working } from './working.js'
import '../styles/stories.css'

/** The stories by what moved last; what is new since the last visit stands first in each line. */
export function StoriesPage() {
  const client = useClient()
  const [state, setState] = useState<StoriesQuery['state']>('all')
  useTitle('Stories')
  const mayAdd = useMay('analyst')
  const stories = useInfiniteQuery({
    queryKey: ['stories', state],
    queryFn: ({ pageParam }) => client.stories({ state, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = stories.data?.pages.flatMap((page) => page.items) ?? []
  const moved = items.filter(({ newSince }) => (newSince ?? 0) > 0).length
  return (
    <main id="main" className="page stories">
      <div className="page-head">
        <h1>Stories</h1>
        <Choice
          label="Which stories"
          value={state}
          onChange={setState}
          options={[
            ['all', 'All'],
            ['open', 'Awake'],
            ['dormant', 'Asleep'],
          ]}
        />
      </div>
      {client.server === null ? null : <Working />}
      {stories.error !== null ? (
        <ErrorNote error={stories.error} retry={() => void stories.refetch()} />
      ) : stories.isPending ? (
        <Loading what="the stories" />
      ) : items.length === 0 ? (
        <FirstStart state={state} />
      ) : (
        <>
          <p className="basis">
            {figure(items.length, 'story', 'stories')}
            {moved === 0 ? '' : `, ${figure(moved, 'has moved', 'have moved')} since you looked`}.
          </p>
          <ol className="story-list">
            {items.map((story) => (
              <StoryItem key={story.id} story={story} />
            ))}
          </ol>
          {stories.hasNextPage ? (
            <p className="buttons">
              <button
                type="button"
                disabled={stories.isFetchingNextPage}
                onClick={() => void stories.fetchNextPage()}
              >
                Show more
              </button>
            </p>
          ) : null}
        </>
      )}
      {mayAdd ? <AddReports /> : null}
      <p className="note">
        Without a server, and without anything leaving your machine:{' '}
        <Link to="/local">build a record in this browser</Link>.
      </p>
    </main>
  )
}

function StoryItem({ story }: { readonly story: StorySummary }) {
  const base = useBase()
  const fresh = story.newSince ?? 0
  return (
    <li className={fresh > 0 ? 'moved' : ''}>
      <article aria-labelledby={`story-${story.id}`}>
        <h2 id={`story-${story.id}`}>
          <Link to={`${base}/stories/${story.id}`}>{story.title}</Link>
        </h2>
        {story.headline === null ? null : (
          <p className="words" dir="auto">
            {story.headline}
          </p>
        )}
        <StoryFacts story={story} />
      </article>
    </li>
  )
}
