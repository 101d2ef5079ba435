import { z } from '@hono/zod-openapi'
import type { StoryRecord } from '@parley-record/engine'

/** What somebody wants to be told of. `claim` narrows it to one move or claim; without it, any of the story. */
export const questionSchema = z
  .discriminatedUnion('on', [
    z.object({
      on: z.literal('reply').describe('A new answer to an offer, demand or threat'),
      claim: claim(),
    }),
    z.object({ on: z.literal('deadline').describe('A deadline has passed'), claim: claim() }),
    z.object({ on: z.literal('dispute').describe('A new contradiction'), claim: claim() }),
    z.object({
      on: z.literal('support-lost').describe('A claim lost its only independent source, or is gone'),
      claim: claim(),
    }),
    z.object({ on: z.literal('move').describe('A new move'), claim: claim() }),
  ])
  .openapi('AlertQuestion')

function claim() {
  return z.string().max(100).optional().describe('Id of a claim')
}

export type AlertQuestion = z.infer<typeof questionSchema>

/** One thing to tell. `key` is the same for the same thing, so that nothing is told twice. */
export interface Finding {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly claim: string | null
}

/** What a record answers to a question that the record before did not; with no record before, nothing is new. */
export function findingsFor(
  question: AlertQuestion,
  before: StoryRecord | null,
  after: StoryRecord,
): readonly Finding[] {
  if (before === null) return []
  const known = new Set(answers(question, before).map(({ key }) => key))
  const fresh = answers(question, after).filter(({ key }) => !known.has(key))
  return question.on === 'support-lost' ? supportLost(question.claim, before, after) : fresh
}

function answers(question: AlertQuestion, record: StoryRecord): readonly Finding[] {
  switch (question.on) {
    case 'reply':
      return replies(record, question.claim)
    case 'deadline':
      return record.questions
        .filter(({ kind, claim: of }) => kind === 'past-deadline' && fits(question.claim, of))
        .map(({ id, text, claim: of }) => ({ key: id, title: 'A deadline has passed', text, claim: of }))
    case 'dispute':
      return disputes(record, question.claim)
    case 'move':
      return record.moves
        .filter(({ claim: of }) => fits(question.claim, of))
        .map(({ claim: of, kind }) => ({
          key: of,
          title: `New: ${kind.replaceAll('-', ' ')}`,
          text: textOf(record, of),
          claim: of,
        }))
    case 'support-lost':
      return []
  }
}

function fits(wanted: string | undefined, claimId: string): boolean {
  return wanted === undefined || wanted === claimId
}

function replies(record: StoryRecord, wanted: string | undefined): readonly Finding[] {
  return record.moves
    .filter(({ claim: of }) => fits(wanted, of))
    .flatMap(({ claim: of, kind, replies: given }) =>
      given.map((reply) => ({
        key: reply.link,
        title: `${reply.kind.replaceAll('-', ' ')} of the ${kind.replaceAll('-', ' ')}`,
        text: textOf(record, reply.claim),
        claim: of,
      })),
    )
}

function disputes(record: StoryRecord, wanted: string | undefined): readonly Finding[] {
  const claimOf = claimsByStatement(record)
  return record.links
    .filter(({ type }) => type === 'contradicts')
    .filter(
      ({ from, to }) =>
        wanted === undefined || [from, to].some((end) => end === wanted || claimOf.get(end) === wanted),
    )
    .map(({ id, kind, why, from }) => ({
      key: id,
      title: `New contradiction: ${kind}`,
      text: why,
      claim: claimOf.get(from) ?? from,
    }))
}

/** Claims that had one origin at least two reports strong, or several, and have fewer origins now; or are gone. */
function supportLost(
  wanted: string | undefined,
  before: StoryRecord,
  after: StoryRecord,
): readonly Finding[] {
  const now = new Map(after.claims.map((one) => [one.id, one]))
  const moves = new Set(before.moves.map(({ claim: of }) => of))
  return before.claims.flatMap((was): readonly Finding[] => {
    if (wanted === undefined ? !moves.has(was.id) : was.id !== wanted) return []
    const is = now.get(was.id)
    if (is === undefined) {
      return [{ key: `gone ${was.id}`, title: 'A claim is gone', text: was.text, claim: was.id }]
    }
    if (is.origins >= was.origins || is.origins > 1) return []
    const text = `${was.text} (${was.origins} origins before, ${is.origins} now)`
    return [{ key: `lost ${was.id} ${is.origins}`, title: 'Only one origin is left', text, claim: was.id }]
  })
}

function claimsByStatement({ claims }: StoryRecord): ReadonlyMap<string, string> {
  return new Map(claims.flatMap(({ id, statements }) => statements.map((one) => [one, id] as const)))
}

function textOf({ claims }: StoryRecord, id: string): string {
  return claims.find((one) => one.id === id)?.text ?? ''
}
