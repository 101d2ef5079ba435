import { createServer as createTlsServer } from 'node:https'
import { gzipSync } from 'node:zlib'
import { VERSION } from '@parley-record/engine'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { TEST_CERTIFICATE, TEST_KEY } from '../../test/test-certificate.js'
import { TestClock } from '../../test/test-clock.js'
import { html, servePages, serveRaw, status, type TestServer } from '../../test/test-server.js'
import type { Fetched, FetchRequest } from './fetched.js'
import { type Fetcher, openFetcher } from './open-fetcher.js'
import type { FetchLimits, FetchSettings } from './settings.js'

const open: Array<{ close(): Promise<void> }> = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

/** A fetcher that may ask this machine, without pauses. */
function fetcher(settings: Partial<FetchSettings> = {}): Fetcher {
  const made = openFetcher({
    contact: 'https://desk.example/robots',
    allowedRanges: ['127.0.0.0/8'],
    allowedPorts: 'any',
    delayMs: 0,
    ...settings,
  })
  open.push(made)
  return made
}

async function kept(server: Promise<TestServer>): Promise<TestServer> {
  const started = await server
  open.push(started)
  return started
}

type Pages = Parameters<typeof servePages>[0]

/** One page fetched from a server made for it. */
async function fetchFrom(pages: Pages, path: string, more: Partial<FetchRequest> = {}): Promise<Fetched> {
  const server = await kept(servePages(pages))
  return fetcher().fetch({ address: `${server.origin}${path}`, ...more })
}

/** Of an answer, what a caller decides by. */
function gist(fetched: Fetched): string {
  if (fetched.kind === 'ok' || fetched.kind === 'unchanged') return fetched.kind
  return `${fetched.kind} ${fetched.notice.code}`
}

describe('a page', () => {
  it('comes with its text, its type, its validators and its address', async () => {
    const page = html('<p>Café</p>', { etag: '"v1"', 'last-modified': 'Mon, 12 May 2031 10:00:00 GMT' })
    const server = await kept(servePages({ '/a': page }))
    const clock = new TestClock('2031-05-12T11:00:00Z')
    const fetched = await fetcher({ clock }).fetch({ address: `${server.origin}/a#part` })
    expect(fetched).toEqual({
      kind: 'ok',
      address: `${server.origin}/a#part`,
      finalAddress: `${server.origin}/a`,
      redirects: [],
      movedTo: null,
      status: 200,
      mediaType: 'text/html',
      charset: 'utf-8',
      bytes: Buffer.from('<p>Café</p>'),
      text: '<p>Café</p>',
      etag: '"v1"',
      lastModified: 'Mon, 12 May 2031 10:00:00 GMT',
      fetchedAt: '2031-05-12T11:00:00.000Z',
      notices: [],
    })
  })

  it('is asked for by name, version and contact', async () => {
    const server = await kept(servePages({ '/a': html('a') }))
    await fetcher().fetch({ address: `${server.origin}/a` })
    const agents = server.requests.map(({ headers }) => headers['user-agent'])
    expect(agents).toEqual(Array(2).fill(`Parley/${VERSION} (+https://desk.example/robots)`))
  })

  it.each([
    [
      'of the header',
      'text/html; charset=ISO-8859-1',
      'windows-1252',
      'caf\u00e9 \u0093yes\u0094',
      'café “yes”',
    ],
    ['that the header gets wrong', 'text/html; charset=iso-8859-1', 'utf-8', 'cafÃ©', 'café'],
    [
      'of <meta>',
      'text/html',
      'windows-1251',
      '<meta charset=windows-1251>\u00cc\u00ee\u00f1\u00f2',
      '<meta charset=windows-1251>Мост',
    ],
  ])('is decoded by the encoding %s', async (_, contentType, charset, sent, text) => {
    const pages: Pages = {
      '/a': (response) =>
        response.writeHead(200, { 'content-type': contentType }).end(Buffer.from(sent, 'latin1')),
    }
    expect(await fetchFrom(pages, '/a')).toMatchObject({ kind: 'ok', charset, text })
  })

  it('comes over the connection that brought the rules, and the refusals', async () => {
    const denied: Pages[string] = (response) => {
      response.writeHead(403, { 'content-length': 4 }).flushHeaders()
      setTimeout(() => response.end('none'), 50)
    }
    const pages = {
      '/a': html('a'),
      '/no': denied,
      '/robots.txt': denied,
      '/old': status(302, { location: '/a' }),
    }
    const server = await kept(servePages(pages))
    const one = fetcher()
    for (const path of ['/a', '/no', '/old', '/a']) await one.fetch({ address: `${server.origin}${path}` })
    expect(new Set(server.requests.map(({ socket }) => socket)).size).toBe(1)
    expect(server.asked).toHaveLength(5)
  })

  it('has no text when it is a picture or a PDF', async () => {
    const pages: Pages = {
      '/png': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
      '/pdf': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('%PDF-1.4'),
    }
    expect(await fetchFrom(pages, '/png')).toMatchObject({ kind: 'ok', text: null, charset: null })
    expect(await fetchFrom(pages, '/pdf')).toMatchObject({ kind: 'ok', text: null, charset: null })
  })

  it('is unpacked', async () => {
    const pages: Pages = {
      '/a': (response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<p>Bridge</p>')),
    }
    expect(await fetchFrom(pages, '/a')).toMatchObject({ kind: 'ok', text: '<p>Bridge</p>' })
  })
})

describe('a copy at hand', () => {
  const conditional: Pages = {
    '/a': (response, { headers }) => {
      const same = headers['if-none-match'] === '"v1"' || headers['if-modified-since'] === 'yesterday'
      response.writeHead(same ? 304 : 200, { etag: '"v1"' }).end(same ? '' : 'page')
    },
    '/always': status(304),
  }

  it('is not sent again', async () => {
    expect(await fetchFrom(conditional, '/a', { etag: '"v1"' })).toMatchObject({
      kind: 'unchanged',
      etag: '"v1"',
    })
    expect(await fetchFrom(conditional, '/a', { lastModified: 'yesterday' })).toMatchObject({
      kind: 'unchanged',
      lastModified: 'yesterday',
    })
    expect(gist(await fetchFrom(conditional, '/a', { etag: '"v0"' }))).toBe('ok')
  })

  it('is not claimed for who has none', async () => {
    expect(gist(await fetchFrom(conditional, '/always'))).toBe('refused fetch-odd-status')
  })

  it('has validators that are checked before they are sent back', async () => {
    expect(gist(await fetchFrom(conditional, '/a', { etag: '"v1"\r\nX-Evil: 1' }))).toBe('ok')
  })
})

describe('redirects', () => {
  const pages: Pages = {
    '/old': status(301, { location: '/newer' }),
    '/newer': status(308, { location: 'new?x=1' }),
    '/brief': status(302, { location: '/new' }),
    '/mixed': status(302, { location: '/old' }),
    '/new': html('new'),
    '/loop': status(302, { location: '/loop2' }),
    '/loop2': status(302, { location: '/loop' }),
    '/none': status(302),
    '/broken': status(302, { location: 'http://' }),
    '/private': status(302, { location: 'http://10.0.0.1/' }),
    '/cloud': status(307, { location: 'http://169.254.169.254/latest/meta-data/' }),
    '/file': status(301, { location: 'file:///etc/passwd' }),
    '/user': status(301, { location: 'http://a:b@127.0.0.1/' }),
    '/name': status(301, { location: 'http://localhost/' }),
    '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /barred'),
    '/to-barred': status(302, { location: '/barred' }),
    '/barred': html('barred'),
  }

  it('are followed, and those for good are told', async () => {
    const fetched = await fetchFrom(pages, '/old')
    const origin = new URL(fetched.address).origin
    expect(fetched).toMatchObject({
      kind: 'ok',
      finalAddress: `${origin}/new?x=1`,
      movedTo: `${origin}/new?x=1`,
      redirects: [
        { from: `${origin}/old`, to: `${origin}/newer`, status: 301, permanent: true },
        { from: `${origin}/newer`, to: `${origin}/new?x=1`, status: 308, permanent: true },
      ],
      notices: [{ code: 'page-moved' }],
    })
  })

  it('for now change nothing about the address', async () => {
    expect(await fetchFrom(pages, '/brief')).toMatchObject({ kind: 'ok', movedTo: null, notices: [] })
    expect(await fetchFrom(pages, '/mixed')).toMatchObject({ kind: 'ok', movedTo: null, notices: [] })
  })

  it.each([
    ['/loop', 'refused fetch-redirect-loop'],
    ['/none', 'refused fetch-bad-redirect'],
    ['/broken', 'refused fetch-bad-redirect'],
    ['/private', 'refused fetch-private-address'],
    ['/cloud', 'refused fetch-private-address'],
    ['/file', 'refused fetch-bad-scheme'],
    ['/user', 'refused fetch-credentials'],
    ['/name', 'refused fetch-private-address'],
    ['/to-barred', 'refused fetch-robots'],
  ])('%s: %s', async (path, expected) => {
    const fetched = await fetchFrom(pages, path)
    expect(gist(fetched)).toBe(expected)
    if (fetched.kind === 'refused' && fetched.redirects.length > 0) {
      expect(fetched.notice.message).toContain(`reached from ${fetched.address}`)
    }
  })

  it('end after eight', async () => {
    const answer: Pages[string] = (response, { url }) => {
      const n = Number(new URLSearchParams(url?.split('?')[1]).get('n'))
      response.writeHead(302, { location: `/on?n=${n + 1}` }).end()
    }
    const server = await kept(servePages({ '/on': answer }))
    const fetched = await fetcher().fetch({ address: `${server.origin}/on?n=0` })
    expect(gist(fetched)).toBe('refused fetch-too-many-redirects')
    expect(server.asked).toHaveLength(9)
  })
})

describe('answers that bring no page', () => {
  it.each([
    [404, 'gone fetch-gone'],
    [410, 'gone fetch-gone'],
    [401, 'refused fetch-denied'],
    [402, 'refused fetch-denied'],
    [403, 'refused fetch-denied'],
    [451, 'refused fetch-denied'],
    [400, 'refused fetch-odd-status'],
    [418, 'refused fetch-odd-status'],
    [300, 'refused fetch-odd-status'],
    [429, 'later fetch-slow-down'],
    [503, 'later fetch-slow-down'],
    [500, 'later fetch-server-error'],
    [502, 'later fetch-server-error'],
    [504, 'later fetch-server-error'],
  ])('status %i: %s', async (code, expected) => {
    expect(gist(await fetchFrom({ '/a': status(code) }, '/a'))).toBe(expected)
  })

  it.each([
    ['120', '2031-05-12T10:02:00.000Z'],
    ['Mon, 12 May 2031 16:00:00 GMT', '2031-05-12T16:00:00.000Z'],
    ['soon', '2031-05-12T10:00:01.000Z'],
  ])('Retry-After: %s is kept, and nothing else is asked before', async (wait, at) => {
    const server = await kept(servePages({ '/a': status(429, { 'retry-after': wait }), '/b': html('b') }))
    const clock = new TestClock('2031-05-12T10:00:00Z')
    const one = fetcher({ clock, random: () => 0, longestWaitMs: 0 })
    expect(await one.fetch({ address: `${server.origin}/a` })).toMatchObject({
      kind: 'later',
      at,
      status: 429,
    })
    expect(await one.fetch({ address: `${server.origin}/b` })).toMatchObject({
      kind: 'later',
      at,
      status: null,
    })
    await clock.advance(Date.parse(at) - clock.now())
    expect(gist(await one.fetch({ address: `${server.origin}/b` }))).toBe('ok')
    expect(server.asked).toEqual(['/a', '/b'])
  })

  it('are followed by longer and longer pauses while a server fails', async () => {
    const server = await kept(servePages({ '/a': status(500) }))
    const clock = new TestClock('2031-05-12T10:00:00Z')
    const one = fetcher({ clock, random: () => 1, longestWaitMs: 0 })
    const waits: number[] = []
    for (let i = 0; i < 4; i++) {
      const fetched = await one.fetch({ address: `${server.origin}/a` })
      const wait = Date.parse(fetched.kind === 'later' ? fetched.at : '') - clock.now()
      waits.push(wait / 1000)
      await clock.advance(wait)
    }
    expect(waits).toEqual([2, 4, 8, 16])
  })
})

describe('robots.txt', () => {
  const rules = (text: string): Pages => ({
    '/robots.txt': (response) => response.end(text),
    '/a': html('a'),
  })

  it('is asked once, and kept', async () => {
    const server = await kept(servePages({ ...rules('User-agent: *\nDisallow: /no'), '/no': html('no') }))
    const one = fetcher()
    const both = ['/a', '/no', '/a'].map((path) => one.fetch({ address: `${server.origin}${path}` }))
    expect((await Promise.all(both)).map(gist)).toEqual(['ok', 'refused fetch-robots', 'ok'])
    expect(server.requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(1)
    expect(server.asked).toEqual(['/a', '/a'])
  })

  it('is asked again after a day, and its latest rules hold while the server fails', async () => {
    let answer = html('User-agent: *\nDisallow: /a')
    const server = await kept(servePages({ '/robots.txt': (...both) => answer(...both), '/a': html('a') }))
    const clock = new TestClock('2031-05-12T10:00:00Z')
    const one = fetcher({ clock, longestWaitMs: 1e9 })
    const ask = async () => gist(await one.fetch({ address: `${server.origin}/a` }))
    expect(await ask()).toBe('refused fetch-robots')
    answer = status(500)
    expect(await ask()).toBe('refused fetch-robots')
    await clock.advance(25 * 3_600_000)
    expect(await ask()).toBe('refused fetch-robots')
    answer = html('User-agent: *\nAllow: /')
    await clock.advance(25 * 3_600_000)
    expect(await ask()).toBe('ok')
  })

  it('is asked again when the clock was put back', async () => {
    const server = await kept(servePages(rules('User-agent: *\nAllow: /')))
    const clock = new TestClock('2031-05-12T10:00:00Z')
    const one = fetcher({ clock })
    await one.fetch({ address: `${server.origin}/a` })
    clock.jump(-3_600_000)
    await one.fetch({ address: `${server.origin}/a` })
    expect(server.requests.filter(({ url }) => url === '/robots.txt')).toHaveLength(2)
  })

  it.each([
    [404, 'ok'],
    [403, 'ok'],
    [500, 'later fetch-robots-unreachable'],
    [503, 'later fetch-robots-unreachable'],
    [429, 'later fetch-robots-unreachable'],
  ])('with status %i: %s', async (code, expected) => {
    expect(gist(await fetchFrom({ '/robots.txt': status(code), '/a': html('a') }, '/a'))).toBe(expected)
  })

  it('is followed where it leads, and is none where that is nowhere', async () => {
    const elsewhere = { '/robots.txt': status(301, { location: '/r' }), '/a': html('a') }
    const barred = html('User-agent: *\nDisallow: /')
    expect(gist(await fetchFrom({ ...elsewhere, '/r': barred }, '/a'))).toBe('refused fetch-robots')
    expect(
      gist(await fetchFrom({ ...elsewhere, '/r': status(302, { location: '/robots.txt' }) }, '/a')),
    ).toBe('ok')
  })

  it('is read as far as 500 kibibytes, bombs too', async () => {
    const filler = `# ${'x'.repeat(98)}\n`.repeat(6_000)
    expect(gist(await fetchFrom(rules(`User-agent: *\nDisallow: /a\n${filler}Allow: /a\n`), '/a'))).toBe(
      'refused fetch-robots',
    )
    const bomb = gzipSync(`User-agent: *\nDisallow: /a\n${'#'.repeat(50_000_000)}`)
    const packed: Pages = {
      '/robots.txt': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      '/a': html('a'),
    }
    expect(gist(await fetchFrom(packed, '/a'))).toBe('refused fetch-robots')
  })

  it('sets the pause between two pages', async () => {
    const server = await kept(servePages(rules('User-agent: *\nCrawl-delay: 300')))
    const clock = new TestClock('2031-05-12T10:00:00Z')
    const one = fetcher({ clock })
    await one.fetch({ address: `${server.origin}/a` })
    expect(await one.fetch({ address: `${server.origin}/a` })).toMatchObject({
      kind: 'later',
      at: '2031-05-12T10:05:00.000Z',
      notice: { code: 'fetch-slow-down' },
    })
    await clock.advance(300_000)
    expect(gist(await one.fetch({ address: `${server.origin}/a` }))).toBe('ok')
  })

  it('names sitemaps', async () => {
    const server = await kept(servePages(rules('Sitemap: https://outlet.example/news.xml')))
    expect(await fetcher().sitemaps(`${server.origin}/a`)).toEqual(['https://outlet.example/news.xml'])
    expect(await fetcher().sitemaps('no address')).toEqual([])
  })
})

describe('names that lead inside', () => {
  it.each([
    ['a private address', ['10.0.0.1']],
    ['this machine', ['127.0.0.1']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1']],
    ['a cloud’s own address', ['169.254.169.254']],
    ['a public and a private address', ['127.0.0.2', '10.0.0.1']],
  ])('to %s are not asked', async (_, addresses) => {
    const one = fetcher({ allowedRanges: ['127.0.0.2'], resolve: async () => addresses })
    expect(gist(await one.fetch({ address: 'http://outlet.example/' }))).toBe('refused fetch-private-address')
  })

  it('are asked when the settings name them', async () => {
    const server = await kept(servePages({ '/a': html('a') }))
    const one = fetcher({
      allowedRanges: [],
      allowedHosts: ['wiki.example'],
      resolve: async () => ['127.0.0.1'],
    })
    expect(gist(await one.fetch({ address: `http://wiki.example:${server.port}/a` }))).toBe('ok')
    expect(gist(await one.fetch({ address: `http://other.example:${server.port}/a` }))).toBe(
      'refused fetch-private-address',
    )
    expect(server.requests[0]?.headers.host).toBe(`wiki.example:${server.port}`)
  })

  it('on second thought (DNS rebinding) are not asked', async () => {
    const page: Pages = {
      '/a': html('public', { connection: 'close' }),
      '/robots.txt': status(404, { connection: 'close' }),
    }
    const outside = await kept(servePages(page, { host: '127.0.0.2' }))
    const inside = await kept(servePages({ '/a': html('secret') }, { host: '127.0.0.1', port: outside.port }))
    const answers = ['127.0.0.2', '127.0.0.2', '127.0.0.1']
    let resolved = 0
    // Only 127.0.0.2 counts as public here; each new connection resolves the name anew.
    const one = fetcher({
      allowedRanges: ['127.0.0.2'],
      resolve: async () => [answers[resolved++] ?? '127.0.0.1'],
    })
    const address = `http://outlet.example:${outside.port}/a`
    expect(await one.fetch({ address })).toMatchObject({ kind: 'ok', text: 'public' })
    expect(resolved).toBe(2)
    expect(gist(await one.fetch({ address }))).toBe('refused fetch-private-address')
    expect(inside.requests).toEqual([])
    expect(inside.sockets.size).toBe(0)
  })

  it.each([
    ['outlet.example', [TEST_CERTIFICATE], 'ok'],
    ['other.example', [TEST_CERTIFICATE], 'refused fetch-tls'],
    ['outlet.example', [], 'refused fetch-tls'],
  ])('reach TLS by their name, at the address that was checked: %s', async (name, certificates, expected) => {
    const names: string[] = []
    const server = createTlsServer(
      {
        cert: TEST_CERTIFICATE,
        key: TEST_KEY,
        SNICallback: (asked, done) => {
          names.push(asked)
          done(null)
        },
      },
      (_, response) => response.writeHead(404).end(),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) })
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const one = fetcher({ certificates, resolve: async () => ['127.0.0.1'] })
    const fetched = await one.fetch({ address: `https://${name}:${port}/` })
    expect(new Set(names)).toEqual(new Set([name]))
    expect(gist(fetched)).toBe(expected === 'ok' ? 'gone fetch-gone' : expected)
  })

  it('are tried at their other addresses when one does not answer', async () => {
    const server = await kept(servePages({ '/a': html('a') }))
    const one = fetcher({ resolve: async () => ['127.0.0.9', '127.0.0.1'] })
    expect(gist(await one.fetch({ address: `http://outlet.example:${server.port}/a` }))).toBe('ok')
  })
})

describe('limits', () => {
  const limits = { totalMs: 10_000, headerBytes: 8_192, wireBytes: 50_000 }
  const hurried = { ...limits, headerMs: 300, totalMs: 1_000 }
  const bomb = gzipSync(Buffer.alloc(40_000_000))

  async function limited(server: Promise<TestServer>, limit: Partial<FetchLimits> = limits): Promise<string> {
    const { origin } = await kept(server)
    return gist(await fetcher({ limits: limit }).fetch({ address: `${origin}/a` }))
  }

  it('hold for a server that never answers', async () => {
    expect(
      await limited(
        serveRaw(() => undefined),
        hurried,
      ),
    ).toBe('later fetch-too-slow')
  })

  it('hold for headers that come one by one', async () => {
    const drip = serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket.write('X-More: 1\r\n'), 50)
      socket.on('close', () => clearInterval(timer))
    })
    const { origin } = await kept(drip)
    const fetched = await fetcher({ limits: hurried }).fetch({ address: `${origin}/a` })
    expect(fetched).toMatchObject({ kind: 'later', notice: { code: 'fetch-too-slow' } })
    if (fetched.kind === 'later')
      expect(fetched.notice.message).toContain('the headers took longer than 0.3 s')
  })

  it('hold for a body that comes byte by byte', async () => {
    const drip: Pages[string] = (response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('a'), 50)
      response.on('close', () => clearInterval(timer))
    }
    expect(await limited(servePages({ '/a': drip }), hurried)).toBe('later fetch-too-slow')
  })

  it('hold for headers without end', async () => {
    const answer = serveRaw((socket) =>
      socket.write(`HTTP/1.1 200 OK\r\n${'X-More: 12345678\r\n'.repeat(1_000)}`),
    )
    expect(await limited(answer)).toBe('refused fetch-not-http')
  })

  it('hold for bodies that are announced or come too large', async () => {
    const endless: Pages[string] = (response) => {
      response.writeHead(200)
      const more = () => {
        while (response.write(Buffer.alloc(10_000, 'a')));
      }
      response.on('drain', more)
      more()
    }
    expect(await limited(servePages({ '/a': html('a'.repeat(60_000)) }))).toBe('refused fetch-too-large')
    expect(await limited(servePages({ '/a': endless }))).toBe('refused fetch-too-large')
  })

  it('hold for what a single request allows', async () => {
    const pages = { '/a': html('a'.repeat(2_000)) }
    expect(gist(await fetchFrom(pages, '/a', { mostBytes: 1_000 }))).toBe('refused fetch-too-large')
  })

  it('hold for bombs', async () => {
    const page: Pages[string] = (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    expect(await limited(servePages({ '/a': page }))).toBe('refused fetch-bomb')
  })

  it('hold for encodings nobody asked for', async () => {
    expect(await limited(servePages({ '/a': html('a', { 'content-encoding': 'zstd' }) }))).toBe(
      'refused fetch-bad-encoding',
    )
  })

  it.each([
    ['a body shorter than announced', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', 'later'],
    ['a chunk that is none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc', 'refused'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'refused'],
    ['nothing', '', 'later'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 'later'],
  ])('hold for %s', async (_, bytes, kind) => {
    const { origin } = await kept(serveRaw((socket) => socket.end(bytes)))
    expect((await fetcher({ limits }).fetch({ address: `${origin}/a` })).kind).toBe(kind)
  })

  it('hold for a server that is not there', async () => {
    const server = await servePages({})
    await server.close()
    expect(gist(await fetcher({ limits }).fetch({ address: `${server.origin}/a` }))).toBe(
      'later fetch-unreachable',
    )
  })

  it('hold for a name server that fails or does not answer', async () => {
    const fails = fetcher({
      resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    })
    const hangs = fetcher({ resolve: () => new Promise(() => undefined), limits: { connectMs: 100 } })
    for (const one of [fails, hangs]) {
      expect(gist(await one.fetch({ address: 'http://outlet.example/' }))).toBe('later fetch-no-host')
    }
  })
})

describe('whatever a server sends', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'HTTP/1.1 200 OK',
        'HTTP/1.0 301 Moved',
        'HTTP/9.9 999',
        '\r\n',
        '\n',
        '\r\n\r\n',
        '\0',
        ' ',
        ':',
      ),
      fc.constantFrom(
        'Location: //',
        'Location: http://[',
        'Content-Length: 5',
        'Content-Length: -1',
        'Content-Encoding: br',
      ),
      fc.constantFrom(
        'Transfer-Encoding: chunked',
        'Content-Type: text/html; charset=',
        'Retry-After: 1e9',
        '5\r\nabcde',
      ),
      fc.uint8Array({ maxLength: 30 }).map((noise) => Buffer.from(noise).toString('latin1')),
    ),
    { maxLength: 12 },
  )

  it('becomes data', async () => {
    let bytes = ''
    const server = await kept(serveRaw((socket) => socket.end(Buffer.from(bytes, 'latin1'))))
    // Failures are followed by pauses; this clock passes them at once.
    let moment = 0
    const sleep = async (ms: number) => {
      moment += ms
    }
    const one = fetcher({ longestWaitMs: 1e9, clock: { now: () => moment, sleep } })
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        bytes = parts.join('')
        const { kind } = await one.fetch({ address: `${server.origin}/a` })
        expect(['ok', 'gone', 'later', 'refused']).toContain(kind)
      }),
      { numRuns: 200 },
    )
  })
})

describe('stopping', () => {
  it('rejects with the reason, before, while waiting and while reading', async () => {
    const hangs: Pages[string] = (response) => void response.writeHead(200).write('a')
    const server = await kept(servePages({ '/a': hangs, '/b': html('b') }))
    const one = fetcher()
    const stopped = new Error('stopped')
    await expect(one.fetch({ address: `${server.origin}/b` }, AbortSignal.abort(stopped))).rejects.toBe(
      stopped,
    )
    const stop = new AbortController()
    const reading = one.fetch({ address: `${server.origin}/a` }, stop.signal)
    const waiting = one.fetch({ address: `${server.origin}/b` }, stop.signal)
    const both = Promise.allSettled([reading, waiting])
    while (!server.asked.includes('/a')) await new Promise((resolve) => setTimeout(resolve, 5))
    stop.abort(stopped)
    expect(await both).toEqual(Array(2).fill({ status: 'rejected', reason: stopped }))
    expect(gist(await one.fetch({ address: `${server.origin}/b` }))).toBe('ok')
  })

  it('of one asker leaves the others their answer', async () => {
    const slow: Pages[string] = (response) => void setTimeout(() => response.writeHead(404).end(), 100)
    const server = await kept(servePages({ '/robots.txt': slow, '/b': html('b') }))
    const one = fetcher()
    const stop = new AbortController()
    const first = one.fetch({ address: `${server.origin}/b` }, stop.signal)
    const second = one.fetch({ address: `${server.origin}/b` })
    const settled = Promise.allSettled([first])
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    stop.abort(new Error('stopped'))
    expect(gist(await second)).toBe('ok')
    expect((await settled)[0]).toMatchObject({ status: 'rejected' })
  })

  it('by closing ends what is going on and leaves nothing open', async () => {
    const hangs: Pages[string] = (response) => void response.writeHead(200).write('a')
    const server = await kept(servePages({ '/a': hangs }))
    const one = fetcher()
    const going = one.fetch({ address: `${server.origin}/a` })
    const ended = expect(going).rejects.toThrow('the fetcher is closed')
    while (!server.asked.includes('/a')) await new Promise((resolve) => setTimeout(resolve, 5))
    await one.close()
    await ended
    await expect(one.fetch({ address: `${server.origin}/a` })).rejects.toThrow('the fetcher is closed')
    while (server.sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  })

  it('by closing gives up connections that are kept for the next page', async () => {
    const server = await kept(servePages({ '/a': html('a') }))
    const one = fetcher()
    await one.fetch({ address: `${server.origin}/a` })
    const ends = [...server.sockets].map(
      (socket) => new Promise<string>((resolve) => socket.on('close', () => resolve('closed'))),
    )
    expect(ends).toHaveLength(1)
    await one.close()
    // Left alone they would be kept for ten seconds.
    const left = new Promise<string>((resolve) => setTimeout(() => resolve('open'), 5_000).unref())
    expect(await Promise.race([...ends, left])).toBe('closed')
  })
})

describe('settings', () => {
  it.each([
    [{ contact: 'line\nbreak' }, /contact/],
    [{ contact: 'a (b)' }, /contact/],
    [{ contact: null, parallel: 0 }, /parallel: give a number from 1 up/],
    [{ contact: null, delayMs: Number.NaN }, /delayMs/],
    [{ contact: null, allowedRanges: ['10/8'] }, /allowedRanges/],
  ])('%j make no sense', (settings, message) => {
    expect(() => openFetcher(settings)).toThrow(message)
  })
})
