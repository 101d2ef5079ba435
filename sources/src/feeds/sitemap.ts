import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Notice } from '@parley-record/engine'
import { resolveAddress } from './feed-address.js'
import { parseFeedDate } from './feed-date.js'
import { feedNotice } from './feed-notice.js'
import { decodeFeed } from './feed-text.js'
import { valueIn } from './xml-fields.js'
import { childElements, parseXml, type XmlElement } from './xml-tree.js'

/** One page that a sitemap names. */
export interface SitemapEntry {
  readonly address: string
  /** ISO 8601: when the page was last changed. */
  readonly modified: string | null
  /** From the news extension; all `null` without it. */
  readonly title: string | null
  readonly published: string | null
  readonly language: string | null
}

/** A sitemap that an index names. */
export interface SitemapPart {
  readonly address: string
  readonly modified: string | null
}

export interface SitemapRead {
  readonly kind: 'pages' | 'index' | null
  readonly entries: readonly SitemapEntry[]
  readonly parts: readonly SitemapPart[]
  readonly notices: readonly Notice[]
}

/** Limits of the standard (sitemaps.org): addresses and bytes, uncompressed. */
const MOST_ADDRESSES = 50_000
const MOST_SITEMAP_BYTES = 50 * 1024 * 1024

const gunzipped = promisify(gunzip)

/**
 * Reads a sitemap: a set of pages with Google's news extension, an index of sitemaps, or addresses as text lines;
 * each may be compressed with gzip. Addresses of other hosts are left out, as the standard asks.
 */
export async function readSitemap(bytes: Uint8Array, address: string): Promise<SitemapRead> {
  const none = (code: 'sitemap-none' | 'sitemap-cut', detail: string | null = null): SitemapRead => ({
    ...NOTHING,
    notices: [feedNotice(code, address, detail)],
  })
  const plain = await unpack(bytes)
  if (plain === null)
    return none('sitemap-none', 'the compressed file is damaged or unpacks to more than 50 MB')
  if (plain.length > MOST_SITEMAP_BYTES) return none('sitemap-none', 'it has more than 50 MB')
  const { text, notices } = await decodeFeed(plain, null, address)
  if (text === null) return { ...NOTHING, notices }
  if (!/^\s*</.test(text)) return readLines(text, address)
  const tree = parseXml(text)
  const root = tree.roots.find((element) => element.name === 'urlset' || element.name === 'sitemapindex')
  if (root === undefined) return none('sitemap-none')
  const elements = childElements(root)
  const told = [...notices]
  if (tree.damage.length > 0)
    told.push(feedNotice('sitemap-damaged', address, tree.damage.slice(0, 3).join(', ')))
  if (elements.length > MOST_ADDRESSES) told.push(feedNotice('sitemap-cut', address))
  const first = elements.slice(0, MOST_ADDRESSES)
  if (root.name === 'sitemapindex')
    return { ...NOTHING, kind: 'index', parts: first.flatMap((one) => toPart(one, address)), notices: told }
  return { ...NOTHING, kind: 'pages', entries: first.flatMap((one) => toEntry(one, address)), notices: told }
}

const NOTHING: SitemapRead = { kind: null, entries: [], parts: [], notices: [] }

/** `null` when the archive is damaged or unpacks to more than a sitemap may have. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return await gunzipped(bytes, { maxOutputLength: MOST_SITEMAP_BYTES })
  } catch {
    return null
  }
}

function readLines(text: string, address: string): SitemapRead {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const found = lines
    .slice(0, MOST_ADDRESSES)
    .flatMap((line) => (/^https?:\/\/\S+$/i.test(line) ? own(line, address) : []))
  if (found.length === 0) return { ...NOTHING, notices: [feedNotice('sitemap-none', address)] }
  const notices = lines.length > MOST_ADDRESSES ? [feedNotice('sitemap-cut', address)] : []
  const entries = found.map((one) => ({
    address: one,
    modified: null,
    title: null,
    published: null,
    language: null,
  }))
  return { ...NOTHING, kind: 'pages', entries, notices }
}

function toPart(element: XmlElement, sitemap: string): readonly SitemapPart[] {
  return own(valueIn(element, ['loc']), sitemap).map((address) => ({
    address,
    modified: dateOf(element, 'lastmod'),
  }))
}

function toEntry(element: XmlElement, sitemap: string): readonly SitemapEntry[] {
  const news = childElements(element).find((child) => child.name === 'news:news')
  const publication =
    news === undefined ? undefined : childElements(news).find((child) => child.name === 'news:publication')
  return own(valueIn(element, ['loc']), sitemap).map((address) => ({
    address,
    modified: dateOf(element, 'lastmod'),
    title: news === undefined ? null : valueIn(news, ['news:title']),
    published: news === undefined ? null : dateOf(news, 'news:publication_date'),
    language: publication === undefined ? null : valueIn(publication, ['news:language']),
  }))
}

/** The address when it lies on the sitemap's own site: its host, or one above or below it. */
function own(written: string | null, sitemap: string): readonly string[] {
  const address = resolveAddress(written, [sitemap])
  if (address === null || !URL.canParse(sitemap)) return address === null ? [] : [address]
  const host = new URL(address).hostname.replace(/^www\./, '')
  const home = new URL(sitemap).hostname.replace(/^www\./, '')
  return host === home || host.endsWith(`.${home}`) || home.endsWith(`.${host}`) ? [address] : []
}

function dateOf(element: XmlElement, name: string): string | null {
  const value = valueIn(element, [name])
  return value === null ? null : parseFeedDate(value)
}
