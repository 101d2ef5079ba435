import type { Link, Statement } from '../schema/story-record.js'
import type { ClaimGroup } from './claims.js'
import { isLater } from './contradictions/conflict.js'
import { makeLink } from './link.js'
import { isMatter, matterOf } from './matters.js'
import type { Profile } from './profile.js'
import { familyOf, isMade, meet, shared } from './same.js'
import { type AlignedStory, head, namesOf } from './story.js'

/** Moves that wait for an answer. */
export const AWAITS_ANSWER: ReadonlySet<string> = new Set(['offer', 'invitation', 'demand'])
/** Moves that answer another. */
export const ANSWERS: ReadonlySet<string> = new Set([
  'acceptance',
  'conditional-acceptance',
  'refusal',
  'deferral',
])

/**
 * Who answered whom. An answer comes from a side that was addressed, about the same matter or to the
 * proposer by name, and was not published before the move it answers. A threat that names what would avert it can
 * be answered too, and so can the condition of an acceptance.
 */
export function findReplies(story: AlignedStory): readonly Link[] {
  const moves = story.claims.filter((claim) => canBeAnswered(claim))
  const answers = story.claims.filter((claim) => isAnswer(head(claim).statement))
  return answers.flatMap((answer) =>
    nearest(
      answer,
      moves.filter((move) => replies(story, move, answer)),
    ).map((move) => replyLink(story, move, answer)),
  )
}

export function awaitsAnswer(statement: Statement): boolean {
  const { act } = statement
  return isMade(statement) && AWAITS_ANSWER.has(act?.move ?? '')
}

function canBeAnswered(claim: ClaimGroup): boolean {
  const { statement } = head(claim)
  const move = statement.act?.move ?? ''
  if (awaitsAnswer(statement)) return true
  const conditional = claim.members.some((m) => m.statement.conditions.some((c) => c.marker !== 'without'))
  return isMade(statement) && conditional && (move === 'threat' || move === 'conditional-acceptance')
}

function isAnswer(statement: Statement): boolean {
  const { act } = statement
  // "a plan *that they accepted*": what was accepted stands before the clause, and is not read.
  if (/^(?:that|which)\b/i.test(statement.text)) return false
  return isMade(statement) && ANSWERS.has(act?.move ?? '')
}

function replies(story: AlignedStory, moveClaim: ClaimGroup, answerClaim: ClaimGroup): boolean {
  const [move, answer] = [head(moveClaim), head(answerClaim)]
  if (meet(move.from, answer.from)) return false
  if (isLater(moveClaim.members, answerClaim.members)) return false
  if (!answersKind(moveClaim, answerClaim) || !namesProposer(move, answerClaim)) return false
  const to = union(moveClaim, (member) => member.to)
  const addressed =
    to.size === 0
      ? meet(answer.to, move.from) || meet(answer.from, named(story, moveClaim))
      : meet(answer.from, to)
  const conditional = move.statement.act?.move === 'conditional-acceptance'
  // A condition is put to whoever must meet it; who answers it by that name, in the same report, is one of them.
  if (conditional && isBare(answerClaim) && besides(moveClaim, answerClaim).length > 0) return true
  if (!addressed) return false
  if (isBare(answerClaim)) return meet(answer.to, move.from) || besides(moveClaim, answerClaim).length > 0
  return sameMatter(story, moveClaim, answerClaim)
}

function union<T>(claim: ClaimGroup, of: (member: Profile) => ReadonlySet<T>): ReadonlySet<T> {
  return new Set(claim.members.flatMap((member) => [...of(member)]))
}

/** What an answer calls the thing it answers, and the moves that are called so. */
const CALLED: readonly { readonly words: RegExp; readonly moves: readonly string[] }[] = [
  { words: /\b(?:offer|proposal|invitation|overture|initiative)s?\b/i, moves: ['offer', 'invitation'] },
  {
    words: /\b(?:demand|ultimatum|request|threat|warning|deadline|appeal)s?\b/i,
    moves: ['demand', 'threat'],
  },
  {
    words: /\b(?:condition|precondition|terms)s?\b/i,
    moves: ['conditional-acceptance', 'demand', 'threat'],
  },
]

/** "rejected the demand" answers no offer; a condition is answered only where it is named. */
function answersKind(moveClaim: ClaimGroup, answerClaim: ClaimGroup): boolean {
  const move = head(moveClaim).statement.act?.move ?? ''
  const called = CALLED.filter(({ words }) => answerClaim.members.some((m) => words.test(aboutOf(m))))
  if (called.length > 0) return called.some(({ moves }) => moves.includes(move))
  return move !== 'conditional-acceptance' && move !== 'threat'
}

/** The words of what an answer is about; of a bare noun ("no response to the offer") all its words. */
function aboutOf({ statement }: Profile): string {
  return statement.theme?.text ?? statement.text
}

/** "accepted an Ostian proposal": the side named as its owner must be the one that made it. */
function namesProposer(move: Profile, answerClaim: ClaimGroup): boolean {
  if (!answerClaim.members.some((m) => CALLED[0]?.words.test(aboutOf(m)))) return true
  const others = [...union(answerClaim, ({ named, to }) => new Set([...named, ...to]))].filter(
    (side) => !head(answerClaim).from.has(side),
  )
  return (
    others.length === 0 ||
    others.some((side) => move.from.has(side) || move.to.has(side) || move.named.has(side))
  )
}

/**
 * Sides named in the words of an offer whose addressee the grammar does not give. A demand's words name others
 * too ("aid to B must end"), and an answer of theirs may be to something else.
 */
function named(story: AlignedStory, claim: ClaimGroup): ReadonlySet<string> {
  const { statement } = head(claim)
  const family = familyOf(statement.act?.move ?? 'demand')
  // A threat is against whom it names.
  if (family !== 'offer' && family !== 'threat') return new Set()
  return new Set([
    ...statement.actors.flatMap((id) => story.actors.get(id)?.side ?? []),
    ...(family === 'threat' ? union(claim, (m) => m.named) : []),
  ])
}

/** True when an answer names what it answers by no more than "the offer" or "the demand", or not at all. */
function isBare(answer: ClaimGroup): boolean {
  return [...union(answer, (m) => m.themeWords)].every((word) => BARE.has(word))
}

const BARE: ReadonlySet<string> = new Set(
  [
    'offer',
    'demand',
    'ultimatum',
    'request',
    'condition',
    'threat',
    'warning',
    'call',
    'appeal',
    'immediate',
  ].map(matterOf),
)

/** Members of a move that stand in a report of the answer before it. */
function besides(move: ClaimGroup, answer: ClaimGroup): readonly { readonly gap: number }[] {
  return move.members.flatMap((m) =>
    answer.members.flatMap((a) => {
      const gap = startOf(a) - startOf(m)
      return m.statement.report === a.statement.report && gap > 0 ? [{ gap }] : []
    }),
  )
}

function startOf({ statement }: Profile): number {
  return statement.spans[0]?.start ?? 0
}

/** Of several moves that a bare "rejected the demand" may mean, the last one told before it. */
function nearest(answer: ClaimGroup, moves: readonly ClaimGroup[]): readonly ClaimGroup[] {
  if (!isBare(answer) || moves.length < 2) return moves
  const gapOf = (move: ClaimGroup) =>
    Math.min(Number.POSITIVE_INFINITY, ...besides(move, answer).map(({ gap }) => gap))
  const conditions = moves.filter((move) => head(move).statement.act?.move === 'conditional-acceptance')
  const meant = conditions.length > 0 ? conditions : moves
  const least = Math.min(...meant.map(gapOf))
  return meant.filter((move) => gapOf(move) === least)
}

/** The answer names the matter, in the same or in a synonymous word, or the move itself ("the offer"). */
function sameMatter(story: AlignedStory, move: ClaimGroup, answer: ClaimGroup): boolean {
  const about = (member: Profile) => (member.themeWords.size > 0 ? member.themeWords : member.words)
  const matter = union(move, about)
  const said = union(answer, (member) => member.themeWords)
  const [asked, answered] = [
    union(move, (m) => chiefMatter(about(m))),
    union(answer, (m) => chiefMatter(m.themeWords)),
  ]
  if (asked.size > 0 && answered.size > 0) return meet(asked, answered)
  const kind = matterOf(familyOf(head(move).statement.act?.move ?? 'offer'))
  return said.has(kind) || shared(matter, said, story.frequency) >= SAME_WORDS
}

/** Shared weight of words from which an answer that names no matter is about a move. */
const SAME_WORDS = 0.1

/** The first matter named, other than the move itself: "the offer of talks after the truce" is about talks. */
function chiefMatter(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => isMatter(word) && !BARE.has(word)).slice(0, 1))
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
  const noun = m.statement.act?.move === 'conditional-acceptance' ? 'condition' : m.statement.act?.move
  const why = `${namesOf(story, a.statement.agents)} ${verb} what ${namesOf(story, m.statement.agents)} put forward (${noun}).`
  return makeLink('replies-to', { from: answer.id, to: move.id }, { kind, why, evidence: [a, m] })
}
