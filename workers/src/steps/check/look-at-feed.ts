import { type FeedItem, type Fetched, type FetchedOk, readFeed } from '@parley-record/sources'
import type { Look, NamedItem } from './look.js'

/** What kinds of answer a feed may be. */
export const FEED_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'

/** A longer text is no report (UTF-16 code units of HTML). */
const LONGEST_CONTENT = 500_000

/** Reads a feed that was fetched. */
export async function lookAtFeed(fetched: FetchedOk): Promise<Look> {
  const feed = await readFeed(fetched.bytes, {
    address: fetched.finalAddress,
    contentType: fetched.mediaType,
    fetchedAt: fetched.fetchedAt,
  })
  const [fault] = feed.notices.filter(({ level }) => level === 'error')
  if (feed.kind === null && fault !== undefined) return { kind: 'failed', notice: fault, notBefore: null }
  return {
    kind: 'seen',
    title: feed.title,
    items: feed.items.flatMap(toItem),
    etag: fetched.etag,
    lastModified: fetched.lastModified,
    ttlMinutes: feed.ttlMinutes,
    notices: [...fetched.notices, ...feed.notices],
  }
}

function toItem({ address, title, published, updated, content }: FeedItem): readonly NamedItem[] {
  if (address === null) return []
  return [
    {
      address,
      title,
      published: published?.value ?? null,
      updated: updated?.value ?? null,
      content: content === null || content.length > LONGEST_CONTENT ? null : content.replaceAll('\0', ''),
    },
  ]
}

/** The look that an answer without a body is. */
export function lookWithoutBody(fetched: Exclude<Fetched, FetchedOk>): Look {
  switch (fetched.kind) {
    case 'unchanged':
      return { kind: 'unchanged' }
    case 'later':
      return { kind: 'failed', notice: fetched.notice, notBefore: new Date(fetched.at) }
    case 'gone':
    case 'refused':
      return { kind: 'failed', notice: fetched.notice, notBefore: null }
  }
}
