import type { Report } from '../../report/report.js'
import type { Span } from '../../report/span.js'
import type { Carried } from './carried.js'
import type { FactSequence } from './same-facts.js'

/** What two reports have to do with each other, with what shows it. */
export interface ReportPair {
  /** The report that has words of the other. Where nobody can tell, the one with more of its sentences shared. */
  readonly from: string
  readonly to: string
  readonly verdict: 'derived' | 'partly-derived' | 'unknown'
  /** `from`: it has them from the other. `shared`: one has them from the other, or both from a third. */
  readonly direction: 'from' | 'shared'
  /** The third party whom both credit, by name. */
  readonly through: string | null
  readonly signals: readonly Signal[]
  readonly matches: readonly SentenceMatch[]
  /** Share of the sentences of `from` that match, 0 to 1. */
  readonly share: number
  readonly why: string
}

export type Signal = 'credit' | 'words' | 'facts' | 'quotation'

/** Sentences of two reports that have one origin. */
export interface SentenceMatch {
  readonly kind: 'carried' | 'rewritten'
  /** Indices of the sentences in either report. */
  readonly from: number
  readonly to: readonly number[]
  readonly share: number
  readonly fromSpan: Span
  readonly toSpans: readonly Span[]
}

/** What was found on two reports, `a` before `b` in the order of the story. */
export interface PairEvidence {
  readonly a: PairSide
  readonly b: PairSide
  /** Whose words came first, by credit or date; `null` when nothing tells. */
  readonly first: 'a' | 'b' | null
  /** One credits the publisher of the other. */
  readonly credit: boolean
  /** Third party whom both credit. */
  readonly through: string | null
  readonly sequence: FactSequence
  /** Quotations of twelve words or more that both print, outside public statements or not. */
  readonly quotations: number
}

export interface PairSide {
  readonly report: Report
  readonly spans: readonly Span[]
  /** Its sentences that share words with the other report. */
  readonly carried: readonly Carried[]
  /** Sentences for which it credits the third party; `null` where the credit is not bound to sentences. */
  readonly credited: ReadonlySet<number> | null
}

/** Shared words in a row that two reporters do not hit on by themselves. */
const TELLING_RUN = 8
/** So many of them must be neither names nor figures: titles, names and dates meet by themselves. */
const TELLING_WORDS = 5
/** One such sentence proves nothing, even of a short report. */
const FEWEST_OF_SHORT = 2
/** Fewest such sentences that show it, and the share of the shorter report that shows it with fewer. */
const FEWEST_SENTENCES = 3
const FEWEST_SHARE = 0.25
/** Measured on independent reports of one event: facts in the same order stay below half of this. */
const SAME_ORDER = 0.12
const SAME_ORDER_MATCHES = 5
/** The same once a credit or a long quotation points the same way. */
const SAME_ORDER_CREDITED = 0.06
const DERIVED_SHARE = 0.75
/** Least likeness of sentences shown as rewritten. */
const REWRITTEN_LIKENESS = 0.34

/** The verdict on two reports; `null` where no shared origin was found. */
export function judge(evidence: PairEvidence): ReportPair | null {
  const signals = signalsOf(evidence)
  const telling = strong(evidence).length
  if (signals.length === 0 && telling === 0) return null
  const shown = signals.length > 0
  const [from, to] = sides(evidence, shown)
  const matches = matchesOf(evidence, { from, to }, shown)
  if (matches.length === 0) return null
  const share = matches.length / Math.max(1, from.spans.length)
  const verdict = !shown ? 'unknown' : share >= DERIVED_SHARE ? 'derived' : 'partly-derived'
  const direction = evidence.first === null || evidence.through !== null ? 'shared' : 'from'
  const found = { verdict, direction, signals, matches, share, through: evidence.through } as const
  return { from: from.report.id, to: to.report.id, ...found, why: explain(found, to.report) }
}

/** Sentences carried in long runs of words. */
function strong({ a, b }: PairEvidence): readonly Carried[] {
  const found = [a, b].map(({ carried }) => carried.filter(isTelling))
  return found.reduce((most, list) => (list.length > most.length ? list : most), [])
}

function isTelling({ longest, telling }: Carried): boolean {
  return longest >= TELLING_RUN && telling >= TELLING_WORDS
}

function signalsOf(evidence: PairEvidence): readonly Signal[] {
  const { a, b, credit, through, sequence, quotations } = evidence
  const credited = credit || through !== null
  const telling = strong(evidence).length
  const shorter = Math.max(1, Math.min(a.spans.length, b.spans.length))
  const words =
    telling >= FEWEST_SENTENCES ||
    (telling > 0 && credited) ||
    (telling >= FEWEST_OF_SHORT && telling >= FEWEST_SHARE * shorter)
  const facts =
    (sequence.inOrder >= SAME_ORDER && sequence.matches.length >= SAME_ORDER_MATCHES) ||
    (credited && sequence.inOrder >= SAME_ORDER_CREDITED && sequence.matches.length >= 2)
  const quotation = credited && quotations > 0
  const shown = words || facts || quotation
  return [
    ...(credited && shown ? ['credit' as const] : []),
    ...(words ? ['words' as const] : []),
    ...(facts ? ['facts' as const] : []),
    ...(quotation ? ['quotation' as const] : []),
  ]
}

/** The later report has it from the earlier; where nobody can tell, the one of which more is shared comes first. */
function sides(evidence: PairEvidence, shown: boolean): readonly [PairSide, PairSide] {
  const { a, b, first } = evidence
  if (first !== null) return first === 'a' ? [b, a] : [a, b]
  const shareOf = (from: PairSide, to: PairSide) =>
    matchesOf(evidence, { from, to }, shown).length / Math.max(1, from.spans.length)
  return shareOf(a, b) > shareOf(b, a) ? [a, b] : [b, a]
}

/** The best match of each sentence: its words before its facts. Facts count only where the pair is shown by more. */
export function matchesOf(
  evidence: PairEvidence,
  { from, to }: { readonly from: PairSide; readonly to: PairSide },
  shown: boolean,
): readonly SentenceMatch[] {
  const found = new Map<number, SentenceMatch>()
  const add = (kind: SentenceMatch['kind'], at: number, homes: readonly number[], share: number) => {
    const fromSpan = from.spans[at]
    const toSpans = homes.flatMap((home) => to.spans[home] ?? [])
    if (fromSpan !== undefined && toSpans.length > 0 && !found.has(at))
      found.set(at, { kind, from: at, to: homes, share, fromSpan, toSpans })
  }
  for (const one of from.carried) {
    const { b, a, kind, share } = one
    if (kind === 'quotation') continue
    if (shown || (kind === 'carried' && isTelling(one))) add(kind, b, a, share)
  }
  // Beside sentences of one origin, or under one credit, a quotation has that origin too.
  const credited = evidence.quotations > 0 && (evidence.credit || evidence.through !== null)
  if (shown && (credited || found.size >= FEWEST_SENTENCES))
    for (const { b, a, kind, share } of from.carried) if (kind === 'quotation') add('carried', b, a, share)
  if (shown) {
    for (const match of evidence.sequence.matches) {
      const [ours, theirs] = from === evidence.b ? [match.b, match.a] : [match.a, match.b]
      if (!match.telling || match.likeness < REWRITTEN_LIKENESS) continue
      if (!creditCovers([from.credited?.has(ours), to.credited?.has(theirs)])) continue
      add('rewritten', ours, [theirs], match.likeness)
    }
  }
  return [...found.values()].sort((m, n) => m.from - n.from)
}

/** Where credit is given sentence by sentence, the other sentences are the report's own. */
function creditCovers(given: readonly (boolean | undefined)[]): boolean {
  const bound = given.filter((one) => one !== undefined)
  return bound.length === 0 || bound.includes(true)
}

type Explained = Pick<ReportPair, 'verdict' | 'direction' | 'signals' | 'matches' | 'through'>

/** One sentence in plain words. */
function explain(found: Explained, to: Report): string {
  const carried = found.matches.filter(({ kind }) => kind === 'carried').length
  const rewritten = found.matches.length - carried
  const parts = [
    ...(carried > 0
      ? [`${count(carried, 'sentence')} ${carried === 1 ? 'runs' : 'run'} word for word or nearly so`]
      : []),
    ...(rewritten > 0
      ? [`${count(rewritten, 'sentence')} ${rewritten === 1 ? 'tells' : 'tell'} the same in other words`]
      : []),
  ]
  const what = parts.join(' and ')
  const name = to.source ?? 'the other report'
  const who =
    found.through !== null
      ? `, and both credit ${found.through}`
      : found.signals.includes('credit')
        ? `, and ${name} is credited`
        : ''
  const order =
    found.direction === 'from' || found.through !== null ? '' : '; the dates do not tell who had it first'
  const doubt = found.verdict === 'unknown' ? ', too little to tell whether one has it from the other' : ''
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${who}${order}${doubt}.`
}

function count(n: number, noun: string): string {
  return n === 1 ? `one ${noun}` : `${n} ${noun}s`
}
