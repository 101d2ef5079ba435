import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { claimAddress, type ExportedStory } from './exported-story.js'
import { lookUp } from './look-up.js'

/** One line of a feed. */
export interface FeedItem {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly address: string | null
  readonly date: Date | null
}

const MOST_ITEMS = 100

/** Moves and disputes, the latest first. */
function itemsOf(story: ExportedStory): readonly FeedItem[] {
  const { record } = story
  const { names, quote } = lookUp(record)
  const moves = record.moves.map(
    (move): FeedItem => ({
      id: `urn:parley:claim:${move.claim}`,
      title: `${sentenceCase(move.kind)} · ${names(move.proposers)}${move.addressees.length === 0 ? '' : ` to ${names(move.addressees)}`}`,
      text: [quote(move.evidence[0]), move.why].filter((part) => part !== null).join('\n\n'),
      address: claimAddress(story, move.claim),
      date: dateOf(move.reported ?? move.made),
    }),
  )
  const published = new Map(record.reports.map((report) => [report.id, report.published]))
  const disputes = record.links.flatMap((link): readonly FeedItem[] => {
    if (link.type !== 'contradicts') return []
    const days = link.evidence.flatMap(({ report }) => published.get(report) ?? []).sort()
    return [
      {
        id: `urn:parley:link:${link.id}`,
        title: `Disputed · ${link.kind}`,
        text: link.why,
        address: claimAddress(story, link.id),
        date: dateOf(days.at(-1) ?? null),
      },
    ]
  })
  const time = ({ date }: FeedItem) => date?.getTime() ?? 0
  return [...moves, ...disputes]
    .sort((a, b) => time(b) - time(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ITEMS)
}

/** A feed, whatever it is about. */
export interface Feed {
  /** A URN: the same as long as the feed is. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** Where a person reads the same; null for nowhere that others could open. */
  readonly address: string | null
  /** When it last changed: ISO 8601. */
  readonly updated: string
  readonly items: readonly FeedItem[]
}

/** The moves and disputes of a story as a feed. */
export function storyFeed(story: ExportedStory): Feed {
  return {
    id: `urn:parley:story:${story.id}`,
    title: story.title,
    description: describe(story),
    address: story.address,
    updated: story.madeAt,
    items: itemsOf(story),
  }
}

/** RSS 2.0. */
export function rss({ title, description, address, updated, items }: Feed): string {
  return generateRssFeed({
    title,
    link: address ?? 'about:blank',
    description,
    lastBuildDate: new Date(updated),
    items: items.map((item) => ({
      title: item.title,
      // Readers take a description for HTML; the words of reports are text.
      description: asHtml(item.text),
      guid: { value: item.id, isPermaLink: false },
      ...(item.address === null ? {} : { link: item.address }),
      ...(item.date === null ? {} : { pubDate: item.date }),
    })),
  })
}

/** Atom (RFC 4287). An entry without a day of its own carries that of the feed. */
export function atom({ id, title, description, address, updated, items }: Feed): string {
  return generateAtomFeed({
    id,
    title: { value: title },
    subtitle: { value: description },
    updated: new Date(updated),
    authors: [{ name: 'Parley' }],
    ...(address === null ? {} : { links: [{ href: address, rel: 'alternate' }] }),
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      updated: item.date ?? new Date(updated),
      content: { value: item.text },
      ...(item.address === null ? {} : { links: [{ href: item.address, rel: 'alternate' }] }),
    })),
  })
}

/** JSON Feed 1.1. */
export function jsonFeed({ title, description, address, items }: Feed): string {
  const feed = generateJsonFeed({
    title,
    description,
    ...(address === null ? {} : { home_page_url: address }),
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      content_text: item.text,
      ...(item.address === null ? {} : { url: item.address }),
      ...(item.date === null ? {} : { date_published: item.date }),
    })),
  })
  return `${JSON.stringify(feed, null, 2)}\n`
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function describe({ record }: ExportedStory): string {
  return `What ${record.reports.length} reports say, each line with the words that support it.`
}

function sentenceCase(kind: string): string {
  const words = kind.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function dateOf(day: string | null): Date | null {
  const date = day === null || !/^\d{4}-\d{2}-\d{2}/.test(day) ? null : new Date(day)
  return date === null || Number.isNaN(date.getTime()) ? null : date
}
