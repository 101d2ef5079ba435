import { isHost } from './outlet-words.js'
import type { EndRecogniser } from './recogniser.js'
import { REACH } from './stretch.js'

const START = String.raw`(?:^|[.!?…”"’')]\s*)`
const OUTLET = String.raw`((?:https?:\/\/)?[\p{L}\p{N}][\p{L}\p{N}.&'’\/ -]{1,60}?)`
/** Sentences that send the reader to where the words were first printed. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`${START}((?:read|see|view|click (?:here )?(?:for|to read)|find) (?:more|(?:the )?(?:full|original|entire|rest of the|complete)?\s?(?:story|article|report|post|text|version))\s?(?:here\s)?(?:@|at|on|from|via|in)[\s:]+${OUTLET})[.…]?$`,
    'iu',
  ),
  new RegExp(String.raw`${START}((?:source|sources|via|credit)\s?:\s?${OUTLET})[.…]?$`, 'iu'),
  new RegExp(
    String.raw`${START}((?:this (?:article|story|report|post) )?(?:was )?(?:first|originally) (?:appeared|published|posted|reported) (?:in|on|at|by)[\s:]+${OUTLET})[.…]?$`,
    'iu',
  ),
  new RegExp(`${START}(the post .{2,140} (?:first appeared|appeared first) on ${OUTLET})[.…]?$`, 'iu'),
]
const MOST_WORDS = 6

/** "Read more at …", "Source: …", "This article first appeared in …": names the origin at the end of a text. */
export const readMore: EndRecogniser = (span, { text }) => {
  const from = Math.max(span.start, span.end - REACH)
  const tail = text.slice(from, span.end)
  for (const pattern of PATTERNS) {
    const match = pattern.exec(tail)
    const sentence = match?.[1]
    const source = match?.[2]
    if (match === null || sentence === undefined || source === undefined || !isName(source)) continue
    const start = from + match.index + match[0].indexOf(sentence)
    const at = start + sentence.lastIndexOf(source)
    const credit = { span: { start: at, end: at + source.length }, kind: 'read-more' as const, source }
    return {
      blocks: [{ kind: 'credit', span: { start, end: span.end } }],
      credits: [credit],
      rest: { start: span.start, end: start },
    }
  }
  return null
}

/** A host, an address, or a few words that begin with a capital. */
function isName(source: string): boolean {
  const short = source.split(/\s+/).length <= MOST_WORDS
  return isHost(source) || /^https?:/.test(source) || (short && /^(?:the\s)?\p{Lu}/u.test(source))
}
