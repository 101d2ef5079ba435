import type { Profile } from '../../across/profile.js'
import { type AlignedStory, head } from '../../across/story.js'
import { groupBy } from '../../report/group-by.js'
import type { BriefSentence, Link, Statement } from '../../schema/story-record.js'
import { citePassages } from '../sentence.js'
import { fullSentence, tidy } from '../wording.js'
import type { BriefInput, Keep } from './source.js'

/** Disputes shown: beyond these the record itself is the better view. */
const DISPUTES = 12

/**
 * Contradictions and counter-accusations; those about a truce face each other in the ceasefire ledger. One quarrel of
 * two sides is one line, however many passages tell of it.
 */
export function disputedSection(
  { story, links, ceasefires }: BriefInput,
  keep: Keep,
): readonly BriefSentence[] {
  const ledger = new Set(ceasefires.allegations.flatMap(({ claims }) => claims))
  const profiles = new Map(story.profiles.map((profile) => [profile.statement.id, profile]))
  for (const claim of story.claims) profiles.set(claim.id, head(claim))
  const endsOf = ({ from, to }: Link) => [from, to].flatMap((id) => profiles.get(id) ?? [])
  const shown = links
    .filter((link) => link.type === 'contradicts' || link.kind === 'counter-accusation')
    .filter((link) => link.type === 'contradicts' || !(ledger.has(link.from) && ledger.has(link.to)))
  const quarrels = [...groupBy(shown, (link) => quarrelOf(link, endsOf(link))).values()]
  // What most passages tell of first; the sort keeps the order of the rest.
  const first = [...quarrels].sort((a, b) => b.length - a.length).slice(0, DISPUTES)
  return first.flatMap(([link, ...more]) => {
    if (link === undefined) return []
    const ends = endsOf(link).map(({ statement }) => statement)
    const texts = passagesOf(story, ends)
    const kept = keep(citePassages(story, { note: link.why, label: link.kind, statements: ends, texts }))
    const others = more.flatMap((other) => endsOf(other).map(({ statement }) => statement))
    return kept.map((line) => ({ ...line, also: otherPassages(line, others) }))
  })
}

/** One key for the denials and accusations between two sides; the passages themselves for any other difference. */
function quarrelOf({ kind }: Link, ends: readonly Profile[]): string {
  const sides = new Set(ends.flatMap(({ from, named }) => [...(from.size > 0 ? from : named)]))
  if ((kind === 'denial' || kind === 'counter-accusation') && sides.size > 1)
    return [kind, ...[...sides].sort()].join(' ')
  return [kind, ...ends.map(({ statement: s }) => `${s.report}:${s.sentence.start}`).sort()].join(' ')
}

/** Further passages of a quarrel, each sentence once. */
function otherPassages({ citations }: BriefSentence, others: readonly Statement[]): BriefSentence['also'] {
  const key = (report: string, start: number | undefined) => `${report}:${start}`
  const told = new Set(citations.map(({ report, spans }) => key(report, spans[0]?.start)))
  return others
    .filter(({ report, sentence }) => {
      const place = key(report, sentence.start)
      return !told.has(place) && told.add(place)
    })
    .map((s) => ({ report: s.report, statement: s.id, spans: [s.sentence] }))
}

/** The sentences of two statements; their own words when both stand in one sentence. */
function passagesOf(story: AlignedStory, statements: readonly Statement[]): readonly string[] {
  const sentences = statements.map((statement) => fullSentence(story, statement))
  return new Set(sentences).size < sentences.length ? statements.map((s) => tidy(s.text)) : sentences
}
