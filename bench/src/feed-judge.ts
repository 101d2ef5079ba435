import { type FeedDate, type FeedItem, type FeedRead, parseFeedDate, parseHtml } from '@parley-record/sources'
import type { Expectation, Literal } from './feed-expectations.js'

/** Notices that say a file is not as it should be; an encoding that had to be guessed is one. */
const DAMAGE = new Set(['feed-damaged', 'encoding-guessed', 'encoding-damaged'])

/** How one expectation about what we keep went. */
export interface Verdict {
  /** What it is about: `item title`. */
  readonly topic: string
  readonly met: boolean
  readonly wanted: string
  readonly got: string
}

/** Compares one expectation with what was read; `null` when it concerns what Parley does not keep. */
export async function judge(feed: FeedRead, expectation: Expectation): Promise<Verdict | null> {
  switch (expectation.kind) {
    case 'other':
      return null
    case 'bozo': {
      const told = feed.notices.some((notice) => DAMAGE.has(notice.code) || notice.level === 'error')
      const words = feed.notices.map((notice) => notice.message.slice(0, 120)).join(' ')
      return expectation.damaged
        ? { topic: 'damage told', met: told, wanted: 'damage', got: words }
        : { topic: 'no damage told where there is none', met: !told, wanted: 'none', got: words }
    }
    case 'count':
      if (expectation.path !== 'entries') return null
      return verdictOf('number of items', String(expectation.value), String(feed.items.length))
    case 'equal':
      return judgeValue(feed, expectation)
    default:
      throw new Error(`no such expectation: ${JSON.stringify(expectation satisfies never)}`)
  }
}

function verdictOf(topic: string, wanted: string, got: string): Verdict {
  return { topic, met: wanted === got, wanted, got }
}

async function judgeValue(
  feed: FeedRead,
  { path, value }: { readonly path: string; readonly value: Literal },
): Promise<Verdict | null> {
  if (path === 'version') return verdictOf('kind of feed', kindOf(String(value)), feed.kind ?? '')
  const [, index, field] = /^entries\.(\d+)\.(.*)$/.exec(path) ?? []
  if (field !== undefined) {
    const item = feed.items[Number(index)]
    if (
      !/^(?:title|link|id|guid|author|summary|description|content|source|published|updated|created|date|modified)/.test(
        field,
      )
    )
      return null
    return item === undefined && value !== null
      ? { topic: `item ${field}`, met: false, wanted: String(value), got: 'no item' }
      : item === undefined
        ? null
        : judgeItem(item, field, value)
  }
  return judgeFeed(feed, path.replace(/^feed\./, ''), value)
}

/** Names of versions as the data has them: `rss20`, `rss10`, `atom03`, `cdf`. */
function kindOf(version: string): string {
  if (version === 'rss10' || version === 'rss090') return 'rdf'
  return version.replace(/\d.*$/, '')
}

const FEED_TEXTS: Readonly<Record<string, 'title' | 'description'>> = {
  title: 'title',
  'title_detail.value': 'title',
  description: 'description',
  subtitle: 'description',
  'subtitle_detail.value': 'description',
  tagline: 'description',
  'tagline_detail.value': 'description',
}

async function judgeFeed(feed: FeedRead, field: string, value: Literal): Promise<Verdict | null> {
  const text = FEED_TEXTS[field]
  if (text !== undefined) return sameText(`feed ${text}`, value, [feed[text]])
  if (field === 'link') return sameAddress('feed address', value, feed.link)
  if (field === 'language') return verdictOf('language', String(value), feed.language ?? '')
  if (field === 'author' || field === 'author_detail.name') return sameName('feed author', value, feed.author)
  if (/^updated(_parsed)?$/.test(field)) return sameDate('feed date', value, [feed.updated, feed.published])
  if (/^published(_parsed)?$/.test(field)) return sameDate('feed date', value, [feed.published])
  if (field === 'newlocation') return sameAddress('new address', value, feed.movedTo)
  return null
}

async function judgeItem(item: FeedItem, field: string, value: Literal): Promise<Verdict | null> {
  if (/^title(_detail\.value)?$/.test(field)) return sameText('item title', value, [item.title])
  if (/^(?:summary|description)(?:_detail\.value)?$/.test(field))
    return sameText('item summary', value, [item.summary, item.content])
  if (field === 'content.0.value') return sameText('item content', value, [item.content, item.summary])
  if (field === 'link') return sameAddress('item address', value, item.address)
  if (field === 'id' || field === 'guid') return verdictOf('item identifier', String(value), item.guid ?? '')
  if (field === 'author' || field === 'author_detail.name') return sameName('item author', value, item.author)
  if (field === 'source.title') return sameText('item origin', value, [item.origin])
  if (/^authors\.\d\.name$/.test(field)) {
    const names = (item.author ?? '').split(', ')
    return {
      topic: 'item author',
      met: names.includes(String(value)),
      wanted: String(value),
      got: item.author ?? '',
    }
  }
  if (/^(?:updated|published|created|modified|date)(?:_parsed)?$/.test(field))
    return sameDate('item date', value, [item.published, item.updated])
  return null
}

/** As words without white space; either side may be markup. */
async function sameText(topic: string, value: Literal, ours: readonly (string | null)[]): Promise<Verdict> {
  const wanted = value === null ? '' : String(value)
  const accepted = new Set([bare(wanted), bare(await wordsOf(wanted))])
  const given = ours.filter((one) => one !== null)
  const forms = [...given.map(bare), ...(await Promise.all(given.map(wordsOf))).map(bare)]
  const met = forms.some((form) => accepted.has(form)) || (given.length === 0 && accepted.has(''))
  return { topic, met, wanted, got: given.join(' | ') }
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Read by the page parser, not by the code that is measured. */
async function wordsOf(html: string): Promise<string> {
  const { body } = await parseHtml(`<!doctype html><html><body>${html}</body></html>`)
  for (const unread of body?.querySelectorAll('script, style') ?? []) unread.remove()
  return body?.textContent ?? ''
}

function sameAddress(topic: string, value: Literal, ours: string | null): Verdict {
  const wanted = String(value)
  const normal = URL.canParse(wanted) ? new URL(wanted).href : wanted
  return { topic, met: normal === (ours ?? ''), wanted, got: ours ?? '' }
}

/** The data write a name with its mail address; we keep the name. */
function sameName(topic: string, value: Literal, ours: string | null): Verdict {
  const wanted = String(value).replace(/\s*\([^()]*@[^()]*\)$/, '')
  return verdictOf(topic, wanted, ours ?? '')
}

function sameDate(topic: string, value: Literal, ours: readonly (FeedDate | null)[]): Verdict {
  const moments = ours.flatMap((date) => (date === null ? [] : [momentOf(date.value)]))
  const wanted = Array.isArray(value) ? momentOfParts(value) : momentOf(parseFeedDate(String(value)) ?? '')
  const none = value === null && moments.length === 0
  return {
    topic,
    met: none || moments.includes(wanted),
    wanted: `${wanted} (${String(value)})`,
    got: moments.join(' | '),
  }
}

/** Seconds since 1970; a day counts from its first second at Greenwich. */
function momentOf(iso: string): number {
  return Date.parse(iso) / 1000
}

function momentOfParts(parts: readonly number[]): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000
}
