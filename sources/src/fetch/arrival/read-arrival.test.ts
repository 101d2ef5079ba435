import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ENGLISH_REPORT, makePdf } from '../../../test/test-files.js'
import type { FetchedOk } from '../fetched.js'
import { readArrival } from './read-arrival.js'

const ADDRESS = 'https://www.outlet.example/world/bridge-opens?utm_source=feed'
const CANONICAL = 'https://www.outlet.example/world/bridge-opens'
const BODY = ENGLISH_REPORT.trim()
  .split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')
  .repeat(3)

function fetched(body: string | Uint8Array, more: Partial<FetchedOk> = {}): FetchedOk {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return {
    kind: 'ok',
    address: ADDRESS,
    finalAddress: ADDRESS,
    redirects: [],
    movedTo: null,
    status: 200,
    mediaType: 'text/html',
    charset: 'utf-8',
    bytes,
    text: typeof body === 'string' ? body : null,
    etag: null,
    lastModified: null,
    fetchedAt: '2031-05-12T12:00:00.000Z',
    notices: [],
    ...more,
  }
}

const page = (head: string, body = BODY) =>
  `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Bridge opens</h1>${body}</article></body></html>`
const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`

describe('readArrival', () => {
  it('reads body, title, byline, outlet, times, language, address and hash of a page', async () => {
    const html = page(
      `<link rel=canonical href="${CANONICAL}">${linked({
        headline: 'Bridge opens to traders',
        author: { name: 'Jane Doe' },
        publisher: { name: 'The Outlet' },
        datePublished: '2031-05-12T09:00:00+02:00',
        dateModified: '2031-05-12T11:00:00+02:00',
      })}`,
    )
    const arrival = await readArrival(fetched(html))
    expect(arrival).toMatchObject({
      canonical: CANONICAL,
      originalSha256: createHash('sha256').update(html).digest('hex'),
      notices: [],
    })
    expect(arrival.reports).toHaveLength(1)
    expect(arrival.reports[0]).toMatchObject({
      canonical: CANONICAL,
      elsewhere: null,
      published: { value: '2031-05-12T09:00:00+02:00', certainty: 'stated', foundIn: 'linked-data' },
      modified: '2031-05-12T11:00:00+02:00',
      report: {
        path: null,
        url: CANONICAL,
        title: 'Bridge opens to traders',
        byline: 'Jane Doe',
        source: 'The Outlet',
        published: '2031-05-12T09:00:00+02:00',
        publishedCertainty: 'stated',
        language: 'en',
      },
    })
    expect(arrival.reports[0]?.report.text).toContain('open the lower bridge for traders')
  })

  it('fills from hints what the page leaves open, as implied', async () => {
    const hints = {
      title: 'From the feed',
      byline: 'Ann Roe',
      published: 'Mon, 12 May 2031 08:00:00 GMT',
      outlet: 'Outlet World',
    }
    const bare = `<!doctype html><html><body><article>${BODY}</article></body></html>`
    const [arrived] = (await readArrival(fetched(bare), hints)).reports
    expect(arrived).toMatchObject({
      published: { value: '2031-05-12T08:00:00Z', certainty: 'implied', foundIn: 'hint' },
      report: {
        title: 'From the feed',
        byline: 'Ann Roe',
        source: 'Outlet World',
        publishedCertainty: 'implied',
      },
    })
  })

  it('believes the page before the hints', async () => {
    const html = page(
      linked({
        headline: 'From the page',
        author: 'Jane Doe',
        publisher: { name: 'The Outlet' },
        datePublished: '2031-05-11',
      }),
    )
    const hints = { title: 'x', byline: 'y', published: '2031-05-12', outlet: 'z' }
    expect((await readArrival(fetched(html), hints)).reports[0]).toMatchObject({
      published: { value: '2031-05-11', certainty: 'stated' },
      report: { title: 'From the page', byline: 'Jane Doe', source: 'The Outlet' },
    })
  })

  it('prefers the feed’s minute to the address’s day', async () => {
    const html = page('<link rel=canonical href="/2031/05/12/bridge">')
    const dated = { published: '2031-05-12T08:30:00Z' }
    expect((await readArrival(fetched(html), dated)).reports[0]?.published).toEqual({
      value: '2031-05-12T08:30:00Z',
      certainty: 'implied',
      foundIn: 'hint',
    })
  })

  it('takes no date after arrival for that of publication', async () => {
    const html = page(linked({ datePublished: '2031-09-01' }))
    const arrival = await readArrival(fetched(html), { published: '2031-05-12' })
    expect(arrival.reports[0]?.published).toEqual({
      value: '2031-05-12',
      certainty: 'implied',
      foundIn: 'hint',
    })
    expect(arrival.notices.map(({ code }) => code)).toEqual(['date-in-future'])
    expect((await readArrival(fetched(html))).reports[0]?.published).toEqual({
      value: null,
      certainty: 'unknown',
      foundIn: null,
    })
    const tomorrow = page(linked({ datePublished: '2031-05-13' }))
    expect((await readArrival(fetched(tomorrow))).reports[0]?.published.value).toBe('2031-05-13')
  })

  it('drops a change before publication', async () => {
    const html = page(linked({ datePublished: '2031-05-12', dateModified: '2031-05-01' }))
    expect((await readArrival(fetched(html))).reports[0]?.modified).toBeNull()
  })

  it('keeps its own address and outlet where the page claims another site’s', async () => {
    const html = page('<link rel=canonical href="https://agency.example/bridge-1">')
    const arrival = await readArrival(fetched(html))
    expect(arrival.canonical).toBe(CANONICAL)
    expect(arrival.reports[0]).toMatchObject({
      canonical: CANONICAL,
      elsewhere: 'https://agency.example/bridge-1',
      report: { url: CANONICAL, source: 'outlet.example' },
    })
    expect(arrival.notices).toMatchObject([{ code: 'canonical-elsewhere', path: ADDRESS }])
  })

  it.each([
    ['no article', page('', '<p>Menu</p>'), {}, 'no-article'],
    [
      'a feed',
      '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>',
      { mediaType: 'application/rss+xml' },
      'no-article',
    ],
    [
      'a feed that claims to be text',
      '<rss><channel><item><title>a</title></item></channel></rss>',
      { mediaType: 'text/plain' },
      'no-article',
    ],
    ['a script', 'const bridge = "open"', { mediaType: 'text/javascript' }, 'no-article'],
    ['nothing', '', {}, 'empty'],
    ['blanks', ' \n ', {}, 'empty'],
    ['bytes', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 0, 7, 9, 0, 2, 200]), {}, 'binary'],
    [
      'another language',
      page(
        '',
        `<p>${'Представители двух сторон договорились открыть нижний мост для торговцев, сообщили чиновники. '.repeat(8)}</p>`,
      ),
      {},
      'language-unsupported',
    ],
  ])('gives a notice for %s', async (_, body, more, code) => {
    const arrival = await readArrival(fetched(body, more))
    expect(arrival.reports).toEqual([])
    expect(arrival.canonical).toBe(CANONICAL)
    expect(arrival.notices.map((notice) => notice.code)).toEqual([code])
  })

  it('reads plain text, PDF and JSON', async () => {
    const text = await readArrival(fetched(ENGLISH_REPORT, { mediaType: 'text/plain' }))
    expect(text.reports).toHaveLength(1)
    const pdf = await readArrival(
      fetched(makePdf(ENGLISH_REPORT.split('\n')), { mediaType: 'application/pdf' }),
    )
    expect(pdf.reports[0]).toMatchObject({
      canonical: CANONICAL,
      published: { foundIn: 'file', certainty: 'implied' },
    })
    const items = [
      { text: ENGLISH_REPORT, url: 'https://www.outlet.example/one', published: '2031-05-12' },
      { text: `${ENGLISH_REPORT}\n\nMore will follow on Monday, they said.` },
    ]
    const json = await readArrival(fetched(JSON.stringify(items), { mediaType: 'application/json' }))
    expect(json.canonical).toBeNull()
    expect(json.reports.map(({ canonical }) => canonical)).toEqual(['https://www.outlet.example/one', null])
    expect(json.reports[0]?.published).toEqual({
      value: '2031-05-12',
      certainty: 'stated',
      foundIn: 'document',
    })
  })
})
