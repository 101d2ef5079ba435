import { looksLikeHtml, shorten } from './plain-words.js'
import { htmlOf, plainOf, readRssText, type TextConstruct } from './text-construct.js'
import { findField, readText, type XmlDialect } from './xml-fields.js'
import { childElements, type XmlElement } from './xml-tree.js'

const LONGEST_SUMMARY = 4_000
/** A description with as many characters of text is the report itself, not a summary of it. */
const SHORTEST_CONTENT = 1_500

/** What an item says of its report, and the report itself when it carries it. */
export interface ItemBody {
  readonly summary: string | null
  readonly content: string | null
}

const SUMMARIES = [
  'atom:summary',
  'summary',
  'description',
  'abstract',
  'dc:description',
  'itunes:summary',
  'media:description',
]
const CONTENTS = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'fullitem']

/** Summary and content of an item; either stands in for the summary when only one is there. */
export function readItemBody(item: XmlElement, dialect: XmlDialect): ItemBody {
  const group = findField(item, ['media:group'])
  const field =
    findField(item, SUMMARIES) ?? (group === null ? null : findField(group, ['media:description']))
  const summary = field === null ? null : guess(readText(field, dialect))
  const summaryWords = summary === null ? '' : plainOf(summary)
  const long = summaryWords.length >= SHORTEST_CONTENT ? summary : null
  const whole =
    contentOf(item, field?.name === 'summary' ? [...CONTENTS, 'description'] : CONTENTS, dialect) ?? long
  const html = whole === null ? '' : htmlOf(whole)
  const words = summaryWords === '' && whole !== null ? plainOf(whole) : summaryWords
  return {
    summary: words === '' ? null : shorten(words, LONGEST_SUMMARY),
    content: html === '' ? null : html,
  }
}

/** The fullest text the item carries; media and other files that are only pointed at are none. */
function contentOf(item: XmlElement, names: readonly string[], dialect: XmlDialect): TextConstruct | null {
  const found = childElements(item)
    .filter((child) => names.includes(child.name) && !child.attributes.has('src'))
    .map((child) => guess(child.name.startsWith('xhtml:') ? readRssText(child) : readText(child, dialect)))
    .filter((construct) => construct.value.trim() !== '')
  return found.sort((a, b) => b.value.length - a.value.length)[0] ?? null
}

/** Many feeds leave out `type="html"`: a body that shows its tags is read as what it plainly is. */
function guess(construct: TextConstruct): TextConstruct {
  return construct.form === 'text' && looksLikeHtml(construct.value)
    ? { ...construct, form: 'html' }
    : construct
}
