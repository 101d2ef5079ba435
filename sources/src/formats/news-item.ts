import { type Draft, draft } from '../draft.js'
import { parseHtml } from '../html/dom.js'
import { nameOf } from '../html/json-ld.js'
import { toText } from '../html/to-text.js'

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * One news item in JSON: IPTC ninjs 1.x (`headline`, `body_text`, `body_html`) and 2.x (`headlines`, `bodies`),
 * schema.org (`articleBody`), or any object with a text under a usual name. `null` when it has no text.
 */
export async function readNewsItem(item: JsonObject): Promise<Draft | null> {
  const body = await bodyOf(item)
  if (body === null) return null
  return draft({
    ...body,
    title: first(item, ['headline', 'title', 'name']) ?? roleValue(item.headlines, ['main', 'headline']),
    byline:
      first(item, ['by', 'byline', 'author', 'authors', 'creator']) ?? roleValue(item.bylines, ['main']),
    source: sourceOf(item),
    url: urlOf(item),
    published: first(item, [
      'published',
      'datePublished',
      'published_at',
      'publishedAt',
      'date',
      'firstpublished',
      'firstcreated',
      'contentcreated',
      'versioncreated',
      'versionCreated',
      'pubDate',
    ]),
    language: first(item, ['language', 'lang', 'inLanguage']),
  })
}

type Body = Pick<Draft, 'text' | 'markup'>

async function bodyOf(item: JsonObject): Promise<Body | null> {
  const listed = bodiesOf(item)
  const text = listed.find((body) => !body.html && body.value.trim() !== '')
  const html = listed.find((body) => body.html)
  // Marked-up bodies keep headings and items apart from paragraphs; plain ones often lose even line breaks.
  if (html !== undefined) return fromHtml(html.value)
  return text === undefined ? null : { text: text.value, markup: 'plain' }
}

interface ListedBody {
  readonly value: string
  readonly html: boolean
}

const PLAIN_NAMES = ['body_text', 'articleBody', 'text', 'body', 'content', 'description_text']
const HTML_NAMES = ['body_html', 'body_xhtml', 'content_html', 'html']

function bodiesOf(item: JsonObject): readonly ListedBody[] {
  const bodies: ListedBody[] = []
  for (const name of HTML_NAMES) {
    const value = item[name]
    if (typeof value === 'string' && value.trim() !== '') bodies.push({ value, html: true })
  }
  for (const one of Array.isArray(item.bodies) ? item.bodies.filter(isObject) : []) {
    const value = one.value
    const type = String(one.contenttype ?? one.contentType ?? '')
    if (typeof value === 'string') bodies.push({ value, html: /html/i.test(type) || isMarkedUp(value) })
  }
  for (const name of PLAIN_NAMES) {
    const value = item[name]
    if (typeof value === 'string') bodies.push({ value, html: isMarkedUp(value) })
  }
  return bodies
}

async function fromHtml(html: string): Promise<Body | null> {
  const document = await parseHtml(`<!doctype html><html><body>${html}</body></html>`)
  const text = document.body === null ? '' : toText(document.body)
  return text === '' ? null : { text, markup: 'article' }
}

function isMarkedUp(value: string): boolean {
  return /<(?:p|br|div|h[1-6]|ul|ol|blockquote)\b[^>]{0,300}>/i.test(value)
}

/** The provider: ninjs `infosources` (2.x) or `infosource` (1.x), else the usual names. */
function sourceOf(item: JsonObject): string | null {
  const listed = [item.infosources, item.infosource].flatMap((list) =>
    Array.isArray(list) ? list.filter(isObject) : [],
  )
  const provider =
    listed.find((one) => /provider|publisher|origin/i.test(String(one.role ?? ''))) ?? listed[0]
  return (
    first(item, ['source', 'publisher', 'outlet', 'provider']) ??
    (provider === undefined ? null : nameOf(provider.name ?? provider.literal ?? null)) ??
    first(item, ['copyrightholder', 'copyrightHolder'])
  )
}

function urlOf(item: JsonObject): string | null {
  for (const name of ['url', 'link', 'canonical', 'uri', '@id', 'id']) {
    const value = item[name]
    if (typeof value === 'string' && /^https?:/i.test(value) && URL.canParse(value)) return value
  }
  const uri = item.uri
  return typeof uri === 'string' && uri.trim() !== '' ? uri.trim() : null
}

function first(item: JsonObject, names: readonly string[]): string | null {
  for (const name of names) {
    const value = item[name]
    if (typeof value === 'number') return String(value)
    const text = Array.isArray(value)
      ? value
          .map(nameOf)
          .filter((one) => one !== null)
          .join(', ')
      : nameOf(value)
    if (text !== null && text !== '') return text
  }
  return null
}

/** Of `[{ role, value }]` the one with a wanted role, else the first. */
function roleValue(list: unknown, roles: readonly string[]): string | null {
  const entries = Array.isArray(list) ? list.filter(isObject) : []
  const wanted = entries.find((one) => roles.includes(String(one.role ?? ''))) ?? entries[0]
  return wanted === undefined ? null : nameOf(wanted.value ?? null)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
