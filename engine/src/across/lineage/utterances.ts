import type { Reading } from '../../read/reading.js'
import { cover, overlapping, overlaps, type Span } from '../../report/span.js'
import { foldWord } from './spelling.js'

/** Words of one speaker that a report prints in quotation marks, perhaps in several pieces. */
export interface Utterance {
  readonly report: string
  /** The pieces between marks, in order. */
  readonly spans: readonly Span[]
  readonly words: readonly QuotedWord[]
  /** Index into `reading.actors`; `null` when the report names nobody, or nobody known. */
  readonly speaker: number | null
  /** To whom it was said: the public (speech, statement, post, briefing), an outlet, or the words do not say. */
  readonly occasion: 'public' | 'outlet' | null
}

export interface QuotedWord extends Span {
  readonly form: string
  /** Index of its piece. */
  readonly piece: number
}

/** Longest stretch between two pieces of one utterance: `,” she said. “`. */
const BETWEEN = 120
/** Unlike in running text, hyphens part words: "20-percent" and "20 percent" are spoken alike. */
const WORD = /[\p{L}\p{N}]+(?:[’'.,][\p{L}\p{N}]+)*/gu

/** The utterances of a report, in order. */
export function utterancesOf(reading: Reading): readonly Utterance[] {
  const { text } = reading.report
  const speakerOf = speakers(reading)
  const pieces = reading.quotations.map(({ span }) => ({ span, speaker: speakerOf(span) }))
  const groups: { spans: Span[]; speaker: number | null }[] = []
  for (const { span, speaker } of pieces) {
    const last = groups.at(-1)
    const before = last?.spans.at(-1)
    const near = before !== undefined && goesOn(text.slice(before.end, span.start))
    const same = last !== undefined && (last.speaker === speaker || last.speaker === null || speaker === null)
    const whole = before !== undefined && !isFragment(text, before) && !isFragment(text, span)
    if (last !== undefined && near && same && whole) {
      last.spans.push(span)
      last.speaker ??= speaker
    } else groups.push({ spans: [span], speaker })
  }
  return groups.map(({ spans, speaker }) => ({
    report: reading.report.id,
    spans,
    speaker,
    words: spans.flatMap((span, piece) => wordsIn(text, span, piece)),
    occasion: occasionOf(reading, spans),
  }))
}

/** Blanks and marks, or who speaks: at most one sentence end lies between two pieces. */
function goesOn(between: string): boolean {
  return between.length <= BETWEEN && (between.match(/[.!?](?=\s)/g) ?? []).length <= 1
}

/** Quoted words that are part of the writer's own sentence: called it “an ultimatum”. */
function isFragment(text: string, { start }: Span): boolean {
  return (
    /[\p{L}\p{N}]\s*["“„«‘']{1,2}$/u.test(text.slice(Math.max(0, start - 6), start)) &&
    /^\p{Ll}/u.test(text.slice(start, start + 2))
  )
}

function wordsIn(text: string, span: Span, piece: number): readonly QuotedWord[] {
  return [...text.slice(span.start, span.end).matchAll(WORD)].map((match) => {
    const start = span.start + match.index
    return { start, end: start + match[0].length, form: foldWord(match[0]), piece }
  })
}

/** Who is given as the source of quoted words; attributions are looked up by the sentences of their content. */
function speakers({ sentences, attributions, mentions }: Reading): (span: Span) => number | null {
  const bySentence = new Map<number, Reading['attributions'][number][]>()
  for (const attribution of attributions) {
    if (attribution.sourceMention === null) continue
    for (const { index } of attribution.content.flatMap((part) => overlapping(sentences, part))) {
      const list = bySentence.get(index)
      if (list === undefined) bySentence.set(index, [attribution])
      else list.push(attribution)
    }
  }
  return (span) => {
    const near = overlapping(sentences, span).flatMap(({ index }) => bySentence.get(index) ?? [])
    const found = near.find(({ content }) => content.some((part) => overlaps(part, span)))
    return found?.sourceMention == null ? null : (mentions[found.sourceMention]?.actor ?? null)
  }
}

/** Language of speaking to everybody: nobody has such words to themselves. */
const PUBLIC =
  /\b(?:told (?:reporters|journalists|parliament|lawmakers|a (?:news )?(?:conference|briefing)|the (?:nation|assembly|council|crowd|media|press))|(?:news|press) (?:conference|briefing)|(?:in|during) (?:a|an|his|her|the|their) (?:\w+ ){0,3}(?:statement|speech|address|remarks|post|tweet|message|video|letter)|televised|addressing|posted|tweeted|wrote on|on (?:X|Twitter|Facebook|Telegram|Truth Social)|statement|state television|state radio|readout|communiqu[eé])\b/i
const TO_OUTLET =
  /\b(?:told|interview with|speaking to|spoke to) (?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3}\b/u

function occasionOf(reading: Reading, spans: readonly Span[]): Utterance['occasion'] {
  const around = cover(overlapping(reading.sentences, cover(spans) ?? { start: 0, end: 0 }))
  if (around === null) return null
  const words = reading.report.text.slice(around.start, around.end)
  if (PUBLIC.test(words)) return 'public'
  return TO_OUTLET.test(words) ? 'outlet' : null
}
