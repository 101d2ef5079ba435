import type { Notice } from '@parley-record/engine'
import { readInputs } from '@parley-record/sources'
import { addSource, GIVEN } from '@parley-record/store'
import { arrive } from '../arrive/arrive.js'
import { bringFile } from '../arrive/bring-file.js'
import type { Brought, BroughtReport } from '../arrive/brought.js'
import { mediaTypeOf } from '../arrive/media-type.js'
import type { Work } from '../work.js'
import type { Arrival } from './arrival.js'

/** What a person may say of a text beside its words. */
export interface GivenText {
  readonly text: string
  readonly title?: string | null
  readonly source?: string | null
  readonly url?: string | null
  /** As printed; checked like the date of a file. */
  readonly published?: string | null
}

type Giving = Pick<Work, 'store' | 'send' | 'now'>

/** Adds the reports of one file on this machine. */
export async function addFile(
  work: Giving,
  path: string,
  published: string | null = null,
): Promise<readonly Arrival[]> {
  return addBrought(work, path, await bringFile(path, published))
}

/** Adds the reports of a file that came as bytes, an upload for example. */
export async function addBytes(work: Giving, name: string, bytes: Uint8Array): Promise<readonly Arrival[]> {
  return addBrought(work, name, await bringBytes(name, bytes))
}

/** Adds one pasted text. */
export async function addText(work: Giving, given: GivenText): Promise<readonly Arrival[]> {
  const name = given.title ?? given.text.trim().slice(0, 60)
  const bytes = Buffer.from(JSON.stringify(given))
  return addBrought(work, name, await bringBytes(name, bytes, 'application/json'))
}

async function bringBytes(name: string, bytes: Uint8Array, mediaType = mediaTypeOf(name)): Promise<Brought> {
  const { reports, notices } = await readInputs(['-'], { stdin: once(bytes) })
  const [first] = notices.map((notice): Notice => ({ ...notice, path: name }))
  if (reports.length === 0 && first !== undefined) return { kind: 'nothing', notice: first }
  const brought = reports.map(
    (report): BroughtReport => ({
      report: { ...report, path: report.path ?? name },
      original: { bytes, mediaType, address: null },
      canonical: report.url,
      notices: reports.length === 1 ? notices : [],
    }),
  )
  return { kind: 'reports', reports: brought, notices }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function addBrought(work: Giving, name: string, brought: Brought): Promise<readonly Arrival[]> {
  if (brought.kind !== 'reports') {
    return [{ name, state: 'refused', report: null, item: null, notices: [brought.notice] }]
  }
  const { store, send, now } = work
  return store.transaction(async (tx) => {
    const at = now()
    await addSource(tx, { kind: 'given', address: GIVEN, addedAt: at })
    const arrivals: Arrival[] = []
    for (const one of brought.reports) {
      const saved = await arrive(tx, one, { source: GIVEN, item: null, at, send })
      const state = saved.outcome === 'known' ? 'known' : 'queued'
      arrivals.push({ name, state, report: saved.reportId, item: null, notices: one.notices })
    }
    return arrivals
  })
}

/** Puts one address on the queue; one that was fetched before is fetched again. */
export async function addAddress({ store, send, now }: Giving, address: string): Promise<Arrival> {
  return store.transaction(async (tx) => {
    const at = now()
    await addSource(tx, { kind: 'given', address: GIVEN, addedAt: at })
    const row = await tx
      .insertInto('parley.item')
      .values({ source_id: GIVEN, address, seen_at: at, changed_at: at })
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet({ state: 'waiting', tries: 0, notice: null, changed_at: at }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    await send('fetch-item', { item: row.id }, { tx })
    return { name: address, state: 'queued', report: null, item: row.id, notices: [] }
  })
}
