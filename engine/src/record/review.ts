import type { Edit, StoryRecord } from '../schema/story-record.js'

/** One thing a person should decide about, with what each answer would do. */
export interface ReviewItem {
  readonly key: string
  readonly target: { readonly kind: 'link' | 'claim' | 'actor'; readonly id: string }
  /** How much an error here would mislead a reader: 0 to 1. */
  readonly weight: number
  /** Why it is in the queue: one sentence. */
  readonly reason: string
  /** The line in question. */
  readonly text: string
  readonly evidence: StoryRecord['links'][number]['evidence']
  /** What each answer would change, one sentence each; an action that does not apply is absent. */
  readonly effects: Readonly<Partial<Record<Edit['action'], string>>>
}

/**
 * What people should look at, the most misleading if wrong first: contradictions, then replies and supersessions,
 * then moves, the headline's and those of a single report before others, then actors that may be two. What a person
 * has accepted, corrected or split is not asked again.
 */
export function reviewQueue(record: StoryRecord): readonly ReviewItem[] {
  const decided = new Set(
    record.edits.flatMap(({ edit }) => (edit.action === 'note' ? [] : [edit.target.id])),
  )
  return [...linkItems(record), ...moveItems(record), ...actorItems(record)]
    .filter(({ target }) => !decided.has(target.id))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
}

type LinkType = StoryRecord['links'][number]['type']

interface LinkQuestion {
  readonly weight: number
  readonly reason: string
  readonly accept: string
  readonly reject: string
}

const LINK_QUESTIONS: Readonly<Partial<Record<LinkType, LinkQuestion>>> = {
  contradicts: {
    weight: 0.95,
    reason:
      'The record says that these reports contradict each other; a wrong one makes a quarrel out of nothing.',
    accept: 'It stays under Disputed and says that you have checked it.',
    reject: 'It leaves Disputed; both claims stand as reported.',
  },
  supersedes: {
    weight: 0.7,
    reason: 'The record calls the earlier claim superseded; a wrong one hides what still holds.',
    accept: 'The earlier claim stays superseded and says that you have checked it.',
    reject: 'Both claims stand as reported.',
  },
  'replies-to': {
    weight: 0.75,
    reason: 'The record takes this for an answer; a wrong one changes where the move stands.',
    accept: 'The answer stays and says that you have checked it.',
    reject: 'The move stands as if this answer had not been given.',
  },
}

function linkItems({ links }: StoryRecord): readonly ReviewItem[] {
  return links.flatMap((link) => {
    const question = LINK_QUESTIONS[link.type]
    if (question === undefined) return []
    const { accept, reject } = question
    return [
      {
        key: `link ${link.id}`,
        target: { kind: 'link' as const, id: link.id },
        // A denial is a party's own word against another's: rarely read where there is none.
        weight: link.kind === 'denial' ? question.weight - 0.1 : question.weight,
        reason: question.reason,
        text: link.why,
        evidence: link.evidence,
        effects: { accept, reject, note: 'Your remark stands beside it.' },
      },
    ]
  })
}

function moveItems({ moves, claims, brief }: StoryRecord): readonly ReviewItem[] {
  const claimById = new Map(claims.map((claim) => [claim.id, claim]))
  return moves.flatMap((move) => {
    const claim = claimById.get(move.claim)
    if (claim === undefined) return []
    const leads = brief.headline?.claim === claim.id
    const alone = claim.reports === 1
    const kind = move.kind.replaceAll('-', ' ')
    return [
      {
        key: `claim ${claim.id}`,
        target: { kind: 'claim' as const, id: claim.id },
        weight: leads ? 0.9 : (alone ? 0.5 : 0.3) + (move.status === null ? 0 : 0.1),
        reason: leads
          ? `The headline rests on it; it was read as a move of the kind ${kind}.`
          : `Read as a move of the kind ${kind}; ${alone ? 'only one report has it' : `${claim.reports} reports have it`}.`,
        text: claim.text,
        evidence: move.evidence.map(({ report, spans }) => ({ report, spans })),
        effects: {
          accept: 'The line stays and says that you have checked it.',
          correct: 'You say who, to whom, what kind or when; the words of the report stay as they are.',
          reject: 'The line leaves the record; undo brings it back.',
          ...(claim.statements.length > 1
            ? { split: 'Statements that say something else get a claim of their own.' }
            : {}),
          merge: 'It becomes one claim with another that says the same.',
        },
      },
    ]
  })
}

/** A person known by one last name beside a person of that name in full may be the same, or not. */
function actorItems({ actors, statements }: StoryRecord): readonly ReviewItem[] {
  const people = actors.filter(({ kind }) => kind === 'person')
  return people.flatMap((actor) => {
    if (actor.name.includes(' ')) return []
    const bearers = people.filter((other) => other.id !== actor.id && other.name.endsWith(` ${actor.name}`))
    const said = statements.find(({ agents }) => agents.includes(actor.id))
    if (bearers.length === 0 || said === undefined) return []
    return [
      {
        key: `actor ${actor.id}`,
        target: { kind: 'actor' as const, id: actor.id },
        weight: 0.6,
        reason: `“${actor.name}” may be ${bearers.map(({ name }) => name).join(' or ')}; the reports do not say.`,
        text: said.text,
        evidence: [{ report: said.report, spans: said.spans }],
        effects: {
          merge: 'Everything under both names is one actor’s.',
          accept: 'They stay apart, and it says that you have checked it.',
        },
      },
    ]
  })
}
