import type { ClaimGroup } from '../across/claims.js'
import type { Lineage } from '../across/lineage.js'
import { isMade, OPENING } from '../across/same.js'
import { type AlignedStory, head, nameOf, namesOf } from '../across/story.js'
import { groupBy } from '../report/group-by.js'
import type {
  Brief,
  BriefSection,
  BriefSentence,
  Claim,
  Link,
  Position,
  Question,
  Statement,
  TimelineEntry,
} from '../schema/story-record.js'
import { diversify, type Ranked, rankClaims } from './rank.js'
import { type Checked, citeClaim, citePassages, type Wording } from './sentence.js'
import { whenInWords } from './when-in-words.js'
import { fullSentence, ownWords, tidy } from './wording.js'

/** Everything a brief is made from. */
export interface BriefInput {
  readonly story: AlignedStory
  readonly lineage: Lineage
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
  readonly timeline: readonly TimelineEntry[]
  readonly positions: readonly Position[]
  readonly questions: readonly Question[]
}

interface BriefSource extends BriefInput {
  /** Where each claim stands, by its id. */
  readonly status: ReadonlyMap<string, Claim['status']>
}

const SUMMARY = 5
const CONTEXT = 4
const DEEPER = 7
/** Lines for one actor in positions: beyond this the record itself is the better view. */
const LINES_PER_ACTOR = 5
const ACTORS = 10
const TIMELINE = 40

/** Chooses, words, checks and orders; what fails the check is left out with its reason. */
export function composeBrief(record: BriefInput): Brief {
  const status = new Map(record.claims.map((claim) => [claim.id, claim.status]))
  const source: BriefSource = { ...record, status }
  const { story, lineage } = source
  const leftOut: Brief['leftOut'][number][] = []
  const keep = (checked: Checked): readonly BriefSentence[] => {
    if (checked.sentence !== null) return [checked.sentence]
    leftOut.push({ text: checked.text, claim: checked.claim, why: checked.why })
    return []
  }
  const ranked = rankClaims(story, lineage).filter(({ claim }) => status.get(claim.id) !== 'superseded')
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
    { kind: 'moves', title: 'Moves', sentences: moves(source, ranked, keep) },
    { kind: 'positions', title: 'Positions', sentences: positions(source, ranked, keep) },
    { kind: 'contacts', title: 'Contacts', sentences: contacts(story, ranked, keep) },
    { kind: 'timeline', title: 'Timeline', sentences: dated(source, 'past', keep) },
    { kind: 'disputed', title: 'Disputed', sentences: disputed(source, keep) },
    { kind: 'unanswered', title: 'Unanswered', sentences: unanswered(source, keep) },
    { kind: 'coming', title: 'Coming up', sentences: dated(source, 'coming', keep) },
  ]
  const headline = headlineOf(story, ranked, keep)
  return { headline, sections: sections.filter((s) => s.sentences.length > 0), leftOut }
}

function wholeSentence(story: AlignedStory, claim: ClaimGroup): Checked {
  return citeClaim(story, claim, {
    text: fullSentence(story, head(claim).statement),
    label: null,
    speaker: null,
  })
}

/** The act of the best-ranked claim that stands alone, without the rest of its sentence. */
function headlineOf(
  story: AlignedStory,
  ranked: readonly Ranked[],
  keep: (checked: Checked) => readonly BriefSentence[],
): BriefSentence | null {
  for (const { claim } of ranked.slice(0, HEADLINE_CLAIMS)) {
    const alone = claim.members.find(
      (member) => member.complete && ownWords(story, member).length <= HEADLINE,
    )
    if (alone === undefined) continue
    const told = leadBy(claim, alone.statement.id)
    const text = ownWords(story, alone).replace(/\.$/, '')
    const [sentence] = keep(citeClaim(story, told, { text, label: null, speaker: null }))
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

type Keep = (checked: Checked) => readonly BriefSentence[]

/**
 * The ledger of moves: each offer, demand and threat with its terms, followed by its answers; then the answers
 * whose question no report gives.
 */
function moves(source: BriefSource, ranked: readonly Ranked[], keep: Keep): readonly BriefSentence[] {
  const { story, links } = source
  const rank = new Map(ranked.map(({ claim }, i) => [claim.id, i]))
  const answers = groupBy(
    links.filter((link) => link.type === 'replies-to' && rank.has(link.from)),
    (link) => link.to,
  )
  const acting = ranked.map(({ claim }) => claim).filter((claim) => isMade(head(claim).statement))
  const opening = acting.filter((claim) => isOpening(claim))
  const linked = new Set(links.filter((link) => link.type === 'replies-to').map((link) => link.from))
  const line = (claim: ClaimGroup, mark: string) =>
    keep(citeClaim(story, claim, moveWording(source, claim, mark)))
  const told = new Set<string>()
  const answersTo = (claim: ClaimGroup) =>
    (answers.get(claim.id) ?? [])
      .flatMap((link) => story.claimById.get(link.from) ?? [])
      .filter((answer) => !told.has(answer.id) && told.add(answer.id))
      .sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  return [
    ...opening.flatMap((claim) => [
      ...line(claim, ''),
      ...answersTo(claim).flatMap((answer) => line(answer, '↳ ')),
    ]),
    ...acting
      .filter((claim) => !isOpening(claim) && !linked.has(claim.id))
      .flatMap((claim) => line(claim, '')),
  ]
}

function isOpening(claim: ClaimGroup): boolean {
  const move = head(claim).statement.act?.move ?? null
  return move !== null && OPENING.has(move)
}

function moveWording(source: BriefSource, claim: ClaimGroup, mark: string): Wording {
  const { story } = source
  const { statement } = head(claim)
  const to = statement.addressees.length === 0 ? '' : ` to ${namesOf(story, statement.addressees)}`
  return {
    text: ownWords(story, head(claim)),
    label: `${mark}${title(statement.act?.move ?? '')} · ${namesOf(story, statement.agents)}${to}`,
    speaker: nameOf(story, statement.agents[0] ?? ''),
    note: terms(source, claim),
  }
}

/** A day, or a counted time: "within hours" is no deadline. */
function isDefinite(deadline: Statement['deadline']): boolean {
  return deadline !== null && /^(\d{4}|PT?\d)/.test(deadline.value)
}

/** Words without articles and the like: "without any preconditions" says what "without preconditions" says. */
function bare(words: string): string {
  return words.toLowerCase().replace(/\b(?:any|the|an?)\b\s*/g, '')
}

/** Conditions, deadline, venue and status of a move, in our words and the reports'. */
function terms({ story, status }: BriefSource, claim: ClaimGroup): string | null {
  const { statement } = head(claim)
  const statements = claim.members.map((member) => member.statement)
  const printed = statements.flatMap((s) => s.conditions.map((c) => c.text))
  const conditions = [...new Map(printed.map((words) => [bare(words), words])).values()].slice(0, 2)
  const deadline = isOpening(claim) ? statements.find((s) => isDefinite(s.deadline))?.deadline : null
  const venue = statements.find((s) => s.venue !== null)?.venue
  const parts = [
    ...conditions.map((words) => `Condition: “${words}”.`),
    ...(deadline
      ? [
          `Deadline: ${deadline.value === deadline.text ? deadline.text : `${whenInWords(deadline.value)} (“${deadline.text}”)`}.`,
        ]
      : []),
    ...(venue ? [`Place: ${nameOf(story, venue)}.`] : []),
    ...(status.get(claim.id) === 'unanswered' && statement.addressees.length > 0
      ? ['No answer found in these reports.']
      : []),
  ]
  return parts.length === 0 ? null : parts.join(' ')
}

function title(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replace('-', ' ')
}

/** By actor, the most spoken of first: offers, wants, accepts, refuses, threatens, says. */
function positions(
  { story, positions: all }: BriefSource,
  ranked: readonly Ranked[],
  keep: Keep,
): readonly BriefSentence[] {
  const rank = new Map(ranked.map(({ claim }, i) => [claim.id, i]))
  const shown = all.filter(({ actor, claim }) => {
    const kind = story.actors.get(actor)?.kind
    return kind !== undefined && kind !== 'place' && rank.has(claim)
  })
  const actors = groupBy(shown, ({ actor }) => actor)
  const order = [...actors].sort(
    ([a, x], [b, y]) => y.length - x.length || (nameOf(story, a) < nameOf(story, b) ? -1 : 1),
  )
  return order.slice(0, ACTORS).flatMap(([actor, lines]) =>
    [...lines]
      .sort((a, b) => (rank.get(a.claim) ?? 0) - (rank.get(b.claim) ?? 0))
      .slice(0, LINES_PER_ACTOR)
      .sort((a, b) => POSITION_ORDER.indexOf(a.kind) - POSITION_ORDER.indexOf(b.kind))
      .flatMap((line) => {
        const claim = story.claimById.get(line.claim)
        if (claim === undefined) return []
        const name = nameOf(story, actor)
        return keep(
          citeClaim(story, claim, {
            text: ownWords(story, head(claim)),
            label: `${name} · ${line.kind}`,
            speaker: name,
          }),
        )
      }),
  )
}

const POSITION_ORDER: readonly Position['kind'][] = [
  'offers',
  'wants',
  'accepts',
  'refuses',
  'threatens',
  'says',
]

function contacts(story: AlignedStory, ranked: readonly Ranked[], keep: Keep): readonly BriefSentence[] {
  return ranked.flatMap(({ claim }) => {
    const { act, agents, addressees } = head(claim).statement
    if (act?.contact == null || act.polarity === 'negated' || act.modality !== 'did') return []
    const parties = [...agents, ...addressees]
    if (parties.length < (act.contact === 'visit' ? 1 : 2)) return []
    const label = `${title(act.contact)} · ${namesOf(story, parties)}`
    return keep(citeClaim(story, claim, { text: ownWords(story, head(claim)), label, speaker: null }))
  })
}

/** The claim with another of its statements first: the one whose words are shown. */
function leadBy(claim: ClaimGroup, statement: string): ClaimGroup {
  const first = claim.members.filter((member) => member.statement.id === statement)
  return { ...claim, members: [...first, ...claim.members.filter((member) => !first.includes(member))] }
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

function disputed({ story, links }: BriefSource, keep: Keep): readonly BriefSentence[] {
  const statements = new Map(story.profiles.map(({ statement }) => [statement.id, statement]))
  for (const claim of story.claims) statements.set(claim.id, head(claim).statement)
  const shown = new Set<string>()
  return links
    .filter((link) => link.type === 'contradicts' || link.kind === 'counter-accusation')
    .flatMap((link) => {
      const ends = [link.from, link.to].flatMap((id) => statements.get(id) ?? [])
      const key = [link.kind, ...ends.map((s) => `${s.report}:${s.sentence.start}`).sort()].join(' ')
      if (shown.has(key)) return []
      shown.add(key)
      const texts = passagesOf(story, ends)
      return keep(citePassages(story, { note: link.why, label: link.kind, statements: ends, texts }))
    })
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
