import { BLANK_FEED, type FeedKind, type FeedRead, MOST_ITEMS } from './feed.js'
import { readPeople } from './person.js'
import { readXmlItem } from './read-xml-item.js'
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
import { childElements, type XmlElement, type XmlTree } from './xml-tree.js'

const KIND_OF_ROOT: Readonly<Record<string, FeedKind>> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
  'atom:feed': 'atom',
  entry: 'atom',
  'atom:entry': 'atom',
  channel: 'cdf',
}

/** The element that makes a document a feed, wherever it stands. */
export interface FeedRoot {
  readonly kind: FeedKind
  readonly element: XmlElement
}

/** Looks at the roots, then two levels below them: some feeds come wrapped, or behind other markup. */
export function findFeedRoot(tree: XmlTree): FeedRoot | null {
  let level: readonly XmlElement[] = tree.roots
  for (let depth = 0; depth < 3; depth++) {
    for (const element of level) {
      const kind = KIND_OF_ROOT[element.name]
      if (kind !== undefined) return { kind: kind === 'cdf' ? kindOfChannel(element) : kind, element }
    }
    level = level.flatMap(childElements).slice(0, 10_000)
  }
  return null
}

/** A channel alone is CDF, which writes its addresses as attributes, or RSS that lost its root. */
function kindOfChannel(channel: XmlElement): FeedKind {
  const parts = [channel, ...childElements(channel)]
  return parts.some((part) => part.attributes.has('href') || part.name === 'abstract') ? 'cdf' : 'rss'
}

/** A feed, and how many items it names, those beyond the limit included. */
export interface FoundFeed {
  readonly feed: FeedRead
  readonly found: number
}

const DAY = 24 * 60
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
  yearly: 365 * DAY,
}

/** Reads RSS, RDF, Atom and CDF: one reader, since feeds mix their elements. */
export function readXmlFeed({ kind, element }: FeedRoot, address: string | null): FoundFeed {
  const dialect: XmlDialect = { atom: kind === 'atom', address }
  const channel = kind === 'atom' || kind === 'cdf' ? element : (findField(element, ['channel']) ?? element)
  const feedLanguage = languageOf(channel)
  const inherited = {
    language: feedLanguage,
    author: kind === 'atom' ? readPeople(channel, ['atom:author', 'author']) : null,
  }
  const found = [...itemsIn(element, kind)]
  const items = found.slice(0, MOST_ITEMS).map((item) => readXmlItem(item, dialect, inherited))
  const feed: FeedRead = {
    ...BLANK_FEED,
    kind,
    title: wordsIn(channel, ['atom:title', 'title', 'dc:title'], dialect),
    description: wordsIn(
      channel,
      [
        'atom:subtitle',
        'subtitle',
        'atom:tagline',
        'tagline',
        'description',
        'abstract',
        'dc:description',
        'itunes:subtitle',
        'itunes:summary',
      ],
      dialect,
    ),
    link: linkOf(channel, dialect),
    self: linkWith(channel, 'self', dialect),
    movedTo: movedTo(element, channel, dialect),
    hub: linkWith(channel, 'hub', dialect),
    language: feedLanguage,
    author: readPeople(channel, [
      'atom:author',
      'author',
      'dc:creator',
      'dc:author',
      'managingeditor',
      'itunes:author',
      'webmaster',
      'itunes:owner',
    ]),
    updated:
      dateIn(channel, [
        'atom:updated',
        'updated',
        'atom:modified',
        'modified',
        'lastbuilddate',
        'dcterms:modified',
        'dc:date',
      ]) ?? attributeDate(channel, 'lastmod'),
    published: dateIn(channel, [
      'atom:published',
      'published',
      'pubdate',
      'dcterms:issued',
      'dcterms:created',
      'dc:date',
    ]),
    ttlMinutes: ttlOf(channel),
    items,
  }
  return { feed, found: found.length }
}

/** Items in their order. One inside another is a sibling whose end tag was forgotten. */
function* itemsIn(root: XmlElement, kind: FeedKind): Generator<XmlElement> {
  const wanted = kind === 'atom' ? ['atom:entry', 'entry'] : ['item', 'atom:entry', 'entry']
  const open: XmlElement[] = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (wanted.includes(element.name)) yield element
    const inside = childElements(element)
    for (let i = inside.length - 1; i >= 0; i--) {
      const child = inside[i]
      // `items` of RDF only list what stands elsewhere; markup in a text holds no items.
      if (child !== undefined && (HOLDERS.has(child.name) || wanted.includes(child.name))) open.push(child)
    }
  }
}

const HOLDERS = new Set(['rss', 'rdf:rdf', 'rdf', 'channel', 'feed', 'atom:feed', 'items'])

function linkOf(channel: XmlElement, dialect: XmlDialect): string | null {
  const plain = findField(channel, ['link'])
  return (
    (dialect.atom ? null : addressIn(plain ?? channel, valueIn(channel, ['link']), dialect)) ??
    linkWith(channel, 'alternate', dialect) ??
    addressIn(channel, channel.attributes.get('href'), dialect) ??
    (dialect.atom ? addressIn(channel, valueIn(channel, ['link']), dialect) : null)
  )
}

function movedTo(root: XmlElement, channel: XmlElement, dialect: XmlDialect): string | null {
  const redirect = root.name === 'redirect' ? root : findField(root, ['redirect'])
  return (
    addressIn(channel, valueIn(channel, ['itunes:new-feed-url', 'newlocation']), dialect) ??
    (redirect === null ? null : addressIn(redirect, valueIn(redirect, ['newlocation']), dialect))
  )
}

/** BCP 47 as the element or its child declares it. */
function languageOf(channel: XmlElement): string | null {
  return languageTag(valueIn(channel, ['language', 'dc:language']) ?? channel.language)
}

/** `ttl` in minutes (RSS 2.0), or the period and frequency of the syndication module. */
function ttlOf(channel: XmlElement): number | null {
  const ttl = Number(valueIn(channel, ['ttl']) ?? Number.NaN)
  if (Number.isFinite(ttl) && ttl > 0) return Math.round(ttl)
  const period = PERIODS[(valueIn(channel, ['sy:updateperiod']) ?? '').toLowerCase()]
  if (period === undefined) return null
  const frequency = Number(valueIn(channel, ['sy:updatefrequency']) ?? 1)
  return Math.max(1, Math.round(period / (frequency >= 1 ? frequency : 1)))
}
