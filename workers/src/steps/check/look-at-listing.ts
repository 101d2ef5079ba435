import { type FetchedOk, notice, readListing } from '@parley-record/sources'
import type { Look } from './look.js'

/** Reads an index page that was fetched, such as a ministry's statements. */
export async function lookAtListing(fetched: FetchedOk): Promise<Look> {
  const { text, finalAddress, etag, lastModified } = fetched
  if (text === null) return { kind: 'failed', notice: notice('binary', finalAddress), notBefore: null }
  const { title, items, notices } = await readListing(text, finalAddress)
  const fault = notices.find(({ level }) => level === 'error')
  if (items.length === 0 && fault !== undefined) return { kind: 'failed', notice: fault, notBefore: null }
  return {
    kind: 'seen',
    title,
    items: items.map(({ address, title: words, published }) => ({
      address,
      title: words,
      published: published?.value ?? null,
      updated: null,
    })),
    etag,
    lastModified,
    ttlMinutes: null,
    notices: [...fetched.notices, ...notices],
  }
}
