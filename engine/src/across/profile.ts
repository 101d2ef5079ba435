import type { Attribution } from '../read/attributions/attribution.js'
import type { Quantity } from '../read/quantities/quantity.js'
import type { Reading } from '../read/reading.js'
import { type StatementDraft, toStatements } from '../read/statements.js'
import type { TimeExpression } from '../read/times/time-expression.js'
import { contains, cover, overlapping, type Span, textOf, textOfAll } from '../report/span.js'
import { stableId } from '../report/stable-id.js'
import type { RecordTime, Statement } from '../schema/story-record.js'
import type { WorldIndex } from '../world/world-index.js'
import type { Cast } from './actors.js'
import { type Count, readCounts } from './counts.js'
import { type EditPlan, editStatement } from './edits/plan.js'
import { matterOf } from './matters.js'
import { standsAlone } from './stands-alone.js'

/** A statement with what comparing needs and the record does not keep. */
export interface Profile {
  readonly statement: Statement
  /** Content lemmas of the statement's words: nouns, verbs, adjectives, names, numbers, in lower case. */
  readonly words: ReadonlySet<string>
  /** Content lemmas of what the act is about; empty when it says nothing more than who and what. */
  readonly themeWords: ReadonlySet<string>
  /** Words printed between quotation marks in the statement, lower case. */
  readonly quoted: readonly string[]
  /** Who acts and who is addressed, as sides (a minister's side is the state); the actor itself where none. */
  readonly from: ReadonlySet<string>
  readonly to: ReadonlySet<string>
  /** Every side that the words name, also by an adjective ("Ruritanian vessels"). */
  readonly named: ReadonlySet<string>
  /** The numbers in the words, with what they count. */
  readonly counts: readonly Count[]
  /** Content lemmas of the sentence and of the one before it in the paragraph: what "it" may stand for. */
  readonly context: ReadonlySet<string>
  /** Index of the first sentence in `reading.sentences`. */
  readonly place: number
  /** True when the words of the agent are a pronoun or the sentence leans on the one before. */
  readonly leaning: boolean
  /** True when the words are a finite clause that names its agent, so that they can stand alone. */
  readonly complete: boolean
}

/** What statements are made with besides the reading. */
export interface ProfileTools {
  readonly cast: Cast
  readonly world: WorldIndex
  readonly plan: EditPlan
}

/** The statements of one report with their profiles, in order of place, as people left them. */
export function profile(reading: Reading, { cast, world, plan }: ProfileTools): readonly Profile[] {
  const quotations = reading.quotations.map((quotation) => quotation.span)
  const statements = new Map<string, Profile>()
  for (const draft of toStatements(reading)) {
    const statement = editStatement(toStatement(reading, draft, cast), plan)
    if (statement === null || statements.has(statement.id)) continue
    statements.set(statement.id, {
      statement,
      words: contentWords(draft, statement.spans),
      themeWords: contentWords(draft, statement.theme === null ? [] : [statement.theme]),
      quoted: quotedWords(quotations, reading.report.text, statement.spans),
      from: new Set(statement.agents.flatMap(cast.sidesOf)),
      to: new Set(statement.addressees.flatMap(cast.sidesOf)),
      named: namedSides({ draft, statement, cast, world }),
      counts: readCounts(draft, reading.report.text),
      context: contextWords(reading, draft),
      place: draft.sentences[0]?.index ?? 0,
      leaning: leans(draft),
      complete: standsAlone(reading, draft),
    })
  }
  return [...statements.values()]
}

function toStatement(reading: Reading, draft: StatementDraft, cast: Cast): Statement {
  const { report } = reading
  const id = (actor: number) => cast.idOf(reading, actor)
  const agents = draft.agents.map(id)
  const text = textOfAll(report.text, draft.spans)
  const act = draft.act
  const theme = act?.theme ?? null
  const kindKey = act === null ? draft.kind : `${act.plover}/${act.move}/${act.contact}/${act.trigger.token}`
  return {
    id: stableId('s', report.id, kindKey, ...draft.spans.map((s) => `${s.start}-${s.end}`)),
    report: report.id,
    spans: draft.spans,
    text,
    sentence: cover(draft.sentences) ?? cover(draft.spans) ?? { start: 0, end: 0 },
    kind: draft.kind,
    agent: agents[0] ?? null,
    agents,
    addressees: draft.addressees.filter((i) => reading.actors[i]?.kind !== 'place').map(id),
    actors: draft.actors.map(id),
    act: act && {
      plover: act.plover,
      move: act.move,
      contact: act.contact,
      polarity: act.polarity,
      modality: act.modality,
    },
    theme: theme && { ...theme, text: textOf(report.text, theme) },
    attribution: draft.attribution && toAttribution(reading, draft.attribution, cast),
    times: draft.times.map((time) => toTime(reading, time)),
    quantities: draft.quantities.map((quantity) => toQuantity(reading, quantity)),
    conditions: (act?.conditions ?? []).map(({ span, marker }) => ({
      ...span,
      text: textOf(report.text, span),
      marker,
    })),
    deadline: draft.deadline && toTime(reading, draft.deadline),
    venue: draft.venue === null ? null : id(draft.venue),
    happened: draft.happened?.value ?? null,
    said: report.published,
  }
}

function toAttribution(reading: Reading, attribution: Attribution, cast: Cast): Statement['attribution'] {
  const { text } = reading.report
  const words = (spans: readonly Span[]) => textOfAll(text, spans)
  const chain: { source: string; actor: string | null; cue: string }[] = []
  const outside = new Set<Attribution>([attribution])
  for (let up = parentOf(reading, attribution); up !== null && !outside.has(up); up = parentOf(reading, up)) {
    outside.add(up)
    chain.push({ source: words(up.source), actor: sourceActor(reading, up, cast), cue: words(up.cue) })
  }
  return {
    source: {
      spans: attribution.source,
      text: words(attribution.source),
      actor: sourceActor(reading, attribution, cast),
    },
    cue: { spans: attribution.cue, text: words(attribution.cue), lemma: attribution.cueLemma },
    content: { spans: attribution.content, text: words(attribution.content) },
    kind: attribution.kind,
    polarity: attribution.polarity,
    chain,
  }
}

function parentOf(reading: Reading, attribution: Attribution): Attribution | null {
  return attribution.parent === null ? null : (reading.attributions[attribution.parent] ?? null)
}

function sourceActor(reading: Reading, attribution: Attribution, cast: Cast): string | null {
  const mention = attribution.sourceMention === null ? undefined : reading.mentions[attribution.sourceMention]
  return mention === undefined || mention.actor === null ? null : cast.idOf(reading, mention.actor)
}

function toTime(reading: Reading, time: TimeExpression): RecordTime {
  const { span, type, value, certainty, mod, begin, end } = time
  return {
    ...span,
    text: textOf(reading.report.text, span),
    type,
    value,
    certainty,
    ...(mod === undefined ? {} : { mod }),
    ...(begin === undefined ? {} : { from: begin }),
    ...(end === undefined ? {} : { to: end }),
  }
}

function toQuantity(reading: Reading, quantity: Quantity): Statement['quantities'][number] {
  const { span, value, mod, unit, counted } = quantity
  return { ...span, text: textOf(reading.report.text, span), value, mod, unit, counted }
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** Verbs and nouns that say nothing of what a statement is about. */
const EMPTY = new Set([
  'be',
  'have',
  'do',
  'say',
  'tell',
  'state',
  'make',
  'take',
  'other',
  'such',
  'include',
])

interface NamedIn {
  readonly draft: StatementDraft
  readonly statement: Statement
  readonly cast: Cast
  readonly world: WorldIndex
}

function namedSides({ draft, statement, cast, world }: NamedIn): ReadonlySet<string> {
  const sides = new Set(statement.actors.flatMap(cast.sidesOf))
  for (const token of draft.sentences.flatMap((sentence) => sentence.tokens)) {
    if (!/^\p{Lu}/u.test(token.form) || !draft.spans.some((span) => contains(span, token))) continue
    const state = world.stateNamed(token.form, 'demonym')
    if (state !== null) sides.add(stableId('a', `world:${state.id}`))
  }
  return sides
}

function contextWords(reading: Reading, { sentences }: StatementDraft): ReadonlySet<string> {
  const [first] = sentences
  const before = first === undefined ? undefined : reading.sentences[first.index - 1]
  const near = before !== undefined && before.block === first?.block ? [before, ...sentences] : sentences
  return contentWords({ sentences: near }, near)
}

function contentWords(draft: Pick<StatementDraft, 'sentences'>, spans: readonly Span[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const token of draft.sentences.flatMap((sentence) => sentence.tokens)) {
    if (!CONTENT.has(token.upos) || !spans.some((span) => contains(span, token))) continue
    const lemma = token.lemma.toLowerCase()
    if (!EMPTY.has(lemma)) words.add(matterOf(lemma))
  }
  return words
}

function quotedWords(quotations: readonly Span[], text: string, spans: readonly Span[]): readonly string[] {
  return spans
    .flatMap((span) => overlapping(quotations, span))
    .flatMap(
      (quotation) =>
        textOf(text, quotation)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    )
}

/** A sentence whose subject is a pronoun, or that opens with one or with "this offer", cannot stand alone. */
function leans(draft: StatementDraft): boolean {
  const sentence = draft.sentences[0]
  if (sentence === undefined) return false
  const [first] = sentence.tokens
  if (first !== undefined && first.upos === 'DET' && /^(this|that|these|those|such)$/i.test(first.form))
    return true
  return sentence.tokens.some(
    (token, i) =>
      token.upos === 'PRON' &&
      /^(he|she|it|they|this|that|these|those|his|her|its|their|him|them)$/i.test(token.form) &&
      (i < 3 || (token.deprel.startsWith('nsubj') && sentence.tokens[token.head]?.head === -1)),
  )
}
