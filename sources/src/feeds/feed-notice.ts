import type { Notice } from '@parley-record/engine'
import { type NoticeCode, noticeOf } from '../notice-codes.js'

/** Every notice that reading feeds, lists of feeds, sitemaps and index pages can give. `docs/errors.md` lists the same. */
export const FEED_CODES = {
  'feed-none': {
    level: 'error',
    meaning: 'It is no feed: neither RSS, Atom nor JSON Feed.',
    remedy: 'Give the address of a feed; most sites name theirs as “RSS”, often at the foot of a page.',
  },
  'feed-is-page': {
    level: 'error',
    meaning: 'It is a page and no feed.',
    remedy: 'Give one of the feeds the page names, or add the page as a source of kind “page”.',
  },
  'feed-too-large': {
    level: 'error',
    meaning: 'The feed has more than 20 MB and was not read.',
    remedy: 'Ask its publisher for a feed of recent items, or give the sitemap of one section.',
  },
  'feed-damaged': {
    level: 'warning',
    meaning: 'The feed breaks the rules of its format; what could be read was read.',
    remedy: 'Nothing to do while items arrive; tell the publisher if some are missing.',
  },
  'feed-empty': {
    level: 'warning',
    meaning: 'The feed was read and names no item.',
    remedy: 'Look at it in a browser; if it stays empty, give another feed of the site.',
  },
  'feed-items-cut': {
    level: 'warning',
    meaning: 'The feed names more than 5,000 items; those after the first 5,000 were left out.',
    remedy: 'Give a feed of one section, or the sitemap.',
  },
  'feed-addresses-missing': {
    level: 'warning',
    meaning: 'Some items name no page on the web.',
    remedy: 'They are read from the feed when it carries their text, and left out otherwise.',
  },
  'feed-dates-odd': {
    level: 'warning',
    meaning: 'Some dates cannot be read, or lie in the future; they were left out.',
    remedy: 'Nothing to do: the page of the report is asked for its date.',
  },
  'opml-none': {
    level: 'error',
    meaning: 'It is no OPML: it has no outline.',
    remedy: 'Export the list of feeds from the feed reader again, as OPML.',
  },
  'opml-damaged': {
    level: 'warning',
    meaning: 'The list of feeds breaks the rules of its format, or is too long; what could be read was read.',
    remedy: 'Compare the number of feeds with the reader it came from.',
  },
  'opml-address-odd': {
    level: 'warning',
    meaning: 'Some outlines name a feed by an address that is not http or https; they were left out.',
    remedy: 'Correct the address in the file.',
  },
  'sitemap-none': {
    level: 'error',
    meaning:
      'It is no sitemap: neither a set of addresses, an index of sitemaps nor a list of addresses as text.',
    remedy: 'Look for the line “Sitemap:” in the robots.txt of the site.',
  },
  'sitemap-damaged': {
    level: 'warning',
    meaning: 'The sitemap breaks the rules of its format; what could be read was read.',
    remedy: 'Nothing to do while addresses arrive; tell the publisher if some are missing.',
  },
  'sitemap-cut': {
    level: 'warning',
    meaning:
      'The sitemap is longer than its standard allows (50,000 addresses, 50 MB); the rest was left out.',
    remedy: 'Give the sitemap of recent news, if the site has one.',
  },
  'listing-none': {
    level: 'warning',
    meaning: 'No link of the page looks like a report of its publisher.',
    remedy: 'Give the page that lists the reports, or the feed of the site.',
  },
} as const satisfies Readonly<Record<string, NoticeCode>>

export type FeedNoticeCode = keyof typeof FEED_CODES

/** Makes the notice for `code` about what lies at `path`, an address or a file. */
export function feedNotice(code: FeedNoticeCode, path: string | null, detail: string | null = null): Notice {
  return noticeOf(FEED_CODES[code], { code, path, detail })
}
