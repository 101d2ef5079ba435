import type { Notice } from '@parley-record/engine'
import { findDate, type SlashOrder } from '../dates/find-date.js'
import { plausible, readDeclared } from '../html/date-elements.js'
import { type DomDocument, parseHtml } from '../html/dom.js'
import { slashOrderOf } from '../html/slash-order.js'
import { type FeedDate, MOST_ITEMS } from './feed.js'
import { feedNotice } from './feed-notice.js'
import { collectLinks, type ListedLink } from './listing-links.js'
import { oneLine, shorten } from './plain-words.js'

/** A report that an index page links to. */
export interface ListingItem {
  readonly address: string
  readonly title: string
  /** The day printed beside the link, when there is one. */
  readonly published: FeedDate | null
}

export interface ListingRead {
  readonly title: string | null
  readonly items: readonly ListingItem[]
  readonly notices: readonly Notice[]
}

/** Points from which a link stands on its own, and from which it needs two more built like it. */
const SURE = 5
const LIKELY = 4
const FELLOWS = 3

/**
 * The reports an index page lists, such as a ministry's statements: links of the same site whose words read like a
 * headline and whose address or place looks like that of a report, in the order of the page. A link that is only
 * likely counts when others stand in the same place of the page's pattern.
 */
export async function readListing(html: string, address: string): Promise<ListingRead> {
  try {
    return listingOf(await parseHtml(html), address)
  } catch (error) {
    // The parser is not ours, and refuses pages that nest too deep.
    const reason = error instanceof Error ? error.message.slice(0, 100) : null
    return { title: null, items: [], notices: [feedNotice('listing-none', address, reason)] }
  }
}

function listingOf(document: DomDocument, address: string): ListingRead {
  const order = slashOrderOf(document)
  const judged = collectLinks(document, address).map((link) => {
    const published = dateBeside(link, order)
    return { link, published, points: pointsOf(link, published !== null) }
  })
  const places = new Map<string, number>()
  for (const { link, points } of judged)
    if (points >= LIKELY) places.set(link.place, (places.get(link.place) ?? 0) + 1)
  const items = judged
    .filter(
      ({ link, points }) => points >= SURE || (points >= LIKELY && (places.get(link.place) ?? 0) >= FELLOWS),
    )
    .slice(0, MOST_ITEMS)
    .map(({ link, published }) => ({ address: link.address, title: shorten(link.words, 1_000), published }))
  const title = oneLine(document.title)
  return {
    title: title === '' ? null : title,
    items,
    notices: items.length === 0 ? [feedNotice('listing-none', address)] : [],
  }
}

/** Parts of a site that list or serve, and are no reports. */
const SECTION =
  /\/(?:category|categories|tags?|topics?|authors?|sections?|login|signin|register|account|search|about(?:-us)?|contact(?:-us)?|privacy|terms|cookies?|sitemap|feed|rss|page\/\d+|careers|jobs|subscribe|newsletter)(?:[/.?]|$)/i
const DATED = /[/=_-](?:19|20)\d{2}[/_-](?:\d{1,2}|[a-z]{3})(?:[/_-]|$)|[/_-](?:19|20)\d{6}(?:\D|$)/i

/** What speaks for a link being a report's, each with the weight that sample pages suggest. */
function pointsOf(link: ListedLink, dated: boolean): number {
  const { pathname, search } = new URL(link.address)
  const words = link.words.split(' ').length
  const last = pathname.replace(/\/$/, '').split('/').at(-1) ?? ''
  const slug =
    last.split('-').length >= 4 ||
    /\d{5}/.test(last + search) ||
    /[?&](?:id|article|story|news)=\d/i.test(search)
  if (pathname === '/' && search === '') return 0
  return (
    (DATED.test(pathname) ? 3 : 0) +
    (slug ? 2 : 0) +
    (words >= 4 && link.words.length >= 20 ? 2 : 0) +
    (words >= 7 ? 1 : 0) +
    (link.inHeading ? 1 : 0) +
    (dated ? 2 : 0) -
    (words < 3 ? 3 : 0) -
    (SECTION.test(pathname) ? 4 : 0)
  )
}

/** The date in the part of the page that belongs to this link alone. */
function dateBeside({ item }: ListedLink, order: SlashOrder): FeedDate | null {
  const time = item.querySelector('time')
  const declared = time === null ? null : readDeclared(time.getAttribute('datetime'))
  if (declared !== null) return { value: declared, field: 'time' }
  const words = (item.textContent ?? '').replace(/\s+/g, ' ').slice(0, 2_000)
  const printed = plausible(findDate(words, order))
  return printed === null ? null : { value: printed, field: 'text' }
}
