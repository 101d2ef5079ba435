import type { z } from '@hono/zod-openapi'
import {
  findStory,
  historyOf,
  lastVisit,
  type Queries,
  type Story,
  type StoryLine,
  type StoryPage,
  searchTitles,
} from '@parley-record/store'
import type { storyEventSchema, summarySchema } from '../schemas.js'
import { lineUpTo } from './find-story.js'

type Summary = z.infer<typeof summarySchema>

/** What the list says of a story to one person. */
export async function summaryOf(db: Queries, story: StoryLine, who: string): Promise<Summary> {
  const seen = await lastVisit(db, who, story.id)
  const { summary } = story
  return {
    id: story.id,
    title: story.title,
    headline: summary?.headline ?? null,
    state: story.state,
    mergedInto: null,
    revision: story.revision,
    pending: story.wanted > story.revision,
    seenRevision: seen?.revision ?? null,
    changedAt: story.changedAt.toISOString(),
    latestAt: story.latestAt.toISOString(),
    reports: story.reports,
    origins: summary?.origins ?? story.reports,
    outlets: summary?.outlets ?? 0,
    disputes: summary?.disputes ?? 0,
    open: summary?.open ?? 0,
    newSince: seen === null ? null : await newClaims(db, story, seen.revision),
    nextDates: [...(summary?.nextDates ?? [])],
  }
}

export async function summariesOf(db: Queries, page: StoryPage, who: string): Promise<readonly Summary[]> {
  return Promise.all(page.stories.map((story) => summaryOf(db, story, who)))
}

/** Stories by part of their title or of an actor's name, the best fit first. */
export async function storiesNamed(
  db: Queries,
  name: string,
  { limit, states }: { readonly limit: number; readonly states: readonly Story['state'][] },
): Promise<readonly StoryLine[]> {
  const hits = await searchTitles(db, name, limit)
  const found = await Promise.all(hits.map(({ storyId }) => findStory(db, storyId)))
  const wanted = found.flatMap((story) => (story !== null && states.includes(story.state) ? [story] : []))
  return Promise.all(wanted.map((story) => lineOf(db, story)))
}

/** Claims by count: what is new exactly is the record's own `since`. */
async function newClaims(db: Queries, story: StoryLine, seen: number): Promise<number> {
  if (seen >= story.revision) return 0
  const before = await lineUpTo(db, story.id, seen)
  const known = before?.summary.claims ?? 0
  return Math.max(0, (story.summary?.claims ?? 0) - known)
}

/** Every decision about a story, with its reasons as sentences. */
export async function historyFor(db: Queries, storyId: string): Promise<z.infer<typeof storyEventSchema>[]> {
  const lines = await historyOf(db, storyId)
  return lines.map(({ id, at, kind, reportId, otherId, who, why, undoes }) => ({
    id,
    at: at.toISOString(),
    kind,
    reportId,
    otherId,
    who,
    why: reasons(why),
    undoes,
  }))
}

function reasons(why: Readonly<Record<string, unknown>>): string[] {
  const told = why.reasons ?? why.why
  return Array.isArray(told) ? told.map(String) : typeof told === 'string' ? [told] : []
}

/** A story as a line of the list. */
export async function lineOf(db: Queries, story: Story): Promise<StoryLine> {
  const latest = await lineUpTo(db, story.id, undefined)
  return { ...story, summary: latest?.summary ?? null }
}
