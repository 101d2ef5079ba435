import { type AlignedStory, head } from '../across/story.js'
import type { ClaimGroup } from '../across/claims.js'
import { overlaps } from '../report/span.js'
import type { RecordTime, TimelineEntry } from '../schema/story-record.js'

/** A date value a line of time can be ordered by: a day, a month or a year. */
const DATED = /^\d{4}(-\d{2}(-\d{2})?)?/

/**
 * The timeline: every claim whose words give a date to what happened, and every date ahead that an offer, a
 * demand or a plan names. Event time only; when a thing was said or published is not when it happened.
 */
export function toTimeline(story: AlignedStory, asOf: string | null): readonly TimelineEntry[] {
  return story.claims.flatMap((claim) => entries(claim, asOf)).sort(byDate)
}

function entries(claim: ClaimGroup, asOf: string | null): readonly TimelineEntry[] {
  const happened = eventTime(claim)
  if (happened !== null) return [entry(claim, happened, asOf)]
  const ahead = plannedTime(claim, asOf)
  return ahead === null ? [] : [entry(claim, ahead, asOf)]
}

/** The most exact event time among the claim's statements; the head's own first. */
function eventTime(claim: ClaimGroup): RecordTime | null {
  for (const { statement } of claim.members) {
    const time = statement.times.find((t) => t.value === statement.happened)
    if (time !== undefined && DATED.test(time.value)) return time
  }
  return null
}

/** A date in what an act is about that lies on or after the day of the record: "talks on Thursday". */
function plannedTime(claim: ClaimGroup, asOf: string | null): RecordTime | null {
  const { statement } = head(claim)
  const { theme } = statement
  if (theme === null || asOf === null) return null
  const ahead = statement.times.find(
    (t) => overlaps(theme, t) && /^\d{4}-\d{2}-\d{2}/.test(t.value) && t.value.slice(0, 10) >= asOf.slice(0, 10),
  )
  return ahead ?? null
}

function entry(claim: ClaimGroup, time: RecordTime, asOf: string | null): TimelineEntry {
  const date = DATED.exec(time.from ?? time.value)?.[0] ?? time.value
  const end = time.to === undefined ? null : (DATED.exec(time.to)?.[0] ?? null)
  const coming = asOf !== null && date.slice(0, 10) > asOf.slice(0, 10)
  const text = head(claim).statement.text
  return { date, end, certainty: time.certainty, when: coming ? 'coming' : 'past', claim: claim.id, text }
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  return compare(a.date, b.date) || compare(a.claim, b.claim)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
