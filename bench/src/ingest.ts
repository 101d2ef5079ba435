import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '@parley-record/store'
import { type Desk, openDesk } from '@parley-record/workers'
import { readStories } from './stories.js'
import type { BenchOptions, BenchResult } from './table.js'
import { vary } from './vary.js'

/** Reports in one run; enough for the threads to be warm for most of it. */
const REPORTS = 60
/** Reports after which a run counts as warm: the first ones compile what the others use. */
const WARM_FROM = 15
/** Milliseconds between two kills of a worker, in the run that kills. */
const KILL_EVERY = 3_000
const KILLS = 3

/** The worker script: as it was built, or its source when this process strips types itself. */
const SCRIPT = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './ingest-worker.ts' : './ingest-worker.js', import.meta.url),
)

/** What one run gave. */
interface Run {
  readonly name: string
  readonly seconds: number
  /** From the start of the processes until they take jobs: the model is loaded by then. */
  readonly cold: number
  /** Reports read a second once the processes are warm. */
  readonly warm: number
  readonly latency: { readonly median: number; readonly p95: number }
  readonly kilobytes: number
  /** Reports that were lost, or have more than one place or history line: must be 0. */
  readonly wrong: number
}

/**
 * Reports a second through the whole chain (kept, read, placed in its story, record made) with one and two worker
 * processes of one reading thread each, on an embedded store; then the same while workers are killed with -9.
 */
export async function benchIngest({ stories }: BenchOptions): Promise<BenchResult> {
  const { name, reports } = await readStories(stories)
  const texts = Array.from({ length: REPORTS }, (_, i) => {
    const report = reports[i % reports.length]
    return {
      text: vary(report?.text ?? '', Math.floor(i / reports.length)),
      published: report?.published ?? null,
    }
  })
  const home = mkdtempSync(join(tmpdir(), 'parley-ingest-'))
  chmodSync(home, 0o755) // the server may run under another account
  try {
    const runs = [
      await run({ home, database: 'one', texts, workers: 1, kills: 0 }),
      await run({ home, database: 'two', texts, workers: 2, kills: 0 }),
      await run({ home, database: 'killed', texts, workers: 2, kills: KILLS }),
    ]
    return toResult(`${REPORTS} reports made from ${name}`, runs)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

interface Plan {
  readonly home: string
  readonly database: string
  readonly texts: readonly { readonly text: string; readonly published: string | null }[]
  readonly workers: number
  readonly kills: number
}

async function run({ home, database, texts, workers, kills }: Plan): Promise<Run> {
  const desk = await openDesk({ store: { home, database } })
  try {
    const before = performance.now()
    const children = await Promise.all(Array.from({ length: workers }, () => startWorker(home, database)))
    const started = performance.now()
    const cold = (started - before) / 1000
    for (const [i, { text, published }] of texts.entries()) {
      await desk.addText({ text, published, source: `Outlet ${i % 17}` })
    }
    await killNowAndThen(children, kills, () => startWorker(home, database))
    await desk.idle()
    const seconds = (performance.now() - started) / 1000
    await Promise.all(children.map(stopWorker))
    return { name: nameOf(workers, kills), seconds, cold, ...(await measured(desk, texts.length)) }
  } finally {
    await desk.stop()
  }
}

function nameOf(workers: number, kills: number): string {
  const processes = `${workers} process${workers === 1 ? '' : 'es'}`
  return kills === 0 ? processes : `${processes}, ${kills} times kill -9`
}

async function startWorker(home: string, database: string): Promise<ChildProcess> {
  const args = [...process.execArgv, SCRIPT, home, database]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout !== null) await once(child.stdout, 'data')
  return child
}

async function stopWorker(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Kills one worker after the other, and starts another in its place. */
async function killNowAndThen(
  children: ChildProcess[],
  kills: number,
  start: () => Promise<ChildProcess>,
): Promise<void> {
  for (let n = 0; n < kills; n++) {
    await new Promise((resolve) => setTimeout(resolve, KILL_EVERY))
    const victim = n % children.length
    children[victim]?.kill('SIGKILL')
    children[victim] = await start()
  }
}

async function measured({ store }: Desk, expected: number): Promise<Omit<Run, 'name' | 'seconds' | 'cold'>> {
  const latency = await one<{ median: number; p95: number }>(
    store,
    `select coalesce(percentile_cont(0.5) within group (order by s), 0)::float as median,
       coalesce(percentile_cont(0.95) within group (order by s), 0)::float as p95
     from (select extract(epoch from min(record.made_at) - min(report.received_at)) as s
       from parley.report join parley.membership on report_id = report.id
       join parley.record on record.story_id = membership.story_id and record.made_at >= membership.since
       group by report.id) as l`,
  )
  const { kilobytes } = await one<{ kilobytes: number }>(
    store,
    `select round(pg_database_size(current_database()) / 1024.0)::int as kilobytes`,
  )
  const { warm } = await one<{ warm: number }>(
    store,
    `select coalesce(count(*) / nullif(extract(epoch from max(made_at) - min(made_at)), 0), 0)::float as warm
     from (select made_at from parley.reading order by made_at offset $1) as later`,
    [WARM_FROM],
  )
  const { wrong } = await one<{ wrong: number }>(
    store,
    `select (abs($1::int - (select count(*) from parley.report))
       + abs($1::int - (select count(*) from parley.membership))
       + abs($1::int - (select count(*) from parley.story_event where kind in ('started', 'joined') and other_id is null))
       + (select count(*) from parley.story where revision < wanted and state <> 'merged'))::int as wrong`,
    [expected],
  )
  return { warm, latency, kilobytes: Math.round(kilobytes / expected), wrong }
}

async function one<T extends object>({ pool }: Store, text: string, values: unknown[] = []): Promise<T> {
  const { rows } = await pool.query<T>(text, values)
  const [row] = rows
  if (row === undefined) throw new Error('the query gave no row')
  return row
}

function toResult(data: string, runs: readonly Run[]): BenchResult {
  const rate = ({ seconds }: Run) => REPORTS / seconds
  return {
    data,
    split: 'all',
    metrics: Object.fromEntries(
      runs.flatMap((each, i) => [
        [`run_${i + 1}_reports_per_second`, Math.round(100 * rate(each)) / 100],
        [`run_${i + 1}_warm_reports_per_second`, Math.round(100 * each.warm) / 100],
        [`run_${i + 1}_lost_or_twice`, each.wrong],
      ]),
    ),
    rows: [
      [
        'workers',
        'reports a second',
        'read a second when warm',
        'start, s',
        'arrival to record, median s',
        '95 % s',
        'kB a report',
        'lost or twice',
      ],
      ...runs.map((each) => [
        each.name,
        rate(each).toFixed(2),
        each.warm.toFixed(2),
        each.cold.toFixed(1),
        each.latency.median.toFixed(1),
        each.latency.p95.toFixed(1),
        String(each.kilobytes),
        String(each.wrong),
      ]),
    ],
    notes: [
      'Real reading, embedded store, one reading thread a process; all reports arrive at once, `reports a second` until the last record is made. An empty database takes some 10 MB of the disk shown.',
    ],
  }
}
