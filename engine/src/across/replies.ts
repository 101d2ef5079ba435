import type { Link, Statement } from '../schema/story-record.js'
import type { ClaimGroup } from './claims.js'
import { makeLink } from './link.js'
import { isMatter, matterOf } from './matters.js'
import type { Profile } from './profile.js'
import { familyOf, isMade, meet, shared } from './same.js'
import { type AlignedStory, head, namesOf } from './story.js'

/** Moves that wait for an answer. */
export const AWAITS_ANSWER: ReadonlySet<string> = new Set(['offer', 'invitation', 'demand'])
const ANSWERS: ReadonlySet<string> = new Set(['acceptance', 'conditional-acceptance', 'refusal', 'deferral'])

/**
 * Who answered whom. An answer comes from a side that was addressed, about the same matter or to the
 * proposer by name, and was not published before the move it answers.
 */
export function findReplies(story: AlignedStory): readonly Link[] {
  const moves = story.claims.filter((claim) => awaitsAnswer(head(claim).statement))
  const answers = story.claims.filter((claim) => isAnswer(head(claim).statement))
  return moves.flatMap((move) =>
    answers.filter((answer) => replies(story, move, answer)).map((answer) => replyLink(story, move, answer)),
  )
}

export function awaitsAnswer(statement: Statement): boolean {
  const { act } = statement
  return isMade(statement) && AWAITS_ANSWER.has(act?.move ?? '')
}

function isAnswer(statement: Statement): boolean {
  const { act } = statement
  return isMade(statement) && ANSWERS.has(act?.move ?? '')
}

function replies(story: AlignedStory, moveClaim: ClaimGroup, answerClaim: ClaimGroup): boolean {
  const [move, answer] = [head(moveClaim), head(answerClaim)]
  if (meet(move.from, answer.from)) return false
  if (earlier(answer.statement.said, move.statement.said)) return false
  const to = union(moveClaim, (member) => member.to)
  const addressed =
    to.size === 0
      ? meet(answer.to, move.from) || meet(answer.from, named(story, move))
      : meet(answer.from, to)
  if (!addressed) return false
  if (answer.themeWords.size > 0) return sameMatter(story, moveClaim, answerClaim)
  return (
    meet(answer.to, move.from) ||
    moveClaim.members.some((m) => m.statement.report === answer.statement.report)
  )
}

function union<T>(claim: ClaimGroup, of: (member: Profile) => ReadonlySet<T>): ReadonlySet<T> {
  return new Set(claim.members.flatMap((member) => [...of(member)]))
}

/**
 * Sides named in the words of an offer whose addressee the grammar does not give. A demand's words name others
 * too ("aid to B must end"), and an answer of theirs may be to something else.
 */
function named(story: AlignedStory, { statement }: Profile): ReadonlySet<string> {
  if (familyOf(statement.act?.move ?? 'demand') !== 'offer') return new Set()
  return new Set(statement.actors.flatMap((id) => story.actors.get(id)?.side ?? []))
}

/** The answer names the matter, in the same or in a synonymous word, or the move itself ("the offer"). */
function sameMatter(story: AlignedStory, move: ClaimGroup, answer: ClaimGroup): boolean {
  const matter = union(move, (member) => (member.themeWords.size > 0 ? member.themeWords : member.words))
  const said = union(answer, (member) => member.themeWords)
  const kind = matterOf(familyOf(head(move).statement.act?.move ?? 'offer'))
  const common = [...matter].filter((word) => said.has(word))
  return said.has(kind) || common.some(isMatter) || shared(matter, said, story.frequency) >= 0.1
}

function earlier(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.slice(0, 10) < b.slice(0, 10)
}

function replyLink(story: AlignedStory, move: ClaimGroup, answer: ClaimGroup): Link {
  const [m, a] = [head(move), head(answer)]
  const kind = a.statement.act?.move ?? 'deferral'
  const what = {
    acceptance: 'accepted',
    'conditional-acceptance': 'accepted on a condition',
    refusal: 'refused',
  }
  const verb = kind in what ? what[kind as keyof typeof what] : 'did not yet answer'
  const why = `${namesOf(story, a.statement.agents)} ${verb} what ${namesOf(story, m.statement.agents)} put forward (${m.statement.act?.move}).`
  return makeLink('replies-to', { from: answer.id, to: move.id }, { kind, why, evidence: [a, m] })
}

/**
 * A side that had not answered and then did: the answer supersedes "no response". Order is by statement
 * time, and on one day an answer is later than its absence.
 */
export function findSupersessions(story: AlignedStory, replyLinks: readonly Link[]): readonly Link[] {
  const links = new Map<string, Link>()
  for (const pending of replyLinks.filter((link) => link.kind === 'deferral')) {
    for (const answer of replyLinks) {
      if (answer.kind === 'deferral') continue
      const [p, a] = [story.claimById.get(pending.from), story.claimById.get(answer.from)]
      if (p === undefined || a === undefined || !sameMove(story.claimById, pending.to, answer.to)) continue
      if (!meet(head(p).from, head(a).from) || earlier(head(a).statement.said, head(p).statement.said))
        continue
      const why = `${namesOf(story, head(a).statement.agents)} answered; the earlier report that there was no answer is out of date.`
      const link = makeLink(
        'supersedes',
        { from: a.id, to: p.id },
        { kind: 'answer', why, evidence: [head(a), head(p)] },
      )
      links.set(link.id, link)
    }
  }
  return [...links.values()]
}

/** Two moves of the same proposer to the same side are one matter when one of them was left unanswered. */
function sameMove(byId: ReadonlyMap<string, ClaimGroup>, one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [byId.get(one), byId.get(other)]
  return (
    a !== undefined &&
    b !== undefined &&
    meet(head(a).from, head(b).from) &&
    meet(head(a).themeWords, head(b).themeWords)
  )
}
