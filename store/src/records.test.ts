import type { StoryRecord } from '@parley-record/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleRecord } from '../../engine/test/sample-record.js'
import { addGiven, at, keepRead, keepStory } from '../test/support.js'
import {
  appendEdit,
  editsInForce,
  findStory,
  latestRecord,
  listStories,
  recordsOf,
  recordUpTo,
  saveRecord,
  searchStatements,
  undoEdit,
} from './index.js'
import { openTestStore, type TestStore } from './testing/index.js'

let desk: TestStore
let storyId: string
let record: StoryRecord
beforeAll(async () => {
  desk = await openTestStore()
  await addGiven(desk.store)
  const report = await keepRead(desk.store, 'Words of the pass.')
  storyId = 's1'
  await keepStory(desk.store, storyId, [report])
  const sample = sampleRecord()
  // The statements of the sample are put into the one report that the store has.
  record = { ...sample, statements: sample.statements.map((statement) => ({ ...statement, report })) }
})
afterAll(() => desk.close())

const save = (revision: number, made: StoryRecord) =>
  desk.store.transaction((tx) => saveRecord(tx, { storyId, revision, record: made, madeAt: at(revision) }))

test('records are kept, links told by their difference, statements once', async () => {
  const { links, statements } = record
  expect(links.length).toBeGreaterThan(1)
  const first = await save(1, record)
  expect(first).toEqual({
    outcome: 'saved',
    links: { made: links.length, withdrawn: 0 },
    newStatements: statements.length,
  })
  const second = await save(3, { ...record, links: links.slice(1) })
  expect(second).toEqual({ outcome: 'saved', links: { made: 0, withdrawn: 1 }, newStatements: 0 })
  const third = await save(4, record)
  expect(third).toEqual({ outcome: 'saved', links: { made: 1, withdrawn: 0 }, newStatements: 0 })
  expect((await save(3, record)).outcome).toBe('stale')
  expect((await latestRecord(desk.store.db, storyId))?.record).toEqual(record)
  expect((await recordUpTo(desk.store.db, storyId, 2))?.revision).toBe(1)
  expect((await recordsOf(desk.store.db, storyId)).map(({ revision }) => revision)).toEqual([4, 3, 1])
})

test('lists show the latest summary', async () => {
  const { stories } = await listStories(desk.store.db, { limit: 10 })
  expect(stories[0]?.summary).toMatchObject({
    headline: record.brief.headline?.text ?? null,
    reports: record.reports.length,
    claims: record.claims.length,
  })
})

test('statements are found by their words, whatever the ending', async () => {
  const hits = await searchStatements(desk.store.db, { query: 'freight inspector' })
  const texts = record.statements.filter(({ text }) => /freight/.test(text) && /inspector/.test(text))
  expect(hits).toHaveLength(texts.length)
  const all = await searchStatements(desk.store.db, { query: 'truck or trucks', limit: 50 })
  expect(all.length).toBe(record.statements.filter(({ text }) => /truck/i.test(text)).length)
})

test('edits are overlays: undone, and brought back by undoing that', async () => {
  const { store } = desk
  const before = (await findStory(store.db, storyId))?.wanted ?? 0
  const target = { kind: 'claim', id: 'c1' } as const
  const edit = await store.transaction((tx) =>
    appendEdit(tx, { storyId, target, action: 'reject', payload: { reason: 'x' }, who: 'u1', at: at() }),
  )
  const inForce = async () => (await editsInForce(store.db, storyId)).map(({ id }) => id)
  const undo = (editId: number) => store.transaction((tx) => undoEdit(tx, { editId, who: 'u1', at: at() }))
  expect(await inForce()).toEqual([edit])
  const undoing = await undo(edit)
  expect(await inForce()).toEqual([])
  await expect(undo(edit)).rejects.toMatchObject({ code: 'not-undoable' })
  await undo(undoing)
  expect(await inForce()).toEqual([edit])
  expect((await findStory(store.db, storyId))?.wanted).toBe(before + 3)
})
