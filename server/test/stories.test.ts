import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, JsonObject } from './caller.js'
import { Listener } from './listener.js'
import { type ServedDesk, serveDesk } from './served-desk.js'

let served: ServedDesk
let caller: Caller
let live: Listener
beforeAll(async () => {
  served = await serveDesk()
  caller = served.caller
  live = await Listener.open(served.server.port, '/api/v1/events')
}, 120_000)
afterAll(async () => {
  live?.close()
  expect(served.log).toEqual([])
  await served.close()
}, 60_000)

const path = (rest = '') => `/api/v1/stories/${served.story}${rest}`
const story = async () => (await caller.get(path())).json()
const record = async (query = ''): Promise<JsonObject> =>
  (await caller.get(path(`/record${query}`))).json().record

/** Makes a change and waits, as a page does, for the record that comes of it. */
async function changed(change: () => Promise<unknown>, of = served.story): Promise<void> {
  const before = (await caller.get(`/api/v1/stories/${of}`)).json().revision
  await change()
  await live.until(
    ({ event, data }) => event === 'story.changed' && data.story === of && Number(data.revision) > before,
  )
}

async function edit(
  targetKind: string,
  targetId: string,
  action: string,
  payload: object = {},
): Promise<JsonObject> {
  let made: JsonObject = {}
  await changed(async () => {
    const answer = await caller.send('POST', path('/edits'), {
      targetKind,
      targetId,
      action,
      payload,
      why: `Tried: ${action}`,
    })
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()])
    made = answer.json()
  })
  return made
}
const undo = (id: string) =>
  changed(async () => expect((await caller.send('POST', path(`/edits/${id}/undo`))).status).toBe(200))
const inRecord = async (id: string) => (await record()).edits.find((one: JsonObject) => one.edit.id === id)

describe('decisions', () => {
  it('reject a claim: it is gone, the queue is shorter, exports say so, and undoing brings it back', async () => {
    const before = await record()
    const { items } = (await caller.get(path('/review'))).json()
    expect(items.length).toBeGreaterThan(0)
    const wrong = items.find((item: JsonObject) => item.targetKind === 'link') ?? items[0]
    const made = await edit(wrong.targetKind, wrong.targetId, 'reject')
    const after = await record()
    expect(after.links.length).toBeLessThan(before.links.length)
    expect(await inRecord(made.id)).toMatchObject({ applied: true, effect: expect.stringMatching(/\w/) })
    const left = (await caller.get(path('/review'))).json().items
    expect(left.some(({ key }: JsonObject) => key === wrong.key)).toBe(false)
    expect((await caller.get(path('/edits'))).json()).toContainEqual(
      expect.objectContaining({ id: made.id, action: 'reject', undoneAt: null, why: 'Tried: reject' }),
    )
    expect((await caller.get(path('/export/json'))).json().edits).toHaveLength(1)
    expect((await caller.get(path('/export/md'))).text).toMatch(/reject|correct|edit|decided/i)
    const files = unzipSync((await caller.get(path('/export/bundle'))).bytes)
    expect(JSON.parse(strFromU8(files['record.json'] ?? new Uint8Array())).edits).toHaveLength(1)
    await undo(made.id)
    expect((await record()).links).toEqual(before.links)
    const [undone] = (await caller.get(path('/edits'))).json<JsonObject[]>()
    expect(undone).toMatchObject({ id: made.id, undoneBy: expect.any(String), undoneAt: expect.any(String) })
    const twice = await caller.send('POST', path(`/edits/${made.id}/undo`))
    expect([twice.status, twice.json().code]).toEqual([409, 'already-undone'])
  }, 60_000)

  it('accept, note, correct, merge and split show in the next record', async () => {
    const { claims, statements, actors, links } = await record()
    const acted = statements.find((one: JsonObject) => one.act !== null && one.agents.length > 0)
    const other = actors.find((one: JsonObject) => one.id !== acted.agents[0])
    const wide = claims.find((one: JsonObject) => one.statements.length > 1)
    const [first, second] = claims.filter((one: JsonObject) => one.id !== wide.id)
    const made = [
      await edit('link', links[0].id, 'accept'),
      await edit('claim', first.id, 'note', {}),
      await edit('statement', acted.id, 'correct', { agents: [other.id] }),
      await edit('claim', wide.id, 'split', { statements: [wide.statements.at(-1)] }),
      await edit('claim', first.id, 'merge', { into: second.id }),
    ]
    for (const { id, action } of made)
      expect([action, await inRecord(id)]).toEqual([action, expect.objectContaining({ applied: true })])
    const after = await record()
    expect(after.statements.find(({ id }: JsonObject) => id === acted.id)?.agents).toEqual([other.id])
    expect(after.claims.some(({ id }: JsonObject) => id === first.id)).toBe(false)
    for (const { id } of made.toReversed()) await undo(id)
    expect((await record()).claims).toEqual(claims)
  }, 90_000)

  it.each([
    ['a claim that is not there', { targetKind: 'claim', targetId: 'c0', action: 'reject' }],
    ['a link as a claim', { targetKind: 'claim', targetId: 'LINK', action: 'reject' }],
    [
      'a merge into nothing',
      { targetKind: 'claim', targetId: 'CLAIM', action: 'merge', payload: { into: 'c0' } },
    ],
    ['a merge without a host', { targetKind: 'claim', targetId: 'CLAIM', action: 'merge' }],
    [
      'a split of what is elsewhere',
      { targetKind: 'claim', targetId: 'CLAIM', action: 'split', payload: { statements: ['s0'] } },
    ],
    [
      'a correction to a stranger',
      { targetKind: 'statement', targetId: 'STATEMENT', action: 'correct', payload: { agents: ['a0'] } },
    ],
    [
      'a correction of more than can be',
      { targetKind: 'statement', targetId: 'STATEMENT', action: 'correct', payload: { text: 'other' } },
    ],
    ['a rejected actor', { targetKind: 'actor', targetId: 'ACTOR', action: 'reject' }],
  ])('refuse %s', async (_, body) => {
    const { claims, statements, actors, links } = await record()
    const text = JSON.stringify(body)
      .replace('CLAIM', claims[0].id)
      .replace('LINK', links[0].id)
      .replace('STATEMENT', statements[0].id)
      .replace('ACTOR', actors[0].id)
    const answer = await caller.send('POST', path('/edits'), JSON.parse(text))
    expect([answer.status, answer.json().code]).toEqual([422, 'edit-impossible'])
  })
})

describe('records', () => {
  it('are the same for the same tag, and answer 304 to who has them', async () => {
    for (const rest of ['/record', '/export/md', '/export/csv-moves']) {
      const first = await caller.get(path(rest))
      const again = await caller.get(path(rest), { 'if-none-match': first.headers.etag ?? '' })
      expect([rest, again.status, again.text]).toEqual([rest, 304, ''])
      expect((await caller.get(path(rest), { 'if-none-match': `W/${first.headers.etag}, "x"` })).status).toBe(
        304,
      )
      expect((await caller.get(path(rest), { 'if-none-match': '"x"' })).status).toBe(200)
    }
    const feed = await caller.get(`/feeds/stories/${served.story}.atom`)
    expect(
      (await caller.get(`/feeds/stories/${served.story}.atom`, { 'if-none-match': feed.headers.etag ?? '' }))
        .status,
    ).toBe(304)
  })

  it('as of a day hold what was published by then', async () => {
    const then = await record('?asOf=2025-09-09')
    expect(then.reports.length).toBeGreaterThan(0)
    expect(then.reports.length).toBeLessThan((await record()).reports.length)
    for (const { published } of then.reports)
      if (published !== null) expect(published.slice(0, 10) <= '2025-09-09').toBe(true)
  })

  it('since a day and a revision say what changed, and revisions are kept', async () => {
    expect((await record()).since ?? null).toBeNull()
    expect((await record('?since=2025-09-11')).since).toMatchObject({})
    const { revision } = await story()
    const first = (await caller.get(path(`/record?revision=${revision - 1}`))).json()
    expect(first.revision).toBeLessThan(revision)
    expect((await record(`?since=${first.revision}`)).since).toMatchObject({})
    expect((await caller.get(path('/record?revision=0'))).status).toBe(400)
  })

  it('can be asked for by HEAD', async () => {
    const { status, text, headers } = await caller.call('HEAD', path('/record'))
    expect([status, text, headers.etag]).toEqual([200, '', expect.stringMatching(/^"/)])
  })
})

describe('stories', () => {
  it('are found by part of a title or an actor', async () => {
    for (const [q, count] of [
      ['Velmark', 1],
      ['ostrovey', 1],
      ['no such thing at all', 0],
      ['  ', 1],
    ] as const)
      expect([
        q,
        (await caller.get(`/api/v1/stories?q=${encodeURIComponent(q)}`)).json().items.length,
      ]).toEqual([q, count])
    expect((await caller.get('/api/v1/stories?q=Velmark&state=dormant')).json().items).toEqual([])
  })

  it('remember up to where somebody read, and no further than there is', async () => {
    await caller.send('PUT', path('/visit'), { revision: 1_000_000 })
    const { revision, seenRevision, newSince } = await story()
    expect([seenRevision, newSince]).toEqual([revision, 0])
  })

  it('are split, paged through, merged back, and every step can be undone by its own story alone', async () => {
    const { reports } = await record()
    const split = await caller.send('POST', path('/split'), {
      reports: [reports[0].id],
      title: 'Split off',
      why: 'To try',
    })
    expect([split.status, split.json().title]).toEqual([201, 'Split off'])
    const { id } = split.json()
    const pages: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: JsonObject = (
        await caller.get(
          `/api/v1/stories?limit=1${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
        )
      ).json()
      pages.push(...page.items.map((one: JsonObject) => one.id))
      cursor = page.next
    }
    expect(pages.toSorted()).toEqual([served.story, id].toSorted())
    const line = (await story()).history.find(({ kind }: JsonObject) => kind === 'split')
    const stranger = (await story()).history.find(
      ({ kind, otherId }: JsonObject) => kind === 'joined' && otherId === null,
    )
    const foreign = await caller.send('POST', `/api/v1/stories/${id}/events/${stranger.id}/undo`)
    expect([foreign.status, foreign.json().code]).toEqual([404, 'not-found'])
    expect((await caller.send('POST', path(`/events/${line.id}/undo`))).status).toBe(200)
    await served.desk.idle()
    const twice = await caller.send('POST', path(`/events/${line.id}/undo`))
    expect([twice.status, twice.json().code]).toEqual([409, 'conflict'])
    expect((await record()).reports).toHaveLength(8)
    // The story that was put back leads to the one that has its reports.
    expect((await caller.get(`/api/v1/stories/${id}`)).json().id).toBe(served.story)
    const itself = await caller.send('POST', path('/merge'), { into: served.story })
    expect([itself.status, itself.json().code]).toEqual([409, 'conflict'])
    const strangers = await caller.send('POST', path('/split'), { reports: ['r0'], title: 'Nothing' })
    expect([strangers.status, strangers.json().code]).toEqual([404, 'not-found'])
  }, 60_000)
})

describe('reports and search', () => {
  it('a hit among statements says which report it stands in, and where', async () => {
    const { items } = (await caller.get('/api/v1/search?q=blockade&kind=statement')).json()
    expect(items.length).toBeGreaterThan(0)
    for (const { reportId, span, snippet } of items) {
      const { report, statements } = (await caller.get(`/api/v1/reports/${reportId}`)).json()
      expect(statements.some((one: JsonObject) => one.span.start === span.start)).toBe(true)
      expect(report.text.slice(span.start, span.end).length).toBeGreaterThan(0)
      for (const [start, end] of snippet.marks) expect(snippet.text.slice(start, end)).toMatch(/blockade/i)
    }
  })

  it('come by text and by file, once, and show what was read in them', async () => {
    const given = {
      text: 'Hestmark rejected on Tuesday a proposal by Orlava to share the Brennick lock.',
      title: 'Lock',
      source: 'Kelder Post',
    }
    const first = (await caller.send('POST', '/api/v1/reports', given)).json().arrivals[0]
    expect(first).toMatchObject({ state: 'queued', reportId: expect.any(String) })
    expect((await caller.send('POST', '/api/v1/reports', given)).json().arrivals[0].state).toBe('known')
    const form = new FormData()
    for (const n of [1, 2])
      form.append(
        'files',
        new File([`Orlava counted ${n * 7} barges below the Brennick lock on Monday.`], `${n}.txt`),
      )
    const body = new Response(form)
    const sent = await caller.send('POST', '/api/v1/reports', new Uint8Array(await body.arrayBuffer()), {
      'content-type': body.headers.get('content-type') ?? '',
    })
    expect(sent.json().arrivals.map(({ name, state }: JsonObject) => [name, state])).toEqual([
      ['1.txt', 'queued'],
      ['2.txt', 'queued'],
    ])
    await served.desk.idle()
    const { report, marks, versions } = (await caller.get(`/api/v1/reports/${first.reportId}`)).json()
    expect([report.text, report.path]).toEqual([given.text, null])
    expect(Object.keys(marks)).toEqual(['names', 'times', 'quantities', 'attributions', 'acts'])
    expect(versions).toHaveLength(1)
  }, 60_000)
})

it.each([
  ['GET', '/api/v1/nothing', 404, 'not-found'],
  ['GET', '/api/v1/stories/x', 404, 'story-unknown'],
  ['GET', '/api/v1/reports/x', 404, 'report-unknown'],
  ['DELETE', '/api/v1/stories', 405, 'method-not-allowed'],
  ['PUT', '/api/openapi.json', 405, 'method-not-allowed'],
  ['BREW', '/api/v1/stories', 405, 'method-not-allowed'],
  ['POST', '/feeds/stories/x.rss', 405, 'method-not-allowed'],
])('%s %s is a problem with a code', async (method, address, status, code) => {
  const answer = await caller.send(method, address).catch((error: NodeJS.ErrnoException) => error)
  // Node's parser closes on methods that HTTP does not have.
  if (answer instanceof Error || answer.headers['content-type'] === undefined)
    return expect(method).toBe('BREW')
  expect([answer.status, answer.headers['content-type'], answer.json().code]).toEqual([
    status,
    'application/problem+json',
    code,
  ])
  if (status === 405) expect(answer.headers.allow).toMatch(/OPTIONS/)
})
