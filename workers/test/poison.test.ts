import { afterAll, expect, it } from 'vitest'
import { threadScript } from '../src/pool/thread-script.js'
import { holdings } from './holdings.js'
import { TestDesks } from './test-desks.js'

const desks = new TestDesks()
afterAll(() => desks.close(), 60_000)

const GOOD = 'Hestmark offered talks to Orlava on Monday, Foreign Minister Adela Corvin said in Kelder.'

it('loses no report but the one that brings the reader down, and keeps that one for a retry by hand', async () => {
  const script = threadScript('./poison-thread', import.meta.url)
  const url = await desks.newDatabase()
  const desk = await desks.open({ pool: { script, readLimit: 1_500 } }, url)
  await desk.addText({ text: `${GOOD} This throws in the reader.`, source: 'A' })
  await desk.addText({ text: `${GOOD} This ends the reader.`, source: 'B' })
  await desk.addText({ text: `${GOOD} This never comes back.`, source: 'C' })
  await desk.addText({ text: GOOD, source: 'D' })
  await desk.start({ threads: 1, schedule: false })
  await desk.idle()
  expect(await holdings(desk.store)).toMatchObject({ reports: 4, memberships: 1, arrivals: 4 })
  const dead = await desk.queue.deadLetters()
  expect(dead.map(({ queue }) => queue)).toEqual(['read-report', 'read-report', 'read-report'])
  const { rows } = await desk.store.pool.query<{ code: string }>(
    `select body -> 'notice' ->> 'code' as code from parley.event where kind = 'report.failed' order by 1`,
  )
  expect(rows.map(({ code }) => code)).toEqual(['reading-crashed', 'reading-failed', 'reading-too-slow'])
  await desk.stop()

  // With a reader that is mended, all of them are read.
  const mended = await desks.open({}, url)
  for (const { id } of await mended.queue.deadLetters()) expect(await mended.queue.retryDead(id)).toBe(true)
  await mended.start({ threads: 1, schedule: false })
  await mended.idle()
  expect(await holdings(mended.store)).toMatchObject({ reports: 4, memberships: 4, placements: 4 })
  expect(await mended.queue.deadLetters()).toEqual([])
  await mended.stop()
}, 60_000)
