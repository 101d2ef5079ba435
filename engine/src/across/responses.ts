import { textOf } from '../report/span.js'
import type { Link } from '../schema/story-record.js'
import type { ClaimGroup } from './claims.js'
import { makeLink } from './link.js'
import type { Profile } from './profile.js'
import { ANSWERS, awaitsAnswer } from './replies.js'
import { isMade, meet } from './same.js'
import { spokenRefusals } from './spoken-refusals.js'
import { type AlignedStory, head, namesOf } from './story.js'

/** "In response, X …": the report itself says that the words answer what stands before them. */
const IN_RESPONSE = /^(?:in (?:response|reply|answer)|responding|replying)\b[^,.]{0,80},\s/i
/** How many sentences back what is responded to may stand: three or four paragraphs of news. */
const NEAR = 12

/**
 * Answers that are neither yes nor no: "In response, X expressed openness to serious talks". The report says that it is
 * a response; what it amounts to is left to the reader. One link for each move put to that side in the sentences before it.
 */
export function findResponses(story: AlignedStory, replies: readonly Link[]): readonly Link[] {
  const claimOf = new Map(story.claims.flatMap((c) => c.members.map((m) => [m.statement.id, c] as const)))
  const answered = new Set(replies.map(({ from, to }) => `${from} ${to}`))
  const refused = spokenRefusals(story).map(({ said, claim }) => {
    const why = `${namesOf(story, said.statement.agents)} says that it could not be done.`
    const ends = { from: claimOf.get(said.statement.id)?.id ?? claim.id, to: claim.id }
    return makeLink('replies-to', ends, { kind: 'refusal', why, evidence: [said, head(claim)] })
  })
  const responses = story.profiles.filter((profile) => isResponse(story, profile))
  const links = responses.flatMap((response) =>
    askedBefore(story, response).flatMap((asked): readonly Link[] => {
      const [answer, move] = [claimOf.get(response.statement.id), claimOf.get(asked.statement.id)]
      if (answer === undefined || move === undefined || answer === move) return []
      if (answered.has(`${answer.id} ${move.id}`) || isAnswered(replies, move, response, story)) return []
      const why = `${namesOf(story, response.statement.agents)} responded in words that are neither a yes nor a no.`
      const ends = { from: answer.id, to: move.id }
      return [makeLink('replies-to', ends, { kind: 'response', why, evidence: [response, asked] })]
    }),
  )
  const plain = refused.filter(({ from, to }) => from !== to && !answered.has(`${from} ${to}`))
  return [...new Map([...plain, ...links].map((link) => [link.id, link])).values()]
}

function isResponse({ reports }: AlignedStory, { statement, from }: Profile): boolean {
  const { act, report, sentence, spans } = statement
  if (act === null || from.size === 0 || (isMade(statement) && ANSWERS.has(act.move ?? ''))) return false
  const text = reports.get(report)?.text ?? ''
  const opening = IN_RESPONSE.exec(textOf(text, sentence))
  // Only the clause that the phrase opens: what follows in the sentence may be another matter.
  return opening !== null && (spans[0]?.start ?? 0) <= sentence.start + opening[0].length
}

/** Moves put to the one who responds, told shortly before it in its report. */
function askedBefore({ profiles }: AlignedStory, response: Profile): readonly Profile[] {
  return profiles.filter(
    (p) =>
      p.statement.report === response.statement.report &&
      awaitsAnswer(p.statement) &&
      p.place < response.place &&
      response.place - p.place <= NEAR &&
      meet(p.to, response.from) &&
      !meet(p.from, response.from),
  )
}

/** That side has given a plain answer to the move. */
function isAnswered(
  replies: readonly Link[],
  move: ClaimGroup,
  response: Profile,
  { claimById }: AlignedStory,
): boolean {
  return replies.some(
    ({ from, to, kind }) =>
      to === move.id &&
      kind !== 'deferral' &&
      claimById.get(from)?.members.some((member) => meet(member.from, response.from)) === true,
  )
}
