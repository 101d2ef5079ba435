import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeedItem } from './feed.js'
import { feedItemText } from './item-text.js'
import { type ReadFeedOptions, readFeed } from './read-feed.js'

const ADDRESS = 'https://valley.example/feeds/news.xml'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string, options: Partial<ReadFeedOptions> = {}) =>
  readFeed(bytesOf(text), { address: ADDRESS, ...options })
const rss = (item: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Valley News</title>${channel}<item>${item}</item></channel></rss>`
const atom = (entry: string, feed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley</title>${feed}<entry>${entry}</entry></feed>`
const codesOf = (feed: Awaited<ReturnType<typeof read>>) => feed.notices.map((notice) => notice.code)

describe('readFeed', () => {
  it('reads RSS 2.0', async () => {
    const feed = await read(
      rss(
        `<title>Bridge &amp; ferry reopen</title><link>https://valley.example/a</link><guid isPermaLink="false">n-1</guid>
         <pubDate>Mon, 12 May 2031 10:00:00 +0300</pubDate><description>&lt;p&gt;The ferry &lt;b&gt;runs&lt;/b&gt; again.&lt;/p&gt;</description>
         <author>desk@valley.example (Ada Moss)</author><source url="https://wire.example/">Wire</source>`,
        `<link>https://valley.example/</link><language>en_GB</language><ttl>15</ttl>
         <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>`,
      ),
    )
    expect(feed).toMatchObject({
      kind: 'rss',
      title: 'Valley News',
      link: 'https://valley.example/',
      language: 'en-GB',
      ttlMinutes: 15,
      hub: 'https://hub.example/',
      notices: [],
    })
    expect(feed.items).toEqual([
      {
        address: 'https://valley.example/a',
        guid: 'n-1',
        title: 'Bridge & ferry reopen',
        summary: 'The ferry runs again.',
        content: null,
        author: 'Ada Moss',
        published: { value: '2031-05-12T10:00:00+03:00', field: 'pubDate' },
        updated: null,
        language: 'en-GB',
        origin: 'Wire',
      } satisfies FeedItem,
    ])
  })

  it('reads RSS 1.0, whose items stand beside the channel', async () => {
    const feed = await read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
       <channel rdf:about="https://valley.example/"><title>Valley</title><link>https://valley.example/</link>
        <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
        <items><rdf:Seq><rdf:li rdf:resource="https://valley.example/a"/></rdf:Seq></items></channel>
       <item rdf:about="https://valley.example/a"><title>One</title><d:date>2031-05-12T10:00Z</d:date><d:creator>Ada Moss</d:creator></item>
       </rdf:RDF>`,
    )
    expect(feed).toMatchObject({ kind: 'rdf', ttlMinutes: 30, notices: [] })
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({
      address: 'https://valley.example/a',
      author: 'Ada Moss',
      published: { value: '2031-05-12T10:00:00Z', field: 'd:date' },
    })
  })

  it('reads Atom 1.0 with inherited authors, bases and XHTML', async () => {
    const feed = await read(
      atom(
        `<id>urn:1</id><title type="html">A &amp;lt;b&amp;gt; tag &lt;b&gt;bold&lt;/b&gt;</title>
         <link rel="enclosure" href="/sound.mp3"/><link rel="alternate" type="text/html" href="one"/>
         <published>2031-05-12T10:00:00Z</published><updated>2031-05-13T10:00:00Z</updated>
         <content type="xhtml" xml:base="https://other.example/"><div xmlns="http://www.w3.org/1999/xhtml"><p>First &amp; last.</p><p>Second.</p></div></content>`,
        '<author><name>Ada Moss</name></author><link rel="self" href="self.xml"/>',
      ).replace('<feed', '<feed xml:base="/2031/" xml:lang="en"'),
    )
    expect(feed).toMatchObject({ kind: 'atom', self: 'https://valley.example/2031/self.xml', notices: [] })
    const [item] = feed.items
    expect(item).toMatchObject({
      address: 'https://valley.example/2031/one',
      title: 'A <b> tag bold',
      author: 'Ada Moss',
      language: 'en',
      published: { value: '2031-05-12T10:00:00Z', field: 'published' },
      updated: { value: '2031-05-13T10:00:00Z', field: 'updated' },
    })
    expect(await feedItemText(item?.content ?? '')).toBe('First & last.\n\nSecond.')
  })

  it('reads Atom 0.3 with its modes', async () => {
    const feed = await read(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">&lt;i&gt;One&lt;/i&gt;</title>
       <issued>2031-05-12T10:00:00Z</issued><modified>2031-05-13T10:00:00Z</modified>
       <content mode="base64" type="text/html">PHA+VHdvIHdvcmRzPC9wPg==</content></entry></feed>`,
    )
    expect(feed.items[0]).toMatchObject({
      title: 'One',
      content: '<p>Two words</p>',
      published: { field: 'issued' },
      updated: { field: 'modified' },
    })
  })

  it('reads JSON Feed', async () => {
    const feed = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Valley',
        home_page_url: 'https://valley.example/',
        hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
        items: [
          {
            id: 7,
            url: '/a',
            title: 'Bridge',
            content_text: 'One.\n\nTwo.',
            date_published: '2031-05-12T10:00:00Z',
            authors: [{ name: 'Ada Moss' }],
          },
          'no item',
        ],
      }),
    )
    expect(feed).toMatchObject({ kind: 'json', title: 'Valley', hub: 'https://hub.example/', notices: [] })
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({
      address: 'https://valley.example/a',
      guid: '7',
      content: '<p>One.</p>\n<p>Two.</p>',
      author: 'Ada Moss',
    })
  })

  const titles: ReadonlyArray<readonly [string, string, string]> = [
    ['text is text in Atom', atom('<title>1 &lt; 2 &lt;b&gt;</title>'), '1 < 2 <b>'],
    ['HTML in Atom', atom('<title type="html">caf&amp;eacute; &lt;em&gt;x&lt;/em&gt;</title>'), 'café x'],
    ['a comparison in RSS', rss('<title>1 &lt; 2</title>'), '1 < 2'],
    ['markup in RSS', rss('<title>&lt;b&gt;One&lt;/b&gt; two</title>'), 'One two'],
    ['markup nobody escaped', rss('<title><b>One</b> two</title>'), 'One two'],
    ['escaped twice', rss('<title>Q&amp;amp;A</title>'), 'Q&A'],
    ['CDATA', rss('<title><![CDATA[One & two]]></title>'), 'One & two'],
    ['names of HTML', rss('<title>&ldquo;Yes&rdquo;&nbsp;&mdash; no</title>'), '“Yes” — no'],
    ['numbers of windows-1252', rss('<title>don&#146;t</title>'), 'don’t'],
    ['a bare ampersand', rss('<title>Salt & pepper</title>'), 'Salt & pepper'],
    [
      'an entity of its own',
      `<!DOCTYPE rss [<!ENTITY town "Lowbridge">]>${rss('<title>&town; fair</title>').replace(/^<\?[^>]*>/, '')}`,
      'Lowbridge fair',
    ],
    ['not that of an image', rss('<image><title>Logo</title></image><title>Real</title>'), 'Real'],
    ['no script', rss('<title>&lt;script&gt;x()&lt;/script&gt;Quiet</title>'), 'Quiet'],
  ]
  it.each(titles)('title: %s', async (_, text, title) => {
    expect((await read(text)).items[0]?.title).toBe(title)
  })

  const addresses: ReadonlyArray<readonly [string, string, string | null]> = [
    ['relative', rss('<link>/a?x=1&amp;y=2</link>'), 'https://valley.example/a?x=1&y=2'],
    ['a guid that is a page', rss('<guid>https://valley.example/g</guid>'), 'https://valley.example/g'],
    ['a guid that is none', rss('<guid isPermaLink="false">https://valley.example/g</guid>'), null],
    [
      'the original behind a service',
      rss(
        '<link>https://proxy.example/1</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://valley.example/o</feedburner:origLink>',
      ),
      'https://valley.example/o',
    ],
    ['script', rss('<link>javascript:alert(1)</link>'), null],
    ['a file', rss('<link>file:///etc/passwd</link>'), null],
    ['a password', rss('<link>https://user:secret@valley.example/a</link>'), 'https://valley.example/a'],
    ['line breaks', rss('<link>\n  https://valley.example/\n  a\n</link>'), 'https://valley.example/a'],
    [
      'an Atom link in RSS',
      rss('<atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="/b"/>'),
      'https://valley.example/b',
    ],
    [
      'a base that is no address',
      atom('<link href="c"/>', '').replace('<feed', '<feed xml:base="javascript:x"'),
      'https://valley.example/feeds/c',
    ],
  ]
  it.each(addresses)('address: %s', async (_, text, address) => {
    expect((await read(text)).items[0]?.address).toBe(address)
  })

  const damaged: ReadonlyArray<readonly [string, string, string]> = [
    ['cut off in an item', rss('<title>One</title>').replace(/<\/item>.*/, ''), 'left open'],
    ['cut off in a tag', rss('<title>One</title><lin').replace(/<\/item>.*/, ''), 'cut off'],
    ['cut off in CDATA', rss('<title><![CDATA[One').replace(/<\/item>.*/, ''), 'cut off'],
    ['tags crossed', rss('<title>One</title><a><b></a></b>'), 'crossed'],
    ['a prefix without namespace', rss('<title>One</title><dc:creator>Ada</dc:creator>'), 'prefix'],
    ['two roots', `${rss('<title>One</title>')}<rss></rss>`, 'more than one root'],
    ['text before the declaration', `\n\nPHP warning\n${rss('<title>One</title>')}`, 'outside'],
    ['no quotation marks', rss('<title type=text>One</title>'), 'quotation'],
    ['a stray sign', rss('<title>One</title><b>1 < 2</b>'), 'stray'],
  ]
  it.each(damaged)('damage: %s', async (_, text, words) => {
    const feed = await read(text)
    expect(feed.items[0]?.title).toBe('One')
    expect(codesOf(feed)).toContain('feed-damaged')
    expect(feed.notices.map((notice) => notice.message).join()).toContain(words)
  })

  it('takes an item inside another for its sibling', async () => {
    const feed = await read(rss('<title>One</title><item><title>Two</title></item>'))
    expect(feed.items.map((item) => item.title)).toEqual(['One', 'Two'])
  })

  const encoded: ReadonlyArray<readonly [string, Uint8Array, string | null]> = [
    [
      'ISO 8859-1 declared',
      Buffer.from(
        rss('<title>Café “x”</title>')
          .replace('?>', ' encoding="iso-8859-1"?>')
          .replace(/[“”]/g, (one) => (one === '“' ? '\u0093' : '\u0094')),
        'latin1',
      ),
      null,
    ],
    [
      'windows-1252 by header',
      Buffer.from(
        rss('<title>Café “x”</title>').replace(/[“”]/g, (one) => (one === '“' ? '\u0093' : '\u0094')),
        'latin1',
      ),
      'text/xml; charset=windows-1252',
    ],
    [
      'UTF-8 though declared otherwise',
      Buffer.from(rss('<title>Café “x”</title>').replace('?>', ' encoding="iso-8859-1"?>')),
      'text/xml; charset=iso-8859-1',
    ],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rss('<title>Café “x”</title>'), 'utf16le')]),
      null,
    ],
    [
      'UTF-32',
      Buffer.concat(
        [...rss('<title>Café “x”</title>')].map((one) => {
          const unit = Buffer.alloc(4)
          unit.writeUInt32LE(one.codePointAt(0) ?? 0)
          return unit
        }),
      ),
      null,
    ],
  ]
  it.each(encoded)('encoding: %s', async (_, bytes, contentType) => {
    const feed = await readFeed(bytes, { address: ADDRESS, contentType })
    expect(feed.items[0]?.title).toBe('Café “x”')
  })

  it('leaves out dates of the future when it knows the time', async () => {
    const text = rss('<link>/a</link><pubDate>12 May 2041 10:00 GMT</pubDate>')
    const feed = await read(text, { fetchedAt: '2031-05-12T00:00:00Z' })
    expect(feed.items[0]?.published).toBeNull()
    expect(codesOf(feed)).toEqual(['feed-dates-odd'])
    expect((await read(text)).items[0]?.published?.value).toBe('2041-05-12T10:00:00Z')
  })

  it('takes a long description for the report itself', async () => {
    const long = `<p>${'The envoys met at the bridge. '.repeat(60)}</p>`
    const [item] = (await read(rss(`<description><![CDATA[${long}]]></description>`))).items
    expect(item?.content).toBe(long)
    expect(item?.summary?.length).toBeLessThanOrEqual(4_000)
  })

  it.each([
    ['a page', '<!doctype html><html><head><title>x</title></head><body></body></html>', 'feed-is-page'],
    ['other XML', '<?xml version="1.0"?><note/>', 'feed-none'],
    ['other JSON', '{"a": 1}', 'feed-none'],
    ['broken JSON', '{"items": [', 'feed-none'],
    ['words', 'Service unavailable', 'feed-none'],
    ['nothing', '', 'feed-none'],
  ])('is no feed: %s', async (_, text, code) => {
    expect(await read(text)).toMatchObject({ kind: null, items: [], notices: [{ code, level: 'error' }] })
  })
})

describe('hostile feeds', () => {
  it('expands no entity made of entities', async () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    )
    const feed = await read(
      `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss('<title>&l30; &file;</title>').slice(21)}`,
    )
    expect(feed.items[0]?.title).toBe('&l30; &file;')
    expect(codesOf(feed)).toContain('feed-damaged')
  })

  it('keeps 5,000 items', async () => {
    const feed = await read(rss('</item><item><link>/a</link>'.repeat(6_000)))
    expect(feed.items).toHaveLength(5_000)
    expect(codesOf(feed)).toContain('feed-items-cut')
  })

  // Each of these takes minutes when anything in the reader grows with the square of the length.
  it.each([
    ['depth', rss(`<title>One</title>${'<a>'.repeat(300_000)}`)],
    ['an attribute of megabytes', rss(`<title x="${'y'.repeat(3_000_000)}">One</title>`)],
    ['unclosed quotation marks', rss(`<title>One</title>${'<a b="'.repeat(200_000)}`)],
    ['unclosed comments', rss(`<title>One</title>${'<!--'.repeat(300_000)}`)],
    ['unclosed CDATA', rss(`<title>One</title>${'<![CDATA['.repeat(200_000)}`)],
    ['stray signs', rss(`<title>One</title>${'< '.repeat(400_000)}`)],
    ['ampersands', rss(`<title>One</title><a>${'&'.repeat(1_000_000)}</a>`)],
    ['attributes', rss(`<title>One</title><a ${'b=c '.repeat(300_000)}>`)],
    ['blanks', rss(`<title>One</title><a ${' '.repeat(1_000_000)}`)],
    [
      'markup in a summary',
      rss(`<title>One</title><description><![CDATA[${'<a "'.repeat(300_000)}]]></description>`),
    ],
    ['end tags', rss(`<title>One</title>${'</a>'.repeat(300_000)}`)],
    [
      'a document type',
      `<!DOCTYPE rss [${'<!ENTITY a '.repeat(100_000)}]>${rss('<title>One</title>').slice(21)}`,
    ],
  ])('%s', async (_, text) => {
    expect((await read(text)).items[0]?.title).toBe('One')
  })

  it('refuses what is too large', async () => {
    const feed = await readFeed(new Uint8Array(21 * 1024 * 1024), { address: ADDRESS })
    expect(codesOf(feed)).toEqual(['feed-too-large'])
  })

  it('never throws, and gives addresses of the web only', async () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '</link>',
      '<link href="',
      '">',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&lt;',
      '&x;',
      '&#0;',
      '<entry>',
      'https://a.example/',
      'javascript:x',
      '<guid>',
      '<pubDate>',
      '2031-05-12',
      '<?xml',
      '?>',
      '<!DOCTYPE',
      '[',
      '{',
      '"items":',
      '\u0000',
      '\ud800',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), async (pieces) => {
        const feed = await read(pieces.join(''))
        for (const { address } of feed.items) if (address !== null) expect(address).toMatch(/^https?:\/\//)
        expect(feed.kind !== null || feed.notices.length > 0).toBe(true)
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readFeed(bytes, { address: null })).items).toEqual([])
      }),
    )
  })
})
