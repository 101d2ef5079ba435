import { createHash } from 'node:crypto'
import type { Notice, Report } from '@parley-record/engine'
import { parseDate } from '../../dates/parse-date.js'
import type { Draft, Parsed } from '../../draft.js'
import { finishDraft } from '../../finish-draft.js'
import { detectFormat, type TextFormat } from '../../formats/detect-format.js'
import { parseDecoded, parseInput } from '../../formats/parse-input.js'
import { notice } from '../../notice-codes.js'
import { type ChosenAddress, chooseCanonical } from '../address/choose-canonical.js'
import { fetchNotice } from '../fetch-notice.js'
import type { FetchedOk } from '../fetched.js'
import type { Arrival, ArrivalHints, ArrivedDate, ArrivedReport } from './arrival.js'

/**
 * The reports in what was fetched: body, title, byline, outlet, times, language, address, credits. What the page
 * says comes first; hints fill what it leaves open, and count as implied.
 */
export async function readArrival(fetched: FetchedOk, hints: ArrivalHints = {}): Promise<Arrival> {
  const path = fetched.finalAddress
  const parsed = await parseFetched(fetched)
  const reports: ArrivedReport[] = []
  const notices: Notice[] = [...fetched.notices, ...parsed.notices]
  for (const draft of parsed.drafts) {
    const arrived = await arrive(draft, { fetched, hints, alone: parsed.drafts.length === 1 })
    notices.push(...arrived.notices)
    if (arrived.report !== null) reports.push(arrived.report)
  }
  const alone =
    parsed.drafts.length > 1 ? null : (reports[0]?.canonical ?? chooseCanonical(path, []).canonical)
  return { reports, notices, canonical: alone, originalSha256: sha256(fetched.bytes) }
}

function parseFetched({ text, bytes, finalAddress, mediaType }: FetchedOk): Promise<Parsed> {
  // Without text it is a PDF, empty, or nothing that can be read: the bytes tell which.
  if (text === null || text.trim() === '') return parseInput(bytes, finalAddress)
  const format = formatOf(text, new URL(finalAddress).pathname, mediaType)
  if (format !== null) return parseDecoded(text, finalAddress, format)
  return Promise.resolve({
    drafts: [],
    notices: [notice('no-article', finalAddress, 'it is a feed or data')],
  })
}

/** Scripts, styles and XML that is no page: text, and no report. */
const NO_REPORT = /^(?:text\/(?:css|javascript|xml|csv)|application\/(?:.*\+)?(?:xml|javascript))$/
const XML_HEAD = /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml)\b/i

function formatOf(text: string, pathname: string, mediaType: string | null): TextFormat | null {
  const format = detectFormat(text, pathname)
  if (format === 'html' || format === 'json' || format === 'json-lines') return format
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return 'html'
  if (XML_HEAD.test(text.slice(0, 4_000)) || (mediaType !== null && NO_REPORT.test(mediaType))) return null
  return mediaType === 'text/markdown' ? 'markdown' : format
}

interface Context {
  readonly fetched: FetchedOk
  readonly hints: ArrivalHints
  /** False when one answer holds several reports: the address is none of theirs. */
  readonly alone: boolean
}

interface Arrived {
  readonly report: ArrivedReport | null
  readonly notices: readonly Notice[]
}

async function arrive(draft: Draft, context: Context): Promise<Arrived> {
  const { fetched, hints } = context
  const path = fetched.finalAddress
  const address = addressOf(draft, context)
  const dated = dateOf(draft, hints, fetched)
  const filled: Draft = {
    ...draft,
    ...dated.fields,
    title: draft.title ?? hints.title ?? null,
    byline: draft.byline ?? hints.byline ?? null,
    source: outletOf(draft, context),
    url: address.canonical ?? path,
    language: draft.language ?? hints.language ?? null,
  }
  const finished = await finishDraft(filled, { path, published: null })
  const notices = [...dated.notices, ...finished.notices]
  if (finished.report === null) return { report: null, notices }
  const { elsewhere } = address
  if (elsewhere !== null) notices.push(fetchNotice('canonical-elsewhere', path, elsewhere.slice(0, 300)))
  // A path is where a file lies; this came from an address.
  const report: Report = { ...finished.report, path: null }
  const published = publishedOf(report, dated.foundIn)
  const modified = draft.facts?.modified ?? null
  return { report: { report, ...address, published, modified }, notices }
}

function addressOf(draft: Draft, { fetched, alone }: Context): ChosenAddress {
  const own = fetched.finalAddress
  if (draft.facts !== null) return chooseCanonical(own, draft.facts.addresses)
  const chosen = chooseCanonical(own, draft.url === null ? [] : [draft.url])
  const isOwn = chosen.canonical === chooseCanonical(own, []).canonical
  return alone || !isOwn ? chosen : { ...chosen, canonical: null }
}

/** The publisher's name; a host that the page merely claims in its address is no name. */
function outletOf({ source, url }: Draft, { fetched, hints }: Context): string {
  const claimed = url !== null && URL.canParse(url) ? bareHost(url) : null
  const named = source !== null && source !== claimed ? source : null
  return named ?? hints.outlet ?? bareHost(fetched.finalAddress)
}

function bareHost(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

interface DraftDate {
  readonly fields: Pick<Draft, 'published' | 'publishedCertainty'>
  readonly foundIn: ArrivedDate['foundIn']
  readonly notices: readonly Notice[]
}

/** A clock that is wrong by hours, and zones, are forgiven; a date further on is another event's. */
const SLACK_MS = 24 * 60 * 60 * 1000

/**
 * A date the page states; else the hint, which has the minute where an address has the day; else what the page
 * implies. A date after arrival is none.
 */
function dateOf(draft: Draft, hints: ArrivalHints, { finalAddress, fetchedAt }: FetchedOk): DraftDate {
  const isPast = (date: string) => Date.parse(date) <= Date.parse(fetchedAt) + SLACK_MS
  const own = draft.published === null ? null : parseDate(draft.published)
  const hint = hints.published == null ? null : parseDate(hints.published)
  const future = own !== null && !isPast(own)
  const notices = future ? [fetchNotice('date-in-future', finalAddress, draft.published?.slice(0, 40))] : []
  const { publishedCertainty } = draft
  const usesHint =
    hint !== null && isPast(hint) && (own === null || future || publishedCertainty === 'implied')
  if (usesHint) {
    return { fields: { published: hint, publishedCertainty: 'implied' }, foundIn: 'hint', notices }
  }
  const published = future ? null : draft.published
  const foundIn = own === null || future ? null : (draft.facts?.publishedIn ?? 'document')
  return { fields: { published, publishedCertainty }, foundIn, notices }
}

function publishedOf(report: Report, foundIn: ArrivedDate['foundIn']): ArrivedDate {
  const { published, publishedCertainty } = report
  if (published === null) return { value: null, certainty: 'unknown', foundIn: null }
  return { value: published, certainty: publishedCertainty, foundIn: foundIn ?? 'file' }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
