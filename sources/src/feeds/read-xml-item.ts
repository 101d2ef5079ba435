import type { FeedItem } from './feed.js'
import { readItemBody } from './item-body.js'
import { readPeople } from './person.js'
import { shorten } from './plain-words.js'
import { plainOf, readRssText } from './text-construct.js'
import {
  addressIn,
  attributeDate,
  dateIn,
  findField,
  languageTag,
  linkWith,
  valueIn,
  wordsIn,
  type XmlDialect,
} from './xml-fields.js'
import { childElements, textOf, type XmlElement } from './xml-tree.js'

const LONGEST_TITLE = 1_000

/** What an item takes over from its feed when it does not say itself. */
export interface Inherited {
  readonly language: string | null
  /** RFC 4287, 4.2.1: an entry without author has its feed's. `null` for other kinds. */
  readonly author: string | null
}

/** Reads `item` and `entry`. Only an item's own children count, not those of an image or source in it. */
export function readXmlItem(item: XmlElement, dialect: XmlDialect, inherited: Inherited): FeedItem {
  const source = findField(item, ['atom:source', 'source'])
  const title = wordsIn(item, ['atom:title', 'title', 'dc:title', 'media:title'], dialect)
  const body = readItemBody(item, dialect)
  return {
    address: addressOf(item, dialect),
    guid:
      valueIn(item, ['atom:id', 'id', 'guid', 'dc:identifier']) ?? item.attributes.get('rdf:about') ?? null,
    title: title === null ? null : shorten(title, LONGEST_TITLE),
    summary: body.summary,
    content: body.content,
    author:
      readPeople(item, ['atom:author', 'author', 'dc:creator', 'dc:author', 'itunes:author']) ??
      (source === null ? null : readPeople(source, ['atom:author', 'author'])) ??
      inherited.author,
    published: dateIn(item, PUBLISHED),
    updated: dateIn(item, UPDATED) ?? attributeDate(item, 'lastmod'),
    language: languageOf(item) ?? inherited.language,
    origin: source === null ? null : originOf(source, dialect),
  }
}

/** Publication first, creation last: a draft may be made long before it is published. */
const PUBLISHED = [
  'atom:published',
  'published',
  'atom:issued',
  'issued',
  'pubdate',
  'dcterms:issued',
  'dc:date',
  'dcterms:date',
  'atom:created',
  'created',
  'dcterms:created',
  'date',
]
const UPDATED = ['atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified', 'lastmod']

/**
 * The report's address: the original behind a feed service, the link, then an identifier that is one. RSS 2.0
 * makes `guid` an address unless it says `isPermaLink="false"`.
 */
function addressOf(item: XmlElement, dialect: XmlDialect): string | null {
  const original = findField(item, ['feedburner:origlink'])
  const link = findField(item, ['link'])
  const guid = findField(item, ['guid'])
  const permanent = guid !== null && guid.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false'
  return (
    (original === null ? null : addressIn(original, textOf(original), dialect)) ??
    (link === null ? null : addressIn(link, textOf(link), dialect)) ??
    linkWith(item, 'alternate', dialect) ??
    (permanent ? addressIn(guid, textOf(guid), dialect) : null) ??
    addressIn(item, item.attributes.get('rdf:about'), dialect) ??
    addressIn(item, item.attributes.get('href'), dialect) ??
    absolute(item, valueIn(item, ['atom:id', 'id']), dialect)
  )
}

/** An identifier is an address only when it says so in full: a number would resolve to a page that is none. */
function absolute(item: XmlElement, id: string | null, dialect: XmlDialect): string | null {
  return id !== null && /^https?:\/\//i.test(id) ? addressIn(item, id, dialect) : null
}

function languageOf(item: XmlElement): string | null {
  return languageTag(valueIn(item, ['dc:language', 'language']) ?? item.language)
}

function originOf(source: XmlElement, dialect: XmlDialect): string | null {
  return (
    wordsIn(source, ['atom:title', 'title'], dialect) ??
    (childElements(source).length > 0 ? null : plainOf(readRssText(source)) || null)
  )
}
