import type { ClaimGroup } from '../../across/claims.js'
import { type AlignedStory, head } from '../../across/story.js'
import type { BriefSentence, Statement, TimelineEntry } from '../../schema/story-record.js'
import { type Ranked, sayTheSame } from '../rank.js'
import { citeClaim } from '../sentence.js'
import { fullSentence } from '../wording.js'
import { type BriefInput, type Keep, leadBy } from './source.js'

/** Dated lines shown, and of one date: beyond these the record itself is the better view. */
const TIMELINE = 16
const PER_DATE = 4
const COMING = 6

/** What is dated, before or after the day of the record: the date as label, then the sentence that gives it. */
export function timelineSection(
  source: BriefInput,
  ranked: readonly Ranked[],
  when: 'past' | 'coming',
  keep: Keep,
): readonly BriefSentence[] {
  const { story } = source
  const said = new Set<string>()
  return telling(source, ranked, when).flatMap((entry) => {
    const claim = story.claimById.get(entry.claim)
    if (claim === undefined) return []
    const label = entry.end === null ? entry.date : `${entry.date}/${entry.end}`
    const told = leadBy(claim, entry.statement)
    const text = fullSentence(story, head(told).statement)
    if (said.has(`${label} ${text}`)) return []
    said.add(`${label} ${text}`)
    return keep(citeClaim(story, told, { text, label, speaker: null }))
  })
}

/**
 * The dated lines that tell most, in order of date: the best ranked, so many of one date, none that says again what another
 * line of its date says, and none that only dates somebody's words.
 */
function telling(
  { story, timeline }: BriefInput,
  ranked: readonly Ranked[],
  when: 'past' | 'coming',
): readonly TimelineEntry[] {
  const rank = new Map(ranked.map(({ claim }, i) => [claim.id, i]))
  const lines = when === 'past' ? TIMELINE : COMING
  const entries = timeline
    .filter((entry) => entry.when === when && rank.has(entry.claim) && isEvent(story, entry))
    .sort((a, b) => (rank.get(a.claim) ?? 0) - (rank.get(b.claim) ?? 0))
  const chosen: { readonly entry: TimelineEntry; readonly claim: ClaimGroup }[] = []
  for (const entry of entries) {
    const claim = story.claimById.get(entry.claim)
    if (claim === undefined || chosen.length >= lines) continue
    const near = chosen.filter((one) => one.entry.date.slice(0, 10) === entry.date.slice(0, 10))
    const most = isLongAgo(head(claim).statement) ? 1 : PER_DATE
    if (near.length < most && near.every((one) => !sayTheSame(story, one.claim, claim)))
      chosen.push({ entry, claim })
  }
  return chosen.map(({ entry }) => entry).sort((a, b) => timeline.indexOf(a) - timeline.indexOf(b))
}

/** The day of what somebody said is the day of the words: "he said Wednesday". A move is made by saying it. */
const SAID_THEN =
  /\b(?:said|says|told|tells|tweeted|wrote|added|asked|reported)\b(?:[^.;“”"]{0,40}|[^.;]{0,60}\bon\s+)$/i

function isEvent({ claimById, reports }: AlignedStory, { claim, statement: id }: TimelineEntry): boolean {
  const statement = claimById.get(claim)?.members.find((one) => one.statement.id === id)?.statement
  if (statement === undefined) return false
  const time = statement.times.find(({ value }) => value === statement.happened)
  if (time === undefined) return true
  const text = reports.get(statement.report)?.text ?? ''
  const before = text.slice(statement.sentence.start, time.start)
  const saying = statement.act?.move == null && SAID_THEN.test(before)
  return !saying && !(isLongAgo(statement) && IN_PASSING_BEFORE.test(before))
}

/** What a sentence mentions of long ago in a clause of its own is not what it tells. */
const IN_PASSING_BEFORE =
  /\s(?:which|who|whom|whose|that|though|although|since|after|before|with|until|when|whether|of)\b/i

function isLongAgo({ happened, said }: Statement): boolean {
  return (
    happened !== null && said !== null && happened.slice(0, 7) < said.slice(0, Math.min(7, happened.length))
  )
}
