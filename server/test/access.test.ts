import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../src/security/access.js'
import { Caller } from './caller.js'
import { type Route, routesOf } from './routes.js'
import { type ServedDesk, serveDesk } from './served-desk.js'

const page = mkdtempSync(join(tmpdir(), 'parley-page-'))
let shared: ServedDesk
let alone: ServedDesk
let routes: readonly Route[] = []
const callers = new Map<string, Caller>()

beforeAll(async () => {
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>desk</title>')
  shared = await serveDesk({ shared: true, sample: false, pageFolder: page })
  alone = await serveDesk({ sample: false })
  routes = await routesOf(shared.caller)
  callers.set('none', shared.caller)
  callers.set('reader', await shared.as('rita'))
  callers.set('analyst', await shared.as('anna'))
  callers.set('admin', await shared.as('ada'))
}, 120_000)
afterAll(async () => {
  await shared?.close()
  await alone?.close()
  rmSync(page, { recursive: true })
}, 60_000)

/** Rows that a refused request must leave as they are. */
async function rows({ desk }: ServedDesk): Promise<unknown> {
  const tables = [
    'account',
    'api_token',
    'alert',
    'edit',
    'source',
    'setting',
    'story_event',
    'report',
    'item',
    'visit',
    'audit',
  ]
  const counts = tables.map((table) => `(select count(*)::int from parley.${table}) as ${table}`)
  return (await desk.store.pool.query(`select ${counts.join(', ')}`)).rows[0]
}

/** Ids of things that are not there: who may gets no further than to 4xx, and changes nothing either. */
const filled = (path: string) =>
  path
    .replace('{event}', '1')
    .replace('{edit}', '1')
    .replace('{format}', 'md')
    .replace('{file}', 'x.atom')
    .replace(/\{\w+\}/g, 'x')

/** Routes that a body of `{}` would do something with, or whose stream does not end; tried on their own. */
const OWN_TESTS = new Set([
  'POST /api/v1/sample',
  'DELETE /api/v1/session',
  'GET /api/v1/events',
  'PUT /api/v1/settings',
])

describe('a shared desk', () => {
  it('says of every route who may use it', () => {
    expect(routes.length).toBeGreaterThan(45)
    for (const { method, path, access } of routes)
      expect([method, path, access]).toEqual([
        method,
        path,
        expect.stringMatching(/^(none|reader|analyst|admin)$/),
      ])
  })

  it('lets in by role and no further, and does nothing where it refuses', async () => {
    for (const { method, path, access } of routes) {
      for (const [role, caller] of callers) {
        const may = access === 'none' || ROLES.indexOf(role as never) >= ROLES.indexOf(access)
        if (may && OWN_TESTS.has(`${method} ${path}`)) continue
        const before = may ? null : await rows(shared)
        const { status } = await caller.send(method, filled(path), method === 'GET' ? undefined : {})
        const where = `${role} ${method} ${path}`
        if (may) expect([where, status]).not.toEqual([where, expect.toBeOneOf([401, 403, 500])])
        else {
          expect([where, status]).toEqual([where, role === 'none' ? 401 : 403])
          expect([where, await rows(shared)]).toEqual([where, before])
        }
      }
    }
  }, 60_000)

  it('asks sessions for the token of the desk with every change, and tokens not', async () => {
    const analyst = callers.get('analyst') ?? shared.caller
    for (const { method, path, access } of routes) {
      if (method === 'GET' || path === '/mcp' || access === 'admin' || path === '/api/v1/session') continue
      for (const csrf of [undefined, '', 'x'.repeat(43)]) {
        const headers = csrf === undefined ? {} : { 'x-parley-csrf': csrf }
        const answer = await analyst.call(method, filled(path), { body: {}, headers })
        expect([method, path, answer.status, answer.json().code]).toEqual([method, path, 403, 'csrf-missing'])
      }
    }
  })

  it('shows its page and its own document to anybody, and no log-in to who has one', async () => {
    expect((await shared.caller.get('/')).text).toContain('desk')
    expect((await shared.caller.get('/api/v1/session')).json()).toEqual({
      mode: 'shared',
      account: null,
      csrf: '',
    })
    const { account } = (await (callers.get('reader') ?? shared.caller).get('/api/v1/session')).json()
    expect(account).toEqual({ name: 'rita', role: 'reader' })
  })
})

describe('a desk alone', () => {
  it('is its user’s, who may do all that needs no account, with the token of the desk', async () => {
    for (const { method, path } of routes) {
      if (OWN_TESTS.has(`${method} ${path}`)) continue
      const { status } = await alone.caller.send(method, filled(path), method === 'GET' ? undefined : {})
      expect([method, path, status]).not.toEqual([method, path, expect.toBeOneOf([401, 403, 500])])
    }
    expect(alone.log).toEqual([])
    expect(shared.log).toEqual([])
  })

  it('refuses changes without the token of the desk', async () => {
    const before = await rows(alone)
    const bare = new Caller(alone.server.port)
    for (const { method, path } of routes) {
      if (method === 'GET' || path === '/mcp' || `${method} ${path}` === 'POST /api/v1/session') continue
      const answer = await bare.call(method, filled(path), { body: {} })
      expect([method, path, answer.status, answer.json().code]).toEqual([method, path, 403, 'csrf-missing'])
    }
    expect(await rows(alone)).toEqual(before)
  })
})
