import type { DomDocument } from './dom.js'
import { findLinkedArticles, nameOf, namesOf } from './json-ld.js'

/** What a page says about its article, apart from the date. */
export interface PageMetadata {
  readonly title: string | null
  readonly byline: string | null
  readonly source: string | null
  readonly url: string | null
  readonly language: string | null
}

/** Reads JSON-LD, then OpenGraph and other `<meta>`, then what the page prints. */
export function readMetadata(document: DomDocument): PageMetadata {
  const article = findLinkedArticles(document)[0] ?? {}
  const meta = metaReader(document)
  const url = firstUrl([
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta('og:url'),
    nameOf(article.url),
    nameOf(article.mainEntityOfPage),
    meta('twitter:url'),
  ])
  const authors = namesOf(article.author)
    .map(cleanByline)
    .filter((name) => name !== null)
  return {
    title:
      plain(nameOf(article.headline)) ?? meta('og:title', 'twitter:title', 'title') ?? headlineOf(document),
    byline: authors.length > 0 ? authors.join(', ') : bylineOf(document, meta),
    source:
      nameNotAddress(nameOf(article.publisher)) ??
      nameNotAddress(meta('og:site_name', 'application-name', 'dc.publisher')) ??
      hostOf(url),
    url,
    language:
      plain(nameOf(article.inLanguage)) ??
      document.documentElement?.getAttribute('lang') ??
      meta('og:locale'),
  }
}

type MetaReader = (...names: readonly string[]) => string | null

function metaReader(document: DomDocument): MetaReader {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase()
    const content = plain(element.getAttribute('content'))
    if (name !== '' && content !== null && !values.has(name)) values.set(name, content)
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
}

function headlineOf(document: DomDocument): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) => plain(heading.textContent))
  const only = headings.filter((heading) => heading !== null)
  return only.length === 1 ? (only[0] ?? null) : (plain(document.title) ?? only[0] ?? null)
}

function bylineOf(document: DomDocument, meta: MetaReader): string | null {
  const declared = meta('author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl')
  const known = declared === null || /^https?:|^@/.test(declared) ? null : cleanByline(declared)
  if (known !== null) return known
  const printed = document.querySelector(
    '[rel="author"], [itemprop="author"], .byline, .author-name, .article-author',
  )
  return cleanByline(printed?.textContent ?? null)
}

const LONGEST_BYLINE = 100

/** Without "By", and without the date or role that a page prints behind a bar or right behind the name. */
function cleanByline(line: string | null): string | null {
  const words = plain(line)
    ?.replace(/^(?:by|written by|von|par|por)\s*:?\s+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(
      /[,\s]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|\d{1,2}[./:]\d).*$/i,
      '',
    )
  const name = plain(words ?? null)
  return name === null || name.length > LONGEST_BYLINE || !/\p{L}{2}/u.test(name) ? null : name
}

function nameNotAddress(name: string | null): string | null {
  return name === null || /^(?:https?:|#|\/)/i.test(name) ? null : plain(name)
}

function firstUrl(candidates: ReadonlyArray<string | null | undefined>): string | null {
  for (const candidate of candidates) {
    const url = candidate?.trim()
    if (url !== undefined && URL.canParse(url) && /^https?:/i.test(url)) return url
  }
  return null
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, '')
}

/** One line without blanks at its ends, entities decoded; `null` when nothing is left. */
function plain(value: string | null): string | null {
  const line = value === null ? '' : decodeEntities(value).replace(/\s+/g, ' ').trim()
  return line === '' ? null : line
}

/** Metadata are often escaped twice. */
function decodeEntities(value: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
  }
  return value.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
