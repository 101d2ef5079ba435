import type { MoveKind } from '../read/acts/act.js'
import { dateRangeOf } from '../read/times/calendar.js'
import { overlaps } from '../report/span.js'
import type { Statement } from '../schema/story-record.js'
import { clash, sameCounts } from './counts.js'
import type { Frequency } from './frequency.js'
import { isMatter } from './matters.js'
import type { Profile } from './profile.js'

/** Shared weight of words from which two statements of each kind are taken to say the same. Set by reading. */
const THRESHOLD = { move: 0.3, act: 0.5, attributed: 0.5, quoted: 0.6, fact: 0.6 }

/** How surely a move named in passing is the one that is told: any better match comes first. */
const BARE = 0.25

/**
 * How surely two statements say the same: 0 for not at all, else up to 1. Who did what to whom, polarity and
 * time are compared first and must not conflict; wording decides among what is left. ("Putin invited
 * Zelensky" and "Zelensky invited Putin" share every word and are not the same.)
 */
export function same(a: Profile, b: Profile, frequency: Frequency): number {
  if (a.statement.kind !== b.statement.kind) return 0
  if (!timesAgree(a.statement, b.statement)) return 0
  if (conflictingCounts(a, b)) return 0
  switch (a.statement.kind) {
    case 'act':
      return sameAct(a, b, frequency)
    case 'attributed':
      return sameAttributed(a, b, frequency)
    case 'fact':
      return atLeast(THRESHOLD.fact, shared(a.words, b.words, frequency))
  }
}

function sameAct(a: Profile, b: Profile, frequency: Frequency): number {
  const [x, y] = [a.statement.act, b.statement.act]
  if (x === null || y === null || x.polarity !== y.polarity) return 0
  if (x.contact !== null || y.contact !== null) return sameContact(a, b, frequency)
  if (
    x.move === null || y.move === null
      ? x.plover !== y.plover || x.move !== y.move
      : familyOf(x.move) !== familyOf(y.move)
  )
    return 0
  if (!meet(a.from, b.from) || !(a.to.size === 0 || b.to.size === 0 || meet(a.to, b.to))) return 0
  if (x.move !== null && isMade(a.statement) !== isMade(b.statement)) return 0
  if (conflictingOccasions(a.statement, b.statement) || conflictingLengths(a.statement, b.statement)) return 0
  if (x.move !== null && (isBareMove(a) || isBareMove(b))) return BARE
  if (x.move !== null && sharesMatter(a, b)) return 1
  const theme = a.themeWords.size > 0 && b.themeWords.size > 0
  const score = theme ? shared(a.themeWords, b.themeWords, frequency) : shared(a.words, b.words, frequency)
  return atLeast(x.move === null ? THRESHOLD.act : THRESHOLD.move, score)
}

/** An invitation is an offer to meet: reports print either word for one move. */
export function familyOf(move: MoveKind): MoveKind {
  return move === 'invitation' ? 'offer' : move
}

/** A proposal named in passing: "the offer", "this demand". An answer named in passing could be to anything. */
export function isBareMove({ statement, themeWords }: Profile): boolean {
  const move = statement.act?.move ?? null
  return move !== null && OPENING.has(move) && [...themeWords].every((word) => isVague(word, statement))
}

/** Verbs and nouns of dealing with somebody: "ready to engage seriously with B" names no matter. */
const DEALING = /^(?:engage|engagement|work|cooperate|deal|proceed|continue|effort|process|way|step)$/

function isVague(word: string, { theme }: Statement): boolean {
  const names = theme?.text.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []
  return DEALING.test(word) || names.some((name) => name.toLowerCase().replace(/[’']s$/, '') === word)
}

/**
 * A move that was made, as the reports tell it: not one that somebody may, would or should make. A proposal may lie
 * ahead ("will demand"); an answer that lies ahead is no answer.
 */
export function isMade({ act, agents }: Statement): boolean {
  if (act === null || act.move === null || act.polarity !== 'affirmed' || agents.length === 0) return false
  return act.modality === 'did' || (act.modality === 'will' && OPENING.has(act.move))
}

/** Moves that put something forward. */
export const OPENING: ReadonlySet<MoveKind> = new Set<MoveKind>(['offer', 'invitation', 'demand', 'threat'])

/** Two moves of one side of one kind about the same matter ("talks", "negotiations") are one move. */
function sharesMatter(a: Profile, b: Profile): boolean {
  const matters = (p: Profile) => new Set([...p.themeWords].filter(isMatter))
  return meet(matters(a), matters(b))
}

/** Talks at two places, or on two days, are two offers. */
function conflictingOccasions(a: Statement, b: Statement): boolean {
  const days = (s: Statement) => new Set(themeTimes(s).map((value) => value.slice(0, 10)))
  const [x, y] = [days(a), days(b)]
  return (
    (a.venue !== null && b.venue !== null && a.venue !== b.venue) || (x.size > 0 && y.size > 0 && !meet(x, y))
  )
}

/** Days named in what an act is about. */
function themeTimes({ theme, times }: Statement): readonly string[] {
  if (theme === null) return []
  return times.filter((t) => overlaps(theme, t) && /^\d{4}-\d{2}-\d{2}/.test(t.value)).map((t) => t.value)
}

/** A call or meeting is named by who took part; both directions are one contact, two pairs are two. */
function sameContact(a: Profile, b: Profile, frequency: Frequency): number {
  const [x, y] = [a.statement.act, b.statement.act]
  if (x?.contact !== y?.contact || x?.modality !== y?.modality) return 0
  const [p, q] = [parties(a.statement), parties(b.statement)]
  if (p.size < 2 || q.size < 2) return atLeast(THRESHOLD.fact, shared(a.words, b.words, frequency))
  return [...p].every((party) => q.has(party)) || [...q].every((party) => p.has(party)) ? 1 : 0
}

/** Who took part; of a visit also where it led. */
function parties({ act, agents, addressees, venue }: Statement): ReadonlySet<string> {
  const place = act?.contact === 'visit' && venue !== null ? [venue] : []
  return new Set([...agents, ...addressees, ...place])
}

function sameAttributed(a: Profile, b: Profile, frequency: Frequency): number {
  const [x, y] = [a.statement.attribution, b.statement.attribution]
  if (x === null || y === null || x.polarity !== y.polarity) return 0
  if (a.from.size > 0 && b.from.size > 0 && !meet(a.from, b.from)) return 0
  if (a.quoted.length >= 5 && b.quoted.length >= 5) {
    const score = containment(new Set(a.quoted), new Set(b.quoted))
    if (score >= THRESHOLD.quoted) return score
  }
  if (a.from.size === 0 || b.from.size === 0) return atLeast(0.75, shared(a.words, b.words, frequency))
  return atLeast(THRESHOLD.attributed, shared(a.words, b.words, frequency))
}

/** "730 violations" and "840 violations" are two claims, and may contradict; "over 700" and "730" are one. */
function conflictingCounts(a: Profile, b: Profile): boolean {
  const pairs = sameCounts(a, b)
  return pairs.length > 0 && pairs.every(([x, y]) => clash(x, y))
}

/** A truce of three days and one of thirty are two; "30-day" and "month-long" are one length. */
function conflictingLengths(a: Statement, b: Statement): boolean {
  const [x, y] = [lengthsIn(a), lengthsIn(b)]
  return (
    x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => Math.abs(p - q) <= 0.1 * Math.max(p, q)))
  )
}

/** Durations named in what an act is about, in days. */
function lengthsIn({ theme, times }: Statement): readonly number[] {
  if (theme === null) return []
  return times
    .filter((t) => t.type === 'DURATION' && overlaps(theme, t))
    .flatMap(({ value }) => {
      const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(value)
      if (match === null) return []
      const [years, months, weeks, days, hours] = match.slice(1).map((n) => Number(n ?? 0))
      return [(years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0) + (hours ?? 0) / 24]
    })
    .filter((days) => days > 0)
}

/** Event times agree when one is unknown, or one names the other less exactly (2022 and 2022-03). */
export function timesAgree(a: Statement, b: Statement): boolean {
  const [x, y] = [eventTime(a), eventTime(b)]
  if (x === null || y === null || x.startsWith(y) || y.startsWith(x)) return true
  // "that autumn" and "in October", "at the weekend" and "on Saturday"
  const [p, q] = [dateRangeOf(x), dateRangeOf(y)]
  const exact = (value: string) => /^\d{4}-\d{2}-\d{2}/.test(value)
  return !(exact(x) && exact(y)) && p !== null && q !== null && p.begin <= q.end && q.begin <= p.end
}

/** When it happened; the day that a move made today names for later is when what it proposes is to be. */
function eventTime({ happened, said, act }: Statement): string | null {
  const ahead = happened !== null && said !== null && happened.slice(0, 10) > said.slice(0, 10)
  return ahead && act !== null && act.move !== null ? null : happened
}

/** Weighted Jaccard of two word sets: rare words count more (inverse document frequency). */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, frequency: Frequency): number {
  let both = 0
  let all = 0
  for (const word of a) {
    const weight = weigh(word, frequency)
    all += weight
    if (b.has(word)) both += weight
  }
  for (const word of b) if (!a.has(word)) all += weigh(word, frequency)
  return all === 0 ? 0 : both / all
}

function weigh(word: string, frequency: Frequency): number {
  return Math.log(1 + frequency.total / Math.max(1, frequency.of(word)))
}

/** Share of the smaller set's words that stand in the larger. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const word of small) if (large.has(word)) both++
  return small.size === 0 ? 0 : both / small.size
}

export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true
  return false
}

function atLeast(threshold: number, score: number): number {
  return score >= threshold ? score : 0
}
