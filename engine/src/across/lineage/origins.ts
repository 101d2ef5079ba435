import { foldName } from '../../report/fold.js'
import { overlapping, type Span } from '../../report/span.js'
import type { Statement } from '../../schema/story-record.js'
import { countGroups } from './groups.js'
import type { ReportPair } from './pair.js'
import type { Parties, Party } from './parties.js'
import type { SentenceOrigin } from './sentences.js'

/** What counting needs to know of a report. */
export interface CountedReport {
  readonly id: string
  /** Id of the first of its versions: they count as one report. */
  readonly version: string
  readonly publisher: Party | null
  readonly sentences: readonly SentenceOrigin[]
}

/** How many voices stand behind statements that say the same. */
export interface Voices {
  /** Distinct reports, versions of one report counted once. */
  readonly reports: number
  /** Upper bound on the independent sources of what is said: one speaker is one, however many outlets quote. */
  readonly origins: number
  /** Upper bound on the outlets that vouch for it independently of each other. */
  readonly witnesses: number
}

/** Counts the voices behind statements; `sideOf` gives the side an actor speaks for, or the actor. */
export type CountVoices = (statements: readonly Statement[], sideOf: (actor: string) => string) => Voices

/**
 * Pairs with at least this share of one report in common, or with one credit and one long quotation: what both tell
 * is taken to have one origin.
 */
const KIN_SHARE = 0.25

/**
 * Counts origins, not outlets. What has its words from one place is one voice: reports of one publisher, versions
 * of one report, sentences carried or rewritten from one report, sentences that credit one agency. A speech, post or
 * statement that several quote is one origin for what was said, and each outlet a witness that it was said.
 */
export function voiceCounter(
  reports: readonly CountedReport[],
  pairs: readonly ReportPair[],
  parties: Parties,
): CountVoices {
  const byId = new Map(reports.map((report) => [report.id, prepare(report)]))
  const kin = kinOf(pairs)
  return (statements, sideOf) => {
    const ids = [...new Set(statements.map(({ report }) => report))].sort()
    const among = new Set(ids)
    const related = ids.flatMap((id) =>
      kinAmong(kin.get(id), among).map((other) => [`r:${id}`, `r:${other}`]),
    )
    const witnessed = statements.map((statement) => witnessKeys(statement, byId))
    const said = statements.map((statement, i) => {
      const speaker = speakerKey(statement, { sideOf, parties })
      return speaker === null ? (witnessed[i] ?? []) : [speaker]
    })
    const known = new Set(said.flat())
    const witnesses = countGroups([...witnessed, ...related])
    const origins = countGroups([...said, ...related.filter((pair) => pair.every((key) => known.has(key)))])
    return {
      reports: new Set(ids.map((id) => byId.get(id)?.version ?? id)).size,
      origins: Math.min(origins, witnesses),
      witnesses,
    }
  }
}

/** The kin of a report among others, by whichever of the two is fewer. */
function kinAmong(kin: ReadonlySet<string> | undefined, among: ReadonlySet<string>): readonly string[] {
  if (kin === undefined) return []
  const [few, many] = kin.size < among.size ? [kin, among] : [among, kin]
  return [...few].filter((id) => many.has(id))
}

interface Prepared extends CountedReport {
  readonly spans: readonly (Span & { readonly origin: SentenceOrigin })[]
}

function prepare(report: CountedReport): Prepared {
  return { ...report, spans: report.sentences.map((origin) => ({ ...origin.span, origin })) }
}

/** Keys of the report, its publisher, and of everything its sentence has its words from. */
function witnessKeys(
  { report, sentence }: Statement,
  reports: ReadonlyMap<string, Prepared>,
): readonly string[] {
  const own = reports.get(report)
  if (own === undefined) return [`r:${report}`]
  const pointers = overlapping(own.spans, sentence).flatMap(({ origin }) => origin.from)
  const found = pointers.flatMap(({ report: other, party }) => {
    const home = other === null ? undefined : reports.get(other)
    return [...(party === null ? [] : [`p:${party}`]), ...(home === undefined ? [] : keysOf(home))]
  })
  return [`r:${report}`, ...keysOf(own), ...found]
}

function keysOf({ version, publisher }: CountedReport): readonly string[] {
  return [`v:${version}`, ...(publisher === null ? [] : [`p:${publisher.key}`])]
}

/** Who said it, by side, where the words are given to somebody; an agency that reports is a party. */
function speakerKey(
  { attribution }: Statement,
  { sideOf, parties }: { readonly sideOf: (actor: string) => string; readonly parties: Parties },
): string | null {
  if (attribution === null) return null
  const { actor, text } = attribution.source
  const party = parties.known(text)
  if (party !== null) return `p:${party.key}`
  if (actor !== null) return `s:${sideOf(actor)}`
  return /^\p{Lu}/u.test(text) ? `s:${foldName(text)}` : null
}

function kinOf(pairs: readonly ReportPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kin = new Map<string, Set<string>>()
  const add = (a: string, b: string) => kin.set(a, (kin.get(a) ?? new Set()).add(b))
  for (const { from, to, verdict, share, signals } of pairs) {
    const sameWords = signals.includes('credit') && signals.includes('quotation')
    if (verdict === 'unknown' || (share < KIN_SHARE && !sameWords)) continue
    add(from, to)
    add(to, from)
  }
  return kin
}
