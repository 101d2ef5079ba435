import { BLANK_FEED, type FeedDate, type FeedItem, type FeedRead, MOST_ITEMS } from './feed.js'
import { resolveAddress } from './feed-address.js'
import { parseFeedDate } from './feed-date.js'
import { looksLikeHtml, oneLine, shorten, wordsOfHtml } from './plain-words.js'
import { htmlOf } from './text-construct.js'

type JsonObject = Readonly<Record<string, unknown>>

/** True for a JSON Feed: by its version, or by a title beside a list of items. */
export function isJsonFeed(value: unknown): value is JsonObject {
  if (!isObject(value)) return false
  return (
    /jsonfeed\.org/i.test(textIn(value, 'version') ?? '') || (Array.isArray(value.items) && 'title' in value)
  )
}

/** Reads JSON Feed 1 and 1.1 (jsonfeed.org); a field of the wrong type counts as absent. */
export function readJsonFeed(feed: JsonObject, address: string | null): FeedRead {
  const bases = address === null ? [] : [address]
  const language = textIn(feed, 'language')
  const author = authorsOf(feed)
  const items = (Array.isArray(feed.items) ? feed.items : []).filter(isObject)
  return {
    ...BLANK_FEED,
    kind: 'json',
    title: textIn(feed, 'title'),
    description: textIn(feed, 'description'),
    link: resolveAddress(textIn(feed, 'home_page_url'), bases),
    self: resolveAddress(textIn(feed, 'feed_url'), bases),
    hub: hubOf(feed, bases),
    language,
    author,
    items: items.slice(0, MOST_ITEMS).map((item) => readItem(item, { bases, language, author })),
  }
}

interface Context {
  readonly bases: readonly string[]
  readonly language: string | null
  readonly author: string | null
}

function readItem(item: JsonObject, { bases, language, author }: Context): FeedItem {
  const html = stringIn(item, 'content_html')
  const text = stringIn(item, 'content_text')
  const content = html ?? (text === null ? null : htmlOf({ form: 'text', value: text }))
  const summary = textIn(item, 'summary') ?? (content === null ? null : wordsOfHtml(content))
  const title = textIn(item, 'title')
  const id = typeof item.id === 'number' ? String(item.id) : textIn(item, 'id')
  return {
    address:
      resolveAddress(textIn(item, 'url'), bases) ??
      (id !== null && /^https?:/i.test(id) ? resolveAddress(id, bases) : null) ??
      resolveAddress(textIn(item, 'external_url'), bases),
    guid: id,
    title: title === null ? null : shorten(title, 1_000),
    summary: summary === null || summary === '' ? null : shorten(summary, 4_000),
    content,
    author: authorsOf(item) ?? author,
    published: dateOf(item, 'date_published'),
    updated: dateOf(item, 'date_modified'),
    language: textIn(item, 'language') ?? language,
    origin: null,
  }
}

function dateOf(item: JsonObject, field: string): FeedDate | null {
  const written = textIn(item, field)
  const value = written === null ? null : parseFeedDate(written)
  return value === null ? null : { value, field }
}

function authorsOf(object: JsonObject): string | null {
  const listed = Array.isArray(object.authors) ? object.authors : [object.author]
  const names = listed
    .slice(0, 20)
    .map((one) => (isObject(one) ? textIn(one, 'name') : typeof one === 'string' ? oneLine(one) : null))
    .filter((name) => name !== null && name !== '')
  return names.length === 0 ? null : names.join(', ')
}

function hubOf(feed: JsonObject, bases: readonly string[]): string | null {
  for (const hub of Array.isArray(feed.hubs) ? feed.hubs.slice(0, 20) : []) {
    const address = isObject(hub) ? resolveAddress(textIn(hub, 'url'), bases) : null
    if (address !== null) return address
  }
  return null
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stringIn(object: JsonObject, key: string): string | null {
  const value = object[key]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Plain words by definition; publishers put markup in all the same. */
function textIn(object: JsonObject, key: string): string | null {
  const value = stringIn(object, key)
  if (value === null) return null
  return looksLikeHtml(value) && !/^https?:/i.test(value) ? wordsOfHtml(value) : oneLine(value)
}
