import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addGiven, arrival, at, keepRead, keepStory, testReport } from '../../test/support.js'
import { saveReport, searchReports, searchTitles } from '../index.js'
import { openTestStore, type TestStore } from '../testing/index.js'
import { MARK_BREAK, MARK_CLOSE, MARK_OPEN, readSnippets } from './snippet.js'

let desk: TestStore
beforeAll(async () => {
  desk = await openTestStore()
  const { store } = desk
  await addGiven(store)
  const long = `${'Snow fell on the valley all night. '.repeat(40)}Inspectors <b>counted</b> 410 trucks at the Tarn Pass.`
  const pass = await keepRead(store, `${long} ${'The queue grew. '.repeat(40)}`, { title: 'Trucks queue' })
  await keepRead(store, 'Zelenskýy met the President of Türkiye in İstanbul.', { published: '2031-03-02' })
  await keepRead(store, 'The harbour talks were put off.', { published: '2031-01-05' })
  await keepStory(store, 'pass', [pass])
})
afterAll(() => desk.close())

const found = async (query: string, rest = {}) => {
  const { hits } = await searchReports(desk.store.db, { query, ...rest })
  return hits.map(({ snippets }) =>
    snippets.flatMap(({ text, hits: marks }) => marks.map((m) => text.slice(m.start, m.end))),
  )
}

test.each<[string, readonly string[][]]>([
  ['inspector trucks', [['Inspectors', 'trucks']]],
  ['"tarn pass"', [['Tarn', 'Pass']]],
  ['"pass tarn"', []],
  ['Zelenskyy', [['Zelenskýy']]],
  ['Istanbul', [['İstanbul']]],
  ['turkiye -harbour', [['Türkiye']]],
  ['', []],
  ['the of', []],
  [`' \\ & | ! ( : * <->`, []],
])('%s', async (query, words) => {
  expect(await found(query)).toEqual(words)
})

test('a snippet says where it stands in the text', async () => {
  const { hits } = await searchReports(desk.store.db, { query: 'inspectors' })
  const [hit] = hits
  const [snippet] = hit?.snippets ?? []
  expect(hit).toMatchObject({ storyId: 'pass', title: 'Trucks queue' })
  expect(snippet?.start).toBeGreaterThan(500)
  expect(snippet?.text).toContain('counted')
})

test.each([
  ['a story', { storyId: 'pass' }, 1],
  ['days', { from: new Date('2031-01-01'), to: new Date('2031-02-01') }, 1],
])('within %s', async (_, rest, count) => {
  expect(await found('talks or trucks or istanbul', rest)).toHaveLength(count)
})

test('a word that is everywhere ranks the newest thousand alone', async () => {
  const { store } = desk
  await store.transaction(async (tx) => {
    for (let i = 0; i < 1010; i++) {
      const report = testReport(`Everywhere is number ${i}.`)
      await saveReport(tx, arrival(report, { receivedAt: at(i) }))
    }
  })
  const { hits, found: count, capped } = await searchReports(store.db, { query: 'everywhere', limit: 5 })
  expect([count, capped, hits.length]).toEqual([1000, true, 5])
  expect(hits[0]?.receivedAt).toEqual(at(1009))
})

test.each([
  ['story pas', ['pass']],
  ['STÓRY', ['pass']],
  ['stroy pass', ['pass']],
  ['nothing like it at all', []],
  ['', []],
  ['%', []],
])('titles: %s', async (name, ids) => {
  expect((await searchTitles(desk.store.db, name)).map(({ storyId }) => storyId)).toEqual(ids)
})

test('marks come out of a headline as offsets, whatever the text', () => {
  const piece = fc.array(fc.constantFrom('a ', 'bé', '🚚', MARK_OPEN, MARK_CLOSE, MARK_BREAK), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(piece, (parts) => {
      for (const { text, hits } of readSnippets(parts.join(''), 'a bé')) {
        expect(text).not.toMatch(/[\uE000-\uE002]/)
        for (const { start, end } of hits) expect(start < end && end <= text.length).toBe(true)
      }
    }),
  )
})
