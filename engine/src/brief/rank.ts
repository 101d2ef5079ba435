import type { ClaimGroup } from '../across/claims.js'
import type { Lineage } from '../across/lineage/lineage.js'
import type { Profile } from '../across/profile.js'
import { containment, familyOf, isMade, meet, shared } from '../across/same.js'
import { type AlignedStory, head } from '../across/story.js'

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
  const scored = story.claims.map((claim) => ({
    claim,
    score: score(claim, lineage, (w) => (spread.get(w) ?? 0) / total),
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
    (length > 360 ? -1 : length < 40 ? -1 : 0)
  )
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
