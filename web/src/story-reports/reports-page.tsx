import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useMay } from '../app/use-session.js'
import { useTitle } from '../app/use-title.js'
import { History } from './history.js'
import { Merge } from './merge.js'
import { SplitOff } from './split-off.js'

/** Which reports make up a story, why each is in it, and the ways to split some off or to merge two stories. */
export function StoryReportsPage() {
  const { storyId = '' } = useParams()
  const client = useClient()
  const story = useQuery({ queryKey: ['story', storyId, 'summary'], queryFn: () => client.story(storyId) })
  const answer = useQuery({
    queryKey: ['story', storyId, 'record', null, null, story.data?.revision],
    queryFn: () => client.record(storyId),
    enabled: (story.data?.revision ?? 0) > 0,
    placeholderData: (before) => before,
  })
  useTitle(`Reports: ${story.data?.title ?? ''}`)
  const mayChange = useMay('analyst')
  const { server } = client
  const error = story.error ?? answer.error
  return (
    <main id="main" className="page">
      <p className="story-title">
        <Link to={`/stories/${storyId}`}>{story.data?.title ?? 'Back to the story'}</Link>
      </p>
      <h1>Reports and history</h1>
      {error !== null ? (
        <ErrorNote error={error} retry={() => void story.refetch()} />
      ) : story.data === undefined ? (
        <Loading what="the story" />
      ) : (
        <>
          {answer.data === undefined ? null : (
            <SplitOff
              storyId={storyId}
              record={answer.data.record}
              history={story.data.history}
              server={mayChange ? server : null}
            />
          )}
          {server === null || !mayChange ? null : <Merge storyId={storyId} server={server} />}
          <History
            story={story.data}
            record={answer.data?.record ?? null}
            server={mayChange ? server : null}
          />
        </>
      )}
    </main>
  )
}
