import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSigned, SIGNATURE } from '../src/index.js'
import type { JsonObject } from './caller.js'
import { eventOf, type ServedDesk, serveDesk } from './served-desk.js'

interface Delivery {
  readonly body: string
  readonly signature: string
}

/** A webhook of somebody: fails as often as it is told to. */
class Hook {
  readonly got: Delivery[] = []
  failing = 0
  readonly #server: Server
  #look: () => void = () => {}

  constructor() {
    this.#server = createServer((request, response) => {
      let body = ''
      request
        .on('data', (part) => (body += part))
        .on('end', () => {
          const fails = this.failing > 0
          if (fails) this.failing -= 1
          else this.got.push({ body, signature: String(request.headers[SIGNATURE]) })
          response.writeHead(fails ? 500 : 204).end()
          this.#look()
        })
    })
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const address = this.#server.address()
    return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/told`
  }

  async delivery(count: number): Promise<Delivery> {
    while (this.got.length < count) await new Promise<void>((resolve) => (this.#look = resolve))
    return this.got[count - 1] as Delivery
  }

  close(): void {
    this.#server.close()
  }
}

let served: ServedDesk
let hookAddress: string
const hook = new Hook()
beforeAll(async () => {
  hookAddress = await hook.open()
  served = await serveDesk({ alerts: true })
}, 120_000)
afterAll(async () => {
  hook.close()
  await served?.close()
}, 60_000)

const path = (rest: string) => `/api/v1/stories/${served.story}${rest}`
const record = async (): Promise<JsonObject> => (await served.caller.get(path('/record'))).json().record
const alert = async (question: object, more: object = {}) =>
  (
    await served.caller.send('POST', '/api/v1/alerts', {
      title: 'Tell me',
      story: served.story,
      question,
      ...more,
    })
  ).json()
const isBuilt = async (before: number) => {
  await eventOf(served, 'story.changed', ({ revision }) => Number(revision) > before)
}
const feedOf = async ({ feed }: JsonObject) => (await served.caller.get(feed)).text

describe('saved questions', () => {
  it('tell once of a claim that lost its support, in a feed and signed to a webhook that fails first', async () => {
    const before = (await served.caller.get(path(''))).json().revision
    const { moves } = await record()
    const [move] = moves
    hook.failing = 1
    const lost = await alert({ on: 'support-lost', claim: move.claim }, { webhook: hookAddress })
    const silent = await alert({ on: 'support-lost', claim: moves.at(-1).claim })
    expect(lost.secret).toMatch(/^whsec_/)
    expect((await served.caller.get('/api/v1/alerts')).text).not.toContain(lost.secret)
    await served.caller.send('POST', path('/edits'), {
      targetKind: 'claim',
      targetId: move.claim,
      action: 'reject',
    })
    await isBuilt(before)
    await eventOf(served, 'alert.fired', (body) => body.alert === lost.id)
    const { body, signature } = await hook.delivery(1)
    expect(isSigned(lost.secret, body, { signature, now: new Date() })).toBe(true)
    expect(isSigned(lost.secret, `${body} `, { signature, now: new Date() })).toBe(false)
    expect(JSON.parse(body)).toMatchObject({
      story: served.story,
      findings: [{ title: 'A claim is gone', claim: move.claim }],
    })
    expect(await feedOf(lost)).toContain('A claim is gone')
    expect((await feedOf(lost)).match(/<entry>/g)).toHaveLength(1)
    expect(await feedOf(silent)).not.toContain('<entry>')
    // Another record that changes nothing about it tells nothing more.
    const { revision } = (await served.caller.get(path(''))).json()
    await served.caller.send('POST', path('/edits'), {
      targetKind: 'claim',
      targetId: moves.at(-1).claim,
      action: 'accept',
    })
    await isBuilt(revision)
    expect((await feedOf(lost)).match(/<entry>/g)).toHaveLength(1)
    expect(hook.got).toHaveLength(1)
  }, 60_000)

  it('tell of a new move, reply and dispute when a report brings them', async () => {
    const asked = await Promise.all(['move', 'dispute', 'reply', 'deadline'].map((on) => alert({ on })))
    const { revision } = (await served.caller.get(path(''))).json()
    await served.caller.send('POST', '/api/v1/reports', {
      title: 'Velmark threatens to close Vessin harbor pipeline talks with Marenia',
      source: 'Quay Gazette',
      published: '2025-09-13T08:00:00Z',
      text: 'Velmark rejected the offer of Marenia on Saturday to lift the blockade of Vessin harbor. President Karel Ostrovey said Velmark would never accept direct talks with Marenia. Velmark threatened to shut the pipeline on September 20 unless Marenia opens the harbor of Vessin.',
    })
    await isBuilt(revision)
    const [move] = asked
    await eventOf(served, 'alert.fired', (body) => body.alert === move?.id)
    expect(await feedOf(move ?? {})).toContain('New: ')
  }, 60_000)

  it('show why a webhook could not be told, and never tell private addresses that are not allowed', async () => {
    const { moves } = await record()
    const refused = await alert({ on: 'support-lost' }, { webhook: 'http://10.0.0.1/told' })
    const { revision } = (await served.caller.get(path(''))).json()
    await served.caller.send('POST', path('/edits'), {
      targetKind: 'claim',
      targetId: moves[0].claim,
      action: 'reject',
    })
    await isBuilt(revision)
    await eventOf(served, 'alert.fired', (body) => body.alert === refused.id)
    let failure: JsonObject | null = null
    while (failure === null) {
      const alerts = (await served.caller.get('/api/v1/alerts')).json<JsonObject[]>()
      failure = alerts.find(({ id }) => id === refused.id)?.failure ?? null
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    expect(failure.message).toMatch(/private network/)
  }, 60_000)

  it('are paused, deleted, and not shown to others', async () => {
    const made = await alert({ on: 'move' })
    const one = `/api/v1/alerts/${made.id}`
    expect((await served.caller.send('PATCH', one, { paused: true })).json()).toMatchObject({ paused: true })
    expect((await served.caller.send('DELETE', one)).status).toBe(204)
    for (const answer of [
      await served.caller.send('DELETE', one),
      await served.caller.send('PATCH', one, { paused: false }),
      await served.caller.get(made.feed),
    ])
      expect(answer.status).toBe(404)
  })

  it.each([
    [{ title: 'x', question: { on: 'anything' } }],
    [{ title: 'x', question: { on: 'move' }, webhook: 'ftp://outlet.example/x' }],
    [{ title: 'x', question: { on: 'move' }, webhook: 'javascript:alert(1)' }],
    [{ title: '', question: { on: 'move' } }],
  ])('are refused as %j', async (body) => {
    expect((await served.caller.send('POST', '/api/v1/alerts', body)).status).toBe(400)
  })
})
