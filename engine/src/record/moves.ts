import type { ClaimGroup } from '../across/claims.js'
import { isMade, OPENING } from '../across/same.js'
import { type AlignedStory, head } from '../across/story.js'
import { groupBy } from '../report/group-by.js'
import type { Link, MoveEntry, Statement } from '../schema/story-record.js'
import { citeAll, compareText, dayOf, eventDay, firstReported } from './evidence.js'
import { standing } from './standing.js'

/**
 * The ledger of moves: every move that a report says was made, once per claim, with its terms, its answers and
 * where it stands on the day of the record. By day, the undated last.
 */
export function toMoves(
  story: AlignedStory,
  links: readonly Link[],
  asOf: string | null,
): readonly MoveEntry[] {
  const made = story.claims.filter((claim) => isMade(head(claim).statement))
  const answers = links.filter((link) => link.type === 'replies-to' && link.kind !== 'counter-accusation')
  const context: Context = {
    story,
    asOf,
    repliesTo: groupBy(answers, (link) => link.to),
    answeredBy: groupBy(answers, (link) => link.from),
    replacedBy: groupBy(
      links.filter((link) => link.type === 'supersedes'),
      (link) => link.to,
    ),
  }
  return made
    .map((claim) => entry(context, claim))
    .sort((a, b) => compareText(whenOf(a), whenOf(b)) || compareText(a.claim, b.claim))
}

function whenOf({ made, reported }: MoveEntry): string {
  return made ?? reported ?? '9999'
}

interface Context {
  readonly story: AlignedStory
  readonly asOf: string | null
  /** Answers by the claim they answer, and by the claim that gives them. */
  readonly repliesTo: ReadonlyMap<string, readonly Link[]>
  readonly answeredBy: ReadonlyMap<string, readonly Link[]>
  readonly replacedBy: ReadonlyMap<string, readonly Link[]>
}

function entry(context: Context, claim: ClaimGroup): MoveEntry {
  const { story, asOf } = context
  const { statement } = head(claim)
  const statements = claim.members.map((member) => member.statement)
  const kind = statement.act?.move ?? 'offer'
  const replies = repliesOf(context, claim)
  const addressees = statements.find((s) => s.addressees.length > 0)?.addressees ?? []
  const deadline = OPENING.has(kind) ? deadlineOf(statements) : null
  const stand = OPENING.has(kind)
    ? standing(story, {
        kind,
        addressees,
        replies,
        deadline: deadline?.value ?? null,
        asOf,
        replaced: context.replacedBy.get(claim.id) ?? [],
      })
    : null
  return {
    claim: claim.id,
    kind,
    proposers: statement.agents,
    addressees,
    terms: termsOf(statements),
    conditions: conditionsOf(statements),
    deadline,
    venue: venueOf(statements),
    made: eventDay(claim),
    reported: firstReported(claim),
    answers: [...new Set((context.answeredBy.get(claim.id) ?? []).map((link) => link.to))].sort(),
    replies,
    status: stand?.status ?? null,
    why: stand?.why ?? null,
    evidence: citeAll([claim]),
  }
}

function repliesOf({ story, repliesTo }: Context, claim: ClaimGroup): MoveEntry['replies'] {
  return (repliesTo.get(claim.id) ?? [])
    .flatMap((link) => {
      const answer = story.claimById.get(link.from)
      if (answer === undefined) return []
      const by = agentsOf(story, link, head(answer).statement) ?? head(answer).statement.agents
      return [{ link: link.id, claim: answer.id, kind: link.kind, by, on: dayOf(answer) }]
    })
    .sort((a, b) => compareText(a.on ?? '9999', b.on ?? '9999') || compareText(a.claim, b.claim))
}

/** Who answers, by the words that the link rests on: a claim may be told of one speaker and of a side. */
function agentsOf(
  { profiles }: AlignedStory,
  { kind, evidence }: Link,
  { act }: Statement,
): readonly string[] | null {
  if (kind !== 'response' && act !== null) return null
  const [words] = evidence
  const said = profiles.find(
    ({ statement: s }) =>
      s.agents.length > 0 && s.report === words?.report && s.spans[0]?.start === words?.spans[0]?.start,
  )
  return said?.statement.agents ?? null
}

function termsOf(statements: readonly Statement[]): MoveEntry['terms'] {
  const [told] = statements.filter(({ theme }) => theme !== null)
  return told?.theme == null ? null : { ...told.theme, statement: told.id }
}

/** Words without articles and the like: "without any preconditions" says what "without preconditions" says. */
function bare(words: string): string {
  return words.toLowerCase().replace(/\b(?:any|the|an?)\b\s*/g, '')
}

function conditionsOf(statements: readonly Statement[]): MoveEntry['conditions'] {
  const printed = statements.flatMap((s) =>
    s.conditions.map(({ start, end, text }) => ({ start, end, text, statement: s.id })),
  )
  const once = new Map<string, MoveEntry['conditions'][number]>()
  for (const condition of printed) {
    const key = bare(condition.text)
    if (!once.has(key)) once.set(key, condition)
  }
  return [...once.values()]
}

/** A day, or a counted time ("within 48 hours"): "soon" is no deadline. */
const DEFINITE = /^(?:\d{4}|PT?\d)/

function deadlineOf(statements: readonly Statement[]): MoveEntry['deadline'] {
  const set = statements.find(({ deadline }) => deadline !== null && DEFINITE.test(deadline.value))
  if (set?.deadline == null) return null
  const { start, end, text, value } = set.deadline
  return { start, end, text, value, statement: set.id }
}

function venueOf(statements: readonly Statement[]): MoveEntry['venue'] {
  const set = statements.find(({ venue }) => venue !== null)
  return set?.venue == null ? null : { statement: set.id, actor: set.venue }
}
