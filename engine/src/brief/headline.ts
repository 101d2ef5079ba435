import type { ClaimGroup } from '../across/claims.js'
import type { Profile } from '../across/profile.js'
import { type AlignedStory, head } from '../across/story.js'
import { singleDayOf } from '../read/times/calendar.js'
import type { BriefSentence, Statement } from '../schema/story-record.js'
import type { Ranked } from './rank.js'
import { leadBy } from './sections/source.js'
import { type Checked, citeClaim } from './sentence.js'
import { fullSentence, ownWords } from './wording.js'

/** So far into its sentence, a move is told in passing: the sentence is about something else. Characters. */
const IN_PASSING = 60

/** A claim in the sentence of its fullest statement; a move told in passing in its own words. */
export function wholeSentence(story: AlignedStory, claim: ClaimGroup): Checked {
  const first = head(claim)
  const { spans, sentence, act } = first.statement
  const passing = act?.move != null && (spans[0]?.start ?? sentence.start) - sentence.start > IN_PASSING
  const text = passing ? ownWords(story, first) : fullSentence(story, first.statement)
  return citeClaim(story, claim, { text, label: null, speaker: null })
}

/** The best-ranked claim that can be told in one line. */
export function headlineOf(story: AlignedStory, ranked: readonly Ranked[]): BriefSentence | null {
  const first = ranked.slice(0, HEADLINE_CLAIMS)
  const isNews = ({ claim }: Ranked) => isConfirmed(claim) || isRecent(head(claim).statement)
  for (const { claim } of [...first.filter(isNews), ...first.filter((one) => !isNews(one))]) {
    for (const { member, text } of claim.members.flatMap((one) => shortForms(story, one) ?? [])) {
      const told = leadBy(claim, member.statement.id)
      const { sentence } = citeClaim(story, told, { text, label: null, speaker: null, cutOnly: true })
      if (sentence !== null) return sentence
    }
  }
  return ranked.slice(0, 1).map(({ claim }) => wholeSentence(story, claim).sentence)[0] ?? null
}

function isConfirmed({ members }: ClaimGroup): boolean {
  return new Set(members.map(({ statement }) => statement.report)).size > 1
}

/** It happened on a day of the week before its report. */
function isRecent({ happened, said }: Statement): boolean {
  if (happened === null || said === null || !/^\d{4}-\d{2}-\d{2}/.test(happened)) return false
  const days = (singleDayOf(said.slice(0, 10)) ?? 0) - (singleDayOf(happened.slice(0, 10)) ?? 0)
  return days >= 0 && days < 7
}

/**
 * A statement short enough for a headline: its own words, or its sentence up to a comma after which only more is told of
 * the same. The check has the last word on whether the cut misleads.
 */
function shortForms(
  story: AlignedStory,
  member: Profile,
): readonly { readonly member: Profile; readonly text: string }[] {
  if (member.leaning) return []
  const own = member.complete ? [ownWords(story, member)] : []
  const whole = fullSentence(story, member.statement)
  const cuts = [...whole.matchAll(FURTHER)]
    .map(({ index }) => whole.slice(0, index))
    .filter((text) => !/[“"]/.test(text) && text.length >= SHORTEST_CUT && text.length <= HEADLINE)
  const uncut = [...own, whole].map((text) => text.replace(/\.$/, ''))
  const short = uncut.filter(({ length }) => length >= SHORTEST && length <= SHORT)
  const long = uncut.filter(({ length }) => length > SHORT && length <= HEADLINE)
  return [...short, ...cuts, ...long].map((text) => ({ member, text }))
}

/** What only adds to a sentence: "…, cutting short two days of talks", "…, ahead of negotiations", "… as troops left". */
const FURTHER = /, (?=\p{Ll}+ing\b|ahead of |after |hours |while |as |with |which |in a )| (?:as|ahead of) /gu
/** Characters of a headline: at least, of one that is cut at least, better not more, and never more. */
const SHORTEST = 30
const SHORTEST_CUT = 50
const SHORT = 150
const HEADLINE = 220

/** How far down the ranking a headline is looked for. */
const HEADLINE_CLAIMS = 8
