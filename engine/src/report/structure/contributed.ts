import type { Credit } from '../report.js'
import type { Span } from '../span.js'
import type { EndRecogniser } from './recogniser.js'
import { REACH } from './stretch.js'

const CUES: readonly RegExp[] = [
  /\bcontributed (?:\w+ ){0,2}(?:to|from) (?:this|the) (?:report|story|article|post|coverage)\b/i,
  /\bcontributed (?:reporting|to this)\b/i,
  /^[\s(]*(?:with )?(?:additional )?(?:reporting|writing) by\b/i,
  /^\W{0,4}with (?:assistance|contributions?|files|reporting|additional reporting|reports) (?:by|from)\b/i,
  /\b(?:is|was) based (?:in part |partly )?on (?:\w+ ){0,3}(?:reports|material|dispatches)\b/i,
]
/** "Roe reported from Geneva and Poe from Vienna.": names, then places, and nothing told. */
const REPORTED_FROM =
  /^\W{0,4}\p{Lu}[\p{L}.'’ -]{1,40}(?:(?:,| and) \p{Lu}[\p{L}.'’ -]{1,40}){0,4} reported from \p{Lu}[\p{L}.'’ -]{1,30}(?:,? (?:and )?(?:\p{Lu}[\p{L}.'’ -]{1,40} )?(?:from|in)? ?\p{Lu}[\p{L}.'’ -]{1,30}){0,4}\.?\)?$/u
const LONGEST = REACH * 2

/** The last sentence of a text when it says who helped to write it. */
export const contributed: EndRecogniser = (span, { text }) => {
  const from = Math.max(span.start, span.end - LONGEST)
  const start = lastSentenceStart(text, { start: from, end: span.end })
  if (start === from && from > span.start) return null
  const sentence = text.slice(start, span.end)
  if (!REPORTED_FROM.test(sentence) && !CUES.some((cue) => cue.test(sentence))) return null
  return {
    blocks: [{ kind: 'credit', span: { start, end: span.end } }],
    credits: creditOf(start, sentence),
    rest: { start: span.start, end: start },
  }
}

/** Where the last sentence begins: after a stop that follows a small letter, digit, quotation mark or bracket. */
function lastSentenceStart(text: string, span: Span): number {
  const window = text.slice(span.start, span.end)
  let start = span.start
  for (const match of window.matchAll(
    /(?:[\p{Ll}\p{N})%][.!?]|[.!?][”"’'])\s+(?=[\p{Lu}(⦁•—“"])|\s(?=\((?:Additional )?(?:Reporting|Writing) by\b)/gu,
  )) {
    start = span.start + match.index + match[0].length
  }
  return start
}

/** Who helped, as printed: the agency where writers are named by it, else the names. */
function creditOf(start: number, sentence: string): readonly Credit[] {
  const agency =
    /^\W{0,4}((?:The )?\p{Lu}[\p{L}&.]*(?: \p{Lu}[\p{L}&.]*){0,3}) (?:staff |senior )?(?:writers?|reporters?|correspondents?|journalists?|staff|producers?)\b/u
  const subject = /^\W{0,4}(.{2,200}?)[,]? (?:also )?(?:contributed|reported)\b/u
  const helpers = /\b(?:by|from) (.{2,200}?)(?:;|\.?\)?$)/u
  const source = (agency.exec(sentence) ?? subject.exec(sentence) ?? helpers.exec(sentence))?.[1]?.trim()
  if (source === undefined) return []
  const at = start + sentence.indexOf(source)
  return [{ span: { start: at, end: at + source.length }, kind: 'contributed', source }]
}
