import { groupBy } from '../report/group-by.js'
import { cover, overlapping, overlaps, type Span } from '../report/span.js'
import type { Mention } from './actors/actor.js'
import type { Act } from './acts/act.js'
import type { Attribution } from './attributions/attribution.js'
import type { Quantity } from './quantities/quantity.js'
import type { Reading } from './reading.js'
import type { Sentence } from './sentence.js'
import type { TimeExpression } from './times/time-expression.js'

/**
 * One thing one report says, before its actors are known across reports: actors are indexes into
 * `reading.actors`, times and quantities are those that stand in its words.
 */
export interface StatementDraft {
  readonly kind: 'act' | 'attributed' | 'fact'
  readonly spans: readonly Span[]
  /** The sentences around the spans. */
  readonly sentences: readonly Sentence[]
  readonly agents: readonly number[]
  readonly addressees: readonly number[]
  /** Every resolved actor mentioned in the spans, in order of first mention. */
  readonly actors: readonly number[]
  readonly act: Act | null
  readonly attribution: Attribution | null
  readonly times: readonly TimeExpression[]
  readonly quantities: readonly Quantity[]
  readonly deadline: TimeExpression | null
  readonly venue: number | null
  /** Event time: a TIMEX3 date value; `null` when the words do not say. */
  readonly happened: TimeExpression | null
}

/**
 * The statements of one report: every act, every attributed content, and every sentence that holds neither, or
 * holds a date or a count besides. So each sentence that is read supports at least one statement, and no date and
 * no number of a report is lost.
 */
export function toStatements(reading: Reading): readonly StatementDraft[] {
  const index = indexBySentence(reading)
  const acts = reading.acts.map((act) => fromAct(index, act))
  const attributed = reading.attributions
    .filter((attribution) => attribution.content.length > 0)
    .map((attribution) => fromAttribution(index, attribution))
  const told = groupBy(
    [...acts, ...attributed].flatMap((draft) => draft.sentences.map((sentence) => ({ sentence, draft }))),
    ({ sentence }) => sentence,
  )
  const facts = reading.sentences
    .filter((sentence) =>
      leavesSomething(index, sentence, told.get(sentence)?.map(({ draft }) => draft) ?? []),
    )
    .map((sentence) => fromFact(index, sentence))
  return [...acts, ...attributed, ...facts].sort(byPlace)
}

/** True when no statement is made of the sentence, or a date or a count in it belongs to none. */
function leavesSomething(index: SentenceIndex, sentence: Sentence, told: readonly StatementDraft[]): boolean {
  if (told.length === 0) return true
  const spans = told.flatMap((draft) => draft.spans)
  const pieces = [...(index.times.get(sentence.index) ?? []), ...(index.quantities.get(sentence.index) ?? [])]
  return pieces.some((piece) => !spans.some((span) => overlaps(span, piece.span)))
}

/** A reading with its annotations grouped by sentence, so that a lookup does not walk the whole report. */
interface SentenceIndex {
  readonly reading: Reading
  sentencesIn(spans: readonly Span[]): readonly Sentence[]
  readonly mentions: ReadonlyMap<number, readonly Mention[]>
  readonly times: ReadonlyMap<number, readonly TimeExpression[]>
  readonly quantities: ReadonlyMap<number, readonly Quantity[]>
}

function indexBySentence(reading: Reading): SentenceIndex {
  const sentencesIn = (spans: readonly Span[]) => [
    ...new Set(spans.flatMap((span) => overlapping(reading.sentences, span))),
  ]
  return {
    reading,
    sentencesIn,
    mentions: groupBy(reading.mentions, (mention) => mention.head.sentence),
    times: groupBy(reading.times, (time) => time.sentence),
    quantities: groupBy(reading.quantities, (quantity) => quantity.sentence),
  }
}

function byPlace(a: StatementDraft, b: StatementDraft): number {
  return (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || a.kind.localeCompare(b.kind)
}

function fromAct(index: SentenceIndex, act: Act): StatementDraft {
  const { reading } = index
  const agents = actorsOf(reading, act.agents)
  const addressees = actorsOf(reading, act.addressees).filter((actor) => !agents.includes(actor))
  const times = act.times.flatMap((i) => reading.times[i] ?? [])
  const deadline = act.deadline === null ? null : (reading.times[act.deadline] ?? null)
  return {
    ...inSpans(index, [act.span]),
    kind: 'act',
    agents,
    addressees,
    act,
    attribution: act.attribution === null ? null : (reading.attributions[act.attribution] ?? null),
    deadline,
    venue: act.venue === null ? null : (reading.mentions[act.venue]?.actor ?? null),
    happened: eventTime(times, [act.theme, ...act.conditions.map((c) => c.span)], deadline),
  }
}

function fromAttribution(index: SentenceIndex, attribution: Attribution): StatementDraft {
  const pieces = [...attribution.source, ...attribution.cue, ...attribution.content]
  const source = attribution.sourceMention
  return {
    ...inSpans(index, oneSpanPerSentence(index, pieces)),
    kind: 'attributed',
    agents: source === null ? [] : actorsOf(index.reading, [source]),
    addressees: [],
    act: null,
    attribution,
    deadline: null,
    venue: null,
    happened: null,
  }
}

function fromFact(index: SentenceIndex, sentence: Sentence): StatementDraft {
  const within = inSpans(index, [{ start: sentence.start, end: sentence.end }])
  return {
    ...within,
    kind: 'fact',
    agents: [],
    addressees: [],
    act: null,
    attribution: null,
    deadline: null,
    venue: null,
    happened: eventTime(within.times, [], null),
  }
}

type Within = Pick<StatementDraft, 'spans' | 'sentences' | 'actors' | 'times' | 'quantities'>

function inSpans(index: SentenceIndex, spans: readonly Span[]): Within {
  const inside = (span: Span) => spans.some((outer) => overlaps(outer, span))
  const sentences = index.sentencesIn(spans)
  const pick = <T>(of: ReadonlyMap<number, readonly T[]>) => sentences.flatMap((s) => of.get(s.index) ?? [])
  const mentions = pick(index.mentions).filter((mention) => inside(mention.span))
  return {
    spans,
    sentences,
    actors: [...new Set(mentions.flatMap((mention) => mention.actor ?? []))],
    times: pick(index.times).filter((time) => inside(time.span)),
    quantities: pick(index.quantities).filter((quantity) => inside(quantity.span)),
  }
}

/** One span per sentence, from the first to the last of the given pieces in it. */
function oneSpanPerSentence(index: SentenceIndex, pieces: readonly Span[]): readonly Span[] {
  const covers = index.sentencesIn(pieces).flatMap((sentence) => {
    const joined = cover(pieces.filter((piece) => overlaps(piece, sentence)))
    if (joined === null) return []
    return [{ start: Math.max(joined.start, sentence.start), end: Math.min(joined.end, sentence.end) }]
  })
  return covers.length > 0 ? covers : [cover(pieces) ?? { start: 0, end: 0 }]
}

function actorsOf(reading: Reading, mentions: readonly number[]): readonly number[] {
  return [...new Set(mentions.flatMap((index) => reading.mentions[index]?.actor ?? []))]
}

/**
 * When the act itself happened: a date in its words that belongs neither to what the act is about ("offered
 * talks on Thursday") nor to a condition nor to the deadline. The most exact date wins.
 */
function eventTime(
  times: readonly TimeExpression[],
  elsewhere: readonly (Span | null)[],
  deadline: TimeExpression | null,
): TimeExpression | null {
  const own = times.filter(
    (time, i) =>
      (time.type === 'DATE' || time.type === 'TIME') &&
      /^\d{4}/.test(time.value) &&
      time !== deadline &&
      !isLimit(time) &&
      !isLimitBefore(times[i - 1], time) &&
      !elsewhere.some((span) => span !== null && overlaps(span, time.span)),
  )
  return own.reduce<TimeExpression | null>(
    (best, time) => (best === null || time.value.length > best.value.length ? time : best),
    null,
  )
}

/** "by Friday", "until noon": the end of a time in which something may happen. */
function isLimit({ mod }: TimeExpression): boolean {
  return mod === 'BY' || mod === 'UNTIL'
}

/** "until noon on Friday": the limit goes on in the time that follows. */
function isLimitBefore(before: TimeExpression | undefined, time: TimeExpression): boolean {
  return before !== undefined && isLimit(before) && time.span.start - before.span.end <= ' on '.length
}
