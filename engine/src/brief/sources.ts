import { dateInWords } from '../read/times/calendar.js'
import type { BriefSentence, RecordReport, StoryRecord } from '../schema/story-record.js'
import { whenInWords } from './when-in-words.js'

/** The reports a brief cites, numbered from 1 in the order of first citation; the uncited ones follow. */
export function numberSources(record: StoryRecord): ReadonlyMap<string, number> {
  const { headline, sections } = record.brief
  const sentences = [
    ...(headline === null ? [] : [headline]),
    ...sections.flatMap((section) => section.sentences),
  ]
  const cited = sentences
    .flatMap(({ citations, also }) => [...citations, ...also])
    .map(({ report }) => report)
  const order = [...new Set([...cited, ...record.reports.map((report) => report.id)])]
  return new Map(order.map((id, i) => [id, i + 1]))
}

/** Numbers of the reports that support a sentence, and of those that say the same in other words. */
export function citedNumbers(
  sentence: BriefSentence,
  numbers: ReadonlyMap<string, number>,
): { readonly cited: readonly number[]; readonly also: readonly number[] } {
  const of = (list: BriefSentence['citations']) =>
    [...new Set(list.flatMap(({ report }) => numbers.get(report) ?? []))].sort((a, b) => a - b)
  const cited = of(sentence.citations)
  return { cited, also: of(sentence.also).filter((number) => !cited.includes(number)) }
}

/** `The Guardian, “Title”, Thursday, 28 February 2019`: what is known of a report, and what is not. */
export function describeReport(report: RecordReport): string {
  const source = report.source ?? 'source not stated'
  const title = report.title === null ? 'untitled' : `“${report.title}”`
  const date = report.published === null ? 'undated' : dateInWords(report.published.slice(0, 10))
  return `${source}, ${title}, ${date}${impliedInWords(report)}`
}

/** What is known of a report's date; the reason only where the other reports told it. */
export interface DateKnown {
  readonly publishedCertainty: RecordReport['publishedCertainty']
  readonly publishedWhy?: string | null
}

/** Why a date that the report does not state stands there; nothing for a stated one. */
export function impliedInWords({ publishedCertainty, publishedWhy }: DateKnown): string {
  if (publishedCertainty !== 'implied') return ''
  return publishedWhy ? ' (date worked out)' : ' (date given by the reader)'
}

/** Where the reader finds the report: its address, else its file. */
export function locate(report: RecordReport): string | null {
  return report.url ?? report.path
}

/** Credits printed in a report, each once. */
export function creditedTo(report: RecordReport): readonly string[] {
  return [...new Set(report.credits.map(({ source }) => source))]
}

/** A line's label; a date is written out, anything else stands as it is. */
export function labelInWords(label: string): string {
  return /^\d{4}(-|\/|$)/.test(label) ? whenInWords(label) : label
}
