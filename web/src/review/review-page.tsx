import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useBase } from '../app/use-base.js'
import { useTitle } from '../app/use-title.js'
import { Choice } from '../parts/choice.js'
import { toStoryView } from '../record/story-view.js'
import { Remaking } from '../story/remaking.js'
import { StoryContext } from '../story/story-context.js'
import { Actors } from './actors.js'
import { DecisionLog } from './decision-log.js'
import { Queue } from './queue.js'
import '../styles/review.css'

type Tab = 'queue' | 'actors' | 'log'

/** What a person should look at, one decision a screen; the actors with their names; every decision made. */
export function ReviewPage() {
  const base = useBase()
  const { storyId = '' } = useParams()
  const client = useClient()
  const [tab, setTab] = useState<Tab>('queue')
  const story = useQuery({
    queryKey: ['story', storyId, 'summary'],
    queryFn: () => client.story(storyId),
    refetchInterval: ({ state }) => (state.data?.pending === true ? 2_000 : false),
  })
  const answer = useQuery({
    queryKey: ['story', storyId, 'record', null, null, story.data?.revision],
    queryFn: () => client.record(storyId),
    enabled: (story.data?.revision ?? 0) > 0,
    placeholderData: (before) => before,
  })
  const data = answer.data
  const view = useMemo(
    () => (data === undefined ? null : toStoryView(storyId, data.record, data.edits)),
    [storyId, data],
  )
  useTitle(`Review: ${story.data?.title ?? ''}`)
  return (
    <main id="main" className="page review">
      <p className="story-title">
        <Link to={`${base}/stories/${storyId}`}>{story.data?.title ?? 'Back to the story'}</Link>
      </p>
      <div className="page-head">
        <h1>Review</h1>
        <Choice
          label="What to review"
          value={tab}
          onChange={setTab}
          options={[
            ['queue', 'Queue'],
            ['actors', 'Actors'],
            ['log', 'Decisions'],
          ]}
        />
      </div>
      <Remaking pending={story.data?.pending === true} />
      {answer.error !== null ? (
        <ErrorNote error={answer.error} retry={() => void answer.refetch()} />
      ) : view === null ? (
        <Loading what="the story" />
      ) : (
        <StoryContext value={view}>
          {tab === 'queue' ? (
            <Queue />
          ) : tab === 'actors' ? (
            <Actors />
          ) : (
            <DecisionLog edits={data?.edits ?? []} />
          )}
        </StoryContext>
      )}
    </main>
  )
}
