import type { Source } from '@parley-record/store'
import type { Work } from '../../work.js'
import type { Look } from './look.js'
import { FEED_TYPES, lookAtFeed, lookWithoutBody } from './look-at-feed.js'
import { lookAtFolder } from './look-at-folder.js'
import { lookAtListing } from './look-at-listing.js'
import { lookAtSitemap } from './look-at-sitemap.js'

const NOTHING: Look = {
  kind: 'seen',
  title: null,
  items: [],
  etag: null,
  lastModified: null,
  ttlMinutes: null,
  notices: [],
}

/** What a source names now. Failures are data. */
export async function lookAt(work: Work, source: Source): Promise<Look> {
  const { kind, address } = source
  if (kind === 'given') return NOTHING
  if (kind === 'folder') return lookAtFolder(address)
  const accept = kind === 'feed' ? { accept: FEED_TYPES } : {}
  const { etag, lastModified } = source
  const fetched = await work.fetcher.fetch({ address, etag, lastModified, ...accept })
  if (fetched.kind !== 'ok') return lookWithoutBody(fetched)
  switch (kind) {
    case 'feed':
      return lookAtFeed(fetched)
    case 'sitemap':
      return lookAtSitemap(work.fetcher, fetched)
    case 'page':
      return lookAtListing(fetched)
  }
}
