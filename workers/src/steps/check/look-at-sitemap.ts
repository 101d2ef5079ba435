import type { Notice } from '@parley-record/engine'
import { type FetchedOk, type Fetcher, readSitemap, type SitemapPart } from '@parley-record/sources'
import type { Look, NamedItem } from './look.js'

/** Parts of an index that are read in one look, the latest changed first: the others hold what is old. */
const PARTS = 3

/** Reads a sitemap that was fetched; of an index the parts that changed last. */
export async function lookAtSitemap(fetcher: Fetcher, fetched: FetchedOk): Promise<Look> {
  const { entries, parts, kind, notices } = await readSitemap(fetched.bytes, fetched.finalAddress)
  const fault = notices.find(({ level }) => level === 'error')
  if (kind === null && fault !== undefined) return { kind: 'failed', notice: fault, notBefore: null }
  const inner = kind === 'index' ? await readParts(fetcher, parts) : { entries: [], notices: [] }
  return {
    kind: 'seen',
    title: null,
    items: [...entries, ...inner.entries].map(
      ({ address, title, published, modified }): NamedItem => ({
        address,
        title,
        published,
        updated: modified,
      }),
    ),
    // An index says nothing of its parts: its validators must not keep them from being read.
    etag: kind === 'index' ? null : fetched.etag,
    lastModified: kind === 'index' ? null : fetched.lastModified,
    ttlMinutes: null,
    notices: [...fetched.notices, ...notices, ...inner.notices],
  }
}

async function readParts(fetcher: Fetcher, parts: readonly SitemapPart[]) {
  const latest = [...parts].sort((a, b) => ((b.modified ?? '') > (a.modified ?? '') ? 1 : -1)).slice(0, PARTS)
  const entries: Awaited<ReturnType<typeof readSitemap>>['entries'][number][] = []
  const notices: Notice[] = []
  for (const { address } of latest) {
    const fetched = await fetcher.fetch({ address })
    if (fetched.kind === 'unchanged') continue
    if (fetched.kind !== 'ok') {
      notices.push(fetched.notice)
      continue
    }
    const read = await readSitemap(fetched.bytes, fetched.finalAddress)
    entries.push(...read.entries)
    notices.push(...read.notices)
  }
  return { entries, notices }
}
