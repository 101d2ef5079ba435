import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useClient } from '../app/client.js'
import type { StorySummary } from '../client/contract.js'
import type { StoryRecord } from '../record/types.js'

/** How often a story whose record is being made is asked for, should its event be lost; in milliseconds. */
const ASK_AGAIN_MS = 2_000

interface Look {
  /** A day; null for what is new since the last visit. */
  readonly since: string | null
  /** A day; null for the latest record. */
  readonly asOf: string | null
}

/** A story and its record, which is loaded again whenever a newer one was made. */
export function useStory(storyId: string, { since, asOf }: Look) {
  const client = useClient()
  const story = useQuery({
    queryKey: ['story', storyId, 'summary'],
    queryFn: () => client.story(storyId),
    refetchInterval: ({ state }) => (state.data?.pending === true ? ASK_AGAIN_MS : false),
  })
  const opened = useOpened(story.data)
  const seen = seenBefore(opened)
  const isFirst = opened?.seenRevision === null
  const [dayBefore, setDayBefore] = useState<string | null>(null)
  const from = since ?? (asOf === null ? (seen ?? dayBefore) : null)
  const answer = useQuery({
    queryKey: ['story', storyId, 'record', from, asOf, story.data?.revision],
    queryFn: () =>
      client.record(storyId, {
        ...(from === null ? {} : { since: from }),
        ...(asOf === null ? {} : { asOf }),
      }),
    enabled: (story.data?.revision ?? 0) > 0,
    placeholderData: (before) => before,
  })
  // Whoever sees a story for the first time is told what its latest reports brought.
  const record = asOf === null ? answer.data?.record : undefined
  useEffect(() => {
    if (isFirst && record !== undefined) setDayBefore((before) => before ?? dayBeforeLatest(record))
  }, [isFirst, record])
  return { story, answer, isFirst }
}

/** The last but one day on which a report was published; null where all came on one day, or without a date. */
function dayBeforeLatest({ reports }: StoryRecord): string | null {
  const days = [...new Set(reports.flatMap(({ published }) => published?.slice(0, 10) ?? []))].sort()
  return days.at(-2) ?? null
}

/** The story as it was when the page was opened. */
function useOpened(story: StorySummary | undefined): StorySummary | undefined {
  const opened = useRef(story)
  opened.current ??= story
  return opened.current
}

/** The revision seen at the visit before this one; null when nothing changed since. */
function seenBefore(story: StorySummary | undefined): string | null {
  if (story === undefined) return null
  const { seenRevision, revision } = story
  return seenRevision === null || seenRevision >= revision ? null : String(seenRevision)
}
