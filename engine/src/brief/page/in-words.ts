import type { Claim, RecordActor, RecordReport, RecordTime, Statement } from '../../schema/story-record.js'
import { spell } from '../number-words.js'
import { type DateKnown, impliedInWords } from '../sources.js'
import { whenInWords } from '../when-in-words.js'

/**
 * `2 reports, one origin`: what a claim rests on. The number of origins is an upper bound, and the words say
 * so wherever it is above one.
 */
export function supportInWords({ reports, origins }: Claim): string {
  if (reports === 1) return 'one report'
  return `${reports} reports, ${origins === 1 ? 'one origin' : `at most ${spell(origins)} origins`}`
}

const STATUS: Readonly<Record<Claim['status'], string | null>> = {
  reported: null,
  disputed: 'disputed',
  superseded: 'superseded',
  unanswered: 'no answer reported',
  answered: 'answered',
}

/** Where a claim stands, in words; `null` when there is nothing to add to its being reported. */
export function statusInWords({ status }: Claim): string | null {
  return STATUS[status]
}

/** A deadline as the report words it, with the date it means. */
export function deadlineWords({ text, value }: Pick<RecordTime, 'text' | 'value'>): string {
  return /^\d{4}-\d{2}/.test(value) ? `${text} (${whenInWords(value)})` : text
}

/** Date, time and zone in the longest form ISO 8601 gives them; what is longer is not looked at. */
const LONGEST_DATE = 40

/** When a report was published, with the time of day and the zone where they are printed. */
export function publishedInWords(report: DateKnown & Pick<RecordReport, 'published'>): string {
  const { published } = report
  if (published === null) return 'undated'
  const zone = /T\d{2}:\d{2}.*?(Z|[+-]\d{2}:?\d{2})$/.exec(published.slice(0, LONGEST_DATE))?.[1]
  const when = whenInWords(published) + (zone === undefined ? '' : ` ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`)
  return `${when}${impliedInWords(report)}`
}

/**
 * `foreign minister of Aldane`: the office most reports print; `null` when none does.
 *
 * @param nameOf the name behind what a role belongs to, which may be an actor's id
 */
export function roleInWords({ roles }: RecordActor, nameOf: (of: string) => string): string | null {
  const [role] = [...roles].sort((a, b) => b.reports.length - a.reports.length)
  if (role === undefined) return null
  const office = role.qualifier === null ? role.office : `${role.qualifier} ${role.office}`
  return role.of === null ? office : `${office} of ${nameOf(role.of)}`
}

const QUOTED: Readonly<Record<NonNullable<Statement['attribution']>['kind'], string>> = {
  direct: 'quoted',
  mixed: 'quoted in part',
  indirect: 'in the report’s words',
}

/** Who says so: the source with how its words are given, and through whom they came. */
export function speakerInWords({ attribution }: Statement, actorName: (id: string) => string): string {
  if (attribution === null) return 'the report, in its own voice'
  const { source, kind, chain } = attribution
  const who = sourceInWords(source.text, source.actor === null ? '' : actorName(source.actor))
  const through = chain.flatMap((link) => (link.source === '' ? [] : [`as told by ${link.source}`]))
  return [who, QUOTED[kind], ...through].join(', ')
}

/** The words that name a source, and who that is where they do not say it themselves: `he (Dorn Halvey)`. */
function sourceInWords(words: string, name: string): string {
  if (words === '') return name === '' ? 'a source not named here' : name
  const told = name.split(' ').some((part) => words.includes(part))
  return told || name === '' ? words : `${words} (${name})`
}
