import type { Reading } from '../../read/reading.js'
import { type Candidate, distinct, fingerprints, pairByTraces } from './candidates.js'
import { findCarried } from './carried.js'
import type { SourceCredit } from './credits.js'
import { earlier } from './direction.js'
import { factsOf } from './facts.js'
import type { PairEvidence } from './pair.js'
import type { Parties } from './parties.js'
import { type FactComparer, factComparer } from './same-facts.js'
import { type GramIndex, indexGrams, type Tile, tile } from './tiles.js'
import type { Told } from './told.js'
import { type ReportWords, wordsOf } from './words.js'

/** What each report says of its sources. */
export interface Credits {
  readonly credits: readonly SourceCredit[]
  readonly told: readonly Told[]
}

/** Shared runs of own words, shared pairs of facts, and shared quoted runs that make a pair worth comparing. */
const FEWEST = { words: 2, facts: 6, quoted: 2 }

/** Compares the reports that are worth it, and no others: cost follows the text, not the square of the reports. */
export function gatherEvidence(
  texts: readonly ReportWords[],
  credits: readonly Credits[],
  parties: Parties,
): readonly PairEvidence[] {
  const comparer = factComparer(texts.map(({ reading }) => factsOf(reading)))
  const context = { texts, grams: texts.map(indexGrams), credits, comparer, parties }
  return findPairs(texts, comparer).map((pair) => evidenceOf(pair, context))
}

/** The reports as words; quotations of an outlet count as its text. */
export function toWords(readings: readonly Reading[], credits: readonly Credits[]): readonly ReportWords[] {
  return readings.map((reading, i) => {
    const told = (credits[i]?.told ?? []).filter(({ speaks }) => speaks)
    return wordsOf(reading, new Set(told.map(({ sentence }) => sentence)))
  })
}

function findPairs(texts: readonly ReportWords[], comparer: FactComparer): readonly Candidate[] {
  return distinct([
    ...pairByTraces(
      texts.map((text) => fingerprints(text, 'own words')),
      FEWEST.words,
    ),
    ...pairByTraces(
      texts.map((text) => fingerprints(text, 'quoted')),
      FEWEST.quoted,
    ),
    ...pairByTraces(
      texts.map((_, i) => comparer.traces(i)),
      FEWEST.facts,
    ),
  ])
}

interface Context {
  readonly texts: readonly ReportWords[]
  readonly grams: readonly GramIndex[]
  readonly credits: readonly Credits[]
  readonly comparer: FactComparer
  readonly parties: Parties
}

function evidenceOf({ a, b }: Candidate, context: Context): PairEvidence {
  const { texts, grams, comparer } = context
  const [x, y] = [textAt(texts, a), textAt(texts, b)]
  const [toB, toA] = [tile(x, y, grams[a] ?? new Map()), tile(y, x, grams[b] ?? new Map())]
  const relation = creditBetween({ a, b }, context)
  const dated = earlier(x.reading.report, y.reading.report)
  const byDate = dated === null ? null : dated === x.reading.report ? 'a' : 'b'
  return {
    a: {
      report: x.reading.report,
      spans: spansOf(x),
      carried: findCarried(y, x, toA),
      credited: creditedFor(a, relation.through, context),
    },
    b: {
      report: y.reading.report,
      spans: spansOf(y),
      carried: findCarried(x, y, toB),
      credited: creditedFor(b, relation.through, context),
    },
    first: relation.first ?? byDate,
    credit: relation.first !== null,
    through: relation.through,
    sequence: comparer.compare(a, b),
    quotations: longQuotations(y, toB),
  }
}

function textAt(texts: readonly ReportWords[], at: number): ReportWords {
  const text = texts[at]
  if (text === undefined) throw new RangeError(`no report ${at}`)
  return text
}

function spansOf({ reading }: ReportWords) {
  return reading.sentences.map(({ start, end }) => ({ start, end }))
}

/** Sentences for which a report credits the party: `null` where it does so for all, or does not say for which. */
function creditedFor(
  report: number,
  through: string | null,
  { texts, credits }: Context,
): ReadonlySet<number> | null {
  const { credits: ofReport, told } = credits[report] ?? { credits: [], told: [] }
  const own = ofReport.filter(({ party }) => party.name === through)
  if (through === null || own.some(({ scope }) => scope !== 'block')) return null
  const blocks = new Set(own.map(({ block }) => block))
  const marked = textAt(texts, report).reading.sentences.filter(({ block }) => blocks.has(block))
  const named = told.filter(({ party }) => party.name === through)
  return new Set([...marked.map(({ index }) => index), ...named.map(({ sentence }) => sentence)])
}

/** Who of two credits the other's publisher, else the third party both credit. */
function creditBetween(
  { a, b }: Candidate,
  { texts, credits, parties }: Context,
): { readonly first: 'a' | 'b' | null; readonly through: string | null } {
  const publisher = (i: number) => parties.publisherOf(textAt(texts, i).reading.report)?.key ?? null
  const named = (i: number) => [...(credits[i]?.credits ?? []), ...(credits[i]?.told ?? [])]
  const credited = (by: number, whom: number) =>
    publisher(whom) !== null && named(by).some(({ party }) => party.key === publisher(whom))
  const [aFirst, bFirst] = [credited(b, a), credited(a, b)]
  if (aFirst !== bFirst) return { first: aFirst ? 'a' : 'b', through: null }
  const theirs = new Set(named(a).map(({ party }) => party.key))
  const both = named(b).find(({ party }) => theirs.has(party.key))
  return { first: null, through: both?.party.name ?? null }
}

/** Words of a quotation from which on it is taken for long. */
const LONG_QUOTATION = 12

/** Runs of twelve quoted words or more that both print. */
function longQuotations({ words }: ReportWords, tiles: readonly Tile[]): number {
  return tiles.filter(
    ({ b, length }) => words.slice(b, b + length).filter(({ quoted }) => quoted).length >= LONG_QUOTATION,
  ).length
}
