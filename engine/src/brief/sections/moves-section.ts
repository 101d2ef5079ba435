import type { ClaimGroup } from '../../across/claims.js'
import { OPENING } from '../../across/same.js'
import { head, nameOf, namesOf } from '../../across/story.js'
import type { BriefSentence, Citation, MoveEntry } from '../../schema/story-record.js'
import { conditionsInWords } from '../condition-words.js'
import { moveLabel, REPLY } from '../move-label.js'
import { quote } from '../quote.js'
import type { Ranked } from '../rank.js'
import { citeClaim, type Wording } from '../sentence.js'
import { statusInWords } from '../stand-in-words.js'
import { whenInWords } from '../when-in-words.js'
import { fullSentence, ownWords } from '../wording.js'
import type { BriefInput, Keep } from './source.js'

/**
 * The ledger of moves: each offer, demand and threat with its terms and where it stands, followed by its answers;
 * then the answers whose question no report gives. Moves on nothing that can be named stay in the record.
 */
export function movesSection(
  source: BriefInput,
  ranked: readonly Ranked[],
  keep: Keep,
): readonly BriefSentence[] {
  const { story, moves } = source
  const rank = new Map(ranked.map(({ claim }, i) => [claim.id, i]))
  const byClaim = new Map(moves.map((move) => [move.claim, move]))
  const order = (a: string, b: string) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)
  const shown = moves
    .filter((move) => rank.has(move.claim) && isTelling(source, move))
    .sort((a, b) => order(a.claim, b.claim))
  const said = new Set<string>()
  const line = (move: MoveEntry, mark: string) => {
    const claim = story.claimById.get(move.claim)
    if (claim === undefined) return []
    const worded = wording(source, { move, claim, mark })
    // "is willing to talk but insists on a truce first" is one line, though it is an acceptance and a demand.
    const key = `${move.proposers.join()} ${worded.text}`
    if (said.has(key) && mark === '') return []
    said.add(key)
    return keep(citeClaim(story, claim, worded)).map((one) => withResponses(source, move, one))
  }
  const told = new Set<string>()
  const answersTo = ({ replies }: MoveEntry) =>
    [...new Set(replies.flatMap(({ claim, kind }) => (kind === 'response' ? [] : [claim])))]
      .filter((claim) => rank.has(claim) && !told.has(claim) && told.add(claim))
      .sort(order)
      .flatMap((claim) => byClaim.get(claim) ?? [])
  return [
    ...shown
      .filter(({ kind }) => OPENING.has(kind))
      .slice(0, MOVES)
      .flatMap((move) => [
        ...line(move, ''),
        ...answersTo(move)
          .slice(0, ANSWERS_EACH)
          .flatMap((answer) => line(answer, REPLY)),
      ]),
    ...shown
      .filter(({ kind, answers }) => !OPENING.has(kind) && !answers.some((claim) => byClaim.has(claim)))
      .slice(0, ALONE)
      .flatMap((move) => line(move, '')),
  ]
}

/** Moves shown, answers of each, and answers whose question no report gives: beyond these the record is the better view. */
const MOVES = 10
const ANSWERS_EACH = 4
const ALONE = 6

/** A move that tells a reader something: on an issue, to somebody, answered, or with terms of its own. */
function isTelling(
  { positions }: BriefInput,
  { claim, addressees, replies, conditions, deadline }: MoveEntry,
): boolean {
  if (addressees.length > 0 || replies.length > 0 || conditions.length > 0 || deadline !== null) return true
  return positions.some((position) => position.claim === claim && position.issue !== null)
}

function wording(
  source: BriefInput,
  { move, claim, mark }: { readonly move: MoveEntry; readonly claim: ClaimGroup; readonly mark: string },
): Wording {
  const { story } = source
  return {
    text: ownWords(story, head(claim)),
    label: `${mark}${moveLabel(move, (ids) => namesOf(story, ids))}`,
    speaker: nameOf(story, move.proposers[0] ?? ''),
    note: terms(source, move),
  }
}

const CONDITIONS = 2

/** Conditions, deadline, venue and status of a move, in our words and the reports'. */
function terms(source: BriefInput, move: MoveEntry): string | null {
  const { story } = source
  const { deadline, venue } = move
  const status = statusInWords(move)
  const parts = [
    ...conditionsInWords(move)
      .slice(0, CONDITIONS)
      .map(({ name, text }) => `${name}: ${quote(text)}.`),
    ...(deadline === null ? [] : [`Deadline: ${deadlineWords(deadline)}.`]),
    ...(venue === null ? [] : [`Place: ${nameOf(story, venue.actor)}.`]),
    ...(status === null || isUnheard(move) || isUnaddressed(move)
      ? []
      : [`Status: ${status}.${isOpen(move) || move.why === null ? '' : ` ${move.why}`}`]),
    ...(isUnheard(move) && move.why !== null ? [move.why] : []),
    ...responsesTo(source, move).map(({ words }) => `Response: ${quote(words)}`),
  ]
  return parts.length === 0 ? null : parts.join(' ')
}

/** What reports call a response to the move without a yes or a no in it: its whole sentence. */
function responsesTo(
  { story, links }: BriefInput,
  { replies }: MoveEntry,
): readonly { readonly words: string; readonly citation: Citation }[] {
  const isSpoken = (claim: string) => {
    const answer = story.claimById.get(claim)
    return answer !== undefined && head(answer).statement.act === null
  }
  const ids = new Set(
    replies.flatMap(({ kind, link, claim }) => (kind === 'response' || isSpoken(claim) ? [link] : [])),
  )
  if (ids.size === 0) return []
  return links
    .filter(({ id }) => ids.has(id))
    .flatMap(({ evidence }) => {
      const [place] = evidence
      const said = story.profiles.find(
        ({ statement: s }) => s.report === place?.report && s.spans[0]?.start === place.spans[0]?.start,
      )?.statement
      if (said === undefined) return []
      const citation = { report: said.report, statement: said.id, spans: [said.sentence] }
      return [{ words: fullSentence(story, said), citation }]
    })
}

/** The line with the places where the responses that its note quotes are printed. */
function withResponses(source: BriefInput, move: MoveEntry, line: BriefSentence): BriefSentence {
  const added = responsesTo(source, move).map(({ citation }) => citation)
  return added.length === 0 ? line : { ...line, also: [...line.also, ...added] }
}

/** Who is addressed has not been heard: that sentence is its status. */
function isUnheard({ kind, status, addressees }: MoveEntry): boolean {
  return status === 'open' && kind !== 'threat' && addressees.length > 0
}

/** What is addressed to nobody waits for nobody. */
function isUnaddressed({ kind, status, addressees }: MoveEntry): boolean {
  return status === 'open' && kind !== 'threat' && addressees.length === 0
}

/** The status alone says as much as the sentence on it. */
function isOpen({ kind, status, addressees }: MoveEntry): boolean {
  return status === 'unknown' || (status === 'open' && (kind === 'threat' || addressees.length === 0))
}

function deadlineWords({ text, value }: NonNullable<MoveEntry['deadline']>): string {
  return value === text ? text : `${whenInWords(value)} (“${text}”)`
}
