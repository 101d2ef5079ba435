import {
  candidateTerms,
  EMPTY_SKETCH,
  NO_COUNTS,
  rarityIn,
  type StoryProfile,
  sketchStory,
} from '@parley-record/engine'
import {
  appendEdit,
  type Decided,
  findStory,
  historyOf,
  joinStory,
  latestRecord,
  listStories,
  loadProfiles,
  mergeStories,
  type Resketch,
  recordsOf,
  reportsOfStory,
  type StoryEventKind,
  startStory,
  storyOfReport,
  undoDecision,
  undoEdit,
} from '@parley-record/store'
import type { Desk } from '@parley-record/workers'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Article, LOCK_TALKS, LOCK_TALKS_LATER, MINE_STRIKE, MINE_STRIKE_LATER } from './articles.js'
import { TestDesks } from './test-desks.js'

const desks = new TestDesks()
afterAll(() => desks.close(), 60_000)

/** The clock of the desk: tests let days pass. */
let clock = new Date('2026-03-16T12:00:00Z')

async function openDesk(): Promise<Desk> {
  const desk = await desks.open({ now: () => clock })
  await desk.start({ threads: 1, schedule: false })
  return desk
}

/** Gives an article and waits until it has its place and its record. @returns the report's id */
async function give(desk: Desk, { title, outlet, published, paragraphs }: Article): Promise<string> {
  const text = paragraphs.join('\n\n')
  const [arrival] = await desk.addText({ title, source: outlet, published, text })
  await desk.idle()
  return arrival?.report ?? ''
}

async function giveAll(desk: Desk, articles: readonly Article[]): Promise<readonly string[]> {
  const reports: string[] = []
  for (const article of articles) reports.push(await give(desk, article))
  return reports
}

const by = (who: string): Decided => ({ who, at: clock, why: { reasons: ['for the test'] } })

const resketch: Resketch = (profiles) => {
  const sketch = sketchStory(profiles)
  return { sketch, terms: candidateTerms(sketch, rarityIn(NO_COUNTS)) }
}

const storiesOf = async (desk: Desk) => (await listStories(desk.store.db, { limit: 20 })).stories

async function lastLine(desk: Desk, story: string, kind: StoryEventKind) {
  const lines = await historyOf(desk.store.db, story)
  return lines.filter((line) => line.kind === kind).sort((a, b) => b.id - a.id)[0]
}

async function eventKinds(desk: Desk): Promise<readonly string[]> {
  const { rows } = await desk.store.pool.query<{ kind: string }>('select kind from parley.event order by id')
  return rows.map(({ kind }) => kind)
}

describe('a desk with two stories', () => {
  let desk: Desk
  let talks: readonly string[]
  let strike: readonly string[]
  beforeAll(async () => {
    desk = await openDesk()
    talks = await giveAll(desk, LOCK_TALKS)
    strike = await giveAll(desk, [...MINE_STRIKE, ...MINE_STRIKE_LATER])
  }, 120_000)

  it('parts them when they were taken for one, and leaves them together once a person says so', async () => {
    const { store } = desk
    const [a, b] = await Promise.all([talks[0], strike[0]].map((id = '') => storyOfReport(store.db, id)))
    if (a == null || b == null) throw new Error('two stories')
    await store.transaction((tx) => mergeStories(tx, { from: b, into: a, decided: by('parley'), resketch }))
    const [later, ...others] = LOCK_TALKS_LATER
    if (later === undefined) throw new Error('an article')
    await give(desk, later)
    const split = await lastLine(desk, a, 'split')
    expect(split).toMatchObject({ who: 'parley', otherId: expect.any(String) })
    expect([...(await reportsOfStory(store.db, split?.otherId ?? ''))].sort()).toEqual([...strike].sort())
    expect(await eventKinds(desk)).toContain('story.split')
    for (const story of [a, split?.otherId ?? ''])
      expect((await latestRecord(store.db, story))?.record.reports.length).toBe(story === a ? 5 : 3)

    await store.transaction((tx) => undoDecision(tx, { line: split?.id ?? 0, decided: by('iva'), resketch }))
    expect((await findStory(store.db, a))?.reports).toBe(8)
    // At ten reports the story is looked at again.
    await giveAll(desk, others.slice(0, 2))
    expect((await findStory(store.db, a))?.reports).toBe(10)
    expect((await storiesOf(desk)).length).toBe(1)
  }, 120_000)
})

describe('a desk with one story', () => {
  let desk: Desk
  let reports: readonly string[]
  beforeAll(async () => {
    clock = new Date('2026-03-05T18:00:00Z')
    desk = await openDesk()
    reports = await giveAll(desk, LOCK_TALKS)
  }, 120_000)
  beforeEach(() => {
    clock = new Date('2026-03-05T18:00:00Z')
  })
  const story = async () => (await storyOfReport(desk.store.db, reports[0] ?? '')) ?? ''

  it('makes a revision with a decision of a person, and takes it back', async () => {
    const { store } = desk
    const id = await story()
    const before = await latestRecord(store.db, id)
    const claim = before?.record.claims[0]?.id ?? ''
    const edit = await store.transaction((tx) =>
      appendEdit(tx, {
        storyId: id,
        target: { kind: 'claim', id: claim },
        action: 'reject',
        who: 'iva',
        at: clock,
      }),
    )
    await desk.requestRecord(id)
    await desk.idle()
    const edited = await latestRecord(store.db, id)
    expect(edited?.revision).toBeGreaterThan(before?.revision ?? 0)
    expect(edited?.record.edits).toHaveLength(1)
    expect(edited?.sha256).not.toBe(before?.sha256)
    await store.transaction((tx) => undoEdit(tx, { editId: edit, who: 'iva', at: clock }))
    await desk.requestRecord(id)
    await desk.idle()
    const undone = await latestRecord(store.db, id)
    expect(undone?.revision).toBeGreaterThan(edited?.revision ?? 0)
    expect(undone?.record).toEqual(before?.record)
  }, 120_000)

  it('puts together what turns out to be one, and keeps apart what a person parts', async () => {
    const { store } = desk
    const id = await story()
    // As if the last two had come before what joins them was known.
    const other = 'st-other'
    await store.transaction(async (tx) => {
      for (const report of reports.slice(2)) {
        const line = (await historyOf(tx, id)).find((one) => one.reportId === report && one.kind === 'joined')
        await undoDecision(tx, { line: line?.id ?? 0, decided: by('parley'), resketch })
      }
      const [first = '', second = ''] = reports.slice(2)
      const none = { sketch: EMPTY_SKETCH, terms: [] }
      const start = { id: other, title: 'Other', shard: 0, reportId: first, decided: by('parley'), ...none }
      await startStory(tx, start)
      const profiles = [...(await loadProfiles(tx, [first, second])).values()]
      const sketched = resketch(profiles.map(({ profile }) => profile as StoryProfile))
      await joinStory(tx, { storyId: other, reportId: second, decided: by('parley'), ...sketched })
    })
    expect(await storiesOf(desk)).toHaveLength(2)
    const [next, last] = LOCK_TALKS_LATER
    if (next === undefined || last === undefined) throw new Error('articles')
    await give(desk, next)
    const [one, ...rest] = await storiesOf(desk)
    expect([one?.reports, rest.length]).toEqual([5, 0])
    expect(await eventKinds(desk)).toContain('story.merged')

    const from = one?.id === id ? other : id
    const merged = await lastLine(desk, from, 'merged')
    await store.transaction((tx) => undoDecision(tx, { line: merged?.id ?? 0, decided: by('iva'), resketch }))
    await give(desk, last)
    expect((await storiesOf(desk)).map(({ reports: n }) => n).sort()).toHaveLength(2)
    expect((await findStory(store.db, from))?.state).toBe('open')
  }, 120_000)

  it('keeps a report that says too little waiting, wakes it with a story near it, and places it in the end', async () => {
    const { store } = desk
    const vague = await give(desk, {
      slug: 'vague',
      outlet: 'Wire',
      title: 'Again',
      published: '2026-03-05T17:30:00Z',
      paragraphs: ['They have said so again, and then again, and that was all of it.'],
    })
    const waiting = async () =>
      (await store.pool.query('select report_id, near, until from parley.waiting')).rows
    expect(await waiting()).toMatchObject([{ report_id: vague, near: [] }])
    const jobs = async () =>
      (await desk.queue.counts()).find(({ queue }) => queue === 'join-story')?.deferred ?? 0
    expect(await jobs()).toBe(1)

    // A story near it changes: it is decided again, and still says too little.
    await store.pool.query(`update parley.waiting set near = array(select id from parley.story)`)
    await give(desk, LOCK_TALKS_LATER[2] ?? ({} as Article))
    expect(await waiting()).toMatchObject([{ report_id: vague, near: [] }])

    // Its time comes by the clock of the database, which goes before ours: it must not be forgotten for that.
    const due = `update parley_jobs.job set start_after = now() where name = 'join-story' and state < 'active'`
    await store.pool.query(due)
    await desk.idle(1_000)
    expect(await waiting()).toHaveLength(1)
    expect(await jobs()).toBeGreaterThan(0)

    clock = new Date('2026-03-06T01:00:00Z')
    await store.pool.query(due)
    await desk.idle(1_000)
    expect(await waiting()).toEqual([])
    expect(await storyOfReport(store.db, vague)).not.toBeNull()
  }, 120_000)
})

describe('a desk whose days go by', () => {
  it('tells a deadline that passed with no report, lays a silent story to sleep, and wakes it', async () => {
    clock = new Date('2026-03-05T18:00:00Z')
    const desk = await desks.open({ now: () => clock })
    await desk.start({ threads: 1 })
    const { store } = desk
    const [report = ''] = await giveAll(desk, LOCK_TALKS.slice(0, 3))
    const id = (await storyOfReport(store.db, report)) ?? ''
    const before = await latestRecord(store.db, id)
    expect(before?.summary.nextDates.map(({ date }) => date)).toContain('2026-03-06')

    clock = new Date('2026-03-07T00:30:00Z')
    await vi.waitFor(async () => expect((await latestRecord(store.db, id))?.record.asOf).toBe('2026-03-07'), {
      timeout: 15_000,
      interval: 100,
    })
    const after = await latestRecord(store.db, id)
    expect(after?.record.reports).toEqual(before?.record.reports)
    expect(after?.summary.nextDates.map(({ date }) => date)).not.toContain('2026-03-06')
    // Once a day that passed, not again with each look.
    expect((await recordsOf(store.db, id)).filter(({ madeAt }) => madeAt >= clock)).toHaveLength(1)

    clock = new Date('2026-04-20T12:00:00Z')
    const state = async () => (await findStory(store.db, id))?.state
    await vi.waitFor(async () => expect(await state()).toBe('dormant'), { timeout: 15_000, interval: 100 })
    await give(desk, LOCK_TALKS[3] ?? ({} as Article))
    expect(await state()).toBe('open')
    expect(await lastLine(desk, id, 'woke')).toMatchObject({ who: 'parley' })
  }, 120_000)
})
