import type { ClaimGroup } from '../across/claims.js'
import { type AlignedStory, head } from '../across/story.js'
import type { Brief, BriefSection, BriefSentence, Claim } from '../schema/story-record.js'
import { headlineOf, wholeSentence } from './headline.js'
import { diversify, type Ranked, rankClaims } from './rank.js'
import { ceasefiresSection } from './sections/ceasefires-section.js'
import { contactsSection } from './sections/contacts-section.js'
import { disputedSection } from './sections/disputed-section.js'
import { movesSection } from './sections/moves-section.js'
import { openSection } from './sections/open-section.js'
import { positionsSection } from './sections/positions-section.js'
import type { BriefInput } from './sections/source.js'
import { timelineSection } from './sections/timeline-section.js'
import type { Checked } from './sentence.js'
import { fullSentence } from './wording.js'

interface BriefSource extends BriefInput {
  /** Where each claim stands, by its id. */
  readonly status: ReadonlyMap<string, Claim['status']>
}

const SUMMARY = 5
const CONTEXT = 4
const DEEPER = 5

/** Chooses, words, checks and orders; what fails the check is left out with its reason. */
export function composeBrief(record: BriefInput): Brief {
  const status = new Map(record.claims.map((claim) => [claim.id, claim.status]))
  const source: BriefSource = { ...record, status }
  const { story, lineage } = source
  const leftOut: Brief['leftOut'][number][] = []
  const keep = ({ sentence, dropped }: Checked): readonly BriefSentence[] => {
    for (const one of dropped)
      if (!leftOut.some(({ text, why }) => text === one.text && why === one.why)) leftOut.push(one)
    return sentence === null ? [] : [sentence]
  }
  const all = rankClaims(story, lineage)
  const standing = all.filter(({ claim }) => status.get(claim.id) !== 'superseded')
  const headline = headlineOf(story, standing)
  // The summary opens with what the headline tells.
  const isHeadline = ({ claim }: Ranked) => claim.id === headline?.claim
  const ranked = [...standing.filter(isHeadline), ...standing.filter((one) => !isHeadline(one))]
  // What was withdrawn stands in the ledger with its status; elsewhere what is out of date is left out.
  const withdrawn = new Set(
    record.moves.filter((move) => move.status === 'withdrawn').map(({ claim }) => claim),
  )
  const inLedger = all.filter(({ claim }) => status.get(claim.id) !== 'superseded' || withdrawn.has(claim.id))
  const summary = diversify(story, ranked, { count: SUMMARY, taken: [] })
  const background = ranked
    .slice(0, Math.max(40, ranked.length / 2))
    .filter(({ claim }) => isBackground(source, claim))
  const context = diversify(story, background, { count: CONTEXT, taken: summary })
  const deeper = diversify(story, ranked, { count: DEEPER, taken: [...summary, ...context] })
  const whole = (claims: readonly ClaimGroup[]) =>
    claims.flatMap((claim) => keep(wholeSentence(story, claim)))
  const sections: BriefSection[] = [
    { kind: 'summary', title: 'Summary', sentences: whole(inStoryOrder(story, summary)) },
    { kind: 'context', title: 'Context', sentences: whole(context) },
    { kind: 'deeper', title: 'Points to dive deeper', sentences: whole(deeper) },
    { kind: 'moves', title: 'Moves', sentences: movesSection(source, inLedger, keep) },
    { kind: 'positions', title: 'Positions', sentences: positionsSection(source, ranked, keep) },
    { kind: 'ceasefires', title: 'Ceasefires', sentences: ceasefiresSection(source, keep) },
    { kind: 'contacts', title: 'Contacts', sentences: contactsSection(source, ranked, keep) },
    { kind: 'timeline', title: 'Timeline', sentences: timelineSection(source, ranked, 'past', keep) },
    { kind: 'disputed', title: 'Disputed', sentences: disputedSection(source, keep) },
    { kind: 'unanswered', title: 'Open', sentences: openSection(source, ranked, keep) },
    { kind: 'coming', title: 'Coming up', sentences: timelineSection(source, ranked, 'coming', keep) },
  ]
  return { headline, sections: sections.filter((s) => s.sentences.length > 0), leftOut }
}

/** The order in which the leading report tells it, so that the summary reads as a text. */
function inStoryOrder(story: AlignedStory, claims: readonly ClaimGroup[]): readonly ClaimGroup[] {
  const order = new Map(story.readings.map(({ report }, i) => [report.id, i]))
  const place = (claim: ClaimGroup) => {
    const { statement } = head(claim)
    return [order.get(statement.report) ?? 0, statement.sentence.start] as const
  }
  const [first, ...rest] = claims
  if (first === undefined) return []
  return [
    first,
    ...rest.sort((a, b) => {
      const [x, y] = [place(a), place(b)]
      return x[0] - y[0] || x[1] - y[1]
    }),
  ]
}

/** "Earlier on Saturday" and "earlier in the day" are of the news, "earlier this year" is before it. */
const BEFORE =
  /\b(?:previous|previously(?! (?:detailed|reported|noted|said|told)\b)|earlier(?! (?:on\b|in the day|today|\p{Lu}))|last (?:direct|time|year|month|summer|autumn|winter|spring)|since \d|had been|hosted)\b/iu

/** What happened well before the reports, or is told as what went before. */
function isBackground({ story }: BriefSource, claim: ClaimGroup): boolean {
  const { statement } = head(claim)
  const published = statement.said?.slice(0, 10) ?? null
  if (statement.happened !== null && published !== null && published.length === 10) {
    const year = Number(published.slice(0, 4))
    if (/^\d{4}$/.test(statement.happened)) return Number(statement.happened) <= year
    const month = `${statement.happened.slice(0, 7)}`
    return /^\d{4}-\d{2}/.test(month) && month < published.slice(0, 7)
  }
  return BEFORE.test(fullSentence(story, statement))
}
