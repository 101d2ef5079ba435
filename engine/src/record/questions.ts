import type { ClaimGroup } from '../across/claims.js'
import { awaitsAnswer } from '../across/replies.js'
import { isMade } from '../across/same.js'
import { type AlignedStory, head, namesOf } from '../across/story.js'
import { stableId } from '../report/stable-id.js'
import type { Link, Question } from '../schema/story-record.js'

/** What is open: moves without an answer, deadlines that passed, and what nobody has confirmed. */
export function toQuestions(
  story: AlignedStory,
  links: readonly Link[],
  asOf: string | null,
): readonly Question[] {
  const answered = new Set(
    links.filter((l) => l.type === 'replies-to' && l.kind !== 'deferral').map((l) => l.to),
  )
  const superseded = new Set(links.filter((l) => l.type === 'supersedes').map((l) => l.to))
  return story.claims.flatMap((claim) => {
    const { statement } = head(claim)
    if (statement.act?.move === 'deferral' && isMade(statement)) {
      return superseded.has(claim.id) ? [] : [unconfirmed(story, claim)]
    }
    if (!awaitsAnswer(statement) || answered.has(claim.id) || statement.addressees.length === 0) return []
    return [unanswered(story, claim, asOf)]
  })
}

function unanswered(story: AlignedStory, claim: ClaimGroup, asOf: string | null): Question {
  const { statement } = head(claim)
  const deadline = statement.deadline?.value ?? null
  const past = deadline !== null && asOf !== null && deadline.slice(0, 10) < asOf.slice(0, 10)
  const by = namesOf(story, statement.agents)
  const of = namesOf(story, statement.addressees)
  return {
    id: stableId('q', claim.id),
    kind: past ? 'past-deadline' : 'unanswered',
    text: `The reports give no answer from ${of} to the ${statement.act?.move} by ${by}.`,
    claim: claim.id,
    of: statement.addressees,
    deadline,
  }
}

function unconfirmed(story: AlignedStory, claim: ClaimGroup): Question {
  const { statement } = head(claim)
  const who = statement.agents.length === 0 ? 'Nobody' : namesOf(story, statement.agents)
  const text =
    statement.agents.length === 0 ? 'No confirmation is reported.' : `${who} has not confirmed or answered.`
  return {
    id: stableId('q', claim.id),
    kind: 'unconfirmed',
    text,
    claim: claim.id,
    of: statement.agents,
    deadline: null,
  }
}
