import type { Link, Statement } from '../schema/story-record.js'
import { cameAfterAll } from './came-after-all.js'
import type { ClaimGroup } from './claims.js'
import type { AlikePair } from './contradictions/alike.js'
import { isLater, pairsOf } from './contradictions/conflict.js'
import { disagree, shownOf, type Tally, talliesOf } from './contradictions/tallies.js'
import { correctedOf, correctionsIn } from './corrections.js'
import { clash, sameCounts } from './counts.js'
import { makeLink } from './link.js'
import { isMatter } from './matters.js'
import { endedStates } from './not-yet.js'
import { isPlanned } from './planned.js'
import type { Profile } from './profile.js'
import { isMade, meet, shared } from './same.js'
import { type AlignedStory, head, namesOf } from './story.js'
import { sameEvent, tollsOf } from './tolls.js'

/** Words that an earlier and a later move of one side must share to be about one matter. */
const SAME_MATTER = 0.15

/**
 * Later states of the same matter, by statement time and never by the order of files: an answer after "no answer",
 * a threat withdrawn, a position given up, a visit that was planned and took place, a count that rose, a number
 * that was corrected.
 */
export function findSupersessions(
  story: AlignedStory,
  replies: readonly Link[],
  alike: readonly AlikePair[],
): readonly Link[] {
  const links = [
    ...answers(story, replies),
    ...withdrawals(story),
    ...heldBack(story),
    ...changes(story),
    ...carriedOut(story),
    ...cameAfterAll(story).map((came) => supersedes({ kind: 'change', ...came })),
    ...endedStates(story).map((ended) => supersedes({ kind: 'done', ...ended })),
    ...grownTallies(story),
    ...grownTolls(story),
    ...figures(story, alike),
  ]
  return [...new Map(links.map((link) => [link.id, link])).values()]
}

interface Replaced {
  readonly kind: string
  readonly later: ClaimGroup
  readonly earlier: ClaimGroup
  readonly why: string
}

function supersedes({ kind, later, earlier, why }: Replaced): Link {
  const ends = { from: later.id, to: earlier.id }
  return makeLink('supersedes', ends, { kind, why, evidence: [head(later), head(earlier)] })
}

/**
 * A side that had not answered and then did. Order is by statement time, and on one day an answer is later than
 * its absence.
 */
function answers(story: AlignedStory, replies: readonly Link[]): readonly Link[] {
  return replies
    .filter((link) => link.kind === 'deferral')
    .flatMap((pending) =>
      replies.flatMap((answer) => {
        if (answer.kind === 'deferral' || answer.kind === 'withdrawal') return []
        const [earlier, later] = [story.claimById.get(pending.from), story.claimById.get(answer.from)]
        if (earlier === undefined || later === undefined) return []
        if (!isSameMove(story, pending.to, answer.to) || !meet(head(earlier).from, head(later).from))
          return []
        if (isLater(earlier.members, later.members)) return []
        if (!isLater(later.members, earlier.members) && isOldNews(later)) return []
        const why = `${namesOf(story, head(later).statement.agents)} answered; the report that there was no answer is out of date.`
        return [supersedes({ kind: 'answer', later, earlier, why })]
      }),
    )
}

/** "had said yes", "continues to reject": on the day of the silence such an answer is the older of the two. */
function isOldNews(answer: ClaimGroup): boolean {
  const { text } = head(answer).statement
  return /\b(?:had|continu\w+|still|previously|earlier|already|repeatedly|again|so far)\b/i.test(text)
}

/** Two moves of the same proposer are one matter when one of them was left unanswered. */
function isSameMove({ claimById }: AlignedStory, one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [claimById.get(one), claimById.get(other)]
  if (a === undefined || b === undefined) return false
  return meet(head(a).from, head(b).from) && meet(head(a).themeWords, head(b).themeWords)
}

/** "dropped his threat to cut the power": the threat, offer or demand of that side stands no longer. */
function withdrawals(story: AlignedStory): readonly Link[] {
  const moves = story.claims.filter((claim) => isMade(head(claim).statement))
  const withdrawn = moves.filter((claim) => moveOf(claim) === 'withdrawal')
  return withdrawn.flatMap((later) =>
    moves.flatMap((earlier) => {
      const kind = moveOf(earlier)
      if (kind === null || !/^(?:threat|offer|invitation|demand)$/.test(kind)) return []
      if (!names(later, kind) || !meet(head(later).from, head(earlier).from)) return []
      if (isLater(earlier.members, later.members) || !isAboutOne(story, later, earlier)) return []
      const why = `${namesOf(story, head(later).statement.agents)} withdrew the ${kind}.`
      return [supersedes({ kind: 'withdrawal', later, earlier, why })]
    }),
  )
}

/** "would not cut the line, as it had threatened": the threat is put off, if not withdrawn. */
function heldBack(story: AlignedStory): readonly Link[] {
  const moves = story.claims.filter((claim) => isMade(head(claim).statement))
  const deferrals = moves.filter((claim) => moveOf(claim) === 'deferral')
  return deferrals.flatMap((later) =>
    moves.flatMap((earlier) => {
      if (moveOf(earlier) !== 'threat' || !meet(head(later).from, head(earlier).from)) return []
      if (!isToldLater(later, earlier) || !isAboutOne(story, later, earlier)) return []
      const why = `${namesOf(story, head(later).statement.agents)} did not carry out the threat.`
      return [supersedes({ kind: 'put-off', later, earlier, why })]
    }),
  )
}

/** Later than every other report of the earlier one: the later report may recall it ("as she had threatened"). */
function isToldLater(later: ClaimGroup, earlier: ClaimGroup): boolean {
  const reports = new Set(later.members.map((m) => m.statement.report))
  return isLater(
    later.members,
    earlier.members.filter((m) => !reports.has(m.statement.report)),
  )
}

/** The words of a withdrawal name what is withdrawn: "his threat", "the offer". */
function names(claim: ClaimGroup, kind: string): boolean {
  const said: Readonly<Record<string, RegExp>> = {
    threat: /\b(?:threat(?:ened)?|ultimatum|warning)s?\b/i,
    offer: /\b(?:offer|proposal|plan|invitation)s?\b/i,
    invitation: /\b(?:offer|invitation)s?\b/i,
    demand: /\b(?:demand|condition|request|insistence)s?\b/i,
  }
  return claim.members.some(({ statement }) => said[kind]?.test(statement.text) === true)
}

/** Opposite moves of one side: what it refused and then granted, what it accepted and then refused. */
const OPPOSITE: Readonly<Record<string, readonly string[]>> = {
  refusal: ['acceptance', 'conditional-acceptance', 'concession'],
  acceptance: ['refusal'],
  concession: ['refusal', 'withdrawal'],
}

/** A later move of one side that is the opposite of an earlier one on the same matter. */
function changes(story: AlignedStory): readonly Link[] {
  const moves = story.claims.filter((claim) => stanceOf(claim) !== null)
  return pairsOf(moves).flatMap(([a, b]) => {
    if (!meet(head(a).from, head(b).from)) return []
    const [later, earlier] = isLater(a.members, b.members)
      ? [a, b]
      : isLater(b.members, a.members)
        ? [b, a]
        : []
    if (later === undefined || earlier === undefined) return []
    const [now, then] = [stanceOf(later) ?? '', stanceOf(earlier) ?? '']
    if (OPPOSITE[then]?.includes(now) !== true || !isAboutOne(story, later, earlier)) return []
    const why = `${namesOf(story, head(later).statement.agents)} changed position: ${WORD[then]} before, ${WORD[now]} later.`
    return [supersedes({ kind: 'change', later, earlier, why })]
  })
}

const WORD: Readonly<Record<string, string>> = {
  refusal: 'refused',
  acceptance: 'accepted',
  'conditional-acceptance': 'accepted on a condition',
  concession: 'gave way',
  withdrawal: 'withdrew',
}

/** The kind of a move that was made; to say that one will not give way is to refuse. */
function stanceOf(claim: ClaimGroup): string | null {
  const { statement } = head(claim)
  const { act } = statement
  if (act === null || act.move === null || statement.agents.length === 0) return null
  if (act.move === 'concession' && act.polarity === 'negated') return 'refusal'
  return isMade(statement) ? act.move : null
}

function moveOf(claim: ClaimGroup): string | null {
  return head(claim).statement.act?.move ?? null
}

/** The themes share enough words, one of them rarer than a matter that the whole story is about. */
function isAboutOne({ frequency }: AlignedStory, a: ClaimGroup, b: ClaimGroup): boolean {
  const words = (claim: ClaimGroup) =>
    new Set(claim.members.flatMap((m) => [...(m.themeWords.size > 0 ? m.themeWords : m.words)]))
  const [x, y] = [words(a), words(b)]
  const common = [...x].filter((word) => y.has(word) && !/^\d/.test(word))
  return common.some((word) => !isMatter(word) || common.length > 1) && shared(x, y, frequency) >= SAME_MATTER
}

/** A visit, call or meeting that was to come, and the same one told as having taken place. */
function carriedOut(story: AlignedStory): readonly Link[] {
  const contacts = story.claims.filter((claim) => head(claim).statement.act?.contact != null)
  return pairsOf(contacts).flatMap(([a, b]) => {
    const later = [a, b].find(({ members: [first] }) => first !== undefined && isHeld(first.statement))
    const earlier = [a, b].find((claim) => isPlanned(head(claim).statement))
    if (later === undefined || earlier === undefined || isLater(earlier.members, later.members)) return []
    const [x, y] = [head(later).statement, head(earlier).statement]
    if (
      x.act?.contact !== y.act?.contact ||
      x.act?.polarity !== 'affirmed' ||
      !sameParties(head(later), head(earlier))
    )
      return []
    if (dayIn(x.happened) === null || dayIn(x.happened) !== dayIn(y.happened)) return []
    const why = `The ${x.act?.contact} that was announced has taken place.`
    return [supersedes({ kind: 'took-place', later, earlier, why })]
  })
}

function isHeld(statement: Statement): boolean {
  return statement.act?.modality === 'did' && !isPlanned(statement)
}

function sameParties({ statement: a }: Profile, { statement: b }: Profile): boolean {
  const [x, y] = [
    [...a.agents, ...a.addressees],
    [...b.agents, ...b.addressees],
  ].map((ids) => new Set(ids))
  if (x === undefined || y === undefined || x.size === 0 || y.size === 0) return false
  return [...x].every((id) => y.has(id)) || [...y].every((id) => x.has(id))
}

function dayIn(value: string | null): string | null {
  return value === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null)
}

/** What one party counts rises from one day's reports to a later day's. */
function grownTallies(story: AlignedStory): readonly Link[] {
  const claimOf = claimByStatement(story)
  return pairsOf(talliesOf(story)).flatMap(([a, b]) => {
    const [later, earlier]: readonly Tally[] = isLater(a.profiles, b.profiles) ? [a, b] : [b, a]
    if (later === undefined || earlier === undefined || !disagree(a, b)) return []
    if (!isLater(later.profiles, earlier.profiles) || later.count.value < earlier.count.value) return []
    const why = `The later count is higher: ${later.count.text} after ${earlier.count.text}.`
    return linkStatements(claimOf, { kind: 'update', later: shownOf(later), earlier: shownOf(earlier), why })
  })
}

/** More are dead in a later report than in an earlier one, of the same people in the same event. */
function grownTolls(story: AlignedStory): readonly Link[] {
  const claimOf = claimByStatement(story)
  return pairsOf(tollsOf(story)).flatMap(([a, b]) => {
    const [later, earlier] = isLater([a.profile], [b.profile]) ? [a, b] : [b, a]
    if (later.value <= earlier.value || !isLater([later.profile], [earlier.profile])) return []
    if (!sameEvent(story, later, earlier)) return []
    const why = `The toll rose: ${later.value} after ${earlier.value} (${later.of}).`
    return linkStatements(claimOf, { kind: 'toll', later: later.profile, earlier: earlier.profile, why })
  })
}

/** A number that grew or was corrected, in sentences of almost the same words. */
function figures(story: AlignedStory, alike: readonly AlikePair[]): readonly Link[] {
  const claimOf = claimByStatement(story)
  const corrections = correctionsIn(story)
  return alike.flatMap(({ a, b, score }) =>
    sameCounts(a, b).flatMap(([x, y]) => {
      if (!clash(x, y)) return []
      const right = correctedOf(corrections, [a, x.value], [b, y.value])
      if (right !== null && score >= CORRECTED) {
        const why = `The number was corrected: ${(right === a ? x : y).text}, not ${(right === a ? y : x).text}.`
        return linkStatements(claimOf, {
          kind: 'correction',
          later: right,
          earlier: right === a ? b : a,
          why,
        })
      }
      const [later, earlier, now, then] = isLater([a], [b]) ? [a, b, x, y] : [b, a, y, x]
      if (score < RISEN || !isLater([later], [earlier]) || now.value < then.value) return []
      const why = `The later number is higher: ${now.text} after ${then.text}.`
      return linkStatements(claimOf, { kind: 'update', later, earlier, why })
    }),
  )
}

/** Shared words: with a notice that prints both numbers little is needed, without one nearly all. */
const CORRECTED = 0.3
const RISEN = 0.5

function claimByStatement(story: AlignedStory): ReadonlyMap<string, ClaimGroup> {
  return new Map(story.claims.flatMap((c) => c.members.map((m) => [m.statement.id, c] as const)))
}

function linkStatements(
  claimOf: ReadonlyMap<string, ClaimGroup>,
  { kind, later, earlier, why }: { kind: string; later: Profile; earlier: Profile; why: string },
): readonly Link[] {
  const [from, to] = [claimOf.get(later.statement.id), claimOf.get(earlier.statement.id)]
  if (from === undefined || to === undefined || from === to) return []
  return [makeLink('supersedes', { from: from.id, to: to.id }, { kind, why, evidence: [later, earlier] })]
}
