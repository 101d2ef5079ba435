import { PLAIN, type SentenceFacts } from './facts.js'
import { hashWord } from './winnow.js'

/** Two sentences that tell the same in other words. Indices of the sentences in their reports. */
export interface SameFacts {
  readonly a: number
  readonly b: number
  /** Weighted share of facts in common, 0 to 1. */
  readonly likeness: number
  /** They share more than names and titles: a number, a date, a quoted phrase, or three plain words. */
  readonly telling: boolean
}

/** How alike two reports are in what they tell and in which order. */
export interface FactSequence {
  readonly matches: readonly SameFacts[]
  /**
   * Likeness of the longest row of matches that stand in the same order in both, over the number of sentences of
   * the shorter report.
   */
  readonly inOrder: number
}

/** In how many reports of the story a fact stands. */
type FactCounts = ReadonlyMap<string, number>

/** Two sentences are the same in other words from here on: so far apart are rewrites and reports of one event. */
const ALIKE = 0.28
const FEWEST_FACTS = 4

function countFacts(reports: readonly (readonly SentenceFacts[])[]): FactCounts {
  const counts = new Map<string, number>()
  for (const facts of reports)
    for (const term of new Set(facts.flatMap(({ terms }) => [...terms.keys()])))
      counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Compares reports by what they tell. */
export interface FactComparer {
  /** For each sentence of report `b` the sentence of `a` that tells most of the same. Indices of reports. */
  compare(a: number, b: number): FactSequence
  /** Pairs of facts of one sentence, as hashes: what a rewrite of the report is looked up by. */
  traces(report: number): readonly number[]
}

export function factComparer(reports: readonly (readonly SentenceFacts[])[]): FactComparer {
  const counts = countFacts(reports)
  // A fact that few reports have weighs more: inverse document frequency.
  const rarity = new Map(
    [...counts].map(([term, count]) => [term, Math.log2(1 + (reports.length + 1) / count)]),
  )
  const weigh = (terms: Iterable<readonly [string, number]>) => {
    let sum = 0
    for (const [term, weight] of terms) sum += weight * (rarity.get(term) ?? 1)
    return sum
  }
  const indexed = reports.map((facts) => ({
    facts,
    sizes: facts.map(({ terms }) => weigh(terms)),
    homes: homesOf(facts),
  }))
  const closest = (a: Indexed, sentence: SentenceFacts, size: number): SameFacts | null => {
    let best: SameFacts | null = null
    for (const [i, shared] of sharedWith(a, sentence)) {
      const other = a.facts[i]
      const both = Math.sqrt(size * (a.sizes[i] ?? 0))
      if (other === undefined || shared.length < FEWEST_FACTS || both === 0) continue
      const likeness = weigh(shared) / both
      if (likeness < ALIKE || likeness <= (best?.likeness ?? 0)) continue
      best = { a: other.sentence, b: sentence.sentence, likeness, telling: isTelling(shared) }
    }
    return best
  }
  return {
    compare: (a, b) => {
      const [theirs, ours] = [indexed[a], indexed[b]]
      if (theirs === undefined || ours === undefined) return { matches: [], inOrder: 0 }
      const matches = ours.facts.flatMap((sentence, i) => closest(theirs, sentence, ours.sizes[i] ?? 0) ?? [])
      const shorter = Math.max(1, Math.min(ours.facts.length, theirs.facts.length))
      return { matches, inOrder: bestRow(matches) / shorter }
    },
    traces: (report) => (reports[report] ?? []).flatMap((facts) => tracesOf(facts, counts)),
  }
}

interface Indexed {
  readonly facts: readonly SentenceFacts[]
  readonly sizes: readonly number[]
  /** Which sentences have a fact. */
  readonly homes: ReadonlyMap<string, readonly number[]>
}

/** A fact in more sentences of one report than this is its subject, and tells no sentence from another. */
const MOST_HOMES = 100

function homesOf(facts: readonly SentenceFacts[]): ReadonlyMap<string, readonly number[]> {
  const homes = new Map<string, number[]>()
  facts.forEach(({ terms }, i) => {
    for (const term of terms.keys()) {
      const home = homes.get(term)
      if (home === undefined) homes.set(term, [i])
      else if (home.length < MOST_HOMES) home.push(i)
    }
  })
  return homes
}

/** The facts that each sentence of a report has in common with a sentence of another, in order of place. */
function sharedWith({ homes }: Indexed, { terms }: SentenceFacts) {
  const shared = new Map<number, (readonly [string, number])[]>()
  for (const term of terms)
    for (const home of homes.get(term[0]) ?? []) {
      const list = shared.get(home)
      if (list === undefined) shared.set(home, [term])
      else list.push(term)
    }
  return [...shared].sort(([i], [j]) => i - j)
}

/** Fewest plain words in common where no number, date or quoted phrase is. */
const PLAIN_WORDS = 3

/** One actor doing two things shares name, title and country with itself. */
function isTelling(shared: readonly (readonly [string, number])[]): boolean {
  const hard = shared.some(([term]) => /^[nqt]:/.test(term))
  return hard || shared.filter(([, weight]) => weight === PLAIN).length >= PLAIN_WORDS
}

/** A sentence is looked up by pairs of its rarest facts that stand in another report too. */
const RAREST = 5

function tracesOf({ terms }: SentenceFacts, counts: FactCounts): readonly number[] {
  const count = (term: string) => counts.get(term) ?? 0
  const rare = [...terms.keys()]
    .filter((term) => count(term) > 1)
    .sort((s, t) => count(s) - count(t) || (s < t ? -1 : 1))
    .slice(0, RAREST)
    .sort()
  return rare.flatMap((s, i) => rare.slice(i + 1).map((t) => hashWord(`${s} ${t}`)))
}

/** Greatest sum of likeness over matches whose sentences rise in both reports. */
function bestRow(matches: readonly SameFacts[]): number {
  const sums: number[] = []
  for (const [j, match] of matches.entries()) {
    let before = 0
    for (let i = 0; i < j; i++) if ((matches[i]?.a ?? 0) < match.a) before = Math.max(before, sums[i] ?? 0)
    sums.push(before + match.likeness)
  }
  return Math.max(0, ...sums)
}
