import type { EndRecogniser } from './recogniser.js'
import { REACH } from './stretch.js'

const NAME = String.raw`(\p{Lu}[\p{L}\p{N}&'’-]{1,24}(?:\s\p{Lu}[\p{L}\p{N}&'’-]{0,24}){0,3}|(?:[A-Za-z0-9-]{2,30}\.){1,3}(?:com|org|net|co|uk|ua|eu|int|info|news|tv)(?:\.uk)?)`
/** A finished sentence with a name glued to its end, perhaps with a count of further sources: "truce.BBC+2". */
const GLUED = new RegExp(
  String.raw`[\p{L}\p{N}%)”"’'][\p{Ll}\p{N}%)”"’'][.!?…][”"’')]{0,2}${NAME}(?:\s?\+\d{1,2})?$`,
  'u',
)
const GLUED_TO_QUOTE = new RegExp(String.raw`[.!?…][”"]${NAME}(?:\s?\+\d{1,2})?$`, 'u')
/** "… truce. (AP)" and "… truce. — AFP". */
const BRACKETED = /[.!?…][”"’']?\s\((\p{Lu}[\p{L}&. ]{1,30})\)$/u
const DASHED = /[.!?…][”"’']?\s[—–-]{1,2}\s?(\p{Lu}[\p{L}&]{1,20}(?:\s\p{Lu}[\p{L}&]{1,20}){0,3})$/u

/** A source printed right behind the last sentence of a paragraph. */
export const sourceMark: EndRecogniser = (span, { text }) => {
  const from = Math.max(span.start, span.end - REACH)
  const tail = text.slice(from, span.end)
  for (const pattern of [GLUED, GLUED_TO_QUOTE, BRACKETED, DASHED]) {
    const source = pattern.exec(tail)?.[1]
    if (source === undefined) continue
    const at = span.end - (tail.length - tail.lastIndexOf(source))
    const start = endOfSentence(text, from, at)
    const credit = { span: { start: at, end: at + source.length }, kind: 'source-mark' as const, source }
    return {
      blocks: [{ kind: 'credit', span: { start, end: span.end } }],
      credits: [credit],
      rest: { start: span.start, end: start },
    }
  }
  return null
}

/** Steps back over the blank, dash and bracket between sentence and name. */
function endOfSentence(text: string, from: number, at: number): number {
  let end = at
  while (end > from && /[\s(—–-]/u.test(text.charAt(end - 1))) end--
  let start = end
  while (start < at && /\s/.test(text.charAt(start))) start++
  return start
}
