import { type Fetcher, notice, readArrival } from '@parley-record/sources'
import type { Item } from '@parley-record/store'
import type { Brought, BroughtReport } from './brought.js'

/** Fetches one address and reads the reports on it; what its source said of it fills what the page leaves open. */
export async function bringPage(
  fetcher: Fetcher,
  { address, title, published }: Pick<Item, 'address' | 'title' | 'published'>,
): Promise<Brought> {
  const fetched = await fetcher.fetch({ address })
  switch (fetched.kind) {
    case 'ok':
      break
    case 'unchanged':
      return { kind: 'nothing', notice: notice('empty', address) }
    case 'later':
      return { kind: 'later', at: new Date(fetched.at), notice: fetched.notice }
    case 'gone':
    case 'refused':
      return { kind: 'nothing', notice: fetched.notice }
  }
  const arrival = await readArrival(fetched, { title, published })
  const { notices } = arrival
  if (arrival.reports.length === 0) {
    const fault = notices.find(({ level }) => level === 'error')
    return { kind: 'nothing', notice: fault ?? notice('no-article', address) }
  }
  const mediaType = fetched.mediaType ?? 'application/octet-stream'
  const original = { bytes: fetched.bytes, mediaType, address: fetched.finalAddress }
  const single = arrival.reports.length === 1
  const reports = arrival.reports.map(
    ({ report, canonical }): BroughtReport => ({
      report,
      original,
      canonical,
      notices: single ? notices : [],
    }),
  )
  return { kind: 'reports', reports, notices }
}
