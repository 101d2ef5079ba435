import type { DomDocument } from '../html/dom.js'
import { resolveAddress } from './feed-address.js'
import { oneLine } from './plain-words.js'

/** A feed that a page names. */
export interface FoundFeedLink {
  /** Absolute http(s) address. */
  readonly address: string
  readonly title: string | null
  /** Media type as declared; `null` for an ordinary link that looks like one to a feed. */
  readonly type: string | null
}

const FEED_TYPE =
  /^(?:application|text)\/(?:rss|atom|rdf|feed|x-rss)\+?(?:xml|json)\b|^application\/(?:feed\+json|xml)\b/i
const MOST_FEEDS = 100

/**
 * The feeds a page names in `<link rel="alternate">`, in its order; when it names none, the links on it whose
 * address or words say RSS, Atom or feed.
 *
 * @param address where the page was fetched from; its `<base>` counts.
 */
export function findFeeds(document: DomDocument, address: string | null): readonly FoundFeedLink[] {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? null
  const bases = [address, base].filter((one) => one !== null)
  const declared = [...document.querySelectorAll('link[rel][href]')].flatMap((link) => {
    const relation = link.getAttribute('rel')?.toLowerCase() ?? ''
    const type = link.getAttribute('type')?.trim() ?? ''
    if (!/\b(?:alternate|feed)\b/.test(relation) || (!FEED_TYPE.test(type) && relation !== 'feed')) return []
    return toFound(link.getAttribute('href'), link.getAttribute('title'), {
      type: type === '' ? null : type,
      bases,
    })
  })
  return distinct(declared.length > 0 ? declared : linkedFeeds(document, bases))
}

function linkedFeeds(document: DomDocument, bases: readonly string[]): readonly FoundFeedLink[] {
  return [...document.querySelectorAll('a[href]')].slice(0, 5_000).flatMap((link) => {
    const href = link.getAttribute('href') ?? ''
    const words = oneLine(link.textContent ?? '')
    const says = /^(?:rss|atom|(?:rss|atom|news)[ -]?feeds?|feeds?|subscribe via rss)$/i.test(words)
    const path = href.replace(/[?#].*$/, '')
    if (!says && !/(?:^|\/)(?:feed|rss|atom)(?:\/?$|\.xml$)|\.(?:rss|atom|rdf)$/i.test(path)) return []
    return toFound(href, words, { type: null, bases })
  })
}

function toFound(
  href: string | null,
  title: string | null,
  { type, bases }: { readonly type: string | null; readonly bases: readonly string[] },
): readonly FoundFeedLink[] {
  const address = resolveAddress(href, bases)
  const words = oneLine(title ?? '')
  return address === null ? [] : [{ address, title: words === '' ? null : words.slice(0, 200), type }]
}

function distinct(found: readonly FoundFeedLink[]): readonly FoundFeedLink[] {
  const byAddress = new Map<string, FoundFeedLink>()
  for (const one of found) if (!byAddress.has(one.address)) byAddress.set(one.address, one)
  return [...byAddress.values()].slice(0, MOST_FEEDS)
}
