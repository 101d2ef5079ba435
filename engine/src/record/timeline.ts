import type { ClaimGroup } from '../across/claims.js'
import { type AlignedStory, head } from '../across/story.js'
import { dateRangeOf, singleDayOf } from '../read/times/calendar.js'
import { overlaps } from '../report/span.js'
import type { RecordTime, Statement, TimelineEntry } from '../schema/story-record.js'

/**
 * The timeline: every claim whose words give a date to what happened, and every date ahead that an offer, a
 * demand or a plan names. Event time only; when a thing was said or published is not when it happened. What
 * only may or would happen has no place in it.
 */
export function toTimeline(story: AlignedStory, asOf: string | null): readonly TimelineEntry[] {
  return story.claims.flatMap((claim) => entries(claim, asOf)).sort(byDate)
}

function entries(claim: ClaimGroup, asOf: string | null): readonly TimelineEntry[] {
  const found = eventTime(claim) ?? plannedTime(claim, asOf)
  if (found === null) return []
  const line = entry(claim, found, asOf)
  return line.when === 'coming' && !speaksAhead(found.statement) ? [] : [line]
}

/** A date with the statement whose words give it. */
interface Dated {
  readonly statement: Statement
  readonly time: RecordTime
}

function happens({ modality, polarity }: NonNullable<Statement['act']>): boolean {
  return polarity === 'affirmed' && (modality === 'did' || modality === 'will')
}

/** "The same day", "a week later": counted from another time of the text, and one guess too many for a date. */
const LEANING =
  /\b(?:same|following|next|previous) (?:day|week|month|year)\b|\b(?:later|earlier|before|after)$/i

/** An hour without its day ("at 8 a.m."): which day is a guess. */
const BARE_CLOCK =
  /^(?:(?:at|by|before|after|around|about|until|just|shortly|early|late|the)\s+)*(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?|o[’']clock|GMT|hours)?|noon|midnight|midday|dusk|dawn|sunset|sunrise)(?:\s+(?:local time|GMT|[A-Z]{2,4}))*$/i

/** What would or might be then is no event: "would coincide with the vote in November". */
const UNREAL = /\b(?:would|could|might)\b(?:\s+(?!and\b|that\b|which\b|who\b)[^\s,;]+){0,8}\s*$/i

/** The words before a time put it on what would or might be. */
function isUnreal({ kind, spans, text }: Statement, time: RecordTime): boolean {
  const from = spans[0]?.start ?? time.start
  return kind === 'fact' && UNREAL.test(text.slice(0, Math.max(0, time.start - from)))
}

/** "— A. Writer (@writer), 16 October": the signature of a post tells of no event. */
function isSignature(text: string): boolean {
  const words = (text.match(/(?<![@#\p{L}])\p{Ll}{2,}/gu) ?? []).length
  return words < 3 && /@\w|^[^\p{L}\p{N}“"‘(]*[—–-]\s/u.test(text)
}

const WEEKDAY = /^(?:(?:early|late|earlier|later)(?: on)? )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i

/**
 * A bare weekday in the past that is the day after the report's date. Reports are dated by their first version and
 * go on being written: it is as likely tomorrow as six days ago, and neither may be said.
 */
function isTomorrowsWeekday({ text, value, certainty }: RecordTime, said: string | null): boolean {
  if (certainty !== 'implied' || said === null || !WEEKDAY.test(text)) return false
  return daysBetween(value.slice(0, 10), said.slice(0, 10)) === 6
}

const AHEAD =
  /\b(?:will|would|shall|may|might|could|to be|next|until|by|due|set|plan(?:s|ned)?|expect\w*|schedul\w*|expire\w*|begin\w*|hope\w*|ready|invit\w*|offer\w*)\b/i

/** Told before it took place, on the day itself. */
const PLANNED = /\b(?:set|due|scheduled|planned|expected) to\b/i

/** A sentence in the outlet's voice that is put on a day ahead must speak of what is ahead. */
function speaksAhead({ kind, text }: Statement): boolean {
  return kind !== 'fact' || AHEAD.test(text)
}

/** The first event time among the claim's statements, the fullest statement's own first. */
function eventTime(claim: ClaimGroup): Dated | null {
  for (const { statement } of claim.members) {
    if (statement.act !== null && !happens(statement.act)) continue
    if (isSignature(statement.text)) continue
    if (statement.act?.modality === 'will' && statement.conditions.length > 0) continue
    const time = statement.times.find(
      (t) =>
        t.value === statement.happened &&
        !LEANING.test(t.text) &&
        !BARE_CLOCK.test(t.text) &&
        !isUnreal(statement, t) &&
        !isTomorrowsWeekday(t, statement.said),
    )
    if (time !== undefined && daysOf(time) !== null) return { statement, time }
  }
  return null
}

/** A day in what an act is about that lies on or after the day of the record: "talks on Thursday". */
function plannedTime(claim: ClaimGroup, asOf: string | null): Dated | null {
  const { statement } = head(claim)
  const { theme } = statement
  if (theme === null || asOf === null) return null
  const time = statement.times.find(
    (t) =>
      overlaps(theme, t) && /^\d{4}-\d{2}-\d{2}/.test(t.value) && t.value.slice(0, 10) >= asOf.slice(0, 10),
  )
  return time === undefined ? null : { statement, time }
}

/** A longer stretch than this tells when no better than a year does, and less plainly. Days. */
const LONGEST = 31

/** First and last day; a year, a month and a single day keep their own value as the first. */
function daysOf(time: RecordTime): { readonly date: string; readonly end: string | null } | null {
  if (time.from !== undefined && time.to !== undefined) return { date: time.from, end: time.to }
  const exact = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/.exec(time.value)
  if (exact !== null) return { date: exact[0], end: null }
  const range = dateRangeOf(time.value)
  const days = range === null ? null : daysBetween(range.begin, range.end)
  return range === null || days === null || days > LONGEST ? null : { date: range.begin, end: range.end }
}

function daysBetween(begin: string, end: string): number | null {
  const [from, to] = [singleDayOf(begin), singleDayOf(end)]
  return from === null || to === null ? null : to - from
}

function entry(claim: ClaimGroup, { statement, time }: Dated, asOf: string | null): TimelineEntry {
  const { date, end } = daysOf(time) ?? { date: time.value, end: null }
  const day = date.slice(0, 10)
  const today = asOf?.slice(0, 10) ?? null
  const coming = today !== null && (day > today || (day === today && PLANNED.test(statement.text)))
  return {
    date,
    end,
    certainty: time.certainty,
    when: coming ? 'coming' : 'past',
    claim: claim.id,
    statement: statement.id,
    text: statement.text,
  }
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  return compare(a.date, b.date) || compare(a.claim, b.claim)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
