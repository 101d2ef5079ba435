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
  const attribution = at.attributed(sentence, tree.tokens[event.trigger.token])
  const told = event.agents.flatMap((t) => mention(t) ?? speakerOf(at, t, attribution) ?? [])
  const agents = unique(told.length > 0 ? told : announcerOf(at, attribution))
  const addressees = unique(event.addressees.flatMap((t) => mention(t) ?? [])).filter(
    (m) => !agents.includes(m),
  )
  const venue = venueToken({
    tree,
    event,
    owned: (t) => (event.within === null ? found.owner : found.innermost)[t] === draft.index,
    theme: draft.themeTokens,
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
    modality: event.modality,
    conditions,
    times: times.map(({ index }) => index),
    deadline: deadlineOf(tree, times, draft),
    venue: venue === null ? null : mention(venue),
    attribution,
  }
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
  if (!/^(?:i|we|my|our)$/.test(word(at.tree, token)) && !isOwnSide(at.tree, token)) return null
  return at.input.attributions[attribution]?.sourceMention ?? null
}

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
  const told = event.move === 'concession' && isPassive(tree, token)
  const imperative = event.move === 'demand' && lemma(tree, token) === 'let'
  return told || imperative ? [input.attributions[attribution]?.sourceMention ?? []].flat() : []
}

function unique(values: readonly number[]): readonly number[] {
  return [...new Set(values)]
}
