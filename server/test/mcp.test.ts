import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from './caller.js'
import { type ServedDesk, serveDesk } from './served-desk.js'

let served: ServedDesk
let client: Client
beforeAll(async () => {
  served = await serveDesk()
  client = new Client({ name: 'test', version: '1' })
  // Cast: the SDK's own classes disagree under exactOptionalPropertyTypes.
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`http://localhost:${served.server.port}/mcp`)) as never,
  )
}, 120_000)
afterAll(async () => {
  await client?.close()
  await served?.close()
}, 60_000)

async function call(name: string, input: object): Promise<{ text: string; isError: boolean }> {
  const answer = await client.callTool({ name, arguments: { ...input } })
  const [first] = answer.content as { type: string; text: string }[]
  return { text: first?.text ?? '', isError: answer.isError === true }
}
const value = async (name: string, input: object): Promise<JsonObject> =>
  JSON.parse((await call(name, input)).text)

describe('the desk for assistants', () => {
  it('lists tools that only read, each with a description of what it takes', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'search_stories',
      'get_record',
      'get_evidence',
      'list_disputes',
      'brief_as_of',
    ])
    for (const { annotations, description, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(description).toMatch(/\w+ \w+/)
      expect(inputSchema.type).toBe('object')
    }
    expect(client.getInstructions()).toMatch(/Cite only what a tool returned/)
  })

  it('finds stories, with words and without', async () => {
    expect(await value('search_stories', {})).toEqual([expect.objectContaining({ id: served.story })])
    const found = await value('search_stories', { query: 'Ostrovey' })
    expect([found.stories.length, found.statements.length, found.reports.length]).toEqual([
      1,
      expect.any(Number),
      expect.any(Number),
    ])
    expect(found.statements.length).toBeGreaterThan(0)
  })

  it('gives words that stand in the report, where it says', async () => {
    const { claims, reports } = await value('get_record', { story: served.story })
    expect(reports[0].text).toBeUndefined()
    const { statements } = await value('get_evidence', { story: served.story, id: claims[0].id })
    const [{ report, passages }] = statements
    const { report: whole } = (await served.caller.get(`/api/v1/reports/${report.id}`)).json()
    for (const { start, end, exact } of passages) expect(whole.text.slice(start, end)).toBe(exact)
    expect(report.sha256).toBe(whole.sha256)
  })

  it('lists disputes with both sides, and writes the brief of a day', async () => {
    const disputes = await value('list_disputes', { story: served.story })
    expect(disputes.length).toBeGreaterThan(0)
    for (const { passages } of disputes as unknown as JsonObject[]) expect(passages.length).toBeGreaterThan(0)
    const now = await call('brief_as_of', { story: served.story })
    const then = await call('brief_as_of', { story: served.story, asOf: '2025-09-09' })
    expect(now.text).toMatch(/^# /)
    expect(then.isError).toBe(false)
    expect(then.text).not.toBe(now.text)
  })

  it.each([
    ['get_record', { story: 'nothing' }, /There is no story nothing/],
    ['get_evidence', { story: 'STORY', id: 'c0' }, /There is no c0 in this record/],
    ['brief_as_of', { story: 'STORY', asOf: 'yesterday' }, /asOf/],
    ['get_record', { story: 'a\0b' }, /cannot be kept/],
    ['search_stories', { query: '\ud800' }, /cannot be kept|\[\]|"stories"/],
    ['list_disputes', {}, /story/],
    ['delete_story', { story: 'STORY' }, /delete_story/],
  ])('says what is wrong with %s %j', async (name, input, says) => {
    const named = JSON.parse(JSON.stringify(input).replace('STORY', served.story))
    const { text } = await call(name, named).catch((error: Error) => ({ text: error.message }))
    expect(text).toMatch(says)
    expect(text).not.toMatch(/select|parley\.|node_modules/)
  })

  it('takes POST alone, and refuses what is no message', async () => {
    const answer = await served.caller.get('/mcp')
    expect([answer.status, answer.headers.allow, answer.json().code]).toEqual([
      405,
      'POST, OPTIONS',
      'method-not-allowed',
    ])
    const sent = (body: unknown) =>
      served.caller.call('POST', '/mcp', { body, headers: { accept: 'application/json, text/event-stream' } })
    for (const body of [{}, [], { jsonrpc: '2.0', id: 1, method: 'nothing' }]) {
      const { status, text } = await sent(body)
      expect([status < 500, JSON.parse(text || '{}')]).toEqual([true, expect.anything()])
    }
    expect(served.log).toEqual([])
  })

  it('answers many at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => call('list_disputes', { story: served.story })),
    )
    expect(new Set(all.map(({ text }) => text)).size).toBe(1)
  })
})
