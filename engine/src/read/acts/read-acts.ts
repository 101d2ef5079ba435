import type { Report } from '../../report/report.js'
import { cover, type Span } from '../../report/span.js'
import type { Mention } from '../actors/actor.js'
import type { Attribution } from '../attributions/attribution.js'
import { dependents, lemma, type Tree, word } from '../attributions/tree.js'
import type { Sentence } from '../sentence.js'
import type { TimeExpression } from '../times/time-expression.js'
import { mendTree } from '../tree/mend-tree.js'
import type { Act } from './act.js'
import { clauseSpan } from './clause-span.js'
import { deadlineOf, type IndexedTime, indexTimes, timesOf } from './deadline.js'
import { type Draft, draftOf } from './drafts.js'
import { findEvents, type SentenceEvents } from './events.js'
import { type AttributionFinder, attributionFinder } from './innermost.js'
import { actorTest, type MentionFinder, mentionFinder } from './mentions.js'
import { conditionsOfReadiness, moveOf } from './moves.js'
import { isRelevant } from './relevance.js'
import { settledModality } from './settled-modality.js'
import { spanOfTokens } from './theme.js'
import { isPassive } from './tree-queries.js'
import { venueToken } from './venue.js'

/** Longer runs of tokens are lists or tables, not sentences: nothing is read from them, so that time stays linear. */
const LONGEST_SENTENCE = 250

/** What `readActs` reads from: everything found in a report before its acts. */
export interface ActsInput {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeExpression[]
  readonly mentions: readonly Mention[]
  readonly attributions: readonly Attribution[]
}

/**
 * Who does what to whom: every act of a report in order, coded with PLOVER root types by rules over the
 * dependency tree and the lexicon. Pure; linear in the length of the report.
 */
export function readActs(input: ActsInput): readonly Act[] {
  const find = mentionFinder(input.mentions)
  const attributed = attributionFinder(input.sentences, input.attributions)
  const times = indexTimes(input.times)
  return input.sentences.flatMap((sentence) => {
    if (sentence.tokens.length > LONGEST_SENTENCE) return []
    const tree = mendTree(sentence)
    const found = findEvents(tree, actorTest(tree, input.mentions, find))
    const drafts = found.events.map((event, index) => draftOf({ tree, found, event, index }))
    const shared = { drafts, tree, found, find, attributed, times: times.get(sentence.index) ?? [], input }
    return standing(drafts).flatMap((draft) => toAct({ draft, ...shared }) ?? [])
  })
}

/** The drafts without those that another names as what must come first or what depends on it. */
function standing(drafts: readonly Draft[]): readonly Draft[] {
  const named = new Set(
    drafts.flatMap(({ prerequisite }) => [
      ...(prerequisite?.theme ?? []),
      ...(prerequisite?.conditionTokens ?? []),
    ]),
  )
  return drafts.filter((draft) => !named.has(draft.event.trigger.token))
}

interface ActAt {
  readonly draft: Draft
  readonly drafts: readonly Draft[]
  readonly tree: Tree
  readonly found: SentenceEvents
  readonly times: readonly IndexedTime[]
  readonly find: MentionFinder
  readonly attributed: AttributionFinder
  readonly input: ActsInput
}

/** `null` when the event says nothing that a record wants. */
function toAct(at: ActAt): Act | null {
  const { draft, tree, found, find } = at
  const { event } = draft
  const sentence = tree.sentence.index
  const mention = (token: number) => find(sentence, tree.tokens[token])
  const attribution = quotedIn(at, at.attributed(sentence, tree.tokens[event.trigger.token]))
  const told = event.agents.flatMap((t) => mention(t) ?? speakerOf(at, t, attribution) ?? [])
  const agents = unique(told.length > 0 ? told : announcerOf(at, attribution))
  const addressees = unique(event.addressees.flatMap((t) => mention(t) ?? [])).filter(
    (m) => !agents.includes(m),
  )
  const place = journeyOf(at)
  const venue = venueToken({
    tree,
    event: place.event,
    owned: (t) => (place.event.within === null ? found.owner : found.innermost)[t] === place.index,
    theme: place.themeTokens,
  })
  const known = {
    agents: agents.length,
    addressees: addressees.length,
    theme: draft.themeTokens,
    venue: venue !== null,
  }
  if (!isRelevant(tree, event, known)) return null
  // "accused them of *shelling* it" is what the accuser says; without the accuser it would be told as a fact.
  if (event.within !== null && event.modality === 'did' && !event.negated && attribution === null) return null
  const conditions = [...draft.conditions, ...conditionsOfReadiness(at)]
  const times = timesOf(at)
  return {
    trigger: { sentence, token: event.trigger.token },
    span: cover([tellingSpan(at), ...conditions.map((c) => c.span)]) ?? tree.sentence,
    plover: event.plover,
    move: moveOf(tree, event, { theme: draft.themeTokens, conditions }),
    contact: event.contact,
    agents,
    addressees,
    theme: spanOfTokens(tree, draft.themeTokens),
    polarity: event.negated ? 'negated' : 'affirmed',
    modality: settledModality(tree, event, conditions),
    conditions,
    times: times.map(({ index }) => index),
    deadline: deadlineOf(tree, times, draft),
    venue: venue === null ? null : mention(venue),
    attribution,
  }
}

/** "flew to *Sarn* to meet Roe": they meet where the journey goes; any other act has its own place. */
function journeyOf({ draft, drafts }: ActAt): Draft {
  const { event } = draft
  if (event.within === null || event.plover !== 'CONSULT') return draft
  return drafts.find((d) => d.event.trigger.token === event.within && d.event.contact === 'visit') ?? draft
}

/**
 * The words that tell of an act: its clause; for the matter of another act that act's clause, and for a condition the
 * sentence, so that nobody reads "Roe failed to leave" where "if Roe failed to leave" is printed.
 */
function tellingSpan({ draft: { event }, tree, found }: ActAt): Span {
  if (event.within === null) return clauseSpan(tree, event, found)
  const outer = found.events.find((e) => e.within === null && e.trigger.token === event.within)
  return outer === undefined
    ? { start: tree.sentence.start, end: tree.sentence.end }
    : (cover([clauseSpan(tree, outer, found), clauseSpan(tree, event, found)]) ?? tree.sentence)
}

/** "I" and "we" in somebody's words are the one who speaks; "his government" is whom the speaker speaks for. */
function speakerOf(at: ActAt, token: number, attribution: number | null): number | null {
  if (attribution === null) return null
  const { attributions } = at.input
  if (isOwnSide(at.tree, token)) return attributions[attribution]?.sourceMention ?? null
  if (!/^(?:i|we|my|our)$/.test(word(at.tree, token))) return null
  return attributions[attribution]?.sourceMention ?? null
}

/** "“they *wanted* it all and we refused,” Roe said": who says "we" is who is quoted, not whom he tells of. */
function quotedIn({ draft, tree, input: { attributions } }: ActAt, innermost: number | null): number | null {
  const [agent] = draft.event.agents
  if (agent === undefined || !/^(?:i|we)$/.test(word(tree, agent))) return innermost
  let speaker = innermost
  for (let steps = 0; speaker !== null && steps < MAX_NESTING; steps++) {
    const up: number | null = attributions[speaker]?.parent ?? null
    if (up === null || attributions[up]?.kind !== 'direct') break
    speaker = up
  }
  return speaker
}

/** Attributions within attributions that are climbed at most. */
const MAX_NESTING = 6

function isOwnSide(tree: Tree, token: number): boolean {
  if (!/^(?:country|government|nation|administration|side)$/.test(word(tree, token))) return false
  return dependents(tree, token, 'nmod').some((p) => /^(?:his|her|its|their|our|my)$/.test(word(tree, p)))
}

/**
 * "said that two inspectors *would be let in*", "*Let* the president answer": a concession in the passive and a
 * demand in the imperative are made by the one who tells them.
 */
function announcerOf({ draft, tree, input }: ActAt, attribution: number | null): readonly number[] {
  const { event } = draft
  if (attribution === null || event.agents.length > 0) return []
  const { token } = event.trigger
  const told =
    event.move === 'concession' && isPassive(tree, token) && dependents(tree, token, 'aux').length > 0
  const imperative = event.move === 'demand' && lemma(tree, token) === 'let'
  return told || imperative ? [input.attributions[attribution]?.sourceMention ?? []].flat() : []
}

function unique(values: readonly number[]): readonly number[] {
  return [...new Set(values)]
}
