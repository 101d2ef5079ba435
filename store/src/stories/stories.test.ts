import { EMPTY_SKETCH } from '@parley-record/engine'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addGiven, at, decided, keepRead, keepStory, resketch } from '../../test/support.js'
import {
  currentStory,
  findCandidates,
  findStory,
  historyOf,
  joinStory,
  listStories,
  mergeStories,
  moveReport,
  renameStory,
  reportsOfStory,
  setState,
  splitStory,
  startStory,
  storiesDue,
  storyOfReport,
  undoDecision,
  waitingReports,
} from '../index.js'
import { openTestStore, type TestStore } from '../testing/index.js'

let desk: TestStore
beforeAll(async () => {
  desk = await openTestStore()
  await addGiven(desk.store)
})
afterAll(() => desk.close())

let run = 0
/** Reports r1, r2 and r3 in story A, r4 in story B, r5 waiting; new ones for each test. */
let ids: { a: string; b: string; r: string[] }
beforeEach(async () => {
  run++
  const r: string[] = []
  for (let i = 1; i <= 5; i++) r.push(await keepRead(desk.store, `Run ${run}, report ${i} of the pass.`))
  ids = { a: `sA${run}`, b: `sB${run}`, r }
  await keepStory(desk.store, ids.a, r.slice(0, 3))
  await keepStory(desk.store, ids.b, r.slice(3, 4))
})

const story = (id: string) => findStory(desk.store.db, id)
const members = async (id: string) => new Set(await reportsOfStory(desk.store.db, id))
const undo = (line: number | null) =>
  desk.store.transaction((tx) => undoDecision(tx, { line: line ?? 0, decided: decided(60, 'u1'), resketch }))
const set = (...numbers: number[]) => new Set(numbers.map((n) => ids.r[n - 1]))

test('a report has one story, however many want it at one moment', async () => {
  const [, , , , waiting = ''] = ids.r
  expect(await waitingReports(desk.store.db, 10)).toContain(waiting)
  const join = (storyId: string) =>
    desk.store.transaction((tx) =>
      joinStory(tx, { storyId, reportId: waiting, sketch: EMPTY_SKETCH, terms: [], decided: decided() }),
    )
  const start = (id: string) =>
    desk.store.transaction((tx) =>
      startStory(tx, {
        id,
        title: 'T',
        shard: 0,
        reportId: waiting,
        sketch: EMPTY_SKETCH,
        terms: [],
        decided: decided(),
      }),
    )
  const outcomes = await Promise.all([
    join(ids.a),
    join(ids.b),
    start(`sC${run}`),
    join(ids.a),
    start(`sD${run}`),
  ])
  expect(outcomes.filter((outcome) => outcome === 'joined' || outcome === true)).toHaveLength(1)
  expect(await waitingReports(desk.store.db, 10)).not.toContain(waiting)
  const counts = await Promise.all([story(ids.a), story(ids.b), story(`sC${run}`), story(`sD${run}`)])
  expect(counts.reduce((sum, found) => sum + (found?.reports ?? 0), 0)).toBe(5)
})

test('counters, sketch and wish for a record follow the reports', async () => {
  expect(await story(ids.a)).toMatchObject({ reports: 3, wanted: 3, revision: 0, sketch: { reports: 3 } })
  expect((await storiesDue(desk.store.db, 100)).map(({ id }) => id)).toContain(ids.a)
})

test('a move and its undoing, from either of its two lines', async () => {
  const [first = ''] = ids.r
  const line = await desk.store.transaction((tx) =>
    moveReport(tx, { reportId: first, to: ids.b, decided: decided(5, 'u1'), resketch }),
  )
  expect(await members(ids.b)).toEqual(set(1, 4))
  expect(await story(ids.a)).toMatchObject({ reports: 2, sketch: { reports: 2 } })
  await undo(line)
  expect(await members(ids.a)).toEqual(set(1, 2, 3))
  expect(await story(ids.b)).toMatchObject({ reports: 1, sketch: { reports: 1 } })
  await expect(undo(line)).rejects.toMatchObject({ code: 'not-undoable' })
})

test('a merge keeps ids and history, and is undone as far as it still holds', async () => {
  const line = await desk.store.transaction((tx) =>
    mergeStories(tx, { from: ids.a, into: ids.b, decided: decided(5), resketch }),
  )
  expect(await members(ids.b)).toEqual(set(1, 2, 3, 4))
  expect(await story(ids.a)).toMatchObject({ state: 'merged', mergedInto: ids.b, reports: 0 })
  expect((await currentStory(desk.store.db, ids.a))?.id).toBe(ids.b)
  await expect(keepStoryJoin(ids.a)).resolves.toBe('merged')
  await undo(line)
  expect(await members(ids.a)).toEqual(set(1, 2, 3))
  expect(await story(ids.a)).toMatchObject({ state: 'open', mergedInto: null, reports: 3 })
  const kinds = (await historyOf(desk.store.db, ids.a)).map(({ kind }) => kind)
  expect(kinds).toEqual(['started', 'joined', 'joined', 'merged', 'split'])
})

const keepStoryJoin = (storyId: string) =>
  desk.store.transaction((tx) =>
    joinStory(tx, { storyId, reportId: ids.r[4] ?? '', sketch: EMPTY_SKETCH, terms: [], decided: decided() }),
  )

test('a split and its undoing', async () => {
  const id = `sS${run}`
  const line = await desk.store.transaction((tx) =>
    splitStory(tx, {
      storyId: ids.a,
      id,
      title: 'The other pass',
      shard: 0,
      reports: ids.r.slice(0, 2),
      decided: decided(5),
      resketch,
    }),
  )
  expect([await members(ids.a), await members(id)]).toEqual([set(3), set(1, 2)])
  await undo(line)
  expect(await members(ids.a)).toEqual(set(1, 2, 3))
  expect(await story(id)).toMatchObject({ state: 'merged', mergedInto: ids.a })
})

test('only reports of the story can be split off', async () => {
  const splitting = {
    storyId: ids.a,
    id: 'sX',
    title: 'X',
    shard: 0,
    reports: ids.r.slice(2, 4),
    decided: decided(),
    resketch,
  }
  await expect(desk.store.transaction((tx) => splitStory(tx, splitting))).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('undoing a joining makes the report wait again', async () => {
  const joined = (await historyOf(desk.store.db, ids.a)).find(({ reportId }) => reportId === ids.r[1])
  await undo(joined?.id ?? null)
  expect(await storyOfReport(desk.store.db, ids.r[1] ?? '')).toBeNull()
  expect(await waitingReports(desk.store.db, 100)).toContain(ids.r[1])
})

test('a title, sleep and waking are decisions, too', async () => {
  const { store } = desk
  const renamed = await store.transaction((tx) =>
    renameStory(tx, { storyId: ids.a, title: 'Pass', decided: decided(1) }),
  )
  await store.transaction((tx) => setState(tx, ids.a, 'dormant', decided(2)))
  expect(await store.transaction((tx) => setState(tx, ids.a, 'dormant', decided(3)))).toBeNull()
  expect(await story(ids.a)).toMatchObject({ title: 'Pass', state: 'dormant' })
  await undo(renamed)
  expect((await story(ids.a))?.title).toBe(`Story ${ids.a}`)
  await keepStoryJoin(ids.a)
  expect((await story(ids.a))?.state).toBe('open')
})

test('candidates share terms, most shared first; a common term finds no more than is looked at', async () => {
  const { r } = ids
  const found = await findCandidates(desk.store.db, {
    terms: [r[0] ?? '', r[1] ?? '', r[3] ?? ''],
    since: at(-60),
  })
  expect(found.map(({ id }) => id)).toEqual([ids.a, ids.b])
  expect(await findCandidates(desk.store.db, { terms: [r[0] ?? ''], since: at(600) })).toEqual([])
  expect(await findCandidates(desk.store.db, { terms: [], since: at(-60) })).toEqual([])
})

test('a list goes on where its page ended', async () => {
  const all = await listStories(desk.store.db, { limit: 1000 })
  const paged: string[] = []
  for (let after: string | null = null; ; ) {
    const page = await listStories(desk.store.db, { limit: 3, after })
    paged.push(...page.stories.map(({ id }) => id))
    after = page.cursor
    if (after === null) break
  }
  expect(paged).toEqual(all.stories.map(({ id }) => id))
  expect((await listStories(desk.store.db, { limit: 3, after: "'; drop" })).stories).toHaveLength(3)
})
