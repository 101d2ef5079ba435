import { createServer } from 'node:net'
import { openTestStore } from '@parley-record/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ServeError, startServer } from '../src/index.js'
import { Caller } from './caller.js'
import { PASSWORD, type ServedDesk, serveDesk } from './served-desk.js'

let shared: ServedDesk
let alone: ServedDesk
let ada: Caller
beforeAll(async () => {
  shared = await serveDesk({ shared: true, sample: false, publicAddress: 'https://desk.example.org' })
  alone = await serveDesk({ sample: false })
  ada = await shared.as('ada')
}, 60_000)
afterAll(async () => {
  await shared?.close()
  await alone?.close()
}, 60_000)

const HOME = { host: 'localhost' }

describe('other sites', () => {
  const port = () => alone.server.port
  const own = () => `http://localhost:${port()}`

  it.each([
    ['a name that was made to point here', () => ({ host: `attacker.example:${port()}` }), 421],
    ['its own name with another port', () => ({ host: 'localhost:1' }), 421],
    ['a name that begins like its own', () => ({ host: `localhost.attacker.example:${port()}` }), 421],
    ['a name with a dot behind', () => ({ host: `localhost.:${port()}` }), 421],
    ['its name in capitals', () => ({ host: `LOCALHOST:${port()}` }), 200],
    ['its number', () => ({ host: `127.0.0.1:${port()}` }), 200],
    ['another origin', () => ({ origin: 'https://attacker.example' }), 403],
    ['an origin of nobody', () => ({ origin: 'null' }), 403],
    ['the origin of another program here', () => ({ origin: 'http://localhost:3000' }), 403],
    ['an origin that is no web page', () => ({ origin: 'file://localhost' }), 403],
    ['its own origin', () => ({ origin: own() }), 200],
    [
      'a script of another site',
      () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }),
      403,
    ],
    ['a page of a sister site', () => ({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }), 403],
    ['a link on another site', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), 200],
    ['its own page', () => ({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }), 200],
    ['a program', () => ({}), 200],
  ])('%s', async (_, headers, status) => {
    const answer = await new Caller(port()).get('/api/v1/session', headers())
    expect(answer.status).toBe(status)
    if (status !== 200) expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('cannot make a browser change anything, not even with a form that opens a page', async () => {
    const crossing = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    for (const headers of [crossing, { origin: 'null' }, { origin: 'https://attacker.example' }]) {
      const answer = await alone.caller.send('POST', '/api/v1/sample', undefined, headers)
      expect([headers, answer.status, answer.json().code]).toEqual([headers, 403, 'origin-refused'])
    }
    const mcp = await alone.caller.call('POST', '/mcp', {
      body: {},
      headers: { origin: 'https://attacker.example' },
    })
    expect(mcp.status).toBe(403)
  })

  it('get no word of CORS when they ask', async () => {
    const asked = { origin: 'https://attacker.example', 'access-control-request-method': 'DELETE' }
    const answer = await new Caller(port()).call('OPTIONS', '/api/v1/stories', { headers: asked })
    expect(answer.status).toBe(403)
    const own = await new Caller(port()).call('OPTIONS', '/api/v1/stories/x')
    expect([own.status, own.headers.allow]).toEqual([204, 'GET, HEAD, PATCH, OPTIONS'])
  })
})

it('sends headers with every answer that keep browsers from guessing, framing and running', async () => {
  for (const path of ['/api/v1/session', '/api/openapi.json', '/nothing']) {
    const { headers } = await alone.caller.get(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    })
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'/)
  }
})

describe('sessions', () => {
  const bare = () => new Caller(shared.server.port)

  it('begin with a cookie that scripts and other sites do not get', async () => {
    const { cookies } = await bare().call('POST', '/api/v1/session', {
      body: { name: 'anna', password: PASSWORD },
    })
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^parley_session=[\w-]{40,}; .*Path=\/;.*HttpOnly; Secure; SameSite=Strict$/)
  })

  it('get a new secret with each log-in, whatever cookie comes along', async () => {
    const planted = bare()
    planted.cookie = 'parley_session=planted-by-somebody'
    expect((await planted.get('/api/v1/session')).json().account).toBeNull()
    const { cookies } = await planted.call('POST', '/api/v1/session', {
      body: { name: 'anna', password: PASSWORD },
    })
    expect(cookies[0]).not.toContain('planted')
    expect((await planted.get('/api/v1/stories')).status).toBe(401)
  })

  it('end on the server with the log-out, and no other does', async () => {
    const [one, other] = [await shared.as('anna'), await shared.as('anna')]
    expect(one.cookie).not.toBe(other.cookie)
    expect((await one.send('DELETE', '/api/v1/session')).status).toBe(204)
    expect((await one.get('/api/v1/stories')).status).toBe(401)
    expect((await other.get('/api/v1/stories')).status).toBe(200)
  })

  it('end at once for an account that is shut out, or gets another password or role', async () => {
    const made = await ada.send('POST', '/api/v1/accounts', {
      name: 'Temp',
      role: 'analyst',
      password: PASSWORD,
    })
    expect([made.status, made.json().name]).toEqual([201, 'temp'])
    const path = `/api/v1/accounts/${made.json().id}`
    const temp = await bare().logIn('temp', PASSWORD)
    await ada.send('PATCH', path, { role: 'reader' })
    expect((await temp.send('POST', '/api/v1/sample')).status).toBe(403)
    await ada.send('PATCH', path, { password: `${PASSWORD}!` })
    expect((await temp.get('/api/v1/stories')).status).toBe(401)
    const again = await bare().logIn('temp', `${PASSWORD}!`)
    expect((await ada.send('PATCH', path, { disabled: true })).json().disabled).toBe(true)
    expect((await again.get('/api/v1/stories')).status).toBe(401)
    const refused = await bare().call('POST', '/api/v1/session', {
      body: { name: 'temp', password: `${PASSWORD}!` },
    })
    expect(refused.status).toBe(401)
  })

  it('leave no way for an admin to shut themselves out', async () => {
    const own = (await ada.get('/api/v1/accounts'))
      .json<{ id: string; name: string }[]>()
      .find(({ name }) => name === 'ada')
    for (const change of [{ disabled: true }, { role: 'reader' }])
      expect((await ada.send('PATCH', `/api/v1/accounts/${own?.id}`, change)).status).toBe(409)
  })
})

describe('names of accounts', () => {
  it.each([
    ['', 400],
    [' ', 400],
    ['../../etc/passwd', 400],
    ['<b>bob</b>', 400],
    ["bob'; drop table account", 400],
    ['bob\u202egnp', 400],
    ['bob\n', 201],
    ['parley', 400],
    ['Ｐａｒｌｅｙ', 400],
    ['nobody', 400],
    ['ＡＤＡ', 409],
    ['ada', 409],
    ['constructor', 201],
    ['__proto__', 400],
    ['ﷺ', 400],
    ['x'.repeat(101), 400],
    ['josé.núñez@example.org', 201],
  ])('%j: %d', async (name, status) => {
    const answer = await ada.send('POST', '/api/v1/accounts', { name, role: 'reader', password: PASSWORD })
    expect(answer.status).toBe(status)
  })
})

describe('tokens', () => {
  it('for reading only read, whoever made them, and are worth nothing once revoked', async () => {
    const made = await ada.send('POST', '/api/v1/tokens', { name: 'reader of feeds', scope: 'read' })
    const program = new Caller(shared.server.port)
    program.token = made.json().token
    expect((await program.get('/api/v1/stories')).status).toBe(200)
    expect((await program.get('/api/v1/accounts')).status).toBe(403)
    expect((await program.call('POST', '/api/v1/sample')).status).toBe(403)
    expect((await ada.get('/api/v1/tokens')).text).not.toContain(made.json().token)
    expect((await ada.send('DELETE', `/api/v1/tokens/${made.json().id}`)).status).toBe(204)
    const refused = await program.get('/api/v1/stories')
    expect([refused.status, refused.json().code]).toEqual([401, 'token-invalid'])
    expect((await ada.send('DELETE', `/api/v1/tokens/${made.json().id}`)).status).toBe(404)
  })

  it('for writing need no token of the desk, and cannot be revoked by others', async () => {
    const anna = await shared.as('anna')
    const made = (await ada.send('POST', '/api/v1/tokens', { name: 'writer', scope: 'write' })).json()
    expect((await anna.send('DELETE', `/api/v1/tokens/${made.id}`)).status).toBe(404)
    const program = new Caller(shared.server.port)
    program.token = made.token
    expect((await program.call('PUT', '/api/v1/settings', { body: { storySleepDays: 30 } })).status).toBe(200)
    expect((await ada.get('/api/v1/audit')).json<{ action: string }[]>()[0]?.action).toBe('settings-changed')
  })
})

describe('tries to log in', () => {
  const tryOnce = (name: string, from: string) =>
    new Caller(shared.server.port).call('POST', '/api/v1/session', {
      body: { name, password: 'wrong' },
      from,
    })
  const statuses = (answers: readonly { readonly status: number }[]) =>
    answers.map(({ status }) => status).sort()

  it('are counted by name however it is spelled, and by where they come from', async () => {
    const spellings = ['rita', 'RITA', ' rita', 'ｒｉｔａ', 'Rita ', 'rITA', 'ritA', 'riTa', 'RIta']
    // From another address each time, so that only the name is counted; at once, so that no time is given back.
    const named = await Promise.all(spellings.map((name, i) => tryOnce(name, `127.0.0.${10 + i}`)))
    expect(statuses(named)).toEqual([...Array(8).fill(401), 429])
    const sent = await Promise.all(spellings.map((_, i) => tryOnce(`nobody-${i}`, '127.0.0.99')))
    expect(statuses(sent)).toEqual([...Array(8).fill(401), 429])
    const limited = sent.find(({ status }) => status === 429)
    expect(Number(limited?.headers['retry-after'])).toBeGreaterThan(0)
  })

  it('say nothing of whether the name exists', async () => {
    const [known, unknown] = [await tryOnce('ada', '127.0.0.121'), await tryOnce('anna-not', '127.0.0.120')]
    expect(known.text).toBe(unknown.text)
  })
})

describe('starting', () => {
  it('refuses to open a desk without accounts to the network', async () => {
    const test = await openTestStore()
    try {
      for (const bind of ['0.0.0.0', '::', '192.0.2.1', 'desk.example.org', '127.0.0.1.example.org']) {
        const starting = startServer({
          store: test.store,
          work: {} as never,
          reads: {} as never,
          pageFolder: null,
          port: 0,
          bind,
        })
        await expect(starting).rejects.toMatchObject({
          code: 'accounts-needed',
          message: expect.stringContaining('parley account add'),
        })
      }
    } finally {
      await test.close()
    }
  })

  it('answers on a shared desk to its public name and its own addresses', async () => {
    const caller = new Caller(shared.server.port)
    expect(
      (await caller.get('/api/v1/session', { host: 'desk.example.org', origin: 'https://desk.example.org' }))
        .status,
    ).toBe(200)
    expect((await caller.get('/api/v1/session', HOME)).status).toBe(421)
  })

  it('says that a port is taken, and names another', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const { store } = shared.desk
    const starting = startServer({ store, work: {} as never, reads: {} as never, pageFolder: null, port })
    await expect(starting).rejects.toSatisfy(
      (error) =>
        error instanceof ServeError &&
        error.code === 'port-taken' &&
        error.message.includes(`--port ${port + 1}`),
    )
    taken.close()
  })
})
