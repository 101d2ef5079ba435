import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSitemap } from './sitemap.js'

const HOME = 'https://valley.example/sitemap.xml'
const read = (text: string) => readSitemap(new TextEncoder().encode(text), HOME)
const NEWS = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc> https://valley.example/a?x=1&amp;y=2 </loc><lastmod>2031-05-13</lastmod>
  <n:news><n:publication><n:name>Valley</n:name><n:language>en</n:language></n:publication>
  <n:publication_date>2031-05-12T10:00:00+03:00</n:publication_date><n:title>Bridge &amp; ferry</n:title></n:news></url>
 <url><loc>https://elsewhere.example/b</loc></url><url><loc>https://en.valley.example/c</loc></url></urlset>`
const ENTRY = {
  address: 'https://valley.example/a?x=1&y=2',
  modified: '2031-05-13',
  title: 'Bridge & ferry',
  published: '2031-05-12T10:00:00+03:00',
  language: 'en',
}

describe('readSitemap', () => {
  it('reads pages with the news extension, of its own site only', async () => {
    const map = await read(NEWS)
    expect(map).toMatchObject({ kind: 'pages', parts: [], notices: [] })
    expect(map.entries.map((entry) => entry.address)).toEqual([ENTRY.address, 'https://en.valley.example/c'])
    expect(map.entries[0]).toEqual(ENTRY)
  })

  it('reads gzip', async () => {
    expect((await readSitemap(gzipSync(NEWS), HOME)).entries[0]).toEqual(ENTRY)
  })

  it('reads an index', async () => {
    const map = await read(
      '<sitemapindex><sitemap><loc>/1.xml.gz</loc><lastmod>2031-05-12T10:00Z</lastmod></sitemap></sitemapindex>',
    )
    expect(map).toMatchObject({
      kind: 'index',
      entries: [],
      parts: [{ address: 'https://valley.example/1.xml.gz', modified: '2031-05-12T10:00:00Z' }],
    })
  })

  it('reads lines of text', async () => {
    const map = await read('https://valley.example/a\r\n\r\nnot an address\nhttps://valley.example/b\n')
    expect(map.entries.map((entry) => entry.address)).toEqual([
      'https://valley.example/a',
      'https://valley.example/b',
    ])
  })

  it.each([
    ['a page', '<!doctype html><html></html>', 'sitemap-none'],
    ['words', 'Not found', 'sitemap-none'],
    ['a broken map', '<urlset><url><loc>https://valley.example/a</loc>', 'sitemap-damaged'],
    ['too many', `<urlset>${'<url><loc>/a</loc></url>'.repeat(50_500)}</urlset>`, 'sitemap-cut'],
  ])('%s', async (_, text, code) => {
    expect((await read(text)).notices.map((notice) => notice.code)).toEqual([code])
  })

  it('unpacks no bomb', async () => {
    const map = await readSitemap(gzipSync(Buffer.alloc(60 * 1024 * 1024, 0x20)), HOME)
    expect(map.notices.map((notice) => notice.code)).toEqual(['sitemap-none'])
    expect((await readSitemap(gzipSync(NEWS).subarray(0, 60), HOME)).kind).toBeNull()
  })
})
