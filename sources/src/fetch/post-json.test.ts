import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePostJson } from './post-json.js'

const seen: { readonly request: IncomingMessage; readonly body: string }[] = []
const server = createServer((request, response) => {
  void text(request).then((body) => {
    seen.push({ request, body })
    if (request.url === '/moved') response.writeHead(302, { location: '/ok' })
    else response.writeHead(request.url === '/bad' ? 500 : 204)
    response.end()
  })
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const open = () => makePostJson({ contact: null, allowedRanges: ['127.0.0.1'], allowedPorts: 'any' })

it('sends the body with its headers', async () => {
  expect(await open()(`${base}/ok`, '{"a":1}', { 'x-signature': 's' })).toEqual({ ok: true })
  expect(seen.at(-1)?.body).toBe('{"a":1}')
  expect(seen.at(-1)?.request.headers).toMatchObject({
    'x-signature': 's',
    'content-type': 'application/json',
  })
})

it.each([
  ['/bad', 'it answered 500'],
  ['/moved', 'it answered 302; redirects are not followed'],
])('tells that %s did not take it', async (path, why) => {
  expect(await open()(`${base}${path}`, '{}')).toEqual({ ok: false, why })
})

it.each([
  'http://169.254.169.254/latest',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://localhost/',
  'file:///etc/passwd',
  'http://user:pass@example.com/',
])('never sends to %s', async (address) => {
  const before = seen.length
  expect(await makePostJson({ contact: null })(address, '{}')).toMatchObject({ ok: false })
  expect(seen).toHaveLength(before)
})

it('never sends to a public name that leads inside', async () => {
  const post = makePostJson({ contact: null, resolve: async () => ['127.0.0.1'] })
  expect(await post('http://hook.example/', '{}')).toMatchObject({ ok: false })
})
