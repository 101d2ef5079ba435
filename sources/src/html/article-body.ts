import { cleanPage } from './clean-page.js'
import type { DomDocument, DomElement } from './dom.js'
import { toText } from './to-text.js'

/** Pages written to be read have a tenth of this; the extractor's time grows with elements times depth. */
const MOST_ELEMENTS = 50_000

/**
 * The main text of a page, or `null`. Changes the document: read the metadata first.
 *
 * @throws Error when the page has more elements than any page written to be read.
 */
export async function readArticleBody(document: DomDocument): Promise<string | null> {
  cleanPage(document)
  const { Readability } = await import('@mozilla/readability')
  const reader = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    charThreshold: 250,
    maxElemsToParse: MOST_ELEMENTS,
  })
  const article = reader.parse()
  const content = article?.content ?? null
  if (content === null) return null
  const text = toText(content)
  return text === '' ? null : text
}
