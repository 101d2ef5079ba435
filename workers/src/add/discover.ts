import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Notice } from '@parley-record/engine'
import {
  type FetchedOk,
  type Fetcher,
  feedsOf,
  findFeeds,
  notice,
  parseHtml,
  readFeed,
  readOpml,
  readSitemap,
} from '@parley-record/sources'
import type { SourceKind } from '@parley-record/store'
import { readLimited } from './read-limited.js'

/** A source as it can be added. */
export interface FoundSource {
  readonly kind: Exclude<SourceKind, 'given'>
  readonly address: string
  readonly title: string | null
}

/** The sources behind what a person named, or why there are none. */
export interface Discovered {
  readonly sources: readonly FoundSource[]
  readonly notices: readonly Notice[]
}

/**
 * What to follow when a person names an address, a list of feeds (OPML) or a folder: the feed that it is or, for a
 * page, the feed that it declares; a sitemap; else the page itself, whose links are followed.
 */
export async function discover(fetcher: Fetcher, target: string): Promise<Discovered> {
  return /^https?:\/\//i.test(target) ? discoverAddress(fetcher, target) : discoverPath(target)
}

async function discoverPath(path: string): Promise<Discovered> {
  const found = await stat(path).catch(() => null)
  if (found === null) return { sources: [], notices: [notice('not-found', path)] }
  if (found.isDirectory()) {
    const address = resolve(path)
    return { sources: [{ kind: 'folder', address, title: null }], notices: [] }
  }
  const { bytes, notices } = await readLimited(path)
  return bytes === null ? { sources: [], notices } : fromOpml(bytes, path)
}

async function fromOpml(bytes: Uint8Array, path: string): Promise<Discovered> {
  const { outlines, notices } = await readOpml(bytes, path)
  const sources = feedsOf(outlines).map(
    ({ address, title }): FoundSource => ({ kind: 'feed', address, title }),
  )
  return { sources, notices }
}

async function discoverAddress(fetcher: Fetcher, address: string): Promise<Discovered> {
  const fetched = await fetcher.fetch({ address })
  if (fetched.kind === 'unchanged') return { sources: [], notices: [] }
  if (fetched.kind !== 'ok') return { sources: [], notices: [fetched.notice] }
  return (
    (await asFeed(fetched)) ??
    (await asOpml(fetched)) ??
    (await asSitemap(fetched)) ??
    (await asPage(fetched))
  )
}

async function asFeed({ bytes, finalAddress, movedTo, mediaType }: FetchedOk): Promise<Discovered | null> {
  const feed = await readFeed(bytes, { address: finalAddress, contentType: mediaType })
  if (feed.kind === null) return null
  const address = movedTo ?? finalAddress
  return { sources: [{ kind: 'feed', address, title: feed.title }], notices: feed.notices }
}

async function asOpml({ bytes, text, finalAddress }: FetchedOk): Promise<Discovered | null> {
  return text?.slice(0, 2000).includes('<opml') === true ? fromOpml(bytes, finalAddress) : null
}

async function asSitemap({ bytes, finalAddress }: FetchedOk): Promise<Discovered | null> {
  const { kind, notices } = await readSitemap(bytes, finalAddress)
  return kind === null
    ? null
    : { sources: [{ kind: 'sitemap', address: finalAddress, title: null }], notices }
}

/** A page's own feed names its reports better than its links do. Of several the first: sites put the main one there. */
async function asPage({ text, finalAddress }: FetchedOk): Promise<Discovered> {
  if (text === null) return { sources: [], notices: [notice('binary', finalAddress)] }
  const [feed] = findFeeds(await parseHtml(text), finalAddress)
  const source: FoundSource =
    feed === undefined
      ? { kind: 'page', address: finalAddress, title: null }
      : { kind: 'feed', address: feed.address, title: feed.title }
  return { sources: [source], notices: [] }
}
