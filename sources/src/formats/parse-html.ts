import { draft, type Parsed } from '../draft.js'
import { readArticleBody } from '../html/article-body.js'
import { parseHtml as parseDocument } from '../html/dom.js'
import { findLinkedArticles, nameOf } from '../html/json-ld.js'
import { readMetadata } from '../html/metadata.js'
import { readPageFacts } from '../html/page-facts.js'
import { findPublicationDate } from '../html/publication-date.js'
import { notice } from '../notice-codes.js'

/** Shorter texts are menus and error messages. */
const SHORTEST_BODY = 140

/** A saved page: its article, without what stands around it. */
export async function parseHtml(html: string, path: string): Promise<Parsed> {
  try {
    const document = await parseDocument(html)
    const metadata = readMetadata(document)
    const date = findPublicationDate(document, metadata.url ?? addressOf(path))
    const facts = readPageFacts(document, date)
    const declared = declaredBody(findLinkedArticles(document).map((article) => nameOf(article.articleBody)))
    const text = chooseBody(await readArticleBody(document), declared)
    if (text === null) return { drafts: [], notices: [notice('no-article', path)] }
    const published = date === null ? {} : { published: date.value, publishedCertainty: date.certainty }
    return { drafts: [draft({ text, markup: 'article', ...metadata, ...published, facts })], notices: [] }
  } catch (error) {
    // The parser and the extractor are not ours; a page that breaks them must not stop the others.
    const reason = error instanceof Error ? error.message.slice(0, 100) : null
    return { drafts: [], notices: [notice('page-unreadable', path, reason)] }
  }
}

/** What was fetched has an address for a path: it may hold the day. */
function addressOf(path: string): string | null {
  return /^https?:\/\//i.test(path) ? path : null
}

/** The declared body is unformatted: it is used only where the page shows hardly anything of it. */
function chooseBody(extracted: string | null, declared: string | null): string | null {
  if (declared !== null && (extracted === null || extracted.length * 2 < declared.length)) return declared
  return extracted !== null && extracted.length >= SHORTEST_BODY ? extracted : null
}

function declaredBody(bodies: ReadonlyArray<string | null>): string | null {
  const body = bodies.find((text) => text !== null && text.length >= SHORTEST_BODY) ?? null
  return body === null || /<\/?[a-z][^>]*>/i.test(body) ? null : body.replace(/\s*\n\s*/g, '\n\n').trim()
}
