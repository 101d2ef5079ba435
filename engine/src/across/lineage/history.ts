import { groupBy } from '../../report/group-by.js'
import { textOf } from '../../report/span.js'
import { stableId } from '../../report/stable-id.js'
import { findChanges, type SentenceChange } from './changes.js'
import { type ChangeNotice, findNotices } from './notices.js'
import type { ReportPair } from './pair.js'
import { type CarriedSentence, type Relative, stillCarrying, stillUncorrected } from './still-carried.js'
import { findVersions, type VersionGroup } from './versions.js'
import { type ReportWords, sentenceWords } from './words.js'

/** Versions of one report and what changed from each to the next. */
export interface VersionHistory {
  readonly id: string
  /** Ids of the versions, the earliest first. */
  readonly reports: readonly string[]
  readonly order: VersionGroup['order']
  readonly why: string
  readonly changes: readonly Change[]
}

export interface Change extends SentenceChange {
  /** Ids of the two versions. */
  readonly from: string
  readonly to: string
  /** Sentences of other reports that still have the words that were withdrawn. */
  readonly stillCarriedBy: readonly CarriedSentence[]
}

/** A notice of change with the reports that still have what it withdrew. */
export interface Correction extends ChangeNotice {
  readonly id: string
  readonly stillCarriedBy: readonly CarriedSentence[]
}

/** Sentences of other reports that match a sentence of a report. */
export type Relatives = (report: string, sentence: number | null) => readonly Relative[]

/** Which sentences of other reports share their origin with each sentence, from the pairs. */
export function relativesOf(texts: readonly ReportWords[], pairs: readonly ReportPair[]): Relatives {
  const byId = new Map(texts.map((text) => [text.reading.report.id, text]))
  const found = pairs
    .filter(({ verdict }) => verdict !== 'unknown')
    .flatMap(({ from, to, matches }) =>
      matches.flatMap((match) =>
        match.to.flatMap((sentence) => [
          { of: from, at: match.from, report: to, sentence },
          { of: to, at: sentence, report: from, sentence: match.from },
        ]),
      ),
    )
  const groups = groupBy(found, ({ of, at }) => `${of} ${at}`)
  return (report, sentence) =>
    (groups.get(`${report} ${sentence}`) ?? []).flatMap((one) => {
      const text = byId.get(one.report)
      return text === undefined ? [] : [{ text, sentence: one.sentence }]
    })
}

/** The versions in a story, each pair of neighbours compared sentence by sentence. */
export function versionHistories(
  texts: readonly ReportWords[],
  relatives: Relatives,
): readonly VersionHistory[] {
  return findVersions(texts).map(({ reports, order, by }) => {
    const versions = reports.flatMap((i) => texts[i] ?? [])
    const ids = versions.map(({ reading }) => reading.report.id)
    const changes = versions
      .slice(1)
      .flatMap((after, i) => compareVersions(versions[i] ?? after, after, { ids, relatives }))
    return { id: stableId('v', ...ids), reports: ids, order, why: explain(ids.length, by, order), changes }
  })
}

function compareVersions(
  before: ReportWords,
  after: ReportWords,
  { ids, relatives }: { readonly ids: readonly string[]; readonly relatives: Relatives },
): readonly Change[] {
  const [from, to] = [before.reading.report.id, after.reading.report.id]
  return findChanges(before, after).map((change) => {
    const near = [...relatives(from, change.before), ...relatives(to, change.after)].filter(
      ({ text }) => !ids.includes(text.reading.report.id),
    )
    const old = change.before === null ? [] : sentenceWords(before, change.before)
    return { ...change, from, to, stillCarriedBy: distinct(stillCarrying(old, change.removed, near)) }
  })
}

function explain(count: number, by: VersionGroup['by'], order: VersionGroup['order']): string {
  const same = by === 'address' ? 'have one address' : 'have one source and title and much of the same text'
  const sorted = {
    published: 'their dates tell the order',
    notice: 'the one that speaks of its correction comes last',
    unknown: 'nothing tells which came first',
  }[order]
  return `${count} versions of one report: they ${same}; ${sorted}.`
}

/** Corrections, updates and notes of the story, with who still has the words withdrawn. */
export function corrections(
  texts: readonly ReportWords[],
  relatives: Relatives,
  sameReport: (a: string, b: string) => boolean,
): readonly Correction[] {
  return texts.flatMap((text) => {
    const { report, sentences } = text.reading
    return findNotices(report).map((notice) => {
      const [was, now] = [notice.was, notice.now].map((spans) =>
        spans.map((span) => textOf(report.text, span)),
      )
      const found = sentences.flatMap(({ index }) => {
        const near = relatives(report.id, index).filter(
          (one) => !sameReport(one.text.reading.report.id, report.id),
        )
        return stillUncorrected(sentenceWords(text, index), { was: was ?? [], now: now ?? [] }, near)
      })
      const { start, end } = notice.span
      return { ...notice, id: stableId('n', report.id, `${start}-${end}`), stillCarriedBy: distinct(found) }
    })
  })
}

function distinct(sentences: readonly CarriedSentence[]): readonly CarriedSentence[] {
  return [...new Map(sentences.map((one) => [`${one.report} ${one.span.start}`, one])).values()]
}
