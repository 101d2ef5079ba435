/** Inputs to reports: files, folders and standard input; and the facts about the world the engine reads with. */
export { parseDate } from './dates/parse-date.js'
export { type FeedDate, type FeedItem, type FeedKind, type FeedRead, MOST_ITEMS } from './feeds/feed.js'
export { parseFeedDate } from './feeds/feed-date.js'
export { FEED_CODES, type FeedNoticeCode } from './feeds/feed-notice.js'
export { type FoundFeedLink, findFeeds } from './feeds/find-feeds.js'
export { feedItemText } from './feeds/item-text.js'
export { type ListingItem, type ListingRead, readListing } from './feeds/listing.js'
export { type CheckHistory, type NextCheck, nextCheck } from './feeds/next-check.js'
export { feedsOf, type OpmlRead, type Outline, readOpml, writeOpml } from './feeds/opml.js'
export { type ReadFeedOptions, readFeed } from './feeds/read-feed.js'
export { readSitemap, type SitemapEntry, type SitemapPart, type SitemapRead } from './feeds/sitemap.js'
export { canonicalAddress } from './fetch/address/canonical-address.js'
export type { Arrival, ArrivalHints, ArrivedDate, ArrivedReport } from './fetch/arrival/arrival.js'
export { readArrival } from './fetch/arrival/read-arrival.js'
export type { Clock } from './fetch/clock.js'
export { FETCH_NOTICE_CODES, type FetchCode, fetchNotice } from './fetch/fetch-notice.js'
export type {
  Fetched,
  FetchedGone,
  FetchedLater,
  FetchedOk,
  FetchedRefused,
  FetchedUnchanged,
  FetchRequest,
  Redirect,
} from './fetch/fetched.js'
export { type BodyLimits, gunzipBytes } from './fetch/http/read-body.js'
export { type Fetcher, openFetcher } from './fetch/open-fetcher.js'
export { makePostJson, type Posted, type PostJson } from './fetch/post-json.js'
export { DEFAULT_LIMITS, type FetchLimits, type FetchSettings } from './fetch/settings.js'
export { type Watched, type WatchOptions, watchFolder } from './fetch/watch-folder.js'
export { type DomDocument, parseHtml } from './html/dom.js'
export { findPublicationDate, type PublicationDate } from './html/publication-date.js'
export { NOTICE_CODES, type NoticeCode, notice, type SourceNoticeCode } from './notice-codes.js'
export { type ReadInputs, type ReadInputsOptions, readInputs } from './read-inputs.js'
export { type ReadPage, readPage } from './read-page.js'
export { type Expanded, expandInputs } from './walk/expand-inputs.js'
export { loadWorld } from './world.js'
