import { firstOf, limited, readDeclared } from './date-elements.js'
import type { DomDocument } from './dom.js'
import { findLinkedArticles, nameOf } from './json-ld.js'

/** The publication date in JSON-LD, that of an article before that of its page or film. */
export function dateInLinkedData(document: DomDocument): string | null {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    for (const article of findLinkedArticles(document)) {
      const value = readDeclared(nameOf(article[key]))
      if (value !== null) return value
    }
  }
  return inRawLinkedData(document)
}

/** Data broken by a stray quotation mark still shows its date to a plain search. */
function inRawLinkedData(document: DomDocument): string | null {
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const match = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script.textContent ?? '')
    const value = readDeclared(match?.[1] ?? null)
    if (value !== null) return value
  }
  return null
}

/** Names of `<meta>` that hold the time of publication, the most exact first. */
const META_NAMES: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'publication_date',
  'published-date',
  'article.published',
  'date.issued',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_online_date',
  'originalpublicationdate',
  'rnews:datepublished',
  'article_date_original',
  'displaydate',
  'bt:pubdate',
  'prism.publicationdate',
  'timestamp',
  'date',
  'article:post_date',
  'created',
  'article.created',
  'pdate',
]

/** The publication date in `<meta>`. */
export function dateInMeta(document: DomDocument): string | null {
  const values = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const content = meta.getAttribute('content')
    if (name !== '' && content !== null && !values.has(name)) values.set(name, content)
  }
  return firstOf(META_NAMES, (name) => readDeclared(values.get(name) ?? null))
}

/** Keys under which programs of a page keep its time of publication. */
const SCRIPT_DATE =
  /"(?:datePublished|date_published|published_at|publishedAt|publishDate|publish_date|publicationDate|firstPublished|first_publish_date|display_date|pubDate)"\s*:\s*"([^"\\]{8,40})"/

/** The publication date in data that the page's programs read; where several articles are told of, the first. */
export function dateInScripts(document: DomDocument): string | null {
  return firstOf([...document.querySelectorAll('script:not([src])')].slice(0, 100), (script) =>
    readDeclared(SCRIPT_DATE.exec((script.textContent ?? '').slice(0, 500_000))?.[1] ?? null),
  )
}

/** The date of the last change that the page declares. */
export function modifiedDate(document: DomDocument): string | null {
  return (
    firstOf(findLinkedArticles(document), (article) => readDeclared(nameOf(article.dateModified))) ??
    inModified(document)
  )
}

function inModified(document: DomDocument): string | null {
  const metas = document.querySelectorAll(
    'meta[property="article:modified_time"], meta[property="og:updated_time"], meta[name="last-modified"], meta[itemprop="dateModified"], meta[name="dcterms.modified"], meta[name="lastmod"]',
  )
  return firstOf(limited(metas), (meta) => readDeclared(meta.getAttribute('content')))
}
