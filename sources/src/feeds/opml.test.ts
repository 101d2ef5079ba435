import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedsOf, type Outline, readOpml, writeOpml } from './opml.js'

const read = (text: string) => readOpml(new TextEncoder().encode(text), 'feeds.opml')
const feed = (title: string, address: string): Outline => ({ title, feed: address, page: null, children: [] })

describe('readOpml', () => {
  it('keeps titles and nesting', async () => {
    const list = await read(
      `<opml version="2.0"><head><title>Valley &amp; hills</title></head><body>
       <outline text="Agencies"><outline text="Wire" title="The Wire" type="rss" xmlUrl="https://wire.example/rss" htmlUrl="https://wire.example/"/>
       <outline text="Deeper"><outline text="Hill" xmlUrl="https://hill.example/feed"/></outline></outline>
       <outline text="Empty folder"/><outline text="Odd" xmlUrl="file:///etc/passwd"/></body></opml>`,
    )
    expect(list.title).toBe('Valley & hills')
    expect(feedsOf(list.outlines)).toEqual([
      { address: 'https://wire.example/rss', title: 'The Wire', folders: ['Agencies'] },
      { address: 'https://hill.example/feed', title: 'Hill', folders: ['Agencies', 'Deeper'] },
    ])
    expect(list.notices.map((notice) => notice.code)).toEqual(['opml-address-odd'])
  })

  it.each([
    [
      'a broken list',
      '<opml><body><outline text="A & B" xmlUrl="https://a.example/?x=1&y=2">',
      'opml-damaged',
      1,
    ],
    ['a feed', '<rss><channel/></rss>', 'opml-none', 0],
    ['nothing', '', 'opml-none', 0],
    [
      'too many',
      `<opml><body>${'<outline xmlUrl="https://a.example/"/>'.repeat(20_500)}</body></opml>`,
      'opml-damaged',
      20_000,
    ],
    ['too deep', `<opml><body>${'<outline text="x">'.repeat(50_000)}`, 'opml-damaged', 0],
  ])('%s', async (_, text, code, count) => {
    const list = await read(text)
    expect(list.notices.map((notice) => notice.code)).toContain(code)
    expect(list.outlines).toHaveLength(count)
  })

  it('keeps a feed that lies deeper than folders go', async () => {
    const deep = `<opml><body>${'<outline text="x">'.repeat(40)}<outline xmlUrl="https://a.example/"/>${'</outline>'.repeat(40)}</body></opml>`
    expect(feedsOf((await read(deep)).outlines).map((one) => one.address)).toEqual(['https://a.example/'])
  })
})

describe('writeOpml', () => {
  it('writes what readOpml reads back', async () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((one) => `t${one.replace(/[\s\p{C}]+/gu, ' ').trim()}`)
    const leaf = fc
      .tuple(title, fc.webUrl({ withQueryParameters: true }))
      .map(([words, url]) => feed(words, new URL(url).href))
    const folder = fc
      .tuple(title, fc.array(leaf, { minLength: 1, maxLength: 3 }))
      .map(([words, children]): Outline => ({ title: words, feed: null, page: null, children }))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(leaf, folder), { minLength: 1, maxLength: 5 }), async (outlines) => {
        expect(await read(writeOpml(outlines, 'Mine'))).toEqual({ title: 'Mine', outlines, notices: [] })
      }),
    )
  })

  it('escapes titles', () => {
    const list = writeOpml([feed('a"><script>&\u0000', 'https://a.example/')], '</title>')
    expect(list).not.toMatch(/<script|<\/title><\/title/)
    expect(list).not.toContain('\u0000')
  })
})
