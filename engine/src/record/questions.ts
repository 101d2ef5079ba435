import type { ClaimGroup } from '../across/claims.js'
import { isMade } from '../across/same.js'
import { type AlignedStory, head, namesOf } from '../across/story.js'
import { stableId } from '../report/stable-id.js'
import type { Link, MoveEntry, Position, Question } from '../schema/story-record.js'

/**
 * What is open: moves without an answer from those they are addressed to, deadlines that passed, and what nobody
 * has confirmed. Demands of one side to another on one issue are one question, asked with the fullest of them.
 */
export function toQuestions(
  story: AlignedStory,
  known: {
    readonly moves: readonly MoveEntry[]
    readonly positions: readonly Position[]
    readonly links: readonly Link[]
  },
): readonly Question[] {
  const superseded = new Set(known.links.filter((l) => l.type === 'supersedes').map((l) => l.to))
  const issue = new Map(known.positions.map(({ claim, issue: about }) => [claim, about]))
  const asked = new Set<string>()
  return known.moves.flatMap((move) => {
    const claim = story.claimById.get(move.claim)
    if (claim === undefined) return []
    if (move.kind === 'deferral') {
      // What puts off an answer to a move is told with that move; what names a condition is an answer of a kind.
      const told = superseded.has(claim.id) || move.answers.length > 0 || move.conditions.length > 0
      return told ? [] : (unconfirmed(story, claim) ?? [])
    }
    const question = unanswered(story, move)
    if (question === null) return []
    const sides = (ids: readonly string[]) =>
      ids
        .map((id) => story.actors.get(id)?.side ?? id)
        .sort()
        .join('+')
    const about = issue.get(claim.id) ?? claim.id
    const key = `${question.kind} ${sides(move.proposers)} ${sides(move.addressees)} ${about}`
    if (asked.has(key)) return []
    asked.add(key)
    return [question]
  })
}

/** A question for a move that waits for somebody by name; what is addressed to nobody waits for nobody. */
function unanswered(story: AlignedStory, move: MoveEntry): Question | null {
  const late = move.status === 'past-deadline'
  const waits = late || (move.kind !== 'threat' && (move.status === 'open' || move.status === 'deferred'))
  if (!waits || move.addressees.length === 0) return null
  const by = namesOf(story, move.proposers)
  const of = namesOf(story, move.addressees)
  const what = `the ${move.kind} by ${by}`
  const text =
    move.kind === 'threat'
      ? `The deadline of ${what} has passed; the reports do not say whether it was carried out.`
      : move.status === 'deferred'
        ? `${deferring(story, move)} gave no clear answer to ${what}.`
        : `The reports give no answer from ${of} to ${what}.`
  return {
    id: stableId('q', move.claim),
    kind: late ? 'past-deadline' : 'unanswered',
    text,
    claim: move.claim,
    of: move.addressees,
    deadline: move.deadline?.value ?? null,
  }
}

/** Who put an answer off. */
function deferring(story: AlignedStory, { replies }: MoveEntry): string {
  return namesOf(story, [
    ...new Set(
      replies.filter(({ kind }) => kind === 'deferral' || kind === 'response').flatMap(({ by }) => by),
    ),
  ])
}

/** Words that say nothing by themselves. */
const LEANS = /^(?:this|that|it|them|these|those)\b/i

/** "has not confirmed", "declined to comment": only what a report says was left open. */
function unconfirmed(story: AlignedStory, claim: ClaimGroup): Question | null {
  const { statement } = head(claim)
  if (!isMade(statement)) return null
  const words = claim.members.flatMap((member) => member.statement.theme ?? [])[0]?.text ?? null
  const about = words === null || LEANS.test(words) ? '' : `: “${words}”`
  return {
    id: stableId('q', claim.id),
    kind: 'unconfirmed',
    text: `${namesOf(story, statement.agents)} had not confirmed or answered${about}.`,
    claim: claim.id,
    of: statement.agents,
    deadline: null,
  }
}
