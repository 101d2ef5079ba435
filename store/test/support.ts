import { createHash } from 'node:crypto'
import {
  EMPTY_SKETCH,
  makeReport,
  type Reading,
  type Report,
  type ReportFields,
  type StoryProfile,
} from '@parley-record/engine'
import {
  type Arrival,
  addSource,
  type Decided,
  GIVEN,
  joinStory,
  type Resketch,
  type Store,
  saveReading,
  saveReport,
  startStory,
} from '../src/index.js'

/** A time for tests: minutes after noon of March 3, 2031. */
export function at(minutes = 0): Date {
  return new Date(Date.UTC(2031, 2, 3, 12, minutes))
}

/** A report as the engine makes it. */
export function testReport(text: string, fields: Partial<ReportFields> = {}): Report {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return makeReport({ text, markup: 'plain', source: 'Morrow Gazette', ...fields } as ReportFields, sha256)
}

/** Its arrival from what people paste; `store` must have that source (`addGiven`). */
export function arrival(report: Report, fields: Partial<Arrival> = {}): Arrival {
  return {
    report,
    canonical: report.url,
    sourceId: GIVEN,
    itemId: null,
    original: null,
    receivedAt: at(),
    notices: [],
    ...fields,
  }
}

export async function addGiven({ db }: Store): Promise<void> {
  await addSource(db, { kind: 'given', address: GIVEN, addedAt: at() })
}

/** A report in the store, read; what was read of it does not matter. @returns its id */
export async function keepRead(
  store: Store,
  text: string,
  fields: Partial<ReportFields> = {},
): Promise<string> {
  const report = testReport(text, fields)
  await store.transaction((tx) => saveReport(tx, arrival(report)))
  await saveReading(store.db, {
    reading: emptyReading(report),
    profile: profileOf(report),
    model: 'm1',
    world: 'w1',
    madeAt: at(),
  })
  return report.id
}

export function emptyReading(report: Report): Reading {
  return {
    report,
    sentences: [],
    times: [],
    quantities: [],
    mentions: [],
    actors: [],
    quotations: [],
    attributions: [],
    acts: [],
  }
}

export function profileOf({ id, published, title }: Report): StoryProfile {
  return {
    version: 1,
    report: id,
    published,
    headline: title,
    facets: EMPTY_SKETCH.facets,
    names: [],
  }
}

export function decided(minutes = 0, who = 'parley'): Decided {
  return { who, at: at(minutes), why: { reasons: ['for the test'] } }
}

/** Counts the reports, which is all that tests look at. */
export const resketch: Resketch = (profiles) => ({
  sketch: { ...EMPTY_SKETCH, reports: profiles.length },
  terms: profiles.map(({ report }) => report),
})

/** A story with these reports. */
export async function keepStory(store: Store, id: string, reports: readonly string[]): Promise<void> {
  const [first = '', ...others] = reports
  await store.transaction(async (tx) => {
    await startStory(tx, {
      id,
      title: `Story ${id}`,
      shard: 0,
      reportId: first,
      sketch: { ...EMPTY_SKETCH, reports: 1 },
      terms: [first],
      decided: decided(),
    })
    for (const [index, reportId] of others.entries()) {
      const sketch = { ...EMPTY_SKETCH, reports: index + 2 }
      await joinStory(tx, {
        storyId: id,
        reportId,
        sketch,
        terms: reports.slice(0, index + 2),
        decided: decided(index + 1),
      })
    }
  })
}
