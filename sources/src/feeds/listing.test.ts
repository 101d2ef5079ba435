import { describe, expect, it } from 'vitest'
import { parseHtml } from '../html/dom.js'
import { findFeeds } from './find-feeds.js'
import { readListing } from './listing.js'

const HOME = 'https://ministry.example/statements/'
const page = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>Statements</title></head><body>${body}</body></html>`
const MENU = '<nav><a href="/about-the-ministry-and-its-people">About the ministry and its people</a></nav>'

describe('readListing', () => {
  it('finds statements with the dates printed beside them', async () => {
    const list = await readListing(
      page(
        `${MENU}<main><ul class="list">
          <li class="row odd"><span>12/05/2031</span> <a href="/statements/on-the-reopening-of-the-lower-bridge">On the reopening of the lower bridge</a> <a href="/statements/on-the-reopening-of-the-lower-bridge">Read more</a></li>
          <li class="row"><time datetime="2031-05-10T09:00:00+02:00">Saturday</time> <h3><a href="/statements/4711">Minister answers questions about the grain ships in the strait</a></h3></li>
          <li class="row odd"><a href="https://www.ministry.example/statements/2031/05/09/talks">Talks in the valley town continue</a></li>
        </ul><a href="/statements/page/2">Older statements of the ministry here</a></main>
        <footer><a href="/privacy-policy-of-this-web-site">Privacy policy of this web site</a></footer>`,
      ),
      HOME,
    )
    expect(list.items).toEqual([
      {
        address: 'https://ministry.example/statements/on-the-reopening-of-the-lower-bridge',
        title: 'On the reopening of the lower bridge',
        published: { value: '2031-05-12', field: 'text' },
      },
      {
        address: 'https://ministry.example/statements/4711',
        title: 'Minister answers questions about the grain ships in the strait',
        published: { value: '2031-05-10T09:00:00+02:00', field: 'time' },
      },
      {
        address: 'https://www.ministry.example/statements/2031/05/09/talks',
        title: 'Talks in the valley town continue',
        published: null,
      },
    ])
    expect(list.notices).toEqual([])
  })

  it('takes likely links when several stand in the same place', async () => {
    const link = (path: string, words: string) => `<div class="card"><a href="${path}">${words}</a></div>`
    const three = [
      link('/media/bridge-talks-to-go-on', 'Bridge talks to go on'),
      link('/media/ferry-to-run-again-soon', 'Ferry to run again soon'),
      link('/media/harbour-stays-open-all-night', 'Harbour stays open all night'),
    ]
    expect((await readListing(page(three.join('')), HOME)).items).toHaveLength(3)
    expect((await readListing(page(three[0] ?? ''), HOME)).items).toHaveLength(0)
  })

  it.each([
    ['no links', page('<p>Nothing</p>')],
    [
      'other sites only',
      page(
        '<a href="https://other.example/2031/05/12/a-long-story-about-bridges">A long story about bridges</a>',
      ),
    ],
    ['too deep', page('<div>'.repeat(100_000))],
  ])('%s', async (_, html) => {
    const list = await readListing(html, HOME)
    expect(list.items).toEqual([])
    expect(list.notices.map((notice) => notice.code)).toEqual(['listing-none'])
  })

  it('reads a page of links without end', async () => {
    const many = Array.from(
      { length: 30_000 },
      (_, i) =>
        `<li><a href="/statements/statement-number-${i}-of-the-day">Statement number ${i} of the day</a></li>`,
    )
    expect((await readListing(page(`<ul>${many.join('')}</ul>`), HOME)).items).toHaveLength(5_000)
  })
})

describe('findFeeds', () => {
  it('prefers what the page declares', async () => {
    const document = await parseHtml(
      `<html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" title="All  news" href="rss.xml">
       <link rel="alternate" type="application/feed+json" href="/feed.json"><link rel="alternate" hreflang="fr" href="/fr/">
       <link rel="alternate" type="application/atom+xml" href="javascript:x"></head><body><a href="/other/feed">RSS</a></body></html>`,
    )
    expect(findFeeds(document, HOME)).toEqual([
      { address: 'https://ministry.example/news/rss.xml', title: 'All news', type: 'application/rss+xml' },
      { address: 'https://ministry.example/feed.json', title: null, type: 'application/feed+json' },
    ])
  })

  it('takes links that say feed when none is declared', async () => {
    const document = await parseHtml(
      '<body><a href="/press/rss">Press</a><a href="/x">RSS</a><a href="/feeding-birds">Birds</a></body>',
    )
    expect(findFeeds(document, HOME).map((one) => one.address)).toEqual([
      'https://ministry.example/press/rss',
      'https://ministry.example/x',
    ])
  })
})
