import type { Notice } from '@parley-record/engine'
import { feedItemText, readInputs } from '@parley-record/sources'
import type { Item } from '@parley-record/store'
import { workNotice } from '../notice-codes.js'
import type { Brought } from './brought.js'

/** What a feed carries of one report. */
export interface FeedText extends Pick<Item, 'address' | 'title' | 'published'> {
  /** HTML of the whole report. */
  readonly content: string
  /** Title of the feed: the outlet, as far as is known. */
  readonly outlet: string | null
}

/** Less is a teaser (UTF-16 code units). */
const SHORTEST = 200

/**
 * Why a page stays unread without its text being in doubt. A page that is gone may have been withdrawn, and one in
 * another language has its text in that language.
 */
const FINAL: ReadonlySet<string> = new Set(['fetch-gone', 'language-unsupported', 'fetch-bad-address'])

/**
 * The report that the feed itself carries, where its page cannot be read: barred to programs, behind a payment, without
 * an article on it. Null when the feed has no whole text, or `why` says that nobody should read one.
 */
export async function bringFeedText(
  { address, title, published, content, outlet }: FeedText,
  why: Notice,
): Promise<Brought | null> {
  if (FINAL.has(why.code)) return null
  const text = await feedItemText(content)
  if (text.length < SHORTEST) return null
  const given = Buffer.from(JSON.stringify({ text, title, published, source: outlet, url: address }))
  const { reports, notices } = await readInputs(['-'], { stdin: once(given) })
  const [report] = reports
  if (report === undefined) return null
  const original = { bytes: Buffer.from(content), mediaType: 'text/html', address }
  const told = [workNotice('text-from-feed', address, why.code), ...notices]
  const brought = { report: { ...report, path: null }, original, canonical: address, notices: told }
  return { kind: 'reports', reports: [brought], notices: told }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
