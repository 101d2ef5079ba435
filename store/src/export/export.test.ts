import { PassThrough, Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sampleRecord } from '../../../engine/test/sample-record.js'
import { addGiven, at, decided, keepRead, keepStory, resketch } from '../../test/support.js'
import {
  addSource,
  appendAudit,
  appendEdit,
  appendEvent,
  createAccount,
  createAlert,
  eventsAfter,
  exportAll,
  FIRST_EVENT,
  historyOf,
  importAll,
  keepOriginal,
  latestCursor,
  latestRecord,
  listAlerts,
  loadReadings,
  mergeStories,
  noteItems,
  recordVisit,
  type Store,
  saveRecord,
  searchReports,
  searchStatements,
  setSetting,
} from '../index.js'
import { openTestStore, type TestStore } from '../testing/index.js'

let from: TestStore
let to: TestStore
let file: Buffer
beforeAll(async () => {
  from = await openTestStore()
  await fill(from.store)
  file = await exported(from.store)
})
beforeEach(async () => {
  await to?.close()
  to = await openTestStore()
})
afterAll(async () => {
  await to.close()
  await from.close()
})

/** One row at least in every table that is exported. */
async function fill(store: Store): Promise<void> {
  const { db } = store
  await addGiven(store)
  const feed = await addSource(db, { kind: 'feed', address: 'https://line.example/feed', addedAt: at() })
  await noteItems(db, { sourceId: feed.id, items: [{ address: 'https://line.example/1' }], at: at() })
  await keepOriginal(db, {
    bytes: Buffer.from([0, 1, 255]),
    mediaType: 'text/plain',
    address: null,
    receivedAt: at(),
  })
  const reports: string[] = []
  for (let i = 0; i < 4; i++) {
    reports.push(
      await keepRead(store, `Trucks at the pass “${i}” 🚚\n\nIstanbul, İzmir.`, {
        url: `https://a.example/${i}`,
      }),
    )
  }
  const [one = '', two = '', three = '', four = ''] = reports
  await keepStory(store, 's1', [one])
  await keepStory(store, 's2', [two, three])
  await store.transaction((tx) => mergeStories(tx, { from: 's1', into: 's2', decided: decided(9), resketch }))
  const sample = sampleRecord()
  const record = {
    ...sample,
    statements: sample.statements.map((statement) => ({ ...statement, report: one })),
  }
  await store.transaction((tx) => saveRecord(tx, { storyId: 's2', revision: 3, record, madeAt: at(10) }))
  const target = { kind: 'claim', id: 'c1' } as const
  await store.transaction((tx) =>
    appendEdit(tx, { storyId: 's2', target, action: 'note', who: 'u1', at: at() }),
  )
  await appendEvent(db, { at: at(), kind: 'report.arrived', reportId: one })
  // Numbers are given before a transaction commits: this one's event has the lower number and the later transaction.
  const client = await store.pool.connect()
  await client.query('begin')
  await client.query(`insert into parley.event (xid, at, kind) values ('99999999', now(), 'told.late')`)
  await client.query('commit')
  client.release()
  await appendEvent(db, { at: at(), kind: 'story.changed', storyId: 's2' })
  await setSetting(db, 'contact', { mail: 'desk@example.org' })
  await createAccount(db, { name: 'Iva', role: 'admin', password: 'a long password', at: at() })
  const account = await db.selectFrom('parley.account').select('id').executeTakeFirstOrThrow()
  await store.pool.query(
    `insert into parley.api_token (id, account_id, name, secret, scope, created_at) values ('t1', $1, 'n', 'x', 'read', now())`,
    [account.id],
  )
  await appendAudit(db, { at: at(), who: account.id, action: 'signed-in' })
  await recordVisit(db, { who: account.id, storyId: 's2', revision: 3, at: at() })
  await createAlert(db, {
    who: account.id,
    title: 'A',
    question: { words: 'x' },
    at: at(),
    from: FIRST_EVENT,
  })
  await store.pool.query(`insert into parley.waiting values ($1, now(), now(), '{s2}', '{}')`, [four])
}

async function exported(store: Store): Promise<Buffer> {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  await exportAll(store, stream, at(60))
  return Buffer.concat(chunks)
}

const take = (bytes: Buffer) => importAll(to.store, Readable.from([bytes]))

test('an export has something of every table, and an import of it exports the same', async () => {
  const summary = await take(file)
  expect(Object.entries(summary.rows).filter(([, count]) => count === 0)).toEqual([])
  expect(lines(await exported(to.store)).slice(1, -1)).toEqual(lines(file).slice(1, -1).map(forgetSeen))
})

/** An alert's place in the events is that of the new server; neither file has it. */
const forgetSeen = (line: string) => line
const lines = (bytes: Buffer) => gunzipSync(bytes).toString().trimEnd().split('\n')

test('what was imported is found, read and gone on with', async () => {
  await take(file)
  const { store } = to
  expect((await searchReports(store.db, { query: 'truck izmir' })).found).toBe(4)
  expect((await searchStatements(store.db, { query: 'trucks' })).length).toBeGreaterThan(0)
  expect((await latestRecord(store.db, 's2'))?.record).toEqual(
    (await latestRecord(from.store.db, 's2'))?.record,
  )
  expect(await historyOf(store.db, 's1')).toEqual(await historyOf(from.store.db, 's1'))
  const ids = (await store.db.selectFrom('parley.reading').select('report_id').execute()).map(
    (row) => row.report_id,
  )
  const version = { model: 'm1', world: 'w1' }
  expect(await loadReadings(store.db, ids, version)).toEqual(await loadReadings(from.store.db, ids, version))
  const fifth = await keepRead(store, 'A fifth report.')
  await keepStory(store, 's3', [fifth])
  await appendEvent(store.db, { at: at(), kind: 'later' })
  const [alert] = await listAlerts(store.db)
  const news = await eventsAfter(store.db, alert?.seen ?? FIRST_EVENT)
  expect(news.map(({ kind }) => kind)).toEqual(['later'])
  expect((await latestCursor(store.db)).id).toBeGreaterThan(1)
})

test('a store with anything in it takes no import', async () => {
  await addGiven(to.store)
  await expect(take(file)).rejects.toMatchObject({
    code: 'store-not-empty',
    message: expect.stringContaining('PARLEY_HOME'),
  })
})

const text = () => gunzipSync(file).toString()
test.each<[string, () => Buffer, RegExp]>([
  ['cut in the middle', () => file.subarray(0, file.length >> 1), /unpacked|stops/],
  [
    'without its last line',
    () => gzipSync(`${text().trimEnd().split('\n').slice(0, -1).join('\n')}\n`),
    /stops/,
  ],
  ['with a letter changed', () => gzipSync(text().replace('Trucks', 'Tracks')), /hash/],
  ['with a row left out', () => gzipSync(text().replace(/\["audit".*\n/, '')), /hash/],
  ['of another program', () => gzipSync('{"format":"other"}\n'), /not one of Parley/],
  ['of a later version', () => gzipSync('{"format":"parley-export","version":2}\n'), /version 2/],
  ['no gzip at all', () => Buffer.from('hello'), /unpacked/],
  ['empty', () => Buffer.alloc(0), /stops|unpacked/],
  ['with more after its end', () => gzipSync(`${text()}[]\n`), /goes on/],
])('a file %s is refused, and nothing stays', async (_, made, why) => {
  await expect(take(made())).rejects.toMatchObject({
    code: 'export-invalid',
    message: expect.stringMatching(why),
  })
  await expect(take(file)).resolves.toMatchObject({ exportedAt: at(60).toISOString() })
})

test('a disk that is full stops the export with its own words', async () => {
  const full = new PassThrough()
  full.destroy(new Error('ENOSPC: no space left on device'))
  await expect(exportAll(from.store, full, at())).rejects.toThrow('ENOSPC')
})
