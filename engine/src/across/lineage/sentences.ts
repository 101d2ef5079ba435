import type { Reading } from '../../read/reading.js'
import type { Span } from '../../report/span.js'
import type { SourceCredit } from './credits.js'
import type { ReportPair } from './pair.js'
import type { Parties } from './parties.js'
import type { Told } from './told.js'

/** Where one sentence of a report comes from. */
export interface SentenceOrigin {
  readonly span: Span
  readonly sentence: number
  /**
   * `own`: no sign of another origin. `carried`: verbatim or lightly edited. `rewritten`: in other words, or
   * credited without its words at hand. `unknown`: signs that do not decide.
   */
  readonly kind: 'own' | 'carried' | 'rewritten' | 'unknown'
  readonly from: readonly OriginPointer[]
  readonly why: string
}

/** The report or the party that a sentence has its words from. */
export interface OriginPointer {
  readonly report: string | null
  readonly spans: readonly Span[]
  /** Key and name of the outlet or agency, where it is known. */
  readonly party: string | null
  readonly name: string | null
  readonly direction: 'from' | 'shared'
  /** The words that give credit; empty where none do. */
  readonly evidence: readonly Span[]
}

/** All that was found on one report. */
export interface ReportSigns {
  readonly reading: Reading
  readonly credits: readonly SourceCredit[]
  readonly told: readonly Told[]
  /** Pairs in which it has words of the other, or shares them. */
  readonly pairs: readonly ReportPair[]
}

/** A verdict for each sentence, in order. */
export function judgeSentences(signs: ReportSigns, parties: Parties): readonly SentenceOrigin[] {
  const { report, sentences } = signs.reading
  const publisher = parties.publisherOf(report)
  const shared = sharedSentences(signs)
  const part = signs.credits.find(({ scope }) => scope === 'part')
  return sentences.map((sentence) => {
    const base = { span: { start: sentence.start, end: sentence.end }, sentence: sentence.index }
    const copies = copiesOf(shared.get(sentence.index) ?? [])
    const credits = creditsOf(signs, sentence.index, sentence.block)
    const from = [...copies.map(({ pointer }) => pointer), ...credits.map(({ pointer }) => pointer)]
    const [best] = [...copies, ...credits].sort((x, y) => STRENGTH[y.kind] - STRENGTH[x.kind])
    if (best !== undefined) return { ...base, kind: best.kind, from, why: best.why }
    if (part !== undefined)
      return {
        ...base,
        kind: 'unknown',
        from,
        why: `The report credits ${part.party.name} for parts that it does not mark.`,
      }
    if (publisher === null)
      return { ...base, kind: 'unknown', from, why: 'The report does not say who published it.' }
    return { ...base, kind: 'own', from, why: 'No sign of another origin was found.' }
  })
}

/** The firmer sign decides; a copy comes before a credit of the same kind. */
const STRENGTH = { carried: 2, rewritten: 1, unknown: 0 }

interface Found {
  readonly kind: 'carried' | 'rewritten' | 'unknown'
  readonly pointer: OriginPointer
  readonly why: string
}

/** A sentence of the report matched in another. */
interface Shared {
  readonly pair: ReportPair
  readonly match: ReportPair['matches'][number]
  readonly ours: boolean
}

/** The matches of each sentence, gathered once: the first of many copies has as many pairs as there are copies. */
function sharedSentences({ reading, pairs }: ReportSigns): ReadonlyMap<number, readonly Shared[]> {
  const found = new Map<number, Shared[]>()
  for (const pair of pairs) {
    const ours = pair.from === reading.report.id
    if (!ours && pair.direction === 'from') continue
    for (const match of pair.matches)
      for (const sentence of ours ? [match.from] : new Set(match.to)) {
        const list = found.get(sentence)
        if (list === undefined) found.set(sentence, [{ pair, match, ours }])
        else list.push({ pair, match, ours })
      }
  }
  return found
}

/** Sentences of other reports that a sentence has its words from, the closest first. */
function copiesOf(shared: readonly Shared[]): readonly Found[] {
  return [...shared]
    .sort((x, y) => y.match.share - x.match.share || (x.pair.to < y.pair.to ? -1 : 1))
    .slice(0, 3)
    .map(({ pair, match, ours }) => ({
      kind: pair.verdict === 'unknown' ? 'unknown' : match.kind,
      why: pair.why,
      pointer: {
        report: ours ? pair.to : pair.from,
        spans: ours ? match.toSpans : [match.fromSpan],
        party: null,
        name: null,
        direction: pair.direction,
        evidence: [],
      },
    }))
}

/** Parties credited for this sentence: by its own words, by a mark on its paragraph, or for the whole report. */
function creditsOf({ told, credits }: ReportSigns, sentence: number, block: number): readonly Found[] {
  const bySentence = told
    .filter((one) => one.sentence === sentence && one.scope === 'sentence')
    .map((one) => credited('rewritten', one, `The sentence credits ${one.party.name}.`))
  const byReport = told
    .filter(({ scope }) => scope === 'report')
    .map((one) => credited('carried', one, `The report says that it was supplied by ${one.party.name}.`))
  const byMark = credits
    .filter((credit) => credit.scope === 'block' && credit.block === block)
    .map((one) => credited('rewritten', one, `The paragraph is marked ${one.party.name}.`))
  const whole = credits
    .filter(({ scope }) => scope === 'whole')
    .map((one) =>
      credited(one.verbatim ? 'carried' : 'rewritten', one, `The report credits ${one.party.name}.`),
    )
  const seen = new Set<string>()
  return [...byMark, ...byReport, ...whole, ...bySentence].filter(({ pointer }) => {
    const isNew = !seen.has(pointer.party ?? '')
    seen.add(pointer.party ?? '')
    return isNew
  })
}

function credited(
  kind: Found['kind'],
  { party, evidence }: Pick<SourceCredit, 'party' | 'evidence'>,
  why: string,
): Found {
  return {
    kind,
    why,
    pointer: {
      report: null,
      spans: [],
      party: party.key,
      name: party.name,
      direction: 'from',
      evidence: [evidence],
    },
  }
}
