import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, openBrowser, openPage } from './browser.js'
import { type DeskServer, serveDesk } from './desk-server.js'

const STORY = {
  id: 's1',
  title: 'Tarn Pass',
  headline: null,
  state: 'open',
  revision: 1,
  seenRevision: null,
  changedAt: '2031-03-04T10:00:00Z',
  latestAt: '2031-03-04T10:00:00Z',
  reports: 3,
  origins: 2,
  outlets: 3,
  disputes: 1,
  open: 0,
  newSince: null,
  nextDates: [],
}

/** A server with as much of the API as these tests need, and what it was asked. */
class Api {
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = []
  readonly streams: ServerResponse[] = []
  broken = false
  shared = false
  title = STORY.title

  readonly answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = '', headers } = request
    if (!url.startsWith('/api/v1')) return false
    const path = url.slice('/api/v1'.length)
    this.asked.push({ path, headers })
    if (path.startsWith('/events')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('retry: 50\n\n')
      this.streams.push(response)
    } else if (path === '/session')
      this.#json(response, { mode: this.shared ? 'shared' : 'alone', account: null, csrf: 'token-1' })
    else if (path.startsWith('/stories') && this.broken)
      this.#json(
        response,
        {
          title: 'Store closed',
          detail: 'the store on port 5433 does not answer',
          advice: 'Start it again.',
        },
        503,
      )
    else if (path.includes('/record')) this.#json(response, { title: 'No record yet' }, 404)
    else if (path === '/stories/s1') this.#json(response, { ...STORY, revision: 5, seenRevision: 3 })
    else if (path.startsWith('/stories')) this.#stories(request, response)
    else if (path === '/sample') response.writeHead(202, { 'content-type': 'application/json' }).end('{}')
    else this.#json(response, { title: 'Not found' }, 404)
    return true
  }

  #stories({ headers }: IncomingMessage, response: ServerResponse): void {
    const etag = `"${this.title}"`
    response.setHeader('etag', etag)
    if (headers['if-none-match'] === etag) response.writeHead(304).end()
    else this.#json(response, { items: [{ ...STORY, title: this.title }], next: null })
  }

  #json(response: ServerResponse, body: unknown, status = 200): void {
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
  }
}

describe.skipIf(CHROMIUM === undefined)('the desk over HTTP', () => {
  const api = new Api()
  let browser: Browser
  let context: BrowserContext
  let desk: DeskServer

  beforeAll(async () => {
    desk = await serveDesk({}, api.answer)
    browser = await openBrowser()
    context = await browser.newContext()
  }, 60_000)

  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()))
  })

  afterAll(async () => {
    await browser?.close()
    await desk?.stop()
  })

  it('says what happened and what to do, and tries again when asked', async () => {
    api.broken = true
    const { page } = await openPage(context, desk.http)
    const note = page.getByRole('alert')
    await note.waitFor()
    expect(await note.textContent()).toContain('the store on port 5433 does not answer')
    expect(await note.textContent()).toContain('Start it again.')
    api.broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('link', { name: 'Tarn Pass' }).waitFor()
  }, 30_000)

  it('loads a story list again when an event says so, also after the line was cut', async () => {
    api.title = 'Tarn Pass'
    const { page } = await openPage(context, desk.http)
    await page.getByRole('link', { name: 'Tarn Pass' }).waitFor()
    await expect.poll(() => api.streams.length).toBeGreaterThan(0)
    api.title = 'Tarn Pass opens'
    for (const stream of api.streams.splice(0))
      stream.end('id: 7\nevent: story.changed\ndata: {"story":"s1"}\n\n')
    await page.getByRole('link', { name: 'Tarn Pass opens' }).waitFor()
    await expect
      .poll(() => api.asked.filter(({ path }) => path.startsWith('/events')).at(-1)?.headers['last-event-id'])
      .toBe('7')
  })

  it('asks for what changed since the revision that was seen', async () => {
    const { page } = await openPage(context, `${desk.http}/stories/s1`)
    await page.getByRole('heading', { name: 'This story could not be shown' }).waitFor()
    await expect
      .poll(() => api.asked.map(({ path }) => path).filter((path) => path.includes('/record')))
      .toContain('/stories/s1/record?since=3')
  })

  it('asks for a log-in on a shared desk and remembers where one wanted to go', async () => {
    api.shared = true
    const { page } = await openPage(context, `${desk.http}/search?q=pass`)
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    expect(new URL(page.url()).searchParams.get('back')).toBe('/search?q=pass')
    api.shared = false
  })

  it('asks whether what it has still holds instead of loading it again', async () => {
    const { page } = await openPage(context, desk.http)
    await page.getByRole('link', { name: api.title }).waitFor()
    await page.getByRole('radio', { name: 'Asleep' }).click()
    await page.getByRole('radio', { name: 'All', exact: true }).click()
    api.streams.at(-1)?.write('id: 8\nevent: story.changed\ndata: {"story":"s1"}\n\n')
    await expect
      .poll(() => api.asked.some(({ headers }) => headers['if-none-match'] === `"${api.title}"`))
      .toBe(true)
  })
})
