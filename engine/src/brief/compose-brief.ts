import type { ClaimGroup } from '../across/claims.js'
import type { Profile } from '../across/profile.js'
import { type AlignedStory, head } from '../across/story.js'
import { groupBy } from '../report/group-by.js'
import type { Brief, BriefSection, BriefSentence, Claim, Link, Statement } from '../schema/story-record.js'
import { diversify, type Ranked, rankClaims } from './rank.js'
import { ceasefiresSection } from './sections/ceasefires-section.js'
import { contactsSection } from './sections/contacts-section.js'
import { movesSection } from './sections/moves-section.js'
import { positionsSection } from './sections/positions-section.js'
import { type BriefInput, type Keep, leadBy } from './sections/source.js'
import { type Checked, citeClaim, citePassages } from './sentence.js'
import { fullSentence, ownWords, tidy } from './wording.js'

interface BriefSource extends BriefInput {
  /** Where each claim stands, by its id. */
  readonly status: ReadonlyMap<string, Claim['status']>
}

const SUMMARY = 5
const CONTEXT = 4
const DEEPER = 7
const TIMELINE = 40

/** Chooses, words, checks and orders; what fails the check is left out with its reason. */
export function composeBrief(record: BriefInput): Brief {
  const status = new Map(record.claims.map((claim) => [claim.id, claim.status]))
  const source: BriefSource = { ...record, status }
  const { story, lineage } = source
  const leftOut: Brief['leftOut'][number][] = []
  const keep = ({ sentence, dropped }: Checked): readonly BriefSentence[] => {
    for (const one of dropped)
      if (!leftOut.some(({ text, why }) => text === one.text && why === one.why)) leftOut.push(one)
    return sentence === null ? [] : [sentence]
  }
  const all = rankClaims(story, lineage)
  const ranked = all.filter(({ claim }) => status.get(claim.id) !== 'superseded')
  // What was withdrawn stands in the ledger with its status; elsewhere what is out of date is left out.
  const withdrawn = new Set(
    record.moves.filter((move) => move.status === 'withdrawn').map(({ claim }) => claim),
  )
  const inLedger = all.filter((one) => ranked.includes(one) || withdrawn.has(one.claim.id))
  const summary = diversify(story, ranked, { count: SUMMARY, taken: [] })
  const background = ranked.filter(({ claim }) => isBackground(source, claim))
  const context = diversify(story, background, { count: CONTEXT, taken: summary })
  const deeper = diversify(story, ranked, { count: DEEPER, taken: [...summary, ...context] })
  const whole = (claims: readonly ClaimGroup[]) =>
    claims.flatMap((claim) => keep(wholeSentence(story, claim)))
  const sections: BriefSection[] = [
    { kind: 'summary', title: 'Summary', sentences: whole(inStoryOrder(story, summary)) },
    { kind: 'context', title: 'Context', sentences: whole(context) },
    { kind: 'deeper', title: 'Points to dive deeper', sentences: whole(deeper) },
    { kind: 'moves', title: 'Moves', sentences: movesSection(source, inLedger, keep) },
    { kind: 'positions', title: 'Positions', sentences: positionsSection(source, ranked, keep) },
    { kind: 'ceasefires', title: 'Ceasefires', sentences: ceasefiresSection(source, keep) },
    { kind: 'contacts', title: 'Contacts', sentences: contactsSection(source, keep) },
    { kind: 'timeline', title: 'Timeline', sentences: dated(source, 'past', keep) },
    { kind: 'disputed', title: 'Disputed', sentences: disputed(source, keep) },
    { kind: 'unanswered', title: 'Open', sentences: unanswered(source, keep) },
    { kind: 'coming', title: 'Coming up', sentences: dated(source, 'coming', keep) },
  ]
  const headline = headlineOf(story, ranked, keep)
  return { headline, sections: sections.filter((s) => s.sentences.length > 0), leftOut }
}

/** So far into its sentence, a move is told in passing: the sentence is about something else. Characters. */
const IN_PASSING = 60

function wholeSentence(story: AlignedStory, claim: ClaimGroup): Checked {
  const first = head(claim)
  const { spans, sentence, act } = first.statement
  const passing = act?.move != null && (spans[0]?.start ?? sentence.start) - sentence.start > IN_PASSING
  const text = passing ? ownWords(story, first) : fullSentence(story, first.statement)
  return citeClaim(story, claim, { text, label: null, speaker: null })
}

/** The act of the best-ranked claim that stands alone, a move before anything else, without the rest of its sentence. */
function headlineOf(
  story: AlignedStory,
  ranked: readonly Ranked[],
  keep: (checked: Checked) => readonly BriefSentence[],
): BriefSentence | null {
  const first = ranked.slice(0, HEADLINE_CLAIMS)
  const isMove = ({ claim }: Ranked) => head(claim).statement.act?.move != null
  for (const { claim } of [...first.filter(isMove), ...first.filter((one) => !isMove(one))]) {
    const alone = claim.members.find(
      (member) => member.complete && ownWords(story, member).length <= HEADLINE,
    )
    if (alone === undefined) continue
    const told = leadBy(claim, alone.statement.id)
    const text = ownWords(story, alone).replace(/\.$/, '')
    const [sentence] = keep(citeClaim(story, told, { text, label: null, speaker: null, cutOnly: true }))
    if (sentence !== undefined) return sentence
  }
  return ranked.slice(0, 1).flatMap(({ claim }) => keep(wholeSentence(story, claim)))[0] ?? null
}

/** How far down the ranking a headline is looked for. */
const HEADLINE_CLAIMS = 8
/** Characters a headline may have. */
const HEADLINE = 150

/** The order in which the leading report tells it, so that the summary reads as a text. */
function inStoryOrder(story: AlignedStory, claims: readonly ClaimGroup[]): readonly ClaimGroup[] {
  const order = new Map(story.readings.map(({ report }, i) => [report.id, i]))
  const place = (claim: ClaimGroup) => {
    const { statement } = head(claim)
    return [order.get(statement.report) ?? 0, statement.sentence.start] as const
  }
  const [first, ...rest] = claims
  if (first === undefined) return []
  return [
    first,
    ...rest.sort((a, b) => {
      const [x, y] = [place(a), place(b)]
      return x[0] - y[0] || x[1] - y[1]
    }),
  ]
}

/** What happened well before the reports, or is told as what went before. */
function isBackground({ story }: BriefSource, claim: ClaimGroup): boolean {
  const { statement } = head(claim)
  const published = statement.said?.slice(0, 10) ?? null
  if (statement.happened !== null && published !== null && published.length === 10) {
    const year = Number(published.slice(0, 4))
    if (/^\d{4}$/.test(statement.happened)) return Number(statement.happened) <= year
    const month = `${statement.happened.slice(0, 7)}`
    return /^\d{4}-\d{2}/.test(month) && month < published.slice(0, 7)
  }
  return /\b(previous|previously|earlier|last|since|had been|hosted)\b/i.test(fullSentence(story, statement))
}

function dated(
  { story, timeline }: BriefSource,
  when: 'past' | 'coming',
  keep: Keep,
): readonly BriefSentence[] {
  const said = new Set<string>()
  return timeline
    .filter((entry) => entry.when === when)
    .slice(when === 'past' ? -TIMELINE : 0)
    .flatMap((entry) => {
      const claim = story.claimById.get(entry.claim)
      if (claim === undefined) return []
      const label = entry.end === null ? entry.date : `${entry.date}/${entry.end}`
      const told = leadBy(claim, entry.statement)
      const text = fullSentence(story, head(told).statement)
      if (said.has(`${label} ${text}`)) return []
      said.add(`${label} ${text}`)
      return keep(citeClaim(story, told, { text, label, speaker: null }))
    })
}

/**
 * Contradictions and counter-accusations; those about a truce face each other in the ceasefire ledger. One quarrel of
 * two sides is one line, however many passages tell of it.
 */
function disputed({ story, links, ceasefires }: BriefSource, keep: Keep): readonly BriefSentence[] {
  const ledger = new Set(ceasefires.allegations.flatMap(({ claims }) => claims))
  const profiles = new Map(story.profiles.map((profile) => [profile.statement.id, profile]))
  for (const claim of story.claims) profiles.set(claim.id, head(claim))
  const endsOf = ({ from, to }: Link) => [from, to].flatMap((id) => profiles.get(id) ?? [])
  const shown = links
    .filter((link) => link.type === 'contradicts' || link.kind === 'counter-accusation')
    .filter((link) => link.type === 'contradicts' || !(ledger.has(link.from) && ledger.has(link.to)))
  return [...groupBy(shown, (link) => quarrelOf(link, endsOf(link))).values()].flatMap(([link, ...more]) => {
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

function unanswered({ story, questions }: BriefSource, keep: Keep): readonly BriefSentence[] {
  return questions.flatMap((question) => {
    const claim = story.claimById.get(question.claim)
    if (claim === undefined) return []
    const { statement } = head(claim)
    const { text: note, kind: label } = question
    return keep(
      citePassages(story, { note, label, statements: [statement], texts: [ownWords(story, head(claim))] }),
    )
  })
}

/** The sentences of two statements; their own words when both stand in one sentence. */
function passagesOf(story: AlignedStory, statements: readonly Statement[]): readonly string[] {
  const sentences = statements.map((statement) => fullSentence(story, statement))
  return new Set(sentences).size < sentences.length ? statements.map((s) => tidy(s.text)) : sentences
}
