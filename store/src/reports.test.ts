import { afterAll, beforeAll, expect, test } from 'vitest'
import { addGiven, arrival, at, testReport } from '../test/support.js'
import {
  addSource,
  findByCanonical,
  keepOriginal,
  loadOriginal,
  loadReports,
  saveReport,
  versionsOf,
} from './index.js'
import { openTestStore, type TestStore } from './testing/index.js'

let desk: TestStore
beforeAll(async () => {
  desk = await openTestStore()
  await addGiven(desk.store)
})
afterAll(() => desk.close())

const save = (...args: Parameters<typeof arrival>) =>
  desk.store.transaction((tx) => saveReport(tx, arrival(...args)))

test('an address with other words is a version, with the same words it is known', async () => {
  const url = 'https://gazette.example/pass'
  const first = testReport('The pass is shut.', { url })
  const second = testReport('The pass is shut. It opens on Friday.', { url })
  expect(await save(first)).toMatchObject({ outcome: 'new', version: 1 })
  expect(await save(second)).toMatchObject({ outcome: 'version', version: 2 })
  expect(await save(first)).toMatchObject({ outcome: 'known', version: 1, reportId: first.id })
  expect((await findByCanonical(desk.store.db, url))?.report).toEqual(second)
})

test('the same words of another outlet are another report, of the same outlet elsewhere they are known', async () => {
  const text = 'Kestria counted twelve breaches at the pass.'
  const one = await save(testReport(text, { source: 'North Line', url: 'https://line.example/1' }))
  const other = await save(testReport(text, { source: 'Morrow Gazette', url: 'https://gazette.example/1' }))
  const again = await save(testReport(text, { source: 'North Line', url: 'https://line.example/amp/1' }))
  expect([one.outcome, other.outcome, again.outcome]).toEqual(['new', 'new', 'known'])
  expect(again.articleId).toBe(one.articleId)
})

test('under one address the same words are one report, whoever is given as their outlet', async () => {
  const url = 'https://line.example/unsigned'
  const named = await save(testReport('Nobody signed this.', { source: 'North Line', url }))
  const nameless = await save(testReport('Nobody signed this.', { source: null, url }))
  expect(nameless).toEqual({ ...named, outcome: 'known' })
})

test('twenty callers at one moment write one report, and number the versions without a gap', async () => {
  const url = 'https://line.example/moment'
  const same = testReport('Only once.', { url })
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => save(same)))
  expect(outcomes.filter(({ outcome }) => outcome === 'new')).toHaveLength(1)
  await Promise.all(Array.from({ length: 10 }, (_, i) => save(testReport(`Version ${i}.`, { url }))))
  const versions = await versionsOf(desk.store.db, outcomes[0]?.articleId ?? '')
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})

test('two addresses at one moment with the same words of one outlet write one report', async () => {
  const text = 'Two feeds bring this at once.'
  const addresses = Array.from({ length: 8 }, (_, i) => `https://line.example/at-once/${i}`)
  const outcomes = await Promise.all(addresses.map((url) => save(testReport(text, { url }))))
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([...Array(7).fill('known'), 'new'])
})

test.each([
  ['NUL', 'A \0 in the words.'],
  ['half a surrogate pair', 'A \ud83d in the words.'],
])('%s is refused with a reason, and nothing is written', async (_, text) => {
  await expect(save(testReport(text))).rejects.toMatchObject({ code: 'report-unstorable' })
  expect(await loadReports(desk.store.db, [testReport(text).id])).toEqual([])
})

test('what is written comes back as it was', async () => {
  const original = await keepOriginal(desk.store.db, {
    bytes: Buffer.from('<p>İstanbul 🕊</p>'),
    mediaType: 'text/html',
    address: 'https://line.example/i',
    receivedAt: at(),
  })
  const report = testReport('İstanbul 🕊 “dove”', { published: '2031-03-02', url: 'https://line.example/i' })
  const notices = [{ code: 'encoding-guessed', level: 'warning', path: null, message: 'Guessed.' } as const]
  await save(report, { original, notices })
  const [stored] = await loadReports(desk.store.db, [report.id, 'not-there'])
  expect(stored).toMatchObject({ report, original, notices, receivedAt: at() })
  expect((await loadOriginal(desk.store.db, original))?.bytes.toString()).toBe('<p>İstanbul 🕊</p>')
})

test('an address of any length is an address', async () => {
  const url = `https://line.example/${'x'.repeat(5000)}`
  expect(await save(testReport('One.', { url }))).toMatchObject({ outcome: 'new' })
  expect(await save(testReport('Two.', { url }))).toMatchObject({ outcome: 'version' })
})

test('a text of 2,000,000 characters is kept whole', async () => {
  const text = 'The commission met again in Aldane and spoke of the pass. '.repeat(35_000).slice(0, 2_000_000)
  const report = testReport(text)
  await save(report)
  expect((await loadReports(desk.store.db, [report.id]))[0]?.report.text.length).toBe(text.length)
})

test('a full-text index holds any script', async () => {
  // As many different words as fit, in letters of four bytes.
  const word = (i: number) =>
    [...i.toString(36).padStart(4, '0')]
      .map((digit) => String.fromCodePoint(0x10400 + Number.parseInt(digit, 36)))
      .join('')
  const text = Array.from({ length: 60_000 }, (_, i) => word(i)).join(' ')
  await expect(save(testReport(text))).resolves.toMatchObject({ outcome: 'new' })
})

test('what came in cannot be changed or deleted', async () => {
  const { db } = desk.store
  await expect(db.updateTable('parley.report').set({ notices: '[]' }).execute()).rejects.toThrow(
    'append-only',
  )
  await expect(db.deleteFrom('parley.article').execute()).rejects.toThrow('append-only')
  await expect(desk.store.pool.query('truncate parley.original cascade')).rejects.toThrow('append-only')
})

test('a source is followed once', async () => {
  const source = { kind: 'feed', address: 'https://line.example/feed', addedAt: at() } as const
  const first = await addSource(desk.store.db, source)
  expect(await addSource(desk.store.db, source)).toEqual({ id: first.id, added: false })
})
