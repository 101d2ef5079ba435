import type { ClaimGroup } from '../across/claims.js'
import type { Lineage } from '../across/lineage/lineage.js'
import type { Profile } from '../across/profile.js'
import { containment, familyOf, isMade, meet, shared } from '../across/same.js'
import { type AlignedStory, head } from '../across/story.js'
import { singleDayOf } from '../read/times/calendar.js'

/** A claim with how much a reader loses who does not hear of it. */
export interface Ranked {
  readonly claim: ClaimGroup
  readonly score: number
}

/** Weight of what a statement is; set by reading briefs of the sample stories. */
const WEIGHT = { move: 1.6, deferral: 0.6, contact: 1.1, act: 0.5, direct: 0.5, attributed: 0.2, fact: 0 }

/**
 * Ranks claims by independent witnesses, by what they are (moves before contacts before other acts before background), and
 * by how many reports use their words (the centroid of MEAD: Radev et al., 2004). Sentences that lean on
 * another sentence, very short and very long ones come last.
 */
export function rankClaims(story: AlignedStory, lineage: Lineage): readonly Ranked[] {
  const spread = reportFrequency(story.profiles)
  const total = Math.max(1, story.readings.length)
  const part = (word: string) => (spread.get(word) ?? 0) / total
  const titles = titleWords(story)
  const days = daysOf(story)
  const scored = story.claims.map((claim) => ({
    claim,
    score: score(claim, lineage, part) + prominence(claim, { titles, part, days }),
  }))
  return scored.sort((a, b) => b.score - a.score || (a.claim.id < b.claim.id ? -1 : 1))
}

function score(claim: ClaimGroup, lineage: Lineage, spread: (word: string) => number): number {
  const { statement, words, leaning } = head(claim)
  const reports = new Set(claim.members.map((m) => m.statement.report))
  const { witnesses } = lineage.count(
    claim.members.map((m) => m.statement),
    (actor) => actor,
  )
  const centroid = [...words].reduce((sum, word) => sum + spread(word), 0) / Math.max(6, words.size)
  const length = statement.sentence.end - statement.sentence.start
  return (
    Math.log2(1 + witnesses) +
    0.3 * Math.log2(reports.size) +
    weight(head(claim)) +
    2 * centroid +
    (statement.agents.length > 0 || statement.kind === 'fact' ? 0 : -0.7) +
    (statement.actors.length === 0 ? -1.5 : 0) +
    (leaning ? -2 : 0) +
    (/\?[”"’]?$/.test(statement.text.trim()) ? -2 : 0) +
    (length > 360 ? -1 : length < 40 ? -1 : 0)
  )
}

/** How much a report makes of a sentence; set by reading briefs. */
const LEAD = 2.2
const TITLE = 0.35
const OLD = -1.2
const LATE = 0.8
/** A report whose beginning shares no more than this with the others, word by word, begins with something else. */
const ASIDE = 0.2
/** The first sentences of a report tell its news: the weight of each place. */
const LEADS = [1, 0.7, 0.5, 0.3, 0.2]

/**
 * Where reports put it: at their beginning (Edmundson, 1969), if what they begin with is what the others speak of too, and
 * in words of their titles. What was so before the story began comes later.
 */
function prominence(claim: ClaimGroup, { titles, part, days }: Making): number {
  const first = head(claim)
  const leads = claim.members.map((member) => {
    const words = [...member.words]
    const common = words.reduce((sum, word) => sum + part(word), 0) / Math.max(1, words.length)
    return (LEADS[member.place] ?? 0) * Math.min(1, Math.max(0, 4 * (common - ASIDE)))
  })
  const named = [...first.words].filter((word) => (titles.get(stemOf(word)) ?? 0) > 1).length
  return (
    LEAD * Math.max(0, ...leads) +
    LATE * lateness(claim, days) +
    TITLE * Math.min(4, named) +
    (isOld(first.statement) ? OLD : 0)
  )
}

/** What prominence is told by, made once for a story. */
interface Making {
  readonly titles: Titles
  readonly part: (word: string) => number
  /** First and last day of publication, as days since 1970; `null` for a story of one day or without dates. */
  readonly days: readonly [number, number] | null
}

function daysOf({ readings }: AlignedStory): Making['days'] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { report } of readings) {
    const day = report.published === null ? null : singleDayOf(report.published.slice(0, 10))
    if (day === null) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return first < last ? [first, last] : null
}

/** Where in the days of a story the last report of a claim stands: 0 its first day, 1 its last. */
function lateness({ members }: ClaimGroup, days: Making['days']): number {
  if (days === null) return 0
  const said = members.map(({ statement }) => singleDayOf(statement.said?.slice(0, 10) ?? '') ?? days[0])
  return (said.reduce((a, b) => Math.max(a, b), days[0]) - days[0]) / (days[1] - days[0])
}

/** In how many titles the words of a stem stand. */
type Titles = ReadonlyMap<string, number>

/** Titles are not read, so their words are told by their first letters. */
function titleWords({ readings }: AlignedStory): Titles {
  const titles = new Map<string, number>()
  for (const { report } of readings) {
    const words = (report.title ?? '').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
    for (const stem of new Set(words.map(stemOf))) titles.set(stem, (titles.get(stem) ?? 0) + 1)
  }
  return titles
}

function stemOf(word: string): string {
  return word.slice(0, 5)
}

const PLUPERFECT =
  /\bhad (?:\w+ly |also |once |already |been )?(?!to\b)\w{2,}(?:ed|en|wn|ght|ut|et|id|ade|old)\b/

/** "had wanted", "in 2005", "last autumn": what was before. */
function isOld({ text, happened, said }: Profile['statement']): boolean {
  if (PLUPERFECT.test(text)) return true
  const [event, day] = [happened?.slice(0, 7) ?? null, said?.slice(0, 7) ?? null]
  return event !== null && day !== null && /^\d{4}/.test(event) && event < day.slice(0, event.length)
}

function weight({ statement }: Profile): number {
  const { act, attribution } = statement
  if (act?.move === 'deferral') return WEIGHT.deferral
  if (act?.move != null) return isMade(statement) ? WEIGHT.move : WEIGHT.act
  if (act?.contact != null) return WEIGHT.contact
  if (act !== null) return WEIGHT.act
  if (attribution !== null) return attribution.kind === 'indirect' ? WEIGHT.attributed : WEIGHT.direct
  return WEIGHT.fact
}

function reportFrequency(profiles: readonly Profile[]): ReadonlyMap<string, number> {
  const reports = new Map<string, Set<string>>()
  for (const { words, statement } of profiles) {
    for (const word of words) reports.set(word, (reports.get(word) ?? new Set()).add(statement.report))
  }
  return new Map([...reports].map(([word, of]) => [word, of.size]))
}

/** Sentences this alike say too much of the same to stand in one brief (maximal marginal relevance). */
const REDUNDANT = 0.42

/** A sentence nearly all of whose words stand in another says it again at more length. */
const CONTAINED = 0.8

/** Takes the best claims that add something to what is already taken. */
export function diversify(
  story: AlignedStory,
  ranked: readonly Ranked[],
  options: { readonly count: number; readonly taken: readonly ClaimGroup[] },
): readonly ClaimGroup[] {
  const chosen: ClaimGroup[] = []
  for (const { claim } of ranked) {
    if (chosen.length >= options.count) break
    if ([...options.taken, ...chosen].every((other) => !redundant(story, head(other), head(claim))))
      chosen.push(claim)
  }
  return chosen
}

/** True when one of two claims adds too little to the other for both to stand in one brief. */
export function sayTheSame(story: AlignedStory, a: ClaimGroup, b: ClaimGroup): boolean {
  return redundant(story, head(a), head(b))
}

function redundant(story: AlignedStory, a: Profile, b: Profile): boolean {
  const sentence = (p: Profile) => `${p.statement.report}:${p.statement.sentence.start}`
  if (sentence(a) === sentence(b)) return true
  const alike = shared(a.words, b.words, story.frequency)
  if (alike >= REDUNDANT || containment(a.words, b.words) >= CONTAINED) return true
  const [x, y] = [a.statement.act, b.statement.act]
  if (x?.contact != null && x.contact === y?.contact) return meet(a.from, b.from) && meet(a.to, b.to)
  if (x?.move == null || y?.move == null || familyOf(x.move) !== familyOf(y.move)) return false
  return meet(a.from, b.from) && alike >= REDUNDANT / 2
}
