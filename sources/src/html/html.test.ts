import { describe, expect, it } from 'vitest'
import { readArticleBody } from './article-body.js'
import { parseHtml } from './dom.js'
import { readMetadata } from './metadata.js'
import { findPublicationDate } from './publication-date.js'
import { toText } from './to-text.js'

const page = (head: string, body = '') =>
  parseHtml(`<!doctype html><html lang="en-US"><head>${head}</head><body>${body}</body></html>`)
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('findPublicationDate', () => {
  const cases: ReadonlyArray<readonly [string, string, string, string | null]> = [
    [
      'linked data',
      linked({ '@type': 'NewsArticle', datePublished: '2031-05-12T10:00:00+03:00' }),
      '',
      '2031-05-12T10:00:00+03:00',
    ],
    [
      'a list in linked data',
      linked([{ '@type': 'WebPage' }, { '@type': ['Article', 'Thing'], datePublished: '2031-05-12' }]),
      '',
      '2031-05-12',
    ],
    [
      'a graph',
      linked({ '@graph': [{ '@type': 'NewsArticle', datePublished: '2031-05-12' }] }),
      '',
      '2031-05-12',
    ],
    [
      'broken linked data',
      '<script type="application/ld+json">{"a": "x"y", "datePublished": "2031-05-12"}</script>',
      '',
      '2031-05-12',
    ],
    [
      'OpenGraph',
      '<meta property="article:published_time" content="2031-05-12T10:00:00Z">',
      '',
      '2031-05-12T10:00:00Z',
    ],
    [
      'a named meta',
      '<meta name="pubdate" content="Mon, 12 May 2031 10:00:00 GMT">',
      '',
      '2031-05-12T10:00:00Z',
    ],
    ['the address', '<link rel="canonical" href="https://example.com/2031/may/12/bridge">', '', '2031-05-12'],
    ['microdata', '', '<span itemprop="datePublished" content="2031-05-12">yesterday</span>', '2031-05-12'],
    ['a time element', '', '<time datetime="2031-05-12">Monday</time>', '2031-05-12'],
    ['a printed date', '', '<p class="post-date">Posted on May 12, 2031</p>', '2031-05-12'],
    ['a printed date, month first in American pages', '', '<p class="date">5/12/2031</p>', '2031-05-12'],
    ['words', '', '<p>Published 12 May 2031 by staff.</p>', '2031-05-12'],
    [
      'not the date of a comment',
      '',
      '<div class="comments"><time datetime="2031-06-01">June</time></div><time datetime="2031-05-12">May</time>',
      '2031-05-12',
    ],
    ['not a system\'s "never"', '<meta name="date" content="2099-12-31">', '', null],
    ['no date', '', '<p>Nothing here.</p>', null],
    // The outlet's own day counts, not that of Greenwich.
    [
      'the day the address shows',
      `<link rel="canonical" href="https://example.com/2031/05/12/x">${linked({ '@type': 'NewsArticle', datePublished: '2031-05-13T02:25:54Z' })}`,
      '',
      '2031-05-12',
    ],
    [
      'the declared moment when no day beside it is shown',
      linked({ '@type': 'NewsArticle', datePublished: '2031-05-13T02:25:54Z' }),
      '',
      '2031-05-13T02:25:54Z',
    ],
  ]
  it.each(cases)('%s', async (_, head, body, value) => {
    expect(findPublicationDate(await page(head, body), null)?.value ?? null).toBe(value)
  })
})

describe('readMetadata', () => {
  it('prefers linked data, then OpenGraph, then what is printed', async () => {
    const og =
      '<title>Bridge | Site</title><meta property="og:title" content="Bridge &amp;amp; river"><meta property="og:site_name" content="The Site">'
    expect(readMetadata(await page(og))).toMatchObject({ title: 'Bridge & river', source: 'The Site' })
    const data = {
      '@type': 'NewsArticle',
      headline: 'Bridge opens',
      author: [{ name: 'Jane Doe' }, { name: 'By John Roe | May 12, 2031' }],
      publisher: { name: 'Daily' },
    }
    expect(readMetadata(await page(og + linked(data)))).toMatchObject({
      title: 'Bridge opens',
      byline: 'Jane Doe, John Roe',
      source: 'Daily',
    })
    expect(
      readMetadata(await page('<title>T</title>', '<h1>Bridge opens</h1><p class="byline">By Jane Doe</p>')),
    ).toMatchObject({
      title: 'Bridge opens',
      byline: 'Jane Doe',
      source: null,
    })
  })

  it('takes the host when the publisher is only an address, and no address that is none', async () => {
    const data = { '@type': 'Article', publisher: { '@id': 'https://example.com/#organization' } }
    const head = `<link rel="canonical" href="https://www.example.com/a">${linked(data)}`
    expect(readMetadata(await page(head))).toMatchObject({
      source: 'example.com',
      url: 'https://www.example.com/a',
    })
    expect(readMetadata(await page('<link rel="canonical" href="/a">')).url).toBeNull()
  })
})

describe('toText', () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    ['<p>One\n  two</p><p>three</p>', 'One two\n\nthree'],
    ['<h2>Head</h2><p>Text</p>', '## Head\n\nText'],
    ['<ul><li>one</li><li><p>two</p></li></ul>', '- one\n\n- two'],
    ['<blockquote><p>one</p><p>two</p></blockquote>', '> one\n\n> two'],
    ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    ['<p>A <a href="/x">linked</a> word</p>', 'A linked word'],
    ['<p><a href="/x">Another story altogether</a></p><p>Text.</p>', 'Text.'],
    ['<p><a href="/x">A whole sentence is linked.</a></p>', 'A whole sentence is linked.'],
    ['<figure><img><figcaption>Caption</figcaption></figure><script>x</script><p>Text</p>', 'Text'],
    ['<div>loose <b>bold</b><div>inner</div>tail</div>', 'loose bold\n\ninner\n\ntail'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['<table><tr><td><p>a</p></td><td>b<br>c</td></tr></table>', 'a\n\nb\nc'],
  ]
  it.each(cases)('%s', async (html, text) => {
    const { body } = await page('', html)
    expect(body === null ? '' : toText(body)).toBe(text)
  })
})

describe('readArticleBody', () => {
  it('leaves navigation and lists of links outside', async () => {
    const words =
      'The envoys met at the lower bridge on Friday, and they agreed to meet again before the month is over.'
    const document = await page(
      '',
      `<nav><a href="/">Home</a></nav><main><article>${`<p>${words}</p>`.repeat(5)}</article></main>
      <aside><ul><li><a href="/a">Another story</a></li></ul></aside><footer>Copyright</footer>`,
    )
    const text = await readArticleBody(document)
    expect(text?.split('\n\n')).toEqual(Array(5).fill(words))
  })
})
