import type { Notice } from '@parley-record/engine'
import { MOST_BYTES } from '../limits.js'
import { BLANK_FEED, type FeedDate, type FeedItem, type FeedRead, MOST_ITEMS } from './feed.js'
import { feedNotice } from './feed-notice.js'
import { decodeFeed } from './feed-text.js'
import { isJsonFeed, readJsonFeed } from './read-json-feed.js'
import { findFeedRoot, readXmlFeed } from './read-xml-feed.js'
import { parseXml } from './xml-tree.js'

export interface ReadFeedOptions {
  /** Where the feed was fetched from, after redirects: relative addresses are resolved against it. */
  readonly address: string | null
  /** Value of the HTTP header; its charset helps where the bytes do not decide. */
  readonly contentType?: string | null
  /** ISO time of fetching: dates more than a day later are left out. Without it the future is not checked. */
  readonly fetchedAt?: string
}

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed, told apart by what they hold; a header that says
 * otherwise is often wrong. Faults are read over and noted. Never throws for any bytes.
 */
export async function readFeed(bytes: Uint8Array, options: ReadFeedOptions): Promise<FeedRead> {
  const { address } = options
  if (bytes.length > MOST_BYTES) return { ...BLANK_FEED, notices: [feedNotice('feed-too-large', address)] }
  const { text, notices } = await decodeFeed(bytes, options.contentType ?? null, address ?? 'feed')
  if (text === null) return { ...BLANK_FEED, notices }
  const read = /^\s*[{[]/.test(text) ? readJsonText(text, address) : readXmlText(text, address)
  return finish({ ...read, notices: [...notices, ...read.notices] }, options)
}

function readJsonText(text: string, address: string | null): FeedRead {
  try {
    const value: unknown = JSON.parse(text)
    if (isJsonFeed(value))
      return withCut(
        readJsonFeed(value, address),
        Array.isArray(value.items) ? value.items.length : 0,
        address,
      )
    return { ...BLANK_FEED, notices: [feedNotice('feed-none', address)] }
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 80) : null
    return { ...BLANK_FEED, notices: [feedNotice('feed-none', address, reason)] }
  }
}

/** How many kinds of damage a notice names. */
const MOST_NAMED = 3

function readXmlText(text: string, address: string | null): FeedRead {
  const tree = parseXml(text)
  const root = findFeedRoot(tree)
  if (root === null) {
    const page = /<(?:!doctype\s+html|html|body)\b/i.test(text.slice(0, 5_000))
    return { ...BLANK_FEED, notices: [feedNotice(page ? 'feed-is-page' : 'feed-none', address)] }
  }
  const { feed, found } = readXmlFeed(root, address)
  if (tree.damage.length === 0) return withCut(feed, found, address)
  const named = tree.damage.slice(0, MOST_NAMED).join(', ')
  const notices = [feedNotice('feed-damaged', address, named)]
  return withCut({ ...feed, notices }, found, address)
}

function withCut(feed: FeedRead, found: number, address: string | null): FeedRead {
  if (found <= MOST_ITEMS) return feed
  return { ...feed, notices: [...feed.notices, feedNotice('feed-items-cut', address)] }
}

const DAY_MS = 86_400_000

/** What a person should know of the items as a whole. */
function finish(feed: FeedRead, { address, fetchedAt }: ReadFeedOptions): FeedRead {
  if (feed.kind === null) return feed
  const latest = fetchedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(fetchedAt) + DAY_MS
  const items = feed.items.map((item) => withoutFuture(item, latest))
  const odd = items.filter((item, index) => item !== feed.items[index]).length
  const without = items.filter((item) => item.address === null).length
  const notices: Notice[] = [...feed.notices]
  if (items.length === 0) notices.push(feedNotice('feed-empty', address))
  if (without > 0)
    notices.push(feedNotice('feed-addresses-missing', address, `${without} of ${items.length}`))
  if (odd > 0) notices.push(feedNotice('feed-dates-odd', address, `${odd} of ${items.length}`))
  return { ...feed, items, notices }
}

function withoutFuture(item: FeedItem, latest: number): FeedItem {
  const published = notAfter(item.published, latest)
  const updated = notAfter(item.updated, latest)
  return published === item.published && updated === item.updated ? item : { ...item, published, updated }
}

function notAfter(date: FeedDate | null, latest: number): FeedDate | null {
  return date !== null && Date.parse(date.value) > latest ? null : date
}
