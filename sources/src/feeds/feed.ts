import type { Notice } from '@parley-record/engine'

/** A date and the field it came from, as named by its standard: `pubDate`, `atom:updated`, `dc:date`. */
export interface FeedDate {
  /** ISO 8601: date and time with zone, or a day when the feed gives no zone. */
  readonly value: string
  readonly field: string
}

/** One report that a feed names. */
export interface FeedItem {
  /** Absolute http(s) address of the report; `null` when the feed names none. */
  readonly address: string | null
  /** As the feed gives it, to tell an item again whose address changed. */
  readonly guid: string | null
  /** Words without markup, on one line. */
  readonly title: string | null
  /** Words without markup, at most 4,000 UTF-16 code units. */
  readonly summary: string | null
  /** HTML of the whole report when the feed carries it. Not cleaned: read it with `feedItemText`, never show it. */
  readonly content: string | null
  readonly author: string | null
  readonly published: FeedDate | null
  readonly updated: FeedDate | null
  /** BCP 47 as declared, by the item or else the feed. */
  readonly language: string | null
  /** Title of the source that a collected item was taken from. */
  readonly origin: string | null
}

export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json' | 'cdf'

/** What a feed says of itself, and its items in its order. */
export interface FeedRead {
  /** `null` when it is no feed; the notices say what it seems to be. */
  readonly kind: FeedKind | null
  readonly title: string | null
  readonly description: string | null
  /** The page the feed belongs to. */
  readonly link: string | null
  /** The feed's own address, and the one it says it has moved to. */
  readonly self: string | null
  readonly movedTo: string | null
  /** WebSub hub that tells of news. */
  readonly hub: string | null
  readonly language: string | null
  readonly author: string | null
  readonly updated: FeedDate | null
  readonly published: FeedDate | null
  /** Minutes that the feed asks to wait between two looks. */
  readonly ttlMinutes: number | null
  readonly items: readonly FeedItem[]
  readonly notices: readonly Notice[]
}

/** Most items taken from one feed, and most reports one listing or OPML gives. */
export const MOST_ITEMS = 5_000

/** A feed of which nothing is known. */
export const BLANK_FEED: FeedRead = {
  kind: null,
  title: null,
  description: null,
  link: null,
  self: null,
  movedTo: null,
  hub: null,
  language: null,
  author: null,
  updated: null,
  published: null,
  ttlMinutes: null,
  items: [],
  notices: [],
}
