import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Caller } from './caller.js'
import { eventOf, type ServedDesk, serveDesk } from './served-desk.js'

let served: ServedDesk
let caller: Caller
beforeAll(async () => {
  served = await serveDesk()
  caller = served.caller
}, 120_000)
afterAll(async () => {
  expect(served.log).toEqual([])
  await served.close()
}, 60_000)

/** A refusal is a problem with a code, whatever was sent. */
function expectProblem(answer: Answer, status: number, code?: string): void {
  expect([answer.status, answer.headers['content-type'], answer.text.slice(0, 300)]).toEqual([
    status,
    'application/problem+json',
    expect.stringContaining(code === undefined ? `"status":${status}` : `"code":"${code}"`),
  ])
}

const json = { 'content-type': 'application/json' }
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('bodies', () => {
  it.each([
    ['malformed', '{"text":', json, 400, 'body-invalid'],
    ['empty', '', json, 400, undefined],
    ['null', 'null', json, 400, 'input-invalid'],
    ['an array', '[]', json, 400, 'input-invalid'],
    ['deep', `{"text":${deep(5_000)}}`, json, 400, 'input-invalid'],
    ['very deep', deep(500_000), json, 400, 'input-invalid'],
    ['NUL', '{"text":"a\\u0000b"}', json, 400, 'input-invalid'],
    ['half a character', '{"text":"a\\ud800b"}', json, 400, 'input-invalid'],
    ['a prototype', '{"text":"a","__proto__":{"role":"admin"}}', json, 400, 'input-invalid'],
    ['a constructor', '{"text":"a","constructor":{"prototype":{}}}', json, 400, 'input-invalid'],
    ['text', 'hello', { 'content-type': 'text/plain' }, 415, 'media-type-unsupported'],
    [
      'a form',
      'text=hello',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'media-type-unsupported',
    ],
    ['no type', 'hello', {}, 415, 'media-type-unsupported'],
    ['nothing', undefined, {}, 400, 'body-invalid'],
    ['multipart without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 400, 'body-invalid'],
    [
      'multipart that breaks off',
      '--x\r\nContent-Dispo',
      { 'content-type': 'multipart/form-data; boundary=x' },
      400,
      undefined,
    ],
    ['no files', '--x--\r\n', { 'content-type': 'multipart/form-data; boundary=x' }, 400, undefined],
    [
      'too many addresses',
      JSON.stringify({ addresses: Array(501).fill('https://outlet.example/') }),
      json,
      400,
      'input-invalid',
    ],
  ])('%s', async (_, body, headers, status, code) => {
    expectProblem(await caller.send('POST', '/api/v1/reports', body, headers), status, code)
  })

  it('refuses what is too large before it is there', async () => {
    const large = { ...json, 'content-length': String(60 * 1024 * 1024) }
    for (const [path, length] of [
      ['/api/v1/reports', large],
      ['/api/v1/settings', { ...json, 'content-length': '2000000' }],
    ] as const) {
      await caller.get('/api/v1/session')
      const answer = await caller
        .send(path.endsWith('reports') ? 'POST' : 'PUT', path, 'x', length)
        .catch(() => null)
      if (answer !== null) expectProblem(answer, 413, 'too-large')
    }
  })

  it('counts a body without a length as it comes', async () => {
    const answer = await caller
      .send('PUT', '/api/v1/settings', `"${'x'.repeat(1_100_000)}"`, {
        ...json,
        'transfer-encoding': 'chunked',
      })
      .catch(() => null)
    expect(answer?.status ?? 413).toBe(413)
  })
})

/** A multipart body with one file, its name as it stands. */
function upload(
  name: string,
  content: string | Uint8Array,
): { body: Buffer; headers: { 'content-type': string } } {
  const head = `--cut\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    body: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from('\r\n--cut--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=cut' },
  }
}
const TEXT = 'Orlava and Hestmark signed a ferry timetable on Monday, the harbour office of Brennick said.'

describe('files', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['/etc/cron.d/x.txt', 'x.txt'],
    ['a\u202etxt.exe', 'atxt.exe'],
    ['..', 'file'],
    [`${'n'.repeat(5_000)}.txt`, `${'n'.repeat(196)}.txt`],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
    ['%00.txt', '%00.txt'],
  ])('%#: names become %s', async (name, label) => {
    const { body, headers } = upload(name, `${TEXT} It has the number ${name.length}.`)
    const answer = await caller.send('POST', '/api/v1/reports', body, headers)
    expect([answer.status, answer.json().arrivals]).toEqual([
      202,
      [expect.objectContaining({ name: label, state: 'queued' })],
    ])
  })

  it('with NUL in the name lose it', async () => {
    const { body, headers } = upload('a\0b.txt', `${TEXT} NUL.`)
    const answer = await caller.send('POST', '/api/v1/reports', body, headers)
    expect([202, 400]).toContain(answer.status)
  })

  it.each([
    ['a zip', Buffer.from('504b0304140000000800', 'hex')],
    ['gzip', Buffer.from('1f8b0800000000000003', 'hex')],
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['NUL', Buffer.from('Hestmark\0said\0so on Monday.')],
    ['nothing', Buffer.alloc(0)],
    ['JSON with NUL', Buffer.from(`{"text":"${TEXT}\\u0000"}`)],
    ['JSON with half a character', Buffer.from(`{"text":"${TEXT}\\ud800"}`)],
    ['deep JSON', Buffer.from(`{"text":${deep(50_000)}}`)],
    ['a broken PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Length 99999999999 >> stream\n')],
    [
      'entities that grow',
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;&b;">]><a>&d;</a>',
      ),
    ],
  ])('that hold %s are taken or refused, with a reason', async (_, content) => {
    const { body, headers } = upload('file.dat', content)
    const answer = await caller.send('POST', '/api/v1/reports', body, headers)
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([
      expect.toBeOneOf([202, 400]),
      expect.any(String),
    ])
    for (const { state, notice } of answer.status === 202 ? answer.json().arrivals : [])
      if (state === 'refused') expect(notice).toMatch(/\w/)
  })
})

const STRINGS = [
  "'",
  '"',
  "' or '1'='1",
  "'; drop table parley.story; --",
  '%',
  '_',
  '\\',
  '*',
  '()',
  '%27%20or%201=1',
  '../../../etc/passwd',
  '..%2f..%2f',
  'constructor',
  '__proto__',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '#{7*7}',
  '\u202e',
  '𐍈',
  'a'.repeat(400),
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  '[]',
  '0x10',
  ' ',
  '&',
  '| & ! : * <->',
  '2025-02-30',
  '0000-01-01',
  '9999-12-31',
  '-001-01-01',
  '275760-09-14',
]

describe('strings in every place of an address', () => {
  const query = (path: string, names: readonly string[]) => names.map((name) => [path, name] as const)
  it.each([
    ...query('/api/v1/stories?limit=2', ['cursor', 'state', 'limit', 'q']),
    ...query('/api/v1/search?q=velmark', ['q', 'kind', 'story', 'from', 'to', 'limit']),
    ...query('/api/v1/stories/STORY/record?x=1', ['revision', 'asOf', 'since']),
    ...query('/api/v1/stories/STORY/export/md?x=1', ['revision', 'asOf']),
    ...query('/api/v1/audit?x=1', ['before']),
  ])(
    '%s, %s',
    async (path, name) => {
      for (const text of [...STRINGS, '\0', '%ED%A0%80', '%FF', '%']) {
        const sent = text.startsWith('%') ? text : encodeURIComponent(text)
        const { status } = await caller.get(
          `${path.replace('STORY', served.story).replace(/\b(q|limit)=\w+/, '$&')}&${name}=${sent}`,
        )
        expect([text, status]).toEqual([text, expect.toBeOneOf([200, 400, 404])])
      }
    },
    60_000,
  )

  it.each([
    '/api/v1/stories/X',
    '/api/v1/stories/X/record',
    '/api/v1/stories/X/edits',
    '/api/v1/stories/X/review',
    '/api/v1/reports/X',
    `/api/v1/stories/st1/export/X`,
    '/feeds/stories/X.rss',
    '/feeds/alerts/X.rss',
    '/feeds/stories/st1.X',
  ])('%s', async (path) => {
    for (const text of [...STRINGS, '%ED%A0%80', '%FF', '%00', '%', '%2e%2e']) {
      const { status } = await caller.get(
        path.replace('X', text.startsWith('%') ? text : encodeURIComponent(text)),
      )
      expect([text, status]).toEqual([text, expect.toBeOneOf([400, 404])])
    }
  })

  it('leaves the tables where they are', async () => {
    expect((await caller.get('/api/v1/stories')).json().items.length).toBeGreaterThan(0)
  })
})

describe('numbers that are too large', () => {
  it.each([
    ['GET', '/record?revision=1099511627776', undefined],
    ['GET', '/record?since=1099511627776', undefined],
    ['POST', '/edits/1099511627776/undo', undefined],
    ['POST', '/events/9007199254740993/undo', undefined],
    ['PUT', '/visit', { revision: 2 ** 40 }],
    ['PUT', '/visit', { revision: 1.5 }],
    ['PUT', '/visit', { revision: -1 }],
  ])('%s %s', async (method, rest, body) => {
    expectProblem(
      await caller.send(method, `/api/v1/stories/${served.story}${rest}`, body),
      400,
      'input-invalid',
    )
  })
})

describe('addresses into private networks', () => {
  it('are taken as sources and reports, and never asked', async () => {
    const addresses = [
      'http://10.0.0.1/report',
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]/',
      'http://0.0.0.0/',
      'http://2130706433/x',
      'http://0x7f.1/y',
      'http://[::ffff:10.0.0.1]/',
    ]
    const { arrivals } = (
      await caller.send('POST', '/api/v1/reports', { addresses: addresses.slice(0, 2) })
    ).json()
    expect(arrivals).toHaveLength(2)
    await eventOf(
      served,
      'report.failed',
      (body) =>
        JSON.stringify(body).includes('10.0.0.1') && JSON.stringify(body).includes('fetch-private-address'),
    )
    await eventOf(served, 'report.failed', (body) => JSON.stringify(body).includes('169.254.169.254'))
    const made = await caller.send('POST', '/api/v1/sources', {
      kind: 'feed',
      address: 'http://192.168.1.1/feed',
    })
    expect(made.status).toBe(201)
    await eventOf(served, 'source.failed', (body) => JSON.stringify(body).includes('fetch-private-address'))
    const source = (await caller.get('/api/v1/sources'))
      .json<{ id: string; health: { problem: string } }[]>()
      .find(({ id }) => id === made.json().id)
    expect(source?.health.problem).toMatch(/private/)
  }, 60_000)

  it.each([
    'file:///etc/passwd',
    'gopher://x/',
    'javascript:alert(1)',
    'http://',
    'nonsense',
    `https://outlet.example/${'x'.repeat(2_000)}`,
  ])('%#: addresses of other kinds are refused', async (address) => {
    expectProblem(
      await caller.send('POST', '/api/v1/reports', { addresses: [address] }),
      400,
      'input-invalid',
    )
    expectProblem(
      await caller.send('POST', '/api/v1/sources', { kind: 'feed', address }),
      400,
      'input-invalid',
    )
  })
})

describe('markup and formulas in titles and texts', () => {
  const TITLE = '=cmd|\' /C calc\'!A0"><script>alert(1)</script>\u2028; filename="evil.exe'

  it('come out as data', async () => {
    const path = `/api/v1/stories/${served.story}`
    const renamed = await caller.send('PATCH', path, { title: TITLE })
    expect([renamed.status, renamed.json().title]).toEqual([200, TITLE])
    for (const format of [
      'md',
      'html',
      'csv-moves',
      'csv-statements',
      'csv-events',
      'rss',
      'atom',
      'ics',
      'graphml',
      'jsonfeed',
      'ninjs',
      'bundle',
      'pdf',
    ]) {
      const { status, headers, text } = await caller.get(`${path}/export/${format}`)
      expect([format, status]).toEqual([format, 200])
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.[a-z.]+"$/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      if (format === 'html') expect(text).not.toContain('<script>alert')
      if (format === 'rss' || format === 'atom') expect(text).toContain('<![CDATA[=cmd')
      if (format.startsWith('csv')) expect(text).not.toMatch(/(^|,|\r\n)"?[=+@]/)
    }
    const answer = await caller.get(path)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
  }, 60_000)

  it.each(['a\r\nset-cookie: parley_session=x', '日本語', '...', 'CON', ''])(
    'name a file safely: %j',
    async (title) => {
      const path = `/api/v1/stories/${served.story}`
      const renamed = await caller.send('PATCH', path, { title })
      if (title === '') return expectProblem(renamed, 400)
      const { headers, cookies } = await caller.get(`${path}/export/md`)
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.md"$/)
      expect(cookies).toEqual([])
    },
  )
})

describe('opml', () => {
  const opml = (inside: string) => `<opml version="2.0"><body>${inside}</body></opml>`
  it.each([
    ['no OPML', 'hello', 400],
    ['nothing', '', 400],
    ['script addresses', opml('<outline xmlUrl="javascript:alert(1)"/>'), 400],
    [
      'entities',
      `<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${opml('<outline text="&x;" xmlUrl="https://outlet.example/&x;"/>')}`,
      [200, 400],
    ],
    ['deep outlines', opml('<outline>'.repeat(20_000)), 400],
    ['feeds', opml('<outline text="&lt;b&gt;" xmlUrl="https://outlet.example/feed"/>'), 200],
  ])('%s', async (_, body, status) => {
    const answer = await caller.send('POST', '/api/v1/sources/opml', body, { 'content-type': 'text/x-opml' })
    expect([status].flat()).toContain(answer.status)
    expect((await caller.get('/api/v1/sources/opml')).text).not.toMatch(/root:|<b>/)
  })
})

it('keeps the settings to those that are known, on one line', async () => {
  for (const body of [
    { other: 1 },
    { contact: 'me@desk.example\r\nx-evil: 1' },
    { hostDelaySeconds: 0 },
    { storySleepDays: 1e9 },
  ])
    expectProblem(await caller.send('PUT', '/api/v1/settings', body), 400, 'input-invalid')
  expect((await caller.send('PUT', '/api/v1/settings', { contact: 'me@desk.example' })).json()).toEqual({
    contact: 'me@desk.example',
  })
  expect((await caller.send('PUT', '/api/v1/settings', { contact: null })).json()).toEqual({})
})
