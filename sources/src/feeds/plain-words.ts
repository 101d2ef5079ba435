import { decodeReferences } from './html-entities.js'

/** Comments, elements whose text is not read, and tags; quoted attribute values may hold `>`. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][a-z0-9:-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi

/** Elements that run within a line; all others part words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The words of a piece of HTML on one line: markup out, character references resolved. */
export function wordsOfHtml(html: string): string {
  const bare = html.replace(MARKUP, (_, unread?: string, tag?: string) =>
    unread === undefined && tag !== undefined && INLINE.has(tag.toLowerCase()) ? '' : ' ',
  )
  return oneLine(decodeReferences(bare))
}

/** Runs of white space as one blank, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** True when a text shows a tag of HTML or a named or numbered character. */
export function looksLikeHtml(text: string): boolean {
  return (
    /<\/?(?:a|abbr|b|blockquote|br|cite|code|div|em|figure|font|h[1-6]|hr|i|img|li|ol|p|pre|q|script|small|span|strong|style|sub|sup|table|u|ul)\b[^<>]*>/i.test(
      text,
    ) || /&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});/i.test(text)
  )
}

/** Cuts a text at a word when it is longer than `longest` UTF-16 code units, and shows that it did. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const blank = cut.lastIndexOf(' ')
  return `${cut.slice(0, blank > longest / 2 ? blank : longest - 1)}…`
}
