import type { Reading } from '../../read/reading.js'
import { groupBy } from '../../report/group-by.js'
import type { WorldIndex } from '../../world/world-index.js'
import { readCredits } from './credits.js'
import { type Credits, gatherEvidence, toWords } from './evidence.js'
import {
  type Correction,
  corrections,
  relativesOf,
  type VersionHistory,
  versionHistories,
} from './history.js'
import { type CountVoices, voiceCounter } from './origins.js'
import { judge, type ReportPair } from './pair.js'
import { findParties, type Parties, type Party } from './parties.js'
import { judgeSentences, type SentenceOrigin } from './sentences.js'
import { readTold } from './told.js'

/** Where the words of one report come from, sentence by sentence. */
export interface ReportLineage {
  readonly report: string
  readonly publisher: Party | null
  readonly sentences: readonly SentenceOrigin[]
}

/** Who has what from whom, and how many voices stand behind statements. */
export interface Lineage {
  readonly reports: readonly ReportLineage[]
  /** Pairs with a trace of a shared origin; none was found for any other pair. */
  readonly pairs: readonly ReportPair[]
  readonly versions: readonly VersionHistory[]
  readonly corrections: readonly Correction[]
  readonly count: CountVoices
}

/**
 * Traces the origin of every sentence of a story: what a report says of its sources (credits, datelines, bylines,
 * "told X"), words it shares with other reports, facts in the same order. `readings` in the order of the story.
 * Cost is near linear in the total text.
 */
export function traceLineage(readings: readonly Reading[], world: WorldIndex): Lineage {
  const parties = findParties(
    readings.map(({ report }) => report),
    world,
  )
  const credits = readings.map((reading) => ({
    credits: readCredits(reading.report, parties),
    told: readTold(reading, parties, world),
  }))
  const texts = toWords(readings, credits)
  const found = gatherEvidence(texts, credits, parties).flatMap((evidence) => judge(evidence) ?? [])
  const relatives = relativesOf(texts, found)
  const versions = versionHistories(texts, relatives)
  const version = firstVersions(versions)
  const isVersion = (a: string, b: string) => (version.get(a) ?? a) === (version.get(b) ?? b)
  const pairs = found.filter(({ from, to }) => !isVersion(from, to))
  const reports = toReports({ readings, credits, pairs, parties })
  const counted = reports.map((one) => ({
    ...one,
    id: one.report,
    version: version.get(one.report) ?? one.report,
  }))
  return {
    reports,
    pairs,
    versions,
    corrections: corrections(texts, relatives, isVersion),
    count: voiceCounter(counted, pairs, parties),
  }
}

/** Each version with the id of the first. */
function firstVersions(versions: readonly VersionHistory[]): ReadonlyMap<string, string> {
  return new Map(versions.flatMap(({ reports }) => reports.map((id) => [id, reports[0] ?? id] as const)))
}

interface Signs {
  readonly readings: readonly Reading[]
  readonly credits: readonly Credits[]
  readonly pairs: readonly ReportPair[]
  readonly parties: Parties
}

function toReports({ readings, credits, pairs, parties }: Signs): readonly ReportLineage[] {
  const pairsOf = groupPairs(pairs)
  return readings.map((reading, i) => {
    const own = credits[i] ?? { credits: [], told: [] }
    const signs = { reading, ...own, pairs: pairsOf.get(reading.report.id) ?? [] }
    return {
      report: reading.report.id,
      publisher: parties.publisherOf(reading.report),
      sentences: judgeSentences(signs, parties),
    }
  })
}

function groupPairs(pairs: readonly ReportPair[]): ReadonlyMap<string, readonly ReportPair[]> {
  const ends = pairs.flatMap((pair) => [pair.from, pair.to].map((report) => ({ report, pair })))
  const groups = groupBy(ends, ({ report }) => report)
  return new Map([...groups].map(([report, of]) => [report, of.map(({ pair }) => pair)]))
}
