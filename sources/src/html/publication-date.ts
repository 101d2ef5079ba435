import { findDate, type SlashOrder } from '../dates/find-date.js'
import { isoDay } from '../dates/parse-date.js'
import { firstOf, limited, plausible, readDeclared, readElement } from './date-elements.js'
import type { DomDocument } from './dom.js'
import { findLinkedArticles, nameOf } from './json-ld.js'

/** A publication date and how the page gives it. */
export interface PublicationDate {
  /** ISO 8601 date, or date and time with zone. */
  readonly value: string
  /** `stated`: printed or declared. `implied`: taken from the address. */
  readonly certainty: 'stated' | 'implied'
}

type Finder = (page: Page) => string | null

interface Page {
  readonly document: DomDocument
  readonly url: string | null
  readonly slashes: SlashOrder
}

/**
 * When a page was published: what its metadata declare, then what it marks as a date, then its address, then
 * what it prints. The order goes from what a program wrote for programs to what has to be guessed.
 */
export function findPublicationDate(document: DomDocument, url: string | null): PublicationDate | null {
  const language = document.documentElement?.getAttribute('lang') ?? ''
  const slashes = /^en(?:-us)?$/i.test(language) ? 'month-first' : 'day-first'
  const page: Page = { document, url, slashes }
  for (const [finder, certainty] of FINDERS) {
    const value = finder(page)
    if (value !== null) return { value: localDay(value, page) ?? value, certainty }
  }
  return null
}

const FINDERS: ReadonlyArray<readonly [Finder, PublicationDate['certainty']]> = [
  [inLinkedData, 'stated'],
  [inMeta, 'stated'],
  [inAddress, 'implied'],
  [inMarkedTime, 'stated'],
  [inDateClass, 'stated'],
  [inTime, 'stated'],
  [inPublishedWords, 'stated'],
  [inModified, 'stated'],
]

/**
 * Programs declare moments in UTC; an outlet west or east of Greenwich prints its own day. Words such as
 * "on Tuesday" follow the printed day, so when address or page show the day next to the declared one, that
 * day is taken. `null` when there is nothing to correct.
 */
function localDay(value: string, page: Page): string | null {
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}:\d{2}(?:Z|\+00:00)$/.exec(value)
  if (moment === null) return null
  const neighbour = shiftDay(moment[1] ?? '', Number(moment[2]) < 12 ? -1 : 1)
  const printed = inAddress(page) ?? inTime(page) ?? inDateClass(page)
  return printed?.slice(0, 10) === neighbour ? neighbour : null
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}

function inLinkedData({ document }: Page): string | null {
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

function inMeta({ document }: Page): string | null {
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

function inMarkedTime(page: Page): string | null {
  const marked = page.document.querySelectorAll(
    '[itemprop="datePublished"], time[pubdate], abbr.published, time.published, time.entry-date, .entry-date time, .post-date time, [property="datePublished"], [data-published], [data-datetime]',
  )
  return firstOf(limited(marked), (element) => readElement(element, page.slashes))
}

/** `/2014/08/05/`, `/2014/aug/05/` or `2014-08-05` in the address. */
function inAddress({ url, document }: Page): string | null {
  const address = url ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  const match = /[/=._-]((?:19|20)\d{2})[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?!\d)/i.exec(address)
  if (match !== null) {
    const [, year = '', month = '', day = ''] = match
    const digits = /^\d/.test(month)
      ? isoDay(Number(year), Number(month), Number(day))
      : findDate(`${day} ${month} ${year}`)
    if (digits !== null) return digits
  }
  const compact = /[/=._-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/.exec(address)
  return compact === null ? null : isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
}

function inTime(page: Page): string | null {
  return firstOf(limited(page.document.querySelectorAll('time')), (element) =>
    readElement(element, page.slashes),
  )
}

const DATE_CLASS =
  '[class*="date" i], [id*="date" i], [class*="publish" i], [class*="posted" i], [class*="time" i], [class*="byline" i], [class*="datum" i], [class*="fecha" i], [class*="meta" i], [class*="submitted" i], [class*="info" i]'

function inDateClass(page: Page): string | null {
  return firstOf(limited(page.document.querySelectorAll(DATE_CLASS)), (element) => {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    return words.length === 0 || words.length > 250 ? null : plausible(findDate(words, page.slashes))
  })
}

function inPublishedWords({ document, slashes }: Page): string | null {
  const words = (document.body?.textContent ?? '').slice(0, 400_000).replace(/\s+/g, ' ')
  for (const match of words.matchAll(
    /\b(?:published|posted|veröffentlicht|publié|publicado|pubblicato|geplaatst|stand|vom|am|date)\b.{0,40}/gi,
  )) {
    const value = plausible(findDate(match[0], slashes))
    if (value !== null) return value
  }
  return plausible(findDate(words.slice(0, 60_000), slashes))
}

function inModified({ document }: Page): string | null {
  const metas = document.querySelectorAll(
    'meta[property="article:modified_time"], meta[property="og:updated_time"], meta[name="last-modified"], meta[itemprop="dateModified"], meta[name="dcterms.modified"], meta[name="lastmod"]',
  )
  return firstOf(limited(metas), (meta) => readDeclared(meta.getAttribute('content')))
}
